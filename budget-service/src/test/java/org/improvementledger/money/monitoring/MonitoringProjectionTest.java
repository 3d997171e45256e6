package org.improvementledger.money.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.improvementledger.events.AllocationApproved;
import org.improvementledger.events.AllocationCorrected;
import org.improvementledger.events.AllocationProposed;
import org.improvementledger.events.AllocationReleased;
import org.improvementledger.events.Authority;
import org.improvementledger.events.BudgetIncreased;
import org.improvementledger.events.BudgetKind;
import org.improvementledger.events.BudgetReduced;
import org.improvementledger.events.BudgetSet;
import org.improvementledger.events.Capacity;
import org.improvementledger.events.CarryForwardApproved;
import org.improvementledger.events.CommitmentRecorded;
import org.improvementledger.events.CommitmentReleased;
import org.improvementledger.events.Decision;
import org.improvementledger.events.DomainEvent;
import org.improvementledger.events.FinancialYear;
import org.improvementledger.events.ForecastMade;
import org.improvementledger.events.FundingSource;
import org.improvementledger.events.Money;
import org.improvementledger.events.MoneyPlace;
import org.improvementledger.events.Period;
import org.improvementledger.events.SpendRecorded;
import org.improvementledger.events.SpendReversed;
import org.improvementledger.events.VirementApproved;
import org.improvementledger.money.GoldenHistory;
import org.improvementledger.money.commitment.CommitmentId;
import org.improvementledger.money.forecast.ForecastRow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a year's events make of the figures by period. */
class MonitoringProjectionTest {

    private static final FinancialYear YEAR = FinancialYear.of("2019/20");
    private static final Instant RECORDED = Instant.parse("2019-08-15T12:00:00Z");
    private static final Authority AUTHORITY = new Authority(1, null, false);

    private final UUID budget = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private final UUID allocation = UUID.randomUUID();
    private final GoldenHistory history = new GoldenHistory(new MonitoringProjection());

    @BeforeEach
    void aBudgetWithAnAllocation() {
        for (UUID id : List.of(budget, other)) {
            tell(new BudgetSet(
                    id,
                    YEAR,
                    "Children's services",
                    BudgetKind.REVENUE,
                    FundingSource.COUNCIL_TAX,
                    Money.of("1000"),
                    decided(LocalDate.of(2019, 3, 1)),
                    YEAR.firstDay(),
                    null));
        }
        tell(new AllocationProposed(
                budget, allocation, "Training", "Train", Money.of("400"), "CS-1", "All", YEAR.firstDay(), List.of()));
        tell(new AllocationApproved(
                budget,
                allocation,
                Money.of("400"),
                YEAR.firstDay(),
                Capacity.CABINET,
                decided(YEAR.firstDay()),
                AUTHORITY));
    }

    @ParameterizedTest
    @CsvSource({"2019-03-31, 1", "2019-04-01, 1", "2019-04-30, 1", "2019-05-01, 2", "2020-03-31, 12", "2020-04-01, 13"})
    void aMovementCountsInThePeriodItTakesEffectIn(LocalDate on, int period) {
        increase("100", on);
        assertThat(budgetRow(budget).movements()).containsExactly(amount(period, "100.00"));
        assertThat(line(budget, period).current()).isEqualTo("1100.00");
        if (period > 1) {
            assertThat(line(budget, period - 1).current())
                    .as("at the end of the period before")
                    .isEqualTo("1000.00");
        }
    }

    @Test
    void increasesReductionsVirementsAndCarryForwardsMoveBudgets() {
        LocalDate may = LocalDate.of(2019, 5, 20);
        increase("100", may);
        tell(new BudgetReduced(
                budget, UUID.randomUUID(), Money.of("30"), FundingSource.RESERVE, "Less", decided(may), may));
        virement(new MoneyPlace(budget, null), new MoneyPlace(other, null), "20", may);
        virement(new MoneyPlace(budget, null), new MoneyPlace(budget, allocation), "5", may);
        tell(new CarryForwardApproved(
                UUID.randomUUID(),
                budget,
                other,
                Money.of("7"),
                Capacity.CABINET,
                decided(LocalDate.of(2020, 5, 1)),
                AUTHORITY));

        assertThat(budgetRow(budget).movements()).containsExactly(amount(2, "50.00"), amount(13, "-7.00"));
        assertThat(line(budget, 13).current()).isEqualTo("1043.00");
        assertThat(line(other, 13).current()).isEqualTo("1027.00");
        assertThat(line(other, 13).movements()).isEqualTo("27.00");
        assertThat(allocationRow().movements()).containsExactly(amount(2, "5.00"));
        assertThat(history.all(MovementRow.class).stream()
                        .filter(row -> row.placeId().equals(budget)))
                .as("each with its entry")
                .hasSize(4);
    }

