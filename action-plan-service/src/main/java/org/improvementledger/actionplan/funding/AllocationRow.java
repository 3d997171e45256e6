package org.improvementledger.actionplan.funding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.improvementledger.chassis.projection.Key;
import org.improvementledger.events.AllocationApproved;
import org.improvementledger.events.AllocationCorrected;
import org.improvementledger.events.AllocationProposed;
import org.improvementledger.events.Capacity;
import org.improvementledger.events.Money;
import org.jspecify.annotations.Nullable;

/**
 * An allocation with the actions it funds.
 *
 * @param amount in pounds, as it is now: corrected, less what was released, with what virements brought and took
 * @param decidedOn the day it was approved; null unless it was
 * @param capacity the capacity in which it was approved; null unless it was
 */
public record AllocationRow(
        @Key UUID id,
        String title,
        BigDecimal amount,
        FundingStatus status,
        @Nullable LocalDate decidedOn,
        @Nullable Capacity capacity,
        List<UUID> actionIds) {

    static AllocationRow proposed(AllocationProposed event) {
        return new AllocationRow(
                event.allocationId(),
                event.title(),
                event.amount().amount(),
                FundingStatus.PROPOSED,
                null,
                null,
                event.actionIds().stream().distinct().toList());
    }

    AllocationRow approved(AllocationApproved event) {
        return new AllocationRow(
                id,
                title,
                event.amount().amount(),
                FundingStatus.APPROVED,
                event.decision().decidedOn(),
                event.capacity(),
                actionIds);
    }

    AllocationRow ended(FundingStatus status) {
        return new AllocationRow(id, title, amount, status, null, null, actionIds);
    }

    AllocationRow corrected(AllocationCorrected event) {
        Money corrected = event.amount();
        String renamed = event.title();
        return new AllocationRow(
                id,
                renamed == null ? title : renamed,
                corrected == null ? amount : corrected.amount(),
                status,
                decidedOn,
                capacity,
                actionIds);
    }

    AllocationRow plus(Money more) {
        return new AllocationRow(id, title, amount.add(more.amount()), status, decidedOn, capacity, actionIds);
    }

    AllocationRow minus(Money less) {
        return new AllocationRow(id, title, amount.subtract(less.amount()), status, decidedOn, capacity, actionIds);
    }

    AllocationRow linkedTo(UUID action) {
        return funding(
                Stream.concat(actionIds.stream(), Stream.of(action)).distinct().toList());
    }

    AllocationRow unlinkedFrom(UUID action) {
        return funding(
                actionIds.stream().filter(linked -> !linked.equals(action)).toList());
    }

    private AllocationRow funding(List<UUID> actions) {
        return new AllocationRow(id, title, amount, status, decidedOn, capacity, actions);
    }
}
