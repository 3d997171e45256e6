package org.improvementledger.money.spend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.improvementledger.money.PostingFakes.ALLOCATION;
import static org.improvementledger.money.PostingFakes.BUDGET;
import static org.improvementledger.money.PostingFakes.refused;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.events.Money;
import org.improvementledger.events.Period;
import org.improvementledger.events.SpendRecorded;
import org.improvementledger.events.SpendReversed;
import org.improvementledger.money.PostingFakes;
import org.improvementledger.money.commitment.CommitmentId;
import org.improvementledger.money.commitment.KnownCommitments;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpendLineTest {

    private static final LocalDate DAY = LocalDate.of(2018, 10, 12);
    private static final RecordSpend RECORD = spend("AP-1", DAY, "6000.00", null, null);
    private static final SpendRecorded RECORDED = RECORD.done(BUDGET, new Period(7));
    private static final ReverseSpend REVERSE = new ReverseSpend(RECORD.spendId(), "Charged to the wrong cost centre");
    private static final SpendReversed REVERSED = new SpendReversed(
            RECORD.spendId(),
            BUDGET,
            ALLOCATION,
            Money.of("6000.00"),
            new Period(7),
            null,
            "Charged to the wrong cost centre");

    private final PostingFakes fakes = new PostingFakes();
    private final Set<UUID> commitments = new HashSet<>();

    /** A line to which this happened; a fixture knows one line only. */
    private TestExecutor<SpendLine> given(Object... events) {
        AggregateTestFixture<SpendLine> fixture = new AggregateTestFixture<>(SpendLine.class);
        fixture.registerInjectableResource(fakes);
        fixture.registerInjectableResource((KnownCommitments) commitments::contains);
        return events.length == 0 ? fixture.givenNoPriorActivity() : fixture.given(events);
    }

    @Test
    void aLineIsRecordedInThePeriodOfItsDay() {
        when(given(), RECORD).expectEvents(RECORDED);
    }

    @Test
    void howMuchIsLeftIsNoMatter() {
        RecordSpend large = spend("AP-2", DAY, "999999999999.99", null, null);
        when(given(), large).expectEvents(large.done(BUDGET, new Period(7)));
    }

    @Test
    void theSameLineAgainChangesNothingAlsoOutOfAFileAndAlsoOnceItWasReversed() {
        when(given(RECORDED), RECORD).expectNoEvents().expectSuccessfulHandlerExecution();
        when(given(RECORDED), spend("AP-1", DAY, "6000.00", null, UUID.randomUUID()))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
        when(given(RECORDED, REVERSED), RECORD).expectNoEvents().expectSuccessfulHandlerExecution();
    }

    @Test
    void theSameReferenceWithOtherContentIsRefused() {
        when(given(RECORDED), spend("AP-1", DAY, "6000.01", null, null)).expectException(refused("reference-taken"));
        when(given(RECORDED), spend("AP-1", DAY.plusDays(1), "6000.00", null, null))
                .expectException(refused("reference-taken"));
        when(given(RECORDED), spend("AP-1", DAY, "6000.00", "PO-1", null)).expectException(refused("reference-taken"));
    }

    @Test
    void aFileSaysNothingOfCommitmentsSoItsLineIsTheSameWithoutOne() {
        SpendRecorded against = spend("AP-1", DAY, "6000.00", "PO-1", null).done(BUDGET, new Period(7));
        when(given(against), spend("AP-1", DAY, "6000.00", null, UUID.randomUUID()))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void oneReferenceOnTwoAllocationsIsTwoLines() {
        assertThat(SpendId.of(ALLOCATION, "AP-1")).isNotEqualTo(SpendId.of(UUID.randomUUID(), "AP-1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2018-04-01", "2019-03-31"})
    void theFirstAndTheLastDayOfTheYearAreInIt(LocalDate day) {
        RecordSpend inYear = spend("AP-1", day, "1.00", null, null);
        when(given(), inYear).expectEvents(inYear.done(BUDGET, Period.of(day)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2018-03-31", "2019-04-01"})
    void theDayBeforeTheYearAndTheDayAfterItAreNot(LocalDate day) {
        when(given(), spend("AP-1", day, "1.00", null, null)).expectException(refused("outside-financial-year"));
    }

    @Test
    void nothingIsSpentBeforeTheAllocationIsApprovedOrAfterItsBudgetIsClosed() {
        fakes.notApproved();
        when(given(), RECORD).expectException(refused("not-approved"));
    }

    @Test
    void nothingIsSpentOutOfAClosedBudget() {
        fakes.budgetClosed();
        when(given(), RECORD).expectException(refused("budget-closed"));
        when(given(RECORDED), REVERSE).expectException(refused("budget-closed"));
    }

    @Test
    void aClosedYearTakesWhatWasAuthorisedInP13AndNothingElse() {
        fakes.yearClosed("AP-1");
        when(given(), RECORD).expectEvents(RECORD.done(BUDGET, new Period(Period.ADJUSTMENTS)));
        when(given(), spend("AP-2", DAY, "6000.00", null, null)).expectException(refused("year-closed"));
    }

    @Test
    void anUnknownAllocationIsNotFound() {
        UUID unknown = UUID.randomUUID();
        RecordSpend lost = new RecordSpend(
                SpendId.of(unknown, "AP-1"), unknown, "AP-1", "S", DAY, "T", Money.of("1"), null, "M", null, null);
        when(given(), lost).expectException(NotFoundException.class);
    }

    @Test
    void aCommitmentThatIsNamedMustBeThere() {
        RecordSpend against = spend("AP-1", DAY, "6000.00", "PO-1", null);
        when(given(), against).expectException(refused("commitment-unknown"));
        commitments.add(CommitmentId.of(ALLOCATION, "PO-1"));
        when(given(), against).expectEvents(against.done(BUDGET, new Period(7)));
    }

    @Test
    void aLineIsReversedOnceInItsOwnPeriod() {
        when(given(RECORDED), REVERSE).expectEvents(REVERSED);
        when(given(RECORDED, REVERSED), REVERSE).expectNoEvents().expectSuccessfulHandlerExecution();
        when(given(RECORDED, REVERSED), new ReverseSpend(RECORD.spendId(), "Another reason"))
                .expectException(refused("already-reversed"));
    }

    @Test
    void aClosedYearReversesOnlyWhatWasAuthorised() {
        fakes.yearClosed();
        when(given(RECORDED), REVERSE).expectException(refused("year-closed"));
        fakes.yearClosed("AP-1");
        when(given(RECORDED), REVERSE).expectEvents(REVERSED);
    }

    private static ResultValidator<SpendLine> when(TestExecutor<SpendLine> given, Object command) {
        return given.when(command, Map.of("actor", "finance-officer"));
    }

    private static RecordSpend spend(
            String reference, LocalDate day, String pounds, @Nullable String commitment, @Nullable UUID importId) {
        return new RecordSpend(
                SpendId.of(ALLOCATION, reference),
                ALLOCATION,
                reference,
                "Harbour Training",
                day,
                "Training in direct work",
                Money.of(pounds),
                Money.of("1200.00"),
                "Education and training",
                commitment,
                importId);
    }
}
