package org.improvementledger.money.virement;

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
import org.improvementledger.events.Decision;
import org.improvementledger.events.FundingSource;
import org.improvementledger.events.Money;
import org.improvementledger.events.MoneyPlace;
import org.improvementledger.events.VirementApproved;
import org.improvementledger.events.VirementProposed;
import org.improvementledger.events.VirementRejected;
import org.improvementledger.money.AggregateTests;
import org.improvementledger.money.allocation.AllocationStatus;
import org.improvementledger.money.transfer.PlaceBuilder;
import org.improvementledger.money.transfer.TwoSides;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a virement accepts, refuses with which reason, and is quiet about. */
class VirementTest {

    private static final String WHO_COULD = "Up to £25,000.00 the head of service could, up to £20,000,000.00 the mayor"
            + " or cabinet could, without a limit the full council could.";

    private static final UUID ID = UUID.fromString("0f9e8d7c-6b5a-4948-8372-61504f3e2d10");
    private static final MoneyPlace FROM = new MoneyPlace(TwoSides.GIVING, TwoSides.GIVING_ALLOCATION);
    private static final MoneyPlace TO = new MoneyPlace(TwoSides.TAKING, null);
    private static final String PROPOSER = "finance-officer";
    private static final String REASON = "Fewer placements than forecast";
    private static final Decision DECISION =
            new Decision("Mayor", LocalDate.of(2018, 11, 15), "MAY 2018/31", null, null, null);

    private TwoSides sides;

    private AggregateTestFixture<Virement> fixture;

    @BeforeEach
    void twoPlacesThatMoneyCanMoveBetween() {
        sides = new TwoSides(
                PlaceBuilder.budget(TwoSides.GIVING)
                        .allocation(TwoSides.GIVING_ALLOCATION, AllocationStatus.APPROVED)
                        .holds("1000.00"),
                PlaceBuilder.budget(TwoSides.TAKING).holds("0.00"));
        fixture = AggregateTests.fixture(Virement.class, sides, sides.years, TwoSides.SCHEMES);
    }

    @Nested
    class Proposing {

        @Test
        void isAccepted() {
            proposing("400.00").expectEvents(proposedEvent("400.00"));
            assertThat(sides.moved).isEmpty();
        }

        @Test
        void twiceTheSameIsQuiet() {
            quiet(given(proposed("400.00")).when(propose(FROM, TO, "400.00"), by(PROPOSER)));
        }

        @Test
        void differentlyUnderTheSameIdIsRefused() {
            refused(given(proposed("400.00")).when(propose(FROM, TO, "400.01"), by(PROPOSER)), "already-exists");
        }

        @Test
        void ofAllThatIsThereIsAcceptedAndOfAPennyMoreRefused() {
            proposing("1000.00").expectEvents(proposedEvent("1000.00"));
            refused(proposing("1000.01"), "more-than-is-there");
        }

        @Test
        void toWhereItComesFromIsRefused() {
            refused(fixture.givenNoPriorActivity().when(propose(FROM, FROM, "1.00"), by(PROPOSER)), "same-place");
        }

        @Test
        void fromAnAllocationToItsOwnBudgetIsAccepted() {
            MoneyPlace own = new MoneyPlace(TwoSides.GIVING, null);
            sides.to = PlaceBuilder.budget(TwoSides.GIVING);
            fixture.givenNoPriorActivity()
                    .when(propose(FROM, own, "1.00"), by(PROPOSER))
                    .expectEvents(new VirementProposed(ID, FROM, own, Money.of("1.00"), REASON));
        }

        @Test
        void intoAnotherYearIsRefused() {
            sides.to.year(2019);
            refused(proposing("1.00"), "another-financial-year");
        }

        @Test
        void betweenRevenueAndCapitalIsRefused() {
            sides.to.kind(BudgetKind.CAPITAL);
            refused(proposing("1.00"), "revenue-and-capital");
            sides.from.kind(BudgetKind.CAPITAL);
            proposing("1.00").expectSuccessfulHandlerExecution();
        }

