package org.improvementledger.money.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.improvementledger.events.BudgetClosed;
import org.improvementledger.events.BudgetIncreased;
import org.improvementledger.events.BudgetKind;
import org.improvementledger.events.BudgetReduced;
import org.improvementledger.events.BudgetSet;
import org.improvementledger.events.Capacity;
import org.improvementledger.events.FinancialYear;
import org.improvementledger.events.FundingSource;
import org.improvementledger.events.Money;
import org.improvementledger.events.MoneyMovedIn;
import org.improvementledger.events.MoneyMovedOut;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Increases, reductions, closing, and the year that all of them need open. */
class BudgetChangesTest extends BudgetFixture {

    private static final UUID CHANGE = UUID.fromString("68f7e6d5-c4b3-42a1-9087-6f5e4d3c2b10");
    private static final LocalDate CLOSED_ON = LocalDate.of(2019, 4, 30);

    @Nested
    class Increasing {

        @Test
        void isAcceptedFromANamedSource() {
            given(budgetSet("100.00"))
                    .when(increase("50.00", FundingSource.RESERVE), by(PROPOSER))
                    .expectEvents(increased("50.00", FundingSource.RESERVE));
        }

        @Test
        void givesMoreToApprove() {
            given(
                            budgetSet("100.00"),
                            increased("50.00", FundingSource.RESERVE),
                            by(PROPOSER, proposed(FIRST, "150.00")))
                    .when(approve(FIRST), by(APPROVER, Capacity.CABINET))
                    .expectEvents(approved(FIRST, "150.00"));
            refused(
                    given(
                                    budgetSet("100.00"),
                                    increased("50.00", FundingSource.RESERVE),
                                    by(PROPOSER, proposed(FIRST, "150.01")))
                            .when(approve(FIRST), by(APPROVER, Capacity.CABINET)),
                    "budget-exceeded",
                    "The allocation is for £150.01, but only £150.00 of the budget of £150.00 is unallocated.");
        }

        @Test
        void twiceTheSameIsQuietAndDifferentlyRefused() {
            given(budgetSet("100.00"), increased("50.00", FundingSource.RESERVE))
                    .when(increase("50.00", FundingSource.RESERVE), by(PROPOSER))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
            refused(
                    given(budgetSet("100.00"), increased("50.00", FundingSource.RESERVE))
                            .when(increase("50.01", FundingSource.RESERVE), by(PROPOSER)),
                    "already-exists",
                    "There is a different increase with the id " + CHANGE + " already.");
        }

        @Test
        void aRingFencedGrantGoesOnlyIntoABudgetOfItsOwn() {
            refused(
                    given(budgetSet("100.00")).when(increase("50.00", FundingSource.RING_FENCED_GRANT), by(PROPOSER)),
                    "ring-fenced",
                    "A ring-fenced grant cannot go into a budget that may be spent on anything. Set a budget of its own for it.");
            given(ringFenced())
                    .when(increase("50.00", FundingSource.RING_FENCED_GRANT), by(PROPOSER))
                    .expectEvents(increased("50.00", FundingSource.RING_FENCED_GRANT));
            given(ringFenced())
                    .when(increase("50.00", FundingSource.RESERVE), by(PROPOSER))
                    .expectEvents(increased("50.00", FundingSource.RESERVE));
        }
    }

    @Nested
    class Reducing {

        @Test
        void takesTheLastPennyThatIsNotAllocated() {
            given(budgetSet("100.00"), by(PROPOSER, proposed(FIRST, "60.00")), by(APPROVER, approved(FIRST, "60.00")))
                    .when(reduce("40.00"), by(PROPOSER))
                    .expectEvents(reduced("40.00"));
        }

        @Test
        void takesNoPennyMore() {
            refused(
                    given(
                                    budgetSet("100.00"),
                                    by(PROPOSER, proposed(FIRST, "60.00")),
                                    by(APPROVER, approved(FIRST, "60.00")))
                            .when(reduce("40.01"), by(PROPOSER)),
                    "below-allocated",
                    "Only £40.00 of this budget is unallocated, so £40.01 cannot be taken from it. Release or correct"
                            + " allocations first.");
        }

        @Test
        void countsWhatMovedOutAndIn() {
            UUID transfer = UUID.randomUUID();
            given(
                            budgetSet("100.00"),
                            new MoneyMovedOut(BUDGET, transfer, null, Money.of("30.00")),
                            new MoneyMovedIn(BUDGET, transfer, null, Money.of("5.00")))
                    .when(reduce("75.00"), by(PROPOSER))
                    .expectEvents(reduced("75.00"));
            refused(
                    given(
                                    budgetSet("100.00"),
                                    new MoneyMovedOut(BUDGET, transfer, null, Money.of("30.00")),
                                    new MoneyMovedIn(BUDGET, transfer, null, Money.of("5.00")))
                            .when(reduce("75.01"), by(PROPOSER)),
                    "below-allocated",
                    "Only £75.00 of this budget is unallocated, so £75.01 cannot be taken from it. Release or correct"
                            + " allocations first.");
        }