    @Test
    void correctionsAndReleasesMoveAllocations() {
        tell(new AllocationCorrected(
                budget, allocation, UUID.randomUUID(), null, null, Money.of("390"), null, null, null, "Typed wrongly"));
        tell(new AllocationReleased(
                budget, allocation, UUID.randomUUID(), Money.of("40"), "Not needed", LocalDate.of(2019, 12, 1)));
        assertThat(allocationRow().movements()).containsExactly(amount(5, "-10.00"), amount(9, "-40.00"));
        assertThat(allocationLine(13).original()).isEqualTo("400.00");
        assertThat(allocationLine(13).current()).isEqualTo("350.00");
        assertThat(allocationLine(8).current()).isEqualTo("390.00");
    }

    @Test
    void aCorrectionSaysWhatItHasWhateverWasReleasedBefore() {
        tell(new AllocationReleased(
                budget, allocation, UUID.randomUUID(), Money.of("40"), "Not needed", LocalDate.of(2019, 12, 1)));
        tell(new AllocationCorrected(
                budget, allocation, UUID.randomUUID(), null, null, Money.of("350"), null, null, null, "Typed wrongly"));
        assertThat(allocationRow().movements()).containsExactly(amount(5, "-10.00"), amount(9, "-40.00"));
        assertThat(allocationLine(13).current()).isEqualTo("350.00");
    }

    @Test
    void aCorrectionBeforeApprovalIsNoMovement() {
        UUID proposed = UUID.randomUUID();
        tell(new AllocationProposed(
                budget, proposed, "Later", "Later", Money.of("50"), "CS-1", "All", YEAR.firstDay(), List.of()));
        tell(new AllocationCorrected(
                budget, proposed, UUID.randomUUID(), "Now", null, Money.of("45"), null, null, null, "Typed wrongly"));
        MonitoredAllocationRow row = history.find(MonitoredAllocationRow.class, proposed);
        assertThat(row).isNotNull();
        assertThat(row.movements()).isEmpty();
        assertThat(row.title()).isEqualTo("Now");
        assertThat(row.isApproved()).isFalse();
    }

    @Test
    void spendCountsInItsPeriodAndAReversalTakesItOffAgain() {
        UUID spend = spend("10.00", new Period(2), null);
        spend("5.50", new Period(2), null);
        spend("3.00", new Period(13), null);
        assertThat(actual(allocation, 2)).isEqualTo("15.50");
        assertThat(actual(budget, 2)).isEqualTo("15.50");
        assertThat(actual(budget, 13)).isEqualTo("3.00");
        tell(new SpendReversed(spend, budget, allocation, Money.of("10.00"), new Period(2), null, "Wrong line"));
        assertThat(actual(allocation, 2)).isEqualTo("5.50");
        assertThat(actual(budget, 2)).isEqualTo("5.50");
    }

    @Test
    void whatIsCommittedFallsAsItIsSpentAndIsNeverLessThanNothing() {
        UUID commitment = CommitmentId.of(allocation, "PO-1");
        tell(new CommitmentRecorded(
                commitment, budget, allocation, "PO-1", "Fostering Ltd", LocalDate.of(2019, 5, 1), Money.of("100")));
        assertThat(committed()).isEqualTo("100.00");
        UUID first = spend("60.00", new Period(2), "PO-1");
        assertThat(committed()).isEqualTo("40.00");
        spend("60.00", new Period(2), "PO-1");
        assertThat(committed()).isEqualTo("0.00");
        tell(new SpendReversed(first, budget, allocation, Money.of("60.00"), new Period(2), "PO-1", "Wrong line"));
        assertThat(committed()).isEqualTo("40.00");
        tell(new CommitmentReleased(commitment, budget, allocation, "Not needed"));
        assertThat(committed()).isEqualTo("0.00");
    }

    @Test
    void aForecastCountsFromItsPeriodOnUntilAnotherIsMade() {
        assertThat(allocationLine(13).forecast()).isNull();
        assertThat(line(budget, 13).variance()).isNull();
        forecast("P3", "420");
        forecast("P6", "380");
        assertThat(allocationLine(2).forecast()).isNull();
        assertThat(allocationLine(3).forecast()).isEqualTo("420.00");
        assertThat(allocationLine(5).forecast()).isEqualTo("420.00");
        assertThat(allocationLine(6).forecast()).isEqualTo("380.00");
        assertThat(allocationLine(6).variance()).as("380 - 400").isEqualTo("-20.00");
        assertThat(line(budget, 5).forecast()).isEqualTo("420.00");
        assertThat(line(budget, 13).forecast()).isEqualTo("380.00");
        assertThat(line(budget, 13).variance()).as("380 - 1000").isEqualTo("-620.00");
        assertThat(line(budget, 13).isPartlyForecast()).isFalse();
        assertThat(history.all(ForecastRow.class)).as("none replaces another").hasSize(2);

        forecast("P3", "410");
        assertThat(allocationLine(3).forecast()).as("said again").isEqualTo("410.00");
        assertThat(allocationLine(13).forecast()).as("the last one said").isEqualTo("410.00");
        assertThat(line(budget, 13).forecast()).isEqualTo("410.00");
    }

