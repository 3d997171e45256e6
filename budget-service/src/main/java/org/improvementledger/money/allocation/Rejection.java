package org.improvementledger.money.allocation;

import java.time.Instant;

/**
 * Why an allocation was rejected.
 *
 * @param rejectedBy opaque id of who did
 */
public record Rejection(String reason, String rejectedBy, Instant recordedAt) {}
