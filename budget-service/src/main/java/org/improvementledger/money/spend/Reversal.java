package org.improvementledger.money.spend;

import java.time.Instant;

/**
 * Why a line of spend counts no longer.
 *
 * @param reversedBy opaque id of who recorded it
 */
public record Reversal(String reason, String reversedBy, Instant recordedAt) {}