    @Test
    void aProfileEndsWhereTheReportDoes() {
        spend("10.00", new Period(2), null);
        spend("5.00", new Period(4), null);
        forecast("P3", "420");
        Profile profile = Profile.of(
                new BigDecimal("400.00"),
                List.of(amount(2, "50.00"), amount(9, "1.00")),
                List.of(amount(2, "10.00"), amount(4, "5.00")),
                allocationRow().forecasts(),
                new Period(4));
        assertThat(profile.steps()).hasSize(13);
        assertThat(profile.steps())
                .extracting(Profile.Step::actual)
                .startsWith(
                        new BigDecimal("0.00"),
                        new BigDecimal("10.00"),
                        new BigDecimal("10.00"),
                        new BigDecimal("15.00"),
                        null);
        assertThat(profile.steps().get(2).spent()).isEqualTo("0.00");
        assertThat(profile.steps().get(1).forecast()).isNull();
        assertThat(profile.steps().get(3).variance()).isEqualTo("-30.00");
        assertThat(profile.steps().get(12).current())
                .as("no movement after the period")
                .isEqualTo("450.00");
        assertThat(Profile.sum(List.of(profile, profile)).steps().get(3).actual())
                .isEqualTo("30.00");
        assertThat(Profile.sum(List.of(profile, profile)).steps().get(4).actual())
                .isNull();
    }

    @Test
    void aTotalAddsWhatThereIs() {
        forecast("P3", "420");
        MonitoringLine total = MonitoringLine.total(List.of(line(budget, 13), line(other, 13)));
        assertThat(total.current()).isEqualTo("2000.00");
        assertThat(total.forecast()).isEqualTo("420.00");
        assertThat(total.variance()).as("of the lines that have a forecast").isEqualTo("-580.00");
        assertThat(MonitoringLine.total(List.of()).current()).isEqualTo("0.00");
    }

    private void tell(DomainEvent event) {
        history.tells(event, "finance-officer", RECORDED);
    }

    private void increase(String pounds, LocalDate on) {
        tell(new BudgetIncreased(
                budget, UUID.randomUUID(), Money.of(pounds), FundingSource.RESERVE, "Placements", decided(on), on));
    }

    private void virement(MoneyPlace from, MoneyPlace to, String pounds, LocalDate on) {
        tell(new VirementApproved(
                UUID.randomUUID(), from, to, Money.of(pounds), Capacity.CABINET, decided(on), AUTHORITY));
    }

    private void forecast(String period, String pounds) {
        tell(new ForecastMade(
                budget, allocation, UUID.randomUUID(), Period.of(period), Money.of(pounds), "Placements"));
    }

    private UUID spend(String pounds, Period period, @Nullable String commitment) {
        UUID id = UUID.randomUUID();
        tell(new SpendRecorded(
                id,
                budget,
                allocation,
                "INV-" + id,
                "Fostering Ltd",
                LocalDate.of(2019, 5, 7),
                period,
                "Placement",
                Money.of(pounds),
                null,
                "Social care",
                commitment,
                null));
        return id;
    }

    private BigDecimal committed() {
        CommittedRow row = history.find(CommittedRow.class, allocation);
        assertThat(row).isNotNull();
        assertThat(history.find(CommittedRow.class, budget)).isEqualTo(new CommittedRow(budget, row.open()));
        return row.open();
    }

    private BigDecimal actual(UUID place, int period) {
        PeriodActualRow row = history.find(PeriodActualRow.class, PeriodActualRow.idOf(place, new Period(period)));
        assertThat(row).isNotNull();
        return row.actual();
    }

    private MonitoringLine line(UUID id, int period) {
        return MonitoringLine.of(budgetRow(id), List.of(), BigDecimal.ZERO, new Period(period));
    }

    private MonitoringLine allocationLine(int period) {
        return MonitoringLine.of(allocationRow(), List.of(), BigDecimal.ZERO, new Period(period));
    }

    private MonitoredBudgetRow budgetRow(UUID id) {
        MonitoredBudgetRow row = history.find(MonitoredBudgetRow.class, id);
        assertThat(row).isNotNull();
        return row;
    }

    private MonitoredAllocationRow allocationRow() {
        MonitoredAllocationRow row = history.find(MonitoredAllocationRow.class, allocation);
        assertThat(row).isNotNull();
        return row;
    }

    private static PeriodAmount amount(int period, String pounds) {
        return new PeriodAmount(period, new BigDecimal(pounds));
    }

    private static Decision decided(LocalDate on) {
        return new Decision("Cabinet", on, "CAB 2019/1", null, null, null);
    }
}
