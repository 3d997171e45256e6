package org.improvementledger.actionplan.deadline;

import java.time.Instant;

/**
 * Somebody's address of the calendar, as it can be told after the address itself was shown.
 *
 * @param expiresAt from this instant on the address leads nowhere
 * @param works whether it can still be fetched
 */
record Subscription(Instant madeAt, Instant expiresAt, boolean works) {}
