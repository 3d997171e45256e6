package org.improvementledger.money.budget;

import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.eventstore.SegregationRefusedException;
import org.improvementledger.events.Capacity;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a budget accepts, refuses with which reason, and is quiet about. */
class BudgetTest extends BudgetFixture {

    @Nested
    class SettingABudget {

        @Test
        void isAccepted() {
            fixture.givenNoPriorActivity()
                    .when(setBudget("10772000"), by(PROPOSER))
                    .expectEvents(budgetSet("10772000"));
        }

        @Test
        void twiceTheSameIsQuiet() {
            given(budgetSet("10772000"))
                    .when(setBudget("10772000"), by(PROPOSER))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void differentlyUnderTheSameIdIsRefused() {
            refused(
                    given(budgetSet("10772000")).when(setBudget("10772000.01"), by(PROPOSER)),
                    "already-exists",
                    "There is a different budget with the id " + BUDGET + " already.");
        }
    }

    @Nested
    class Proposing {

        @Test
        void isAccepted() {
            given(budgetSet("10772000"))
                    .when(propose(FIRST, "10600000"), by(PROPOSER))
                    .expectEvents(proposed(FIRST, "10600000"));
        }

        @Test
        void moreThanTheBudgetIsAcceptedForOnlyAnApprovalSpends() {
            given(budgetSet("100"))
                    .when(propose(FIRST, "100.01"), by(PROPOSER))
                    .expectEvents(proposed(FIRST, "100.01"));
        }

        @Test
        void twoEqualSumsStayTwo() {
            given(budgetSet("30000000"), by(PROPOSER, proposed(FIRST, "10600000")))
                    .when(propose(SECOND, "10600000"), by(PROPOSER))
                    .expectEvents(proposed(SECOND, "10600000"));
        }

