package org.improvementledger.money.budget;

import java.time.LocalDate;
import java.util.ArrayList;
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
import org.improvementledger.chassis.eventstore.Gates;
import org.improvementledger.chassis.eventstore.RuleRefusedException;
import org.improvementledger.events.AllocationApproved;
import org.improvementledger.events.AllocationProposed;
import org.improvementledger.events.AllocationRejected;
import org.improvementledger.events.Authority;
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
import org.improvementledger.money.delegation.Schemes;
import org.junit.jupiter.api.BeforeEach;

/** A budget's aggregate under test, with what it asks others for: a scheme of delegation, years that are open, gates. */
abstract class BudgetFixture {

    static final UUID BUDGET = UUID.fromString("2b1a0f9e-8d7c-4b6a-9584-3e2d1c0b9a06");
    static final UUID FIRST = UUID.fromString("e5f6a7b8-c9d0-4e1f-a2b3-c4d5e6f7a807");
    static final UUID SECOND = UUID.fromString("f6a7b8c9-d0e1-4f2a-b3c4-d5e6f7a8b908");
    static final UUID ACTION = UUID.fromString("c3d2e1f0-9b8a-4756-a342-1f0e9d8c7b04");
    static final LocalDate EFFECTIVE = LocalDate.of(2018, 5, 1);
    static final Decision DECISION = new Decision(
            "Cabinet", LocalDate.of(2018, 11, 15), "CAB 2018/112", "FP 2018/77", LocalDate.of(2018, 10, 12), null);
    static final String PROPOSER = "finance-officer";
    static final String APPROVER = "cabinet";

    AggregateTestFixture<Budget> fixture;

    final OpenYears years = new OpenYears();

    final Schemes schemes = new Schemes();

    final List<String> gatesShut = new ArrayList<>();

    @BeforeEach
    void carryTheActorIntoEvents() {
        fixture = new AggregateTestFixture<>(Budget.class);
        fixture.registerCommandHandlerInterceptor(
                new CorrelationDataInterceptor<>(List.of(new SimpleCorrelationDataProvider("actor", "capacity"))));
        fixture.registerInjectableResource(years);
        fixture.registerInjectableResource(schemes);
        fixture.registerInjectableResource(new Gates() {
            @Override
            public void pass(String gate) {}

            @Override
            public void shut(String gate) {
                gatesShut.add(gate);
            }
        });
    }

    /** The story so far; each begins anew. */
    TestExecutor<Budget> given(Object... events) {
        return fixture.given(Arrays.asList(events));
    }

    static void refused(ResultValidator<Budget> result, String rule, String reason) {
        result.expectNoEvents().expectException(refusal(rule)).expectExceptionMessage(reason);
    }

    static Matcher<RuleRefusedException> refusal(String rule) {
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

    static Map<String, Object> by(String actor) {
        return Map.of("actor", actor);
    }

    static Map<String, Object> by(String actor, Capacity capacity) {
        return Map.of("actor", actor, "capacity", capacity.code());
    }

    /** The event with who set it off in its metadata, as it is stored. */
    static Object by(String actor, Object event) {
        return GenericDomainEventMessage.asEventMessage(event).withMetaData(Map.of("actor", actor));
    }

    static SetBudget setBudget(String amount) {
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

    static BudgetSet budgetSet(String amount) {
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

    static ProposeAllocation propose(UUID id, String amount) {
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

    static AllocationProposed proposed(UUID id, String amount) {
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

    static ApproveAllocation approve(UUID id) {
        return new ApproveAllocation(BUDGET, id, DECISION);
    }

    static AllocationApproved approved(UUID id, String amount) {
        boolean keyDecision = !Money.of("500000").exceeds(Money.of(amount));
        return new AllocationApproved(
                BUDGET,
                id,
                Money.of(amount),
                EFFECTIVE,
                Capacity.CABINET,
                DECISION,
                new Authority(1, Money.of("20000000"), keyDecision));
    }

    static RejectAllocation reject(UUID id, String reason) {
        return new RejectAllocation(BUDGET, id, reason);
    }

    static AllocationRejected rejected(UUID id) {
        return new AllocationRejected(BUDGET, id, "Met from a grant");
    }
}
