package org.improvementledger.actionplan.deadline;

import java.time.Instant;

/**
 * An address that was just made; this is the one time it is told.
 *
 * @param address the whole of it, for a calendar program
 * @param expiresAt from this instant on it leads nowhere
 */
record NewSubscription(String address, Instant madeAt, Instant expiresAt) {}
