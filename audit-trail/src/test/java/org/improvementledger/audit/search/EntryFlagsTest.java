package org.improvementledger.audit.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.improvementledger.chassis.projection.PublishedEvent;
import org.improvementledger.events.AllocationApproved;
import org.improvementledger.events.BudgetSet;
import org.improvementledger.events.DomainEvent;
import org.improvementledger.events.FinancialYearClosed;
import org.improvementledger.events.ForecastMade;
import org.improvementledger.events.MilestoneReached;
import org.improvementledger.events.SpendRecorded;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each rule on both sides of its edge: thirty days are in order, ten days after its period an entry is in time. */
class EntryFlagsTest {

    private final EntryFlags flags = new EntryFlags(FlagThresholds.usual());

    private final RowsInMemory rows = new RowsInMemory();

    @BeforeEach
    void aBudget() throws IOException {
        EntryFlags.remember(EventSamples.of(BudgetSet.class), rows);
    }

    @Test
    void thirtyDaysAreInOrderAndThirtyOneAreBackdated() throws IOException {
        MilestoneReached reached = EventSamples.of(MilestoneReached.class);
        assertThat(on(reached.reachedOn().plusDays(30), reached)).isEmpty();
        assertThat(on(reached.reachedOn().plusDays(31), reached)).containsExactly(EntryFlag.BACKDATED);
        assertThat(on(reached.reachedOn().minusDays(1), reached)).isEmpty();
    }

    @Test
    void moneyIsLateFromTheEleventhDayAfterItsMonth() throws IOException {
        AllocationApproved approved = EventSamples.of(AllocationApproved.class);
        LocalDate lastDay =
                approved.effectiveOn().withDayOfMonth(approved.effectiveOn().lengthOfMonth());
        assertThat(on(lastDay.plusDays(10), approved)).doesNotContain(EntryFlag.LATE);
        assertThat(on(lastDay.plusDays(11), approved)).contains(EntryFlag.LATE);
    }

    @Test
    void spendAndForecastsAreHeldAgainstThePeriodTheyName() throws IOException {
        BudgetSet budget = EventSamples.of(BudgetSet.class);
        ForecastMade forecast = EventSamples.of(ForecastMade.class);
        LocalDate lastDay = forecast.period().lastDay(budget.financialYear());
        assertThat(on(lastDay.plusDays(10), forecast)).isEmpty();
        assertThat(on(lastDay.plusDays(11), forecast)).containsExactly(EntryFlag.LATE);
        SpendRecorded spend = EventSamples.of(SpendRecorded.class);
        assertThat(on(spend.period().lastDay(budget.financialYear()).plusDays(11), spend))
                .contains(EntryFlag.LATE);
    }

    @Test
    void afterTheCloseIsToldInPlaceOfLate() throws IOException {
        AllocationApproved approved = EventSamples.of(AllocationApproved.class);
        LocalDate years = approved.effectiveOn().plusYears(3);
        FinancialYearClosed closed = EventSamples.of(FinancialYearClosed.class);
        BudgetSet budget = EventSamples.of(BudgetSet.class);
        assertThat(on(years, approved)).containsExactly(EntryFlag.BACKDATED, EntryFlag.LATE);
        EntryFlags.remember(
                new FinancialYearClosed(closed.yearId(), budget.financialYear(), closed.closedOn(), "Audited"), rows);
        assertThat(on(years, approved)).containsExactly(EntryFlag.BACKDATED, EntryFlag.AFTER_CLOSE);
    }

    private List<EntryFlag> on(LocalDate day, DomainEvent event) {
        Instant recorded = day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
        PublishedEvent published = new PublishedEvent(
                "budget",
                1,
                UUID.randomUUID(),
                "budget.any",
                "1",
                event.aggregateId(),
                0,
                "someone",
                null,
                "correlation",
                null,
                recorded,
                new byte[0],
                (type, revision, bytes) -> event);
        return flags.of(published, event, rows);
    }
}