        @Test
        void ringFencedMoneyStaysWithItsPurpose() {
            sides.from.source(FundingSource.RING_FENCED_GRANT).ringFencedFor("Youth services");
            refused(proposing("1.00"), "ring-fenced");
            sides.to.ringFencedFor("Youth services");
            refused(proposing("1.00"), "ring-fenced");
            sides.to.source(FundingSource.RING_FENCED_GRANT).ringFencedFor("Early help");
            refused(proposing("1.00"), "ring-fenced");
            sides.to.ringFencedFor("Youth services");
            proposing("1.00").expectSuccessfulHandlerExecution();
        }

        @Test
        void aRingFenceWithoutAPurposeIsForTheService() {
            sides.from.source(FundingSource.RING_FENCED_GRANT);
            sides.to.source(FundingSource.RING_FENCED_GRANT).ringFencedFor("Children's services");
            proposing("1.00").expectSuccessfulHandlerExecution();
            sides.to.ringFencedFor("Libraries");
            refused(proposing("1.00"), "ring-fenced");
        }

        @Test
        void ringFencedMoneyMovesFreelyWithinItsBudget() {
            sides.from.source(FundingSource.RING_FENCED_GRANT);
            sides.to = PlaceBuilder.budget(TwoSides.GIVING).source(FundingSource.RING_FENCED_GRANT);
            fixture.givenNoPriorActivity()
                    .when(propose(FROM, new MoneyPlace(TwoSides.GIVING, null), "1.00"), by(PROPOSER))
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void moneyThatIsNotRingFencedGoesAnywhere() {
            sides.to.source(FundingSource.RING_FENCED_GRANT).ringFencedFor("Youth services");
            proposing("1.00").expectSuccessfulHandlerExecution();
        }

        @Test
        void aClosedBudgetOnEitherSideIsRefused() {
            sides.from.closed(true);
            refused(proposing("1.00"), "budget-closed");
            sides.from.closed(false);
            sides.to.closed(true);
            refused(proposing("1.00"), "budget-closed");
        }

        @Test
        void anAllocationThatIsNotApprovedIsRefused() {
            sides.from.allocation(TwoSides.GIVING_ALLOCATION, AllocationStatus.PROPOSED);
            refused(proposing("1.00"), "not-approved");
            sides.from.allocation(TwoSides.GIVING_ALLOCATION, AllocationStatus.APPROVED);
            sides.to.allocation(UUID.randomUUID(), AllocationStatus.REJECTED);
            refused(proposing("1.00"), "not-approved");
        }

        @Test
        void aClosedYearIsRefused() {
            sides.closedYear = 2018;
            refused(proposing("1.00"), "year-closed");
            sides.closedYear = 2017;
            proposing("1.00").expectSuccessfulHandlerExecution();
        }
    }

    @Nested
    class Approving {

        @Test
        void comesFirstAndThenMovesBothSides() {
            given(proposed("400.00")).when(approve(DECISION), in("mayor")).expectEvents(approved("400.00"));
            assertThat(sides.moved).containsExactly("£400.00 from " + FROM + " to " + TO);
        }

        @Test
        void twiceTheSameIsQuietAndMovesNothing() {
            quiet(given(proposed("400.00"), by("mayor", approved("400.00"))).when(approve(DECISION), in("mayor")));
            assertThat(sides.moved).isEmpty();
        }

        @Test
        void ofOnesOwnProposalIsForbidden() {
            fixture.given(by("mayor", proposedEvent("400.00")))
                    .when(approve(DECISION), in("mayor"))
                    .expectNoEvents()
                    .expectException(SegregationRefusedException.class)
                    .expectExceptionMessage(
                            "You proposed this virement, so someone else must approve or reject it. " + WHO_COULD);
        }

        @Test
        void ofWhatIsDecidedIsRefused() {
            refused(
                    given(proposed("400.00"), by("mayor", approved("400.00"))).when(approve(DECISION), in("cabinet")),
                    "not-awaiting-approval");
            refused(
                    given(proposed("400.00"), by("mayor", new VirementRejected(ID, "No")))
                            .when(approve(DECISION), in("mayor")),
                    "not-awaiting-approval");
        }

