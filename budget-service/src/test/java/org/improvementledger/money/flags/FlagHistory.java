package org.improvementledger.money.flags;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.improvementledger.chassis.web.page.TimeFormat;
import org.improvementledger.events.ActionLinked;
import org.improvementledger.events.AllocationApproved;
import org.improvementledger.events.AllocationProposed;
import org.improvementledger.events.Authority;
import org.improvementledger.events.BudgetKind;
import org.improvementledger.events.BudgetSet;
import org.improvementledger.events.Capacity;
import org.improvementledger.events.Decision;
import org.improvementledger.events.DomainEvent;
import org.improvementledger.events.FinancialYear;
import org.improvementledger.events.FundingSource;
import org.improvementledger.events.Money;
import org.improvementledger.events.MoneyPlace;
import org.improvementledger.events.Period;
import org.improvementledger.events.SpendRecorded;
import org.improvementledger.events.SpendReversed;
import org.improvementledger.events.VirementProposed;
import org.improvementledger.money.GoldenHistory;
import org.improvementledger.money.delegation.DelegationSettings;
import org.jspecify.annotations.Nullable;

/** A year's money told to the flags, event by event, and the flags that are up. */
final class FlagHistory {

    static final FinancialYear YEAR = FinancialYear.of("2019/20");

    static final String PURPOSE = "Train social workers";

    /** A day in the year on which nothing is late or backdated that takes effect on it. */
    static final LocalDate DAY = LocalDate.of(2019, 6, 3);

    static final DelegationSettings DELEGATION = new DelegationSettings(
            Arrays.stream(Capacity.values()).collect(Collectors.toMap(Function.identity(), FlagHistory::limit)),
            "500000",
            30);

    final UUID budget = UUID.randomUUID();

    private final GoldenHistory history =
            new GoldenHistory(new FlagProjection(new FlagSettings(30, 10, 95), DELEGATION));

    private final Map<UUID, BudgetSet> budgets = new LinkedHashMap<>();

    FlagHistory() {
        set(budget);
    }

    void set(UUID id) {
        LocalDate day = LocalDate.of(2019, 3, 20);
        tell(
                day,
                new BudgetSet(
                        id,
                        YEAR,
                        "Children's services",
                        BudgetKind.REVENUE,
                        FundingSource.COUNCIL_TAX,
                        Money.of("10600000"),
                        decided(day),
                        YEAR.firstDay(),
                        null));
    }

    void tell(LocalDate on, String actor, DomainEvent event) {
        tell(on.atTime(LocalTime.NOON).atZone(TimeFormat.ZONE).toInstant(), actor, event);
    }

    void tell(LocalDate on, DomainEvent event) {
        tell(on, "finance-officer", event);
    }

    void tell(Instant at, String actor, DomainEvent event) {
        history.tells(event, actor, at);
    }

    UUID proposed(LocalDate on, String pounds) {
        return proposed(on, "finance-officer", PURPOSE, pounds);
    }

    UUID proposed(LocalDate on, String actor, String purpose, String pounds) {
        UUID id = UUID.randomUUID();
        tell(
                on,
                actor,
                new AllocationProposed(
                        budget, id, "Training", purpose, Money.of(pounds), "CS-1", "Assessment", on, List.of()));
        return id;
    }

    UUID approved(LocalDate on, String pounds) {
        UUID id = proposed(on, "finance-officer", "Purpose " + UUID.randomUUID(), pounds);
        approve(on, id, pounds, null);
        return id;
    }

    void approve(LocalDate on, UUID allocation, String pounds, @Nullable Authority authority) {
        tell(
                on,
                "cabinet",
                new AllocationApproved(
                        budget, allocation, Money.of(pounds), on, Capacity.CABINET, decided(on), authority));
    }

    UUID virement(LocalDate on, MoneyPlace from, MoneyPlace to, String pounds) {
        UUID id = UUID.randomUUID();
        tell(on, new VirementProposed(id, from, to, Money.of(pounds), "Placements cost more"));
        return id;
    }

    UUID spent(LocalDate recorded, UUID allocation, LocalDate incurredOn, String pounds) {
        return spent(recorded, allocation, incurredOn, Period.of(incurredOn), pounds);
    }

    UUID spent(LocalDate recorded, UUID allocation, LocalDate incurredOn, Period period, String pounds) {
        UUID id = UUID.randomUUID();
        tell(
                recorded,
                new SpendRecorded(
                        id,
                        budget,
                        allocation,
                        "INV-" + id,
                        "Fostering Ltd",
                        incurredOn,
                        period,
                        "Placement",
                        Money.of(pounds),
                        null,
                        "Social care",
                        null,
                        null));
        return id;
    }

    void reversed(LocalDate on, UUID spend, UUID allocation, String pounds) {
        tell(
                on,
                new SpendReversed(
                        spend, budget, allocation, Money.of(pounds), Period.of(on), null, "Coded to the wrong line"));
    }

    void linked(LocalDate on, UUID allocation, UUID action) {
        tell(on, new ActionLinked(budget, allocation, action));
    }

    static Decision decided(LocalDate on) {
        return new Decision("Cabinet", on, "CAB 2019/1", null, null, null);
    }

    /** The flags of a rule, in the order they were raised. */
    List<FlagRow> flags(FlagRule rule) {
        return history.all(FlagRow.class).stream()
                .filter(flag -> flag.rule() == rule)
                .sorted(Comparator.comparing(flag -> flag.entries().getFirst().position()))
                .toList();
    }

    List<FlaggedAllocationRow> allocations() {
        return history.all(FlaggedAllocationRow.class);
    }

    private static String limit(Capacity capacity) {
        return switch (capacity) {
            case HEAD_OF_SERVICE -> "25000";
            case DIRECTOR -> "100000";
            case CHIEF_FINANCE_OFFICER -> "250000";
            case MAYOR, CABINET -> "20000000";
            case FULL_COUNCIL -> DelegationSettings.UNLIMITED;
        };
    }
}
