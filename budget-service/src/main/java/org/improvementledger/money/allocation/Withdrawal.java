package org.improvementledger.money.allocation;

import java.time.Instant;

/**
 * Why a proposal was taken back.
 *
 * @param withdrawnBy opaque id of who did
 */
public record Withdrawal(String reason, String withdrawnBy, Instant recordedAt) {}