        @Test
        void reachesTheLimitAndNotAPennyFurther() {
            sides.from.holds("30000000.00");
            given(proposed("25000.00"))
                    .when(approve(DECISION), in("head-of-service"))
                    .expectSuccessfulHandlerExecution();
            refused(given(proposed("25000.01")).when(approve(DECISION), in("head-of-service")), "limit-exceeded");
        }

        @Test
        void ofAKeyDecisionNeedsNotice() {
            sides.from.holds("30000000.00");
            given(proposed("499999.99")).when(approve(DECISION), in("mayor")).expectSuccessfulHandlerExecution();
            refused(given(proposed("500000.00")).when(approve(DECISION), in("mayor")), "key-decision-notice");
            given(proposed("500000.00")).when(approve(noticed(28)), in("mayor")).expectSuccessfulHandlerExecution();
            refused(given(proposed("500000.00")).when(approve(noticed(27)), in("mayor")), "key-decision-notice");
        }

        @Test
        void looksAgainAtWhatIsThere() {
            sides.from.holds("399.99");
            refused(given(proposed("400.00")).when(approve(DECISION), in("mayor")), "more-than-is-there");
            sides.from.holds("400.00");
            sides.to.closed(true);
            refused(given(proposed("400.00")).when(approve(DECISION), in("mayor")), "budget-closed");
            sides.to.closed(false);
            sides.closedYear = 2018;
            refused(given(proposed("400.00")).when(approve(DECISION), in("mayor")), "year-closed");
            assertThat(sides.moved).isEmpty();
        }
    }

    @Nested
    class Rejecting {

        @Test
        void isAcceptedAndMovesNothing() {
            given(proposed("400.00")).when(reject("No"), in("mayor")).expectEvents(new VirementRejected(ID, "No"));
            assertThat(sides.moved).isEmpty();
        }

        @Test
        void twiceTheSameIsQuietAndForAnotherReasonRefused() {
            Object rejected = by("mayor", new VirementRejected(ID, "No"));
            quiet(given(proposed("400.00"), rejected).when(reject("No"), in("mayor")));
            refused(given(proposed("400.00"), rejected).when(reject("Never"), in("mayor")), "not-awaiting-approval");
        }

        @Test
        void ofOnesOwnProposalIsForbidden() {
            given(proposed("400.00"))
                    .when(reject("No"), by(PROPOSER))
                    .expectNoEvents()
                    .expectException(SegregationRefusedException.class);
        }
    }

    private ResultValidator<Virement> proposing(String amount) {
        return fixture.givenNoPriorActivity().when(propose(FROM, TO, amount), by(PROPOSER));
    }

    private TestExecutor<Virement> given(Object... events) {
        return fixture.given(events);
    }

    private static ProposeVirement propose(MoneyPlace from, MoneyPlace to, String amount) {
        return new ProposeVirement(ID, from, to, Money.of(amount), REASON);
    }

    private static VirementProposed proposedEvent(String amount) {
        return new VirementProposed(ID, FROM, TO, Money.of(amount), REASON);
    }

    private static Object proposed(String amount) {
        return by(PROPOSER, proposedEvent(amount));
    }

    private static ApproveVirement approve(Decision decision) {
        return new ApproveVirement(ID, decision);
    }

    private static RejectVirement reject(String reason) {
        return new RejectVirement(ID, reason);
    }

    private static Decision noticed(int daysBefore) {
        return new Decision(
                "Mayor",
                LocalDate.of(2018, 11, 15),
                "MAY 2018/31",
                "FP 2018/77",
                LocalDate.of(2018, 11, 15).minusDays(daysBefore),
                null);
    }

    private static VirementApproved approved(String amount) {
        return new VirementApproved(
                ID,
                FROM,
                TO,
                Money.of(amount),
                Capacity.MAYOR,
                DECISION,
                new Authority(1, Money.of("20000000.00"), false));
    }
}