        @Test
        void twiceTheSameIsQuiet() {
            given(budgetSet("10772000"), by(PROPOSER, proposed(FIRST, "10600000")))
                    .when(propose(FIRST, "10600000"), by(PROPOSER))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void theSameAfterItsApprovalIsQuiet() {
            given(
                            budgetSet("10772000"),
                            by(PROPOSER, proposed(FIRST, "10600000")),
                            by(APPROVER, approved(FIRST, "10600000")))
                    .when(propose(FIRST, "10600000"), by(PROPOSER))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void differentlyUnderTheSameIdIsRefused() {
            refused(
                    given(budgetSet("10772000"), by(PROPOSER, proposed(FIRST, "10600000")))
                            .when(propose(FIRST, "172000"), by(PROPOSER)),
                    "already-exists",
                    "There is a different allocation with the id " + FIRST + " already.");
        }

        @Test
        void whatAnotherPersonProposedIsRefusedForTheProposerIsPartOfIt() {
            refused(
                    given(budgetSet("10772000"), by(PROPOSER, proposed(FIRST, "10600000")))
                            .when(propose(FIRST, "10600000"), by("second-finance-officer")),
                    "already-exists",
                    "There is a different allocation with the id " + FIRST + " already.");
        }
    }

    @Nested
    class Approving {

        @Test
        void isAccepted() {
            given(budgetSet("10772000"), by(PROPOSER, proposed(FIRST, "10600000")))
                    .when(approve(FIRST), by(APPROVER, Capacity.CABINET))
                    .expectEvents(approved(FIRST, "10600000"));
        }

        @Test
        void theLastPennyIsAccepted() {
            given(
                            budgetSet("100.00"),
                            by(PROPOSER, proposed(FIRST, "99.99")),
                            by(PROPOSER, proposed(SECOND, "0.01")),
                            by(APPROVER, approved(FIRST, "99.99")))
                    .when(approve(SECOND), by(APPROVER, Capacity.CABINET))
                    .expectEvents(approved(SECOND, "0.01"));
        }

        @Test
        void aPennyMoreThanTheBudgetIsRefused() {
            refused(
                    given(
                                    budgetSet("100.00"),
                                    by(PROPOSER, proposed(FIRST, "99.99")),
                                    by(PROPOSER, proposed(SECOND, "0.02")),
                                    by(APPROVER, approved(FIRST, "99.99")))
                            .when(approve(SECOND), by(APPROVER, Capacity.CABINET)),
                    "budget-exceeded",
                    "The allocation is for £0.02, but only £0.01 of the budget of £100.00 is unallocated.");
        }

        @Test
        void whatWasRejectedLeavesTheMoneyThere() {
            given(
                            budgetSet("100.00"),
                            by(PROPOSER, proposed(FIRST, "100.00")),
                            by(PROPOSER, proposed(SECOND, "100.00")),
                            by(APPROVER, rejected(FIRST)))
                    .when(approve(SECOND), by(APPROVER, Capacity.CABINET))
                    .expectEvents(approved(SECOND, "100.00"));
        }

        @Test
        void twoEqualSumsCountTwice() {
            refused(
                    given(
                                    budgetSet("10772000"),
                                    by(PROPOSER, proposed(FIRST, "10600000")),
                                    by(PROPOSER, proposed(SECOND, "10600000")),
                                    by(APPROVER, approved(FIRST, "10600000")))
                            .when(approve(SECOND), by(APPROVER, Capacity.CABINET)),
                    "budget-exceeded",
                    "The allocation is for £10,600,000.00, but only £172,000.00 of the budget of £10,772,000.00 is unallocated.");
        }

        @Test
        void twoEqualSumsAreBothApprovedWhereTheBudgetHoldsThem() {
            given(
                            budgetSet("21200000"),
                            by(PROPOSER, proposed(FIRST, "10600000")),
                            by(PROPOSER, proposed(SECOND, "10600000")),
                            by(APPROVER, approved(FIRST, "10600000")))
                    .when(approve(SECOND), by(APPROVER, Capacity.CABINET))
                    .expectEvents(approved(SECOND, "10600000"));
        }

        @Test
        void whatOneProposedIsRefused() {
            given(budgetSet("10772000"), by(APPROVER, proposed(FIRST, "10600000")))
                    .when(approve(FIRST), by(APPROVER, Capacity.CABINET))
                    .expectNoEvents()
                    .expectException(SegregationRefusedException.class)
                    .expectExceptionMessage(
                            "You proposed this allocation, so someone else must approve or reject it."
                                    + " Up to £20,000,000.00 the mayor or cabinet could, without a limit the full council could.");
        }

        @Test
        void twiceTheSameIsQuiet() {
            given(
                            budgetSet("10772000"),
                            by(PROPOSER, proposed(FIRST, "10600000")),
                            by(APPROVER, approved(FIRST, "10600000")))
                    .when(approve(FIRST), by(APPROVER, Capacity.CABINET))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void againInAnotherCapacityIsRefused() {
            refused(
                    given(
                                    budgetSet("10772000"),
                                    by(PROPOSER, proposed(FIRST, "10600000")),
                                    by(APPROVER, approved(FIRST, "10600000")))
                            .when(approve(FIRST), by(APPROVER, Capacity.MAYOR)),
                    "not-awaiting-approval",
                    "This allocation was approved already, so it can be neither approved nor rejected.");
        }

        @Test
        void againByAnotherPersonIsRefused() {
            refused(
                    given(
                                    budgetSet("30000000"),
                                    by(PROPOSER, proposed(FIRST, "10600000")),
                                    by(APPROVER, approved(FIRST, "10600000")))
                            .when(approve(FIRST), by("mayor", Capacity.CABINET)),
                    "not-awaiting-approval",
                    "This allocation was approved already, so it can be neither approved nor rejected.");
        }

        @Test
        void whatWasRejectedIsRefused() {
            refused(
                    given(
                                    budgetSet("10772000"),
                                    by(PROPOSER, proposed(FIRST, "10600000")),
                                    by(APPROVER, rejected(FIRST)))
                            .when(approve(FIRST), by(APPROVER, Capacity.CABINET)),
                    "not-awaiting-approval",
                    "This allocation was rejected already, so it can be neither approved nor rejected.");
        }

        @Test
        void whatWasNeverProposedIsNotFound() {
            given(budgetSet("10772000"))
                    .when(approve(FIRST), by(APPROVER, Capacity.CABINET))
                    .expectNoEvents()
                    .expectException(NotFoundException.class)
                    .expectExceptionMessage("There is no allocation with the id " + FIRST + ".");
        }
    }

    @Nested
    class Rejecting {

        @Test
        void isAccepted() {
            given(budgetSet("10772000"), by(PROPOSER, proposed(FIRST, "10600000")))
                    .when(reject(FIRST, "Met from a grant"), by(APPROVER))
                    .expectEvents(rejected(FIRST));
        }

        @Test
        void whatOneProposedIsRefusedForItWouldBeAWithdrawal() {
            given(budgetSet("10772000"), by(APPROVER, proposed(FIRST, "10600000")))
                    .when(reject(FIRST, "Met from a grant"), by(APPROVER))
                    .expectNoEvents()
                    .expectException(SegregationRefusedException.class)
                    .expectExceptionMessage("You proposed this allocation, so someone else must approve or reject it.");
        }

        @Test
        void twiceTheSameIsQuiet() {
            given(budgetSet("10772000"), by(PROPOSER, proposed(FIRST, "10600000")), by(APPROVER, rejected(FIRST)))
                    .when(reject(FIRST, "Met from a grant"), by(APPROVER))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void againForAnotherReasonIsRefused() {
            refused(
                    given(
                                    budgetSet("10772000"),
                                    by(PROPOSER, proposed(FIRST, "10600000")),
                                    by(APPROVER, rejected(FIRST)))
                            .when(reject(FIRST, "Not now"), by(APPROVER)),
                    "not-awaiting-approval",
                    "This allocation was rejected already, so it can be neither approved nor rejected.");
        }

        @Test
        void whatWasApprovedIsRefused() {
            refused(
                    given(
                                    budgetSet("10772000"),
                                    by(PROPOSER, proposed(FIRST, "10600000")),
                                    by(APPROVER, approved(FIRST, "10600000")))
                            .when(reject(FIRST, "Met from a grant"), by(APPROVER)),
                    "not-awaiting-approval",
                    "This allocation was approved already, so it can be neither approved nor rejected.");
        }

        @Test
        void whatWasNeverProposedIsNotFound() {
            given(budgetSet("10772000"))
                    .when(reject(FIRST, "Met from a grant"), by(APPROVER))
                    .expectNoEvents()
                    .expectException(NotFoundException.class);
        }
    }
}
