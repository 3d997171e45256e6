package org.improvementledger.audit.access;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Lets go of accesses whose time is up, every night; of two instances one does. */
class AccessRemoval {

    private static final Logger LOG = LoggerFactory.getLogger(AccessRemoval.class);

    /** Lines that one statement lets go of: none holds its locks for long. */
    private static final int AT_ONCE = 10_000;

    /** Statements of one night; what is left waits for the next. */
    private static final int STATEMENTS = 100;

    private final AccessLog log;
    private final AccessSettings settings;
    private final Clock clock;

    AccessRemoval(AccessLog log, AccessSettings settings, Clock clock) {
        this.log = log;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(cron = "0 40 3 * * *", zone = "Europe/London")
    void remove() {
        long removed = 0;
        for (int statement = 0; statement < STATEMENTS; statement++) {
            long part = log.removeBefore(clock.instant().minus(settings.keep()), AT_ONCE);
            removed += part;
            if (part < AT_ONCE) {
                break;
            }
        }
        if (removed > 0) {
            LOG.info("{} accesses older than {} were let go of", removed, settings.keep());
        }
    }
}
