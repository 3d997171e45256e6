package org.improvementledger.money.flags;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.improvementledger.chassis.projection.Indexed;
import org.improvementledger.chassis.projection.Key;
import org.improvementledger.events.AllocationCorrected;
import org.improvementledger.events.AllocationProposed;
import org.jspecify.annotations.Nullable;

/**
 * An allocation, as far as flags and the reconciliation with the plan need to know it. Amounts are in pounds.
 *
 * @param amount as proposed or corrected
 * @param approved what is approved now: after corrections, releases and virements; nothing while it is not approved
 * @param proposedBy opaque id
 * @param approval the entry that approved it; null while none has
 */
record FlaggedAllocationRow(
        @Key UUID id,
        UUID budgetId,
        @Indexed String financialYear,
        String title,
        String purpose,
        BigDecimal amount,
        BigDecimal approved,
        @Indexed boolean isApproved,
        String proposedBy,
        LocalDate proposedOn,
        FlagEntry proposal,
        @Nullable FlagEntry approval,
        List<UUID> actionIds) {

    static FlaggedAllocationRow proposed(
            AllocationProposed event, String financialYear, String actor, LocalDate on, FlagEntry entry) {
        return new FlaggedAllocationRow(
                event.allocationId(),
                event.budgetId(),
                financialYear,
                event.title(),
                event.purpose(),
                event.amount().amount(),
                BigDecimal.ZERO.setScale(2),
                false,
                actor,
                on,
                entry,
                null,
                event.actionIds());
    }

    FlaggedItem item() {
        return FlaggedItem.of(ItemKind.ALLOCATION, id, title, financialYear, budgetId);
    }

    SeriesPart part() {
        return new SeriesPart(id, proposedOn, amount, proposal);
    }

    FlaggedAllocationRow approved(BigDecimal sum, FlagEntry entry) {
        return with(title, purpose, amount, sum, true, entry, actionIds);
    }

    /** After approval the amount is what it has from then on, whatever was released and moved before. */
    FlaggedAllocationRow corrected(AllocationCorrected event) {
        BigDecimal now = event.amount() == null ? amount : event.amount().amount();
        return with(
                Objects.requireNonNullElse(event.title(), title),
                Objects.requireNonNullElse(event.purpose(), purpose),
                now,
                isApproved && event.amount() != null ? now : approved,
                isApproved,
                approval,
                actionIds);
    }

    /** @param change in pounds; negative where money leaves it */
    FlaggedAllocationRow moved(BigDecimal change) {
        return with(title, purpose, amount, approved.add(change), isApproved, approval, actionIds);
    }

    FlaggedAllocationRow linked(UUID actionId) {
        List<UUID> more = new ArrayList<>(actionIds);
        more.add(actionId);
        return with(title, purpose, amount, approved, isApproved, approval, List.copyOf(more));
    }

    FlaggedAllocationRow unlinked(UUID actionId) {
        return with(
                title,
                purpose,
                amount,
                approved,
                isApproved,
                approval,
                actionIds.stream().filter(id -> !id.equals(actionId)).toList());
    }

    private FlaggedAllocationRow with(
            String nowTitle,
            String nowPurpose,
            BigDecimal nowAmount,
            BigDecimal nowApproved,
            boolean nowIsApproved,
            @Nullable FlagEntry nowApproval,
            List<UUID> nowActionIds) {
        return new FlaggedAllocationRow(
                id,
                budgetId,
                financialYear,
                nowTitle,
                nowPurpose,
                nowAmount,
                nowApproved,
                nowIsApproved,
                proposedBy,
                proposedOn,
                proposal,
                nowApproval,
                nowActionIds);
    }
}
