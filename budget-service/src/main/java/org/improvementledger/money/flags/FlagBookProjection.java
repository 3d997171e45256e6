package org.improvementledger.money.flags;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.improvementledger.chassis.projection.PublishedEvent;
import org.improvementledger.chassis.projection.Rows;
import org.improvementledger.chassis.web.page.TimeFormat;
import org.improvementledger.events.Authority;
import org.improvementledger.events.Capacity;
import org.improvementledger.events.DomainEvent;
import org.improvementledger.events.Money;
import org.improvementledger.money.delegation.DelegationScheme;
import org.jspecify.annotations.Nullable;

/** The flags, opened at one event: what raises and takes down each, and the rows as they stand. */
final class FlagBookProjection {

    private final PublishedEvent event;

    private final Rows rows;

    private final FlagSettings settings;

    private final DelegationScheme configuredScheme;

    private final FlagEntry entry;

    private final LocalDate recordedOn;

    FlagBookProjection(PublishedEvent event, Rows rows, FlagSettings settings, DelegationScheme configuredScheme) {
        this.event = event;
        this.rows = rows;
        this.settings = settings;
        this.configuredScheme = configuredScheme;
        this.entry = FlagEntry.of(event);
        this.recordedOn = LocalDate.ofInstant(event.recordedAt(), TimeFormat.ZONE);
    }

    String actor() {
        return event.actor();
    }

    FlagEntry entry() {
        return entry;
    }

    /** The day it was recorded, in England. */
    LocalDate recordedOn() {
        return recordedOn;
    }

    void put(Record row) {
        rows.put(row);
    }

    /** Whatever has an effective date is held against it, and against the close of the month it falls in. */
    void times(DomainEvent happened, FlaggedItem item) {
        LocalDate effectiveOn = happened.effectiveDate();
        if (effectiveOn == null) {
            afterYearClosed(item);
        } else {
            backdated(happened, item);
            late(effectiveOn.withDayOfMonth(effectiveOn.lengthOfMonth()), item);
        }
    }

    void backdated(DomainEvent happened, FlaggedItem item) {
        LocalDate effectiveOn = happened.effectiveDate();
        if (effectiveOn != null && BackdatedPolicy.applies(effectiveOn, recordedOn, settings.backdatedAfterDays())) {
            raise(FlagRule.BACKDATED, item, FlagWords.backdated(effectiveOn, recordedOn), null);
        }
    }

    /** What comes after the year's close is told by that, and not again as late. */
    void late(LocalDate periodsLastDay, FlaggedItem item) {
        int days = settings.periodClosesAfterDays();
        if (!afterYearClosed(item) && LatePolicy.applies(periodsLastDay, recordedOn, days)) {
            raise(FlagRule.LATE, item, FlagWords.late(LatePolicy.closesOn(periodsLastDay, days), recordedOn), null);
        }
    }

    boolean afterYearClosed(FlaggedItem item) {
        String year = item.financialYear();
        if (year == null || !rules().isClosed(year)) {
            return false;
        }
        raise(FlagRule.AFTER_YEAR_CLOSED, item, FlagWords.afterYearClosed(year, recordedOn), null);
        return true;
    }

    void nearLimit(Money amount, @Nullable Authority authority, Capacity capacity, FlaggedItem item) {
        Money limit = authority == null ? null : authority.limit();
        if (limit != null && NearLimitPolicy.applies(amount, limit, settings.nearLimitPercent())) {
            raise(FlagRule.NEAR_LIMIT, item, FlagWords.nearLimit(amount, limit, capacity.code()), amount.amount());
        }
    }

    private void raise(FlagRule rule, FlaggedItem item, String finding, @Nullable BigDecimal amount) {
        FlagRow before = rows.find(FlagRow.class, FlagRow.idOf(rule, item.id()));
        rows.put(
                before == null
                        ? FlagRow.of(rule, item, finding, amount, List.of(entry), event.recordedAt())
                        : before.with(entry));
    }

    /** The amount, the purpose or what is approved may be another now. */
    void changed(FlaggedAllocationRow before, FlaggedAllocationRow now) {
        rows.put(now);
        UUID series = SeriesRow.idOf(now);
        if (!series.equals(SeriesRow.idOf(before))) {
            series(series(SeriesRow.idOf(before)).without(before.id()), true);
        }
        series(series(series).with(now.part()), true);
        overspend(now, spentOn(now.id()));
    }

