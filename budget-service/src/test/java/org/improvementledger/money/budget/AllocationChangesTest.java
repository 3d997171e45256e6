package org.improvementledger.money.budget;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.improvementledger.chassis.eventstore.SegregationRefusedException;
import org.improvementledger.events.AllocationCorrected;
import org.improvementledger.events.AllocationReleased;
import org.improvementledger.events.AllocationWithdrawn;
import org.improvementledger.events.Capacity;
import org.improvementledger.events.Money;
import org.improvementledger.events.MoneyMovedIn;
import org.improvementledger.money.allocation.CorrectAllocation;
import org.improvementledger.money.allocation.ReleaseAllocation;
import org.improvementledger.money.allocation.WithdrawAllocation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What can happen to an allocation beside approval and rejection. */
class AllocationChangesTest extends BudgetFixture {

    private static final UUID PART = UUID.fromString("68f7e6d5-c4b3-42a1-9087-6f5e4d3c2b10");
    private static final String OTHER = "second-finance-officer";

    @Nested
    class Withdrawing {

        private final AllocationWithdrawn withdrawn = new AllocationWithdrawn(BUDGET, FIRST, "A grant pays");

        @Test
        void isAcceptedWhileItWaitsFromAnyFinanceOfficer() {
            for (String who : List.of(PROPOSER, OTHER)) {
                given(budgetSet("100"), by(PROPOSER, proposed(FIRST, "60")))
                        .when(new WithdrawAllocation(BUDGET, FIRST, "A grant pays"), by(who))
                        .expectEvents(withdrawn);
            }
        }

        @Test
        void twiceTheSameIsQuiet() {
            given(budgetSet("100"), by(PROPOSER, proposed(FIRST, "60")), by(PROPOSER, withdrawn))
                    .when(new WithdrawAllocation(BUDGET, FIRST, "A grant pays"), by(PROPOSER))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void whatIsDecidedAboutIsNotWithdrawn() {
            refused(
                    given(budgetSet("100"), by(PROPOSER, proposed(FIRST, "60")), by(APPROVER, approved(FIRST, "60")))
                            .when(new WithdrawAllocation(BUDGET, FIRST, "A grant pays"), by(PROPOSER)),
                    "not-awaiting-approval",
                    "This allocation was approved already, so it cannot be withdrawn.");
        }

        @Test
        void whatIsWithdrawnIsNotApproved() {
            refused(
                    given(budgetSet("100"), by(PROPOSER, proposed(FIRST, "60")), by(PROPOSER, withdrawn))
                            .when(approve(FIRST), by(APPROVER, Capacity.CABINET)),
                    "not-awaiting-approval",
                    "This allocation was withdrawn already, so it can be neither approved nor rejected.");
        }
    }

    @Nested
    class Correcting {

        @Test
        void aProposalMayBecomeMoreAndIsApprovedAsCorrected() {
            given(budgetSet("100"), by(PROPOSER, proposed(FIRST, "60")))
                    .when(correct("70.00"), by(OTHER))
                    .expectEvents(corrected("70.00"));
            given(budgetSet("100"), by(PROPOSER, proposed(FIRST, "60")), by(OTHER, corrected("70.00")))
                    .when(approve(FIRST), by(APPROVER, Capacity.CABINET))
                    .expectEvents(approved(FIRST, "70.00"));
        }

        @Test
        void whoeverCorrectedAProposalDoesNotDecideAboutIt() {
            String someoneElse = "You corrected this proposal, so someone else must approve or reject it.";
            Map.of(
                            approve(FIRST),
                            someoneElse + " Up to £25,000.00 the head of service could, up to £100,000.00 the director"
                                    + " could, up to £250,000.00 the chief finance officer could, up to £20,000,000.00"
                                    + " the mayor or cabinet could, without a limit the full council could.",
                            reject(FIRST, "Met from a grant"),
                            someoneElse)
                    .forEach((command, message) -> given(
                                    budgetSet("100"),
                                    by(PROPOSER, proposed(FIRST, "60")),
                                    by(APPROVER, corrected("50.00")))
                            .when(command, by(APPROVER, Capacity.CABINET))
                            .expectNoEvents()
                            .expectException(SegregationRefusedException.class)
                            .expectExceptionMessage(message));
        }

        @Test
        void whatIsApprovedMayBecomeLessAndGivesTheRestBack() {
            given(
                            budgetSet("100.00"),
                            by(PROPOSER, proposed(FIRST, "100.00")),
                            by(APPROVER, approved(FIRST, "100.00")),
                            by(PROPOSER, corrected("99.99")),
                            by(PROPOSER, proposed(SECOND, "0.01")))
                    .when(approve(SECOND), by(APPROVER, Capacity.CABINET))
                    .expectEvents(approved(SECOND, "0.01"));
        }

        @Test
        void whatIsApprovedNeverBecomesMore() {
            refused(
                    given(
                                    budgetSet("100.00"),
                                    by(PROPOSER, proposed(FIRST, "60.00")),
                                    by(APPROVER, approved(FIRST, "60.00")))
                            .when(correct("60.01"), by(PROPOSER)),
                    "correction-raises-amount",
                    "It is approved for £60.00, and a correction cannot make it more. Propose another allocation, or move"
                            + " money to it.");
        }

