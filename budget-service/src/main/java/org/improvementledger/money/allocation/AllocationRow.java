package org.improvementledger.money.allocation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.improvementledger.chassis.projection.Indexed;
import org.improvementledger.chassis.projection.Key;
import org.improvementledger.events.AllocationProposed;
import org.jspecify.annotations.Nullable;

/**
 * An allocation as it stands.
 *
 * @param amount in pounds
 * @param actionIds the improvement actions it funds
 * @param proposedBy opaque id of who asked for it
 * @param proposedAt when that was recorded
 * @param approval null unless it was approved
 * @param rejection null unless it was rejected
 * @param words what a search looks through: title, purpose, cost centre, service area and id
 */
public record AllocationRow(
        @Key UUID id,
        @Indexed UUID budgetId,
        String title,
        String purpose,
        BigDecimal amount,
        String costCentre,
        String serviceArea,
        LocalDate effectiveOn,
        @Indexed List<UUID> actionIds,
        @Indexed AllocationStatus status,
        String proposedBy,
        Instant proposedAt,
        @Nullable Approval approval,
        @Nullable Rejection rejection,
        String words) {

    public static AllocationRow proposed(AllocationProposed event, String actor, Instant recordedAt) {
        return new AllocationRow(
                event.allocationId(),
                event.budgetId(),
                event.title(),
                event.purpose(),
                event.amount().amount(),
                event.costCentre(),
                event.serviceArea(),
                event.effectiveOn(),
                event.actionIds(),
                AllocationStatus.PROPOSED,
                actor,
                recordedAt,
                null,
                null,
                String.join(
                        "\n",
                        event.title(),
                        event.purpose(),
                        event.costCentre(),
                        event.serviceArea(),
                        event.allocationId().toString()));
    }

    public AllocationRow approved(Approval given) {
        return decided(AllocationStatus.APPROVED, given, null);
    }

    public AllocationRow rejected(Rejection given) {
        return decided(AllocationStatus.REJECTED, null, given);
    }

    private AllocationRow decided(
            AllocationStatus now, @Nullable Approval approvalGiven, @Nullable Rejection rejectionGiven) {
        return new AllocationRow(
                id,
                budgetId,
                title,
                purpose,
                amount,
                costCentre,
                serviceArea,
                effectiveOn,
                actionIds,
                now,
                proposedBy,
                proposedAt,
                approvalGiven,
                rejectionGiven,
                words);
    }
}
