package org.improvementledger.money.transfer;

import java.time.Instant;

/**
 * Why a transfer was rejected.
 *
 * @param rejectedBy opaque id of who did
 */
public record TransferRejection(String reason, String rejectedBy, Instant recordedAt) {}
