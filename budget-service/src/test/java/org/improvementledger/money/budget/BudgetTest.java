package org.improvementledger.money.budget;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.hamcrest.Description;
import org.hamcrest.Matcher;
import org.hamcrest.TypeSafeMatcher;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.eventstore.RuleRefusedException;
import org.improvementledger.chassis.eventstore.SegregationRefusedException;
import org.improvementledger.events.AllocationApproved;
import org.improvementledger.events.AllocationProposed;
import org.improvementledger.events.AllocationRejected;
import org.improvementledger.events.BudgetKind;
import org.improvementledger.events.BudgetSet;
import org.improvementledger.events.Capacity;
import org.improvementledger.events.Decision;
import org.improvementledger.events.FinancialYear;
import org.improvementledger.events.FundingSource;
import org.improvementledger.events.Money;
import org.improvementledger.money.allocation.ApproveAllocation;
import org.improvementledger.money.allocation.ProposeAllocation;
import org.improvementledger.money.allocation.RejectAllocation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a budget accepts, refuses with which reason, and is quiet about. */
class BudgetTest {

    private static final UUID BUDGET = UUID.fromString("2b1a0f9e-8d7c-4b6a-9584-3e2d1c0b9a06");
    private static final UUID FIRST = UUID.fromString("e5f6a7b8-c9d0-4e1f-a2b3-c4d5e6f7a807");
    private static final UUID SECOND = UUID.fromString("f6a7b8c9-d0e1-4f2a-b3c4-d5e6f7a8b908");
    private static final UUID ACTION = UUID.fromString("c3d2e1f0-9b8a-4756-a342-1f0e9d8c7b04");
    private static final LocalDate EFFECTIVE = LocalDate.of(2018, 5, 1);
    private static final Decision DECISION =
            new Decision("Cabinet", LocalDate.of(2018, 11, 15), "CAB 2018/112", null, null, null);
    private static final String PROPOSER = "finance-officer";
    private static final String APPROVER = "cabinet";

    private AggregateTestFixture<Budget> fixture;

    @BeforeEach
    void carryTheActorIntoEvents() {
        fixture = new AggregateTestFixture<>(Budget.class);
        fixture.registerCommandHandlerInterceptor(
                new CorrelationDataInterceptor<>(List.of(new SimpleCorrelationDataProvider("actor", "capacity"))));
    }

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
                    .expectExceptionMessage("You proposed this allocation, so someone else must approve or reject it.");
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

    private TestExecutor<Budget> given(Object... events) {
        return fixture.given(Arrays.asList(events));
    }

    private static void refused(ResultValidator<Budget> result, String rule, String reason) {
        result.expectNoEvents().expectException(refusal(rule)).expectExceptionMessage(reason);
    }

    private static Matcher<RuleRefusedException> refusal(String rule) {
        return new TypeSafeMatcher<>(RuleRefusedException.class) {
            @Override
            protected boolean matchesSafely(RuleRefusedException refusal) {
                return refusal.rule().equals(rule);
            }

            @Override
            public void describeTo(Description description) {
                description.appendText("a refusal by the rule " + rule);
            }
        };
    }

    private static Map<String, Object> by(String actor) {
        return Map.of("actor", actor);
    }

    private static Map<String, Object> by(String actor, Capacity capacity) {
        return Map.of("actor", actor, "capacity", capacity.code());
    }

    /** The event with who set it off in its metadata, as it is stored. */
    private static Object by(String actor, Object event) {
        return GenericDomainEventMessage.asEventMessage(event).withMetaData(Map.of("actor", actor));
    }

    private static SetBudget setBudget(String amount) {
        return new SetBudget(
                BUDGET,
                FinancialYear.of("2018/19"),
                "Children's services",
                BudgetKind.REVENUE,
                FundingSource.UNDERSPEND,
                Money.of(amount),
                DECISION,
                EFFECTIVE,
                null);
    }

    private static BudgetSet budgetSet(String amount) {
        return new BudgetSet(
                BUDGET,
                FinancialYear.of("2018/19"),
                "Children's services",
                BudgetKind.REVENUE,
                FundingSource.UNDERSPEND,
                Money.of(amount),
                DECISION,
                EFFECTIVE,
                null);
    }

    private static ProposeAllocation propose(UUID id, String amount) {
        return new ProposeAllocation(
                BUDGET,
                id,
                "In-year allocation",
                "Meet the forecast overspend on placements",
                Money.of(amount),
                "CS-1001",
                "Children in care",
                EFFECTIVE,
                List.of(ACTION));
    }

    private static AllocationProposed proposed(UUID id, String amount) {
        return new AllocationProposed(
                BUDGET,
                id,
                "In-year allocation",
                "Meet the forecast overspend on placements",
                Money.of(amount),
                "CS-1001",
                "Children in care",
                EFFECTIVE,
                List.of(ACTION));
    }

    private static ApproveAllocation approve(UUID id) {
        return new ApproveAllocation(BUDGET, id, DECISION);
    }

    private static AllocationApproved approved(UUID id, String amount) {
        return new AllocationApproved(BUDGET, id, Money.of(amount), EFFECTIVE, Capacity.CABINET, DECISION, null);
    }

    private static RejectAllocation reject(UUID id, String reason) {
        return new RejectAllocation(BUDGET, id, reason);
    }

    private static AllocationRejected rejected(UUID id) {
        return new AllocationRejected(BUDGET, id, "Met from a grant");
    }
}
