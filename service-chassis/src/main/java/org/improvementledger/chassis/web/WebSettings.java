package org.improvementledger.chassis.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * @param idempotencyKeysKept how long a repeat still gets the first answer
 * @param largestBody the most that a JSON body under {@code /api} may hold
 */
@ConfigurationProperties("ledger.web")
record WebSettings(
        @DefaultValue("30d") Duration idempotencyKeysKept,
        @DefaultValue("1MB") DataSize largestBody) {}
