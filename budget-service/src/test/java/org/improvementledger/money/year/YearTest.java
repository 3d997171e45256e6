package org.improvementledger.money.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.improvementledger.money.AggregateTests.by;
import static org.improvementledger.money.AggregateTests.in;
import static org.improvementledger.money.AggregateTests.quiet;
import static org.improvementledger.money.AggregateTests.refused;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.improvementledger.chassis.eventstore.Gates;
import org.improvementledger.chassis.eventstore.RuleRefusedException;
import org.improvementledger.chassis.eventstore.SegregationRefusedException;
import org.improvementledger.events.AdjustmentAuthorised;
import org.improvementledger.events.Capacity;
import org.improvementledger.events.FinancialYear;
import org.improvementledger.events.FinancialYearClosed;
import org.improvementledger.events.FinancialYearEvent;
import org.improvementledger.events.Money;
import org.improvementledger.money.AggregateTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a financial year accepts, refuses with which reason, and is quiet about. */
class YearTest {

    private static final FinancialYear YEAR = new FinancialYear(2018);
    private static final UUID ID = YearNames.id(YEAR);
    private static final UUID ADJUSTMENT = UUID.fromString("e5f6a7b8-c9d0-4e1f-a2b3-c4d5e6f7a807");
    private static final UUID ALLOCATION = UUID.fromString("f6a7b8c9-d0e1-4f2a-b3c4-d5e6f7a8b908");
    private static final UUID OF_NEXT_YEAR = UUID.fromString("c3d2e1f0-9b8a-4756-a342-1f0e9d8c7b04");
    private static final LocalDate CLOSED_ON = LocalDate.of(2019, 5, 31);
    private static final String CHIEF = "chief-finance-officer";

    private final List<String> shut = new ArrayList<>();

    private AggregateTestFixture<Year> fixture;

    @BeforeEach
    void carryTheActorIntoEvents() {
        Gates gates = new Gates() {
            @Override
            public void pass(String gate) {}

            @Override
            public void shut(String gate) {
                shut.add(gate);
            }
        };
        AllocationYears years = allocation -> OF_NEXT_YEAR.equals(allocation) ? new FinancialYear(2019) : YEAR;
        fixture = AggregateTests.fixture(Year.class, gates, years);
    }

    @Test
    void itsIdIsPartOfTheHistory() {
        assertThat(ID).isEqualTo(UUID.fromString("0b9851b1-5863-5f5e-97eb-37a9ce88d0c4"));
    }

    @Test
    void isClosedBehindItsGate() {
        fixture.givenNoPriorActivity().when(close(CLOSED_ON), in(CHIEF)).expectEvents(closed());
        assertThat(shut).containsExactly("year/2018-19");
    }

    @Test
    void closedTwiceTheSameIsQuiet() {
        quiet(given(closed()).when(close(CLOSED_ON), in(CHIEF)));
    }

    @Test
    void closedOtherwiseASecondTimeIsRefused() {
        refused(given(closed()).when(close(CLOSED_ON.plusDays(1)), in(CHIEF)), "year-closed");
    }

