package org.improvementledger.chassis.web;

import org.springframework.scheduling.annotation.Scheduled;

/** Lets go of the idempotency keys whose time is up. */
class IdempotencyKeyPurge {

    /** Statements in one run; what is left waits for the next. */
    private static final int STATEMENTS_AT_ONCE = 20;

    private final IdempotencyKeys keys;

    private final WebSettings settings;

    IdempotencyKeyPurge(IdempotencyKeys keys, WebSettings settings) {
        this.keys = keys;
        this.settings = settings;
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT1H")
    void purge() {
        for (int statement = 0; statement < STATEMENTS_AT_ONCE; statement++) {
            if (!keys.isFullPurge(keys.purge(settings.idempotencyKeysKept()))) {
                return;
            }
        }
    }
}
