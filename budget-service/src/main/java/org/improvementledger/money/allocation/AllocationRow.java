package org.improvementledger.money.allocation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.improvementledger.chassis.projection.Indexed;
import org.improvementledger.chassis.projection.Key;
import org.improvementledger.events.AllocationCorrected;
import org.improvementledger.events.AllocationProposed;
import org.improvementledger.events.Money;
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
        @Nullable Withdrawal withdrawal,
        List<String> correctedBy,
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
                null,
                List.of(),
                words(AllocationTerms.of(event), event.allocationId()));
    }

    public AllocationRow approved(Approval given) {
        return decided(AllocationStatus.APPROVED, given, null, null);
    }

    public AllocationRow rejected(Rejection given) {
        return decided(AllocationStatus.REJECTED, null, given, null);
    }

    public AllocationRow withdrawn(Withdrawal given) {
        return decided(AllocationStatus.WITHDRAWN, null, null, given);
    }

    /** @param actor who corrected it */
    public AllocationRow corrected(AllocationCorrected event, String actor) {
        boolean shapesTheProposal =
                status == AllocationStatus.PROPOSED && !actor.equals(proposedBy) && !correctedBy.contains(actor);
        List<String> by = new ArrayList<>(correctedBy);
        if (shapesTheProposal) {
            by.add(actor);
        }
        AllocationTerms terms =
                new AllocationTerms(title, purpose, Money.of(amount), costCentre, serviceArea, effectiveOn).with(event);
        return new AllocationRow(
                id,
                budgetId,
                terms.title(),
                terms.purpose(),
                terms.amount().amount(),
                terms.costCentre(),
                terms.serviceArea(),
                terms.effectiveOn(),
                actionIds,
                status,
                proposedBy,
                proposedAt,
                approval,
                rejection,
                withdrawal,
                List.copyOf(by),
                words(terms, id));
    }

    /** @param change what came in; below zero for what went out */
    public AllocationRow withAmount(BigDecimal change) {
        return with(amount.add(change), actionIds);
    }

    public AllocationRow linked(UUID actionId) {
        List<UUID> now = new ArrayList<>(actionIds);
        now.add(actionId);
        return with(amount, List.copyOf(now));
    }

    public AllocationRow unlinked(UUID actionId) {
        return with(
                amount, actionIds.stream().filter(id -> !id.equals(actionId)).toList());
    }

    /** Whether this person may not decide about it, because they proposed or corrected it. */
    boolean isWorkOf(String actor) {
        return proposedBy.equals(actor) || correctedBy.contains(actor);
    }

    private static String words(AllocationTerms terms, UUID id) {
        return String.join(
                "\n", terms.title(), terms.purpose(), terms.costCentre(), terms.serviceArea(), id.toString());
    }

    private AllocationRow with(BigDecimal nowAmount, List<UUID> nowActions) {
        return new AllocationRow(
                id,
                budgetId,
                title,
                purpose,
                nowAmount,
                costCentre,
                serviceArea,
                effectiveOn,
                nowActions,
                status,
                proposedBy,
                proposedAt,
                approval,
                rejection,
                withdrawal,
                correctedBy,
                words);
    }

    private AllocationRow decided(
            AllocationStatus now,
            @Nullable Approval approvalGiven,
            @Nullable Rejection rejectionGiven,
            @Nullable Withdrawal withdrawalGiven) {
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
                withdrawalGiven,
                correctedBy,
                words);
    }
}