    @Test
    void isClosedOnItsLastDayAtTheEarliest() {
        refused(fixture.givenNoPriorActivity().when(close(LocalDate.of(2019, 3, 30)), in(CHIEF)), "year-not-over");
        fixture.givenNoPriorActivity()
                .when(close(LocalDate.of(2019, 3, 31)), in(CHIEF))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void isClosedByNobodyButTheChiefFinanceOfficer() {
        refused(fixture.givenNoPriorActivity().when(close(CLOSED_ON), in("mayor")), "chief-finance-officer-needed");
    }

    @Test
    void anAdjustmentIsAuthorisedOnceClosed() {
        given(closed()).when(authorise(ALLOCATION, "100.00"), in(CHIEF)).expectEvents(authorised(ADJUSTMENT, "100.00"));
        assertThat(shut).containsExactly("year/2018-19");
    }

    @Test
    void anAdjustmentAuthorisedTwiceTheSameIsQuiet() {
        quiet(given(closed(), authorised(ADJUSTMENT, "100.00")).when(authorise(ALLOCATION, "100.00"), in(CHIEF)));
    }

    @Test
    void anAdjustmentOfTheSameIdAndAnotherAmountIsRefused() {
        refused(
                given(closed(), authorised(ADJUSTMENT, "100.00")).when(authorise(ALLOCATION, "100.01"), in(CHIEF)),
                "already-exists");
    }

    @Test
    void anOpenYearNeedsNoAdjustment() {
        refused(fixture.givenNoPriorActivity().when(authorise(ALLOCATION, "100.00"), in(CHIEF)), "year-open");
    }

    @Test
    void anAdjustmentOfAnotherYearsAllocationIsRefused() {
        refused(given(closed()).when(authorise(OF_NEXT_YEAR, "100.00"), in(CHIEF)), "outside-financial-year");
    }

    @Test
    void anAdjustmentIsAuthorisedByNobodyButTheChiefFinanceOfficer() {
        refused(
                given(closed()).when(authorise(ALLOCATION, "100.00"), in("full-council")),
                "chief-finance-officer-needed");
    }

    @Test
    void aClosedYearTakesALineUpToWhatWasAuthorisedForIt() {
        Books books = books(authorised(ADJUSTMENT, "100.00"));
        assertThatCode(() -> post(books, "JV-1", "100.00", "finance-officer")).doesNotThrowAnyException();
        refuses("year-closed", () -> post(books, "JV-1", "100.01", "finance-officer"));
        refuses("year-closed", () -> post(books, "JV-2", "1.00", "finance-officer"));
        refuses(
                "year-closed",
                () -> AdjustmentPolicy.require(YEAR, books, OF_NEXT_YEAR, "JV-1", Money.of("1.00"), "finance-officer"));
    }

    @Test
    void aLineAuthorisedAgainForMoreTakesMore() {
        Books books = books(authorised(ADJUSTMENT, "100.00"), authorised(UUID.randomUUID(), "150.00"));
        assertThatCode(() -> post(books, "JV-1", "150.00", "finance-officer")).doesNotThrowAnyException();
        refuses("year-closed", () -> post(books, "JV-1", "150.01", "finance-officer"));
    }

    @Test
    void whoAuthorisedALineDoesNotPostIt() {
        Books books = books(authorised(ADJUSTMENT, "100.00"));
        assertThatExceptionOfType(SegregationRefusedException.class)
                .isThrownBy(() -> post(books, "JV-1", "100.00", CHIEF));
        books.note(authorised(UUID.randomUUID(), "100.00"), "second-" + CHIEF);
        assertThatCode(() -> post(books, "JV-1", "100.00", CHIEF)).doesNotThrowAnyException();
    }

    @Test
    void onlyAClosedYearRefuses() {
        assertThatCode(() -> YearOpenPolicy.require(YEAR, new Books())).doesNotThrowAnyException();
        refuses("year-closed", () -> YearOpenPolicy.require(YEAR, books()));
    }

    @Test
    void anAddressIsAYearOrNothing() {
        assertThat(YearNames.ofPath("2018-19")).isEqualTo(YEAR);
        assertThat(YearNames.ofPath("1999-00")).isEqualTo(new FinancialYear(1999));
        assertThat(YearNames.ofPath("2018-20")).isNull();
        assertThat(YearNames.ofPath("1899-00")).isNull();
        assertThat(YearNames.ofPath("2018")).isNull();
    }

    private static void post(Books books, String reference, String amount, String actor) {
        AdjustmentPolicy.require(YEAR, books, ALLOCATION, reference, Money.of(amount), actor);
    }

    private static Books books(AdjustmentAuthorised... adjustments) {
        Books books = new Books();
        books.note(closed(), CHIEF);
        for (AdjustmentAuthorised adjustment : adjustments) {
            books.note(adjustment, CHIEF);
        }
        return books;
    }

    private static void refuses(String rule, ThrowingCallable doing) {
        assertThatExceptionOfType(RuleRefusedException.class)
                .isThrownBy(doing)
                .satisfies(refused -> assertThat(refused.rule()).isEqualTo(rule));
    }

    private TestExecutor<Year> given(FinancialYearEvent... events) {
        return fixture.given(
                Arrays.stream(events).map(event -> by(CHIEF, event)).toList());
    }

    private static CloseFinancialYear close(LocalDate on) {
        return new CloseFinancialYear(YEAR, on, "The accounts are agreed");
    }

    private static FinancialYearClosed closed() {
        return new FinancialYearClosed(ID, YEAR, CLOSED_ON, "The accounts are agreed");
    }

    private static AuthoriseAdjustment authorise(UUID allocation, String amount) {
        return new AuthoriseAdjustment(
                ID, YEAR, ADJUSTMENT, allocation, "JV-1", Money.of(amount), "An invoice came late");
    }

    private static AdjustmentAuthorised authorised(UUID id, String amount) {
        return new AdjustmentAuthorised(
                ID,
                YEAR,
                id,
                ALLOCATION,
                "JV-1",
                Money.of(amount),
                "An invoice came late",
                Capacity.CHIEF_FINANCE_OFFICER);
    }
}
