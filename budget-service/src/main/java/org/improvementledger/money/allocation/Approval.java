package org.improvementledger.money.allocation;

import java.time.Instant;
import org.improvementledger.events.Capacity;
import org.improvementledger.events.Decision;

/**
 * How an allocation was approved.
 *
 * @param approvedBy opaque id of who recorded the approval
 */
public record Approval(Capacity capacity, Decision decision, String approvedBy, Instant recordedAt) {}