        @Test
        void twiceTheSameIsQuietAndDifferentlyRefused() {
            given(budgetSet("100.00"), reduced("40.00"))
                    .when(reduce("40.00"), by(PROPOSER))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
            refused(
                    given(budgetSet("100.00"), reduced("40.00")).when(reduce("39.99"), by(PROPOSER)),
                    "already-exists",
                    "There is a different reduction with the id " + CHANGE + " already.");
        }
    }

    @Nested
    class Closing {

        private final BudgetClosed closed = new BudgetClosed(BUDGET, CLOSED_ON, "Merged with another");

        @Test
        void shutsTheYearsGateFirst() {
            given(budgetSet("100.00"))
                    .when(new CloseBudget(BUDGET, CLOSED_ON, "Merged with another"), by(PROPOSER))
                    .expectEvents(closed);
            assertThat(gatesShut).containsExactly("year/2018-19");
        }

        @Test
        void twiceTheSameIsQuietAndDifferentlyRefused() {
            given(budgetSet("100.00"), closed)
                    .when(new CloseBudget(BUDGET, CLOSED_ON, "Merged with another"), by(PROPOSER))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
            refused(
                    given(budgetSet("100.00"), closed)
                            .when(new CloseBudget(BUDGET, CLOSED_ON.plusDays(1), "Merged with another"), by(PROPOSER)),
                    "budget-closed",
                    "This budget was closed on 2019-04-30: Merged with another");
        }

        @Test
        void endsWhatTakesMoneyAndGivesIt() {
            for (Object command : new Object[] {
                increase("1.00", FundingSource.RESERVE), reduce("1.00"), propose(SECOND, "1.00"), approve(FIRST)
            }) {
                fixture.given(budgetSet("100.00"), by(PROPOSER, proposed(FIRST, "60.00")), closed)
                        .when(command, by(APPROVER, Capacity.CABINET))
                        .expectNoEvents()
                        .expectException(refusal("budget-closed"));
            }
        }

        @Test
        void leavesProposalsToBeRejected() {
            given(budgetSet("100.00"), by(PROPOSER, proposed(FIRST, "60.00")), closed)
                    .when(reject(FIRST, "Met from a grant"), by(APPROVER))
                    .expectEvents(rejected(FIRST));
        }
    }

    @Test
    void aClosedYearTakesNothing() {
        years.close("2018/19");
        for (Object command : new Object[] {
            increase("1.00", FundingSource.RESERVE), reduce("1.00"), propose(SECOND, "1.00"), approve(FIRST)
        }) {
            fixture.given(budgetSet("100.00"), by(PROPOSER, proposed(FIRST, "60.00")))
                    .when(command, by(APPROVER, Capacity.CABINET))
                    .expectNoEvents()
                    .expectException(refusal("year-closed"));
        }
        fixture.givenNoPriorActivity().when(setBudget("1.00"), by(PROPOSER)).expectException(refusal("year-closed"));
    }

    @Test
    void whatWasNeverSetIsNotChanged() {
        fixture.givenNoPriorActivity()
                .when(reduce("1.00"), by(PROPOSER))
                .expectException(AggregateNotFoundException.class);
    }

    private static IncreaseBudget increase(String amount, FundingSource source) {
        return new IncreaseBudget(BUDGET, CHANGE, Money.of(amount), source, "Placements", DECISION, EFFECTIVE);
    }

    private static BudgetIncreased increased(String amount, FundingSource source) {
        return new BudgetIncreased(BUDGET, CHANGE, Money.of(amount), source, "Placements", DECISION, EFFECTIVE);
    }

    private static ReduceBudget reduce(String amount) {
        return new ReduceBudget(
                BUDGET, CHANGE, Money.of(amount), FundingSource.CONTINGENCY, "Needed elsewhere", DECISION, EFFECTIVE);
    }

    private static BudgetReduced reduced(String amount) {
        return new BudgetReduced(
                BUDGET, CHANGE, Money.of(amount), FundingSource.CONTINGENCY, "Needed elsewhere", DECISION, EFFECTIVE);
    }

    private static BudgetSet ringFenced() {
        return new BudgetSet(
                BUDGET,
                FinancialYear.of("2018/19"),
                "Children's services",
                BudgetKind.REVENUE,
                FundingSource.RING_FENCED_GRANT,
                Money.of("100.00"),
                DECISION,
                EFFECTIVE,
                "Early help");
    }
}
