package org.improvementledger.money.transfer;

import java.time.Instant;
import org.improvementledger.events.Authority;
import org.improvementledger.events.Capacity;
import org.improvementledger.events.Decision;

/**
 * How a transfer was approved.
 *
 * @param authority the version of the scheme of delegation and the limit it was approved under
 * @param approvedBy opaque id of who recorded the approval
 */
public record TransferApproval(
        Capacity capacity, Decision decision, Authority authority, String approvedBy, Instant recordedAt) {}