        @Test
        void whatIsSoAlreadyIsNothingToCorrect() {
            refused(
                    given(budgetSet("100"), by(PROPOSER, proposed(FIRST, "60"))).when(correct("60.00"), by(OTHER)),
                    "nothing-corrected",
                    "This is what is recorded already, so there is nothing to correct.");
            refused(
                    given(budgetSet("100"), by(PROPOSER, proposed(FIRST, "60"))).when(correct(null), by(OTHER)),
                    "nothing-corrected",
                    "This is what is recorded already, so there is nothing to correct.");
        }

        @Test
        void twiceTheSameIsQuietAndDifferentlyRefused() {
            given(budgetSet("100"), by(PROPOSER, proposed(FIRST, "60")), by(OTHER, corrected("50.00")))
                    .when(correct("50.00"), by(OTHER))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
            refused(
                    given(budgetSet("100"), by(PROPOSER, proposed(FIRST, "60")), by(OTHER, corrected("50.00")))
                            .when(correct("49.00"), by(OTHER)),
                    "already-exists",
                    "There is a different correction with the id " + PART + " already.");
        }

        @Test
        void whatIsRejectedIsOver() {
            refused(
                    given(budgetSet("100"), by(PROPOSER, proposed(FIRST, "60")), by(APPROVER, rejected(FIRST)))
                            .when(correct("50.00"), by(PROPOSER)),
                    "allocation-ended",
                    "This allocation was rejected, so it cannot be corrected.");
        }

        @Test
        void aClosedYearTakesCorrectedWordsAndNoCorrectedAmounts() {
            years.close("2018/19");
            given(budgetSet("100"), by(PROPOSER, proposed(FIRST, "60")))
                    .when(correct("50.00"), by(PROPOSER))
                    .expectNoEvents()
                    .expectException(refusal("year-closed"));
            given(budgetSet("100"), by(PROPOSER, proposed(FIRST, "60")))
                    .when(
                            new CorrectAllocation(
                                    BUDGET, FIRST, PART, "Another title", null, null, null, null, null, "A slip"),
                            by(PROPOSER))
                    .expectSuccessfulHandlerExecution();
        }
    }

    @Nested
    class Releasing {

        @Test
        void allOfItIsAcceptedAndComesBackToTheBudget() {
            given(budgetSet("60.00"), by(PROPOSER, proposed(FIRST, "60.00")), by(APPROVER, approved(FIRST, "60.00")))
                    .when(release("60.00"), by(PROPOSER))
                    .expectEvents(released("60.00"));
            given(
                            budgetSet("60.00"),
                            by(PROPOSER, proposed(FIRST, "60.00")),
                            by(APPROVER, approved(FIRST, "60.00")),
                            released("60.00"),
                            by(PROPOSER, proposed(SECOND, "60.00")))
                    .when(approve(SECOND), by(APPROVER, Capacity.CABINET))
                    .expectEvents(approved(SECOND, "60.00"));
        }

        @Test
        void aPennyMoreThanItHoldsIsRefused() {
            refused(
                    given(
                                    budgetSet("60.00"),
                                    by(PROPOSER, proposed(FIRST, "60.00")),
                                    by(APPROVER, approved(FIRST, "60.00")))
                            .when(release("60.01"), by(PROPOSER)),
                    "release-exceeds-allocation",
                    "The allocation holds £60.00, so it cannot give back £60.01.");
        }

        @Test
        void whatMovedInCanBeReleasedToo() {
            given(
                            budgetSet("60.00"),
                            by(PROPOSER, proposed(FIRST, "60.00")),
                            by(APPROVER, approved(FIRST, "60.00")),
                            new MoneyMovedIn(BUDGET, UUID.randomUUID(), FIRST, Money.of("0.01")))
                    .when(release("60.01"), by(PROPOSER))
                    .expectEvents(released("60.01"));
        }

        @Test
        void twiceTheSameIsQuietAndDifferentlyRefused() {
            Object[] history = {
                budgetSet("60.00"),
                by(PROPOSER, proposed(FIRST, "60.00")),
                by(APPROVER, approved(FIRST, "60.00")),
                released("60.00")
            };
            given(history)
                    .when(release("60.00"), by(PROPOSER))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
            refused(
                    given(history).when(release("0.01"), by(PROPOSER)),
                    "already-exists",
                    "There is a different release with the id " + PART + " already.");
        }

        @Test
        void whatIsNotApprovedHoldsNothing() {
            refused(
                    given(budgetSet("60.00"), by(PROPOSER, proposed(FIRST, "60.00")))
                            .when(release("1.00"), by(PROPOSER)),
                    "not-approved",
                    "The allocation \"In-year allocation\" is not approved.");
        }
    }

    private static CorrectAllocation correct(@Nullable String amount) {
        return new CorrectAllocation(
                BUDGET, FIRST, PART, null, null, amount == null ? null : Money.of(amount), null, null, null, "A slip");
    }

    private static AllocationCorrected corrected(String amount) {
        return new AllocationCorrected(BUDGET, FIRST, PART, null, null, Money.of(amount), null, null, null, "A slip");
    }

    private static ReleaseAllocation release(String amount) {
        return new ReleaseAllocation(BUDGET, FIRST, PART, Money.of(amount), "Ended early", EFFECTIVE);
    }

    private static AllocationReleased released(String amount) {
        return new AllocationReleased(BUDGET, FIRST, PART, Money.of(amount), "Ended early", EFFECTIVE);
    }
}
