package org.improvementledger.money.carryforward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.improvementledger.money.AggregateTests.by;
import static org.improvementledger.money.AggregateTests.in;
import static org.improvementledger.money.AggregateTests.quiet;
import static org.improvementledger.money.AggregateTests.refused;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.improvementledger.chassis.eventstore.SegregationRefusedException;
import org.improvementledger.events.Authority;
import org.improvementledger.events.BudgetKind;
import org.improvementledger.events.Capacity;
import org.improvementledger.events.CarryForwardApproved;
import org.improvementledger.events.CarryForwardProposed;
import org.improvementledger.events.CarryForwardRejected;
import org.improvementledger.events.Decision;
import org.improvementledger.events.FundingSource;
import org.improvementledger.events.Money;
import org.improvementledger.money.AggregateTests;
import org.improvementledger.money.transfer.PlaceBuilder;
import org.improvementledger.money.transfer.TwoSides;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a carry-forward accepts, refuses with which reason, and is quiet about. */
class CarryForwardTest {

    private static final UUID ID = UUID.fromString("1a0f9e8d-7c6b-4a59-9483-726150403f21");
    private static final String PROPOSER = "finance-officer";
    private static final String REASON = "The training ends in June";
    private static final Decision DECISION =
            new Decision("Cabinet", LocalDate.of(2019, 6, 20), "CAB 2019/40", null, null, null);

    private TwoSides sides;

    private AggregateTestFixture<CarryForward> fixture;

    @BeforeEach
    void oneYearAndTheNext() {
        sides = new TwoSides(
                PlaceBuilder.budget(TwoSides.GIVING).holds("1000.00"),
                PlaceBuilder.budget(TwoSides.TAKING).year(2019));
        fixture = AggregateTests.fixture(CarryForward.class, sides, sides.years, TwoSides.SCHEMES);
    }

    @Test
    void isProposedAndMovesNothing() {
        proposing("1000.00").expectEvents(proposedEvent("1000.00"));
        assertThat(sides.moved).isEmpty();
    }

    @Test
    void proposedTwiceTheSameIsQuietAndDifferentlyRefused() {
        quiet(given(proposed("400.00")).when(propose("400.00"), by(PROPOSER)));
        refused(given(proposed("400.00")).when(propose("400.01"), by(PROPOSER)), "already-exists");
    }

    @Test
    void takesAllThatIsNotAllocatedAndNotAPennyMore() {
        proposing("1000.00").expectSuccessfulHandlerExecution();
        refused(proposing("1000.01"), "more-than-is-there");
    }

    @Test
    void goesIntoTheNextYearAndNoOther() {
        sides.to.year(2018);
        refused(proposing("1.00"), "not-the-next-year");
        sides.to.year(2020);
        refused(proposing("1.00"), "not-the-next-year");
    }

    @Test
    void comesOutOfAClosedYearAndGoesIntoAnOpenOne() {
        sides.closedYear = 2018;
        proposing("1.00").expectSuccessfulHandlerExecution();
        sides.closedYear = 2019;
        refused(proposing("1.00"), "year-closed");
    }

    @Test
    void comesOutOfAClosedBudgetAndGoesIntoAnOpenOne() {
        sides.from.closed(true);
        proposing("1.00").expectSuccessfulHandlerExecution();
        sides.to.closed(true);
        refused(proposing("1.00"), "budget-closed");
    }

    @Test
    void staysRevenueOrCapital() {
        sides.to.kind(BudgetKind.CAPITAL);
        refused(proposing("1.00"), "revenue-and-capital");
    }

    @Test
    void ringFencedMoneyStaysWithItsPurpose() {
        sides.from.source(FundingSource.RING_FENCED_GRANT).ringFencedFor("Youth services");
        refused(proposing("1.00"), "ring-fenced");
        sides.to.source(FundingSource.RING_FENCED_GRANT).ringFencedFor("Youth services");
        proposing("1.00").expectSuccessfulHandlerExecution();
    }

    @Test
    void isApprovedFirstAndThenMoves() {
        given(proposed("400.00"))
                .when(new ApproveCarryForward(ID, DECISION), in("cabinet"))
                .expectEvents(approved("400.00"));
        assertThat(sides.moved).hasSize(1);
    }

    @Test
    void approvedTwiceTheSameIsQuietAndOtherwiseRefused() {
        Object approved = by("cabinet", approved("400.00"));
        quiet(given(proposed("400.00"), approved).when(new ApproveCarryForward(ID, DECISION), in("cabinet")));
        refused(
                given(proposed("400.00"), approved).when(new ApproveCarryForward(ID, DECISION), in("mayor")),
                "not-awaiting-approval");
        assertThat(sides.moved).isEmpty();
    }

    @Test
    void isApprovedUpToTheLimitAndNotAPennyFurther() {
        sides.from.holds("30000000.00");
        given(proposed("25000.00"))
                .when(new ApproveCarryForward(ID, DECISION), in("head-of-service"))
                .expectSuccessfulHandlerExecution();
        refused(
                given(proposed("25000.01")).when(new ApproveCarryForward(ID, DECISION), in("head-of-service")),
                "limit-exceeded");
    }

    @Test
    void isLookedAtAgainWhenApproved() {
        sides.from.holds("399.99");
        refused(
                given(proposed("400.00")).when(new ApproveCarryForward(ID, DECISION), in("cabinet")),
                "more-than-is-there");
        assertThat(sides.moved).isEmpty();
    }

    @Test
    void isRejectedWithAReasonAndOnce() {
        Object rejected = new CarryForwardRejected(ID, "Return it");
        given(proposed("400.00"))
                .when(new RejectCarryForward(ID, "Return it"), by("cabinet"))
                .expectEvents(rejected);
        quiet(given(proposed("400.00"), by("cabinet", rejected))
                .when(new RejectCarryForward(ID, "Return it"), by("cabinet")));
        refused(
                given(proposed("400.00"), by("cabinet", rejected))
                        .when(new RejectCarryForward(ID, "Other"), by("cabinet")),
                "not-awaiting-approval");
    }

    @Test
    void isNotDecidedByWhoProposedIt() {
        given(proposed("400.00"))
                .when(new RejectCarryForward(ID, "On second thoughts"), by(PROPOSER))
                .expectNoEvents()
                .expectException(SegregationRefusedException.class);
        fixture.given(by("cabinet", proposedEvent("400.00")))
                .when(new ApproveCarryForward(ID, DECISION), in("cabinet"))
                .expectNoEvents()
                .expectException(SegregationRefusedException.class);
    }

    private ResultValidator<CarryForward> proposing(String amount) {
        return fixture.givenNoPriorActivity().when(propose(amount), by(PROPOSER));
    }

    private TestExecutor<CarryForward> given(Object... events) {
        return fixture.given(events);
    }

    private static ProposeCarryForward propose(String amount) {
        return new ProposeCarryForward(ID, TwoSides.GIVING, TwoSides.TAKING, Money.of(amount), REASON);
    }

    private static CarryForwardProposed proposedEvent(String amount) {
        return new CarryForwardProposed(ID, TwoSides.GIVING, TwoSides.TAKING, Money.of(amount), REASON);
    }

    private static Object proposed(String amount) {
        return by(PROPOSER, proposedEvent(amount));
    }

    private static CarryForwardApproved approved(String amount) {
        return new CarryForwardApproved(
                ID,
                TwoSides.GIVING,
                TwoSides.TAKING,
                Money.of(amount),
                Capacity.CABINET,
                DECISION,
                new Authority(1, Money.of("20000000.00"), false));
    }
}
