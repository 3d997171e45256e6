package org.improvementledger.money.allocation;

import java.time.Instant;
import org.improvementledger.events.Authority;
import org.improvementledger.events.Capacity;
import org.improvementledger.events.Decision;
import org.jspecify.annotations.Nullable;

/**
 * How an allocation was approved.
 *
 * @param authority the version of the scheme of delegation and the limit that it rests on; null in what was recorded before the scheme was kept
 * @param approvedBy opaque id of who recorded the approval
 */
public record Approval(
        Capacity capacity, Decision decision, @Nullable Authority authority, String approvedBy, Instant recordedAt) {}