    void moved(@Nullable UUID allocationId, BigDecimal change) {
        if (allocationId != null) {
            FlaggedAllocationRow now = allocation(allocationId).moved(change);
            rows.put(now);
            overspend(now, spentOn(allocationId));
        }
    }

    void leaves(FlaggedAllocationRow allocation) {
        series(series(SeriesRow.idOf(allocation)).without(allocation.id()), true);
    }

    void series(SeriesRow now, boolean allocations) {
        FlagRule rule = allocations ? FlagRule.SPLIT_ALLOCATIONS : FlagRule.SPLIT_VIREMENTS;
        FlagRulesRow rules = rules();
        List<FlagRow> up = SplitPolicy.find(now.parts(), day -> rules.schemeOn(day, configuredScheme)).stream()
                .map(split -> split(rule, split))
                .toList();
        now.flags().forEach(flag -> rows.remove(FlagRow.class, flag));
        up.forEach(rows::put);
        rows.put(now.flagged(up.stream().map(FlagRow::id).distinct().toList()));
    }

    /** The flag is the first part's, and is found by any of them. */
    private FlagRow split(FlagRule rule, SplitPolicy.Split split) {
        boolean allocations = rule == FlagRule.SPLIT_ALLOCATIONS;
        UUID first = split.parts().getFirst().itemId();
        FlaggedItem item =
                allocations ? allocation(first).item() : virementRow(first).item();
        FlagRow before = rows.find(FlagRow.class, FlagRow.idOf(rule, first));
        return FlagRow.of(
                rule,
                new FlaggedItem(
                        item.kind(),
                        item.id(),
                        item.title(),
                        item.financialYear(),
                        split.parts().stream().map(SeriesPart::itemId).toList()),
                FlagWords.split(split, allocations ? "allocations" : "virements"),
                split.sum(),
                split.parts().stream().map(SeriesPart::entry).toList(),
                before == null ? event.recordedAt() : before.raisedAt());
    }

    void spent(UUID allocationId, BigDecimal change) {
        overspend(allocation(allocationId), spentOn(allocationId).plus(change));
    }

    private void overspend(FlaggedAllocationRow allocation, AllocationSpentRow spent) {
        FlagEntry since = spent.overspentBy();
        if (OverspendPolicy.applies(spent.actual(), allocation.approved())) {
            FlagEntry tipped = since == null ? entry : since;
            FlagRow before =
                    since == null ? null : rows.find(FlagRow.class, FlagRow.idOf(FlagRule.OVERSPEND, allocation.id()));
            rows.put(spent.overspent(tipped));
            rows.put(FlagRow.of(
                    FlagRule.OVERSPEND,
                    allocation.item(),
                    FlagWords.overspend(Money.of(spent.actual()), Money.of(allocation.approved())),
                    spent.actual().subtract(allocation.approved()),
                    FlagEntries.of(allocation.approval(), tipped, entry),
                    before == null ? event.recordedAt() : before.raisedAt()));
        } else {
            if (since != null) {
                rows.remove(FlagRow.class, FlagRow.idOf(FlagRule.OVERSPEND, allocation.id()));
            }
            rows.put(spent.overspent(null));
        }
    }

    private AllocationSpentRow spentOn(UUID allocationId) {
        AllocationSpentRow spent = rows.find(AllocationSpentRow.class, allocationId);
        return spent == null ? AllocationSpentRow.none(allocationId) : spent;
    }

    FlagRulesRow rules() {
        FlagRulesRow rules = rows.find(FlagRulesRow.class, FlagRulesRow.ID);
        return rules == null ? FlagRulesRow.none() : rules;
    }

    SeriesRow series(UUID id) {
        SeriesRow series = rows.find(SeriesRow.class, id);
        return series == null ? SeriesRow.begun(id) : series;
    }

    FlaggedBudgetRow budgetRow(UUID id) {
        return Objects.requireNonNull(rows.find(FlaggedBudgetRow.class, id), "The budget was never set");
    }

    FlaggedAllocationRow allocation(UUID id) {
        return Objects.requireNonNull(rows.find(FlaggedAllocationRow.class, id), "The allocation was never proposed");
    }

    FlaggedVirementRow virementRow(UUID id) {
        return Objects.requireNonNull(rows.find(FlaggedVirementRow.class, id), "The virement was never proposed");
    }
}
