package org.improvementledger.money.budget;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.improvementledger.events.AllocationApproved;
import org.improvementledger.events.Authority;
import org.improvementledger.events.Capacity;
import org.improvementledger.events.CapacityLimit;
import org.improvementledger.events.Decision;
import org.improvementledger.events.Money;
import org.improvementledger.money.allocation.ApproveAllocation;
import org.improvementledger.money.delegation.DelegationScheme;
import org.junit.jupiter.api.Test;

/** What an approval rests on: the limits, notice and days of the scheme of delegation. */
class ApprovalBySchemeTest extends BudgetFixture {

    private final Decision unannounced =
            new Decision("Cabinet", LocalDate.of(2018, 11, 15), "CAB 2018/112", null, null, null);

    @Test
    void aPennyOverTheLimitIsRefused() {
        refused(
                given(budgetSet("30000000"), by(PROPOSER, proposed(FIRST, "20000000.01")))
                        .when(approve(FIRST), by(APPROVER, Capacity.CABINET)),
                "limit-exceeded",
                "This is for £20,000,000.01, and the limit of the cabinet is £20,000,000.00 (version 1 of the scheme of"
                        + " delegation). Without a limit the full council could.");
        given(budgetSet("30000000"), by(PROPOSER, proposed(FIRST, "20000000.00")))
                .when(approve(FIRST), by(APPROVER, Capacity.CABINET))
                .expectEvents(approved(FIRST, "20000000.00"));
    }

    @Test
    void aKeyDecisionWithoutNoticeIsRefused() {
        given(budgetSet("30000000"), by(PROPOSER, proposed(FIRST, "500000.00")))
                .when(new ApproveAllocation(BUDGET, FIRST, unannounced), by(APPROVER, Capacity.CABINET))
                .expectNoEvents()
                .expectException(refusal("key-decision-notice"));
        given(budgetSet("30000000"), by(PROPOSER, proposed(FIRST, "499999.99")))
                .when(new ApproveAllocation(BUDGET, FIRST, unannounced), by(APPROVER, Capacity.CABINET))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void aDecisionBeforeAVersionTakesTheEarlierOne() {
        DelegationScheme strict = new DelegationScheme(
                2,
                null,
                Stream.of(Capacity.values())
                        .map(capacity -> new CapacityLimit(capacity, Money.of("10.00")))
                        .toList(),
                Money.of("500000"),
                30);
        schemes.set(LocalDate.of(2018, 11, 16), strict);
        given(budgetSet("100.00"), by(PROPOSER, proposed(FIRST, "10.01")))
                .when(approve(FIRST), by(APPROVER, Capacity.CABINET))
                .expectEvents(approved(FIRST, "10.01"));
        schemes.set(LocalDate.of(2018, 11, 15), strict);
        given(budgetSet("100.00"), by(PROPOSER, proposed(FIRST, "10.01")))
                .when(approve(FIRST), by(APPROVER, Capacity.CABINET))
                .expectNoEvents()
                .expectException(refusal("limit-exceeded"));
        given(budgetSet("100.00"), by(PROPOSER, proposed(FIRST, "10.00")))
                .when(approve(FIRST), by(APPROVER, Capacity.CABINET))
                .expectEvents(new AllocationApproved(
                        BUDGET,
                        FIRST,
                        Money.of("10.00"),
                        EFFECTIVE,
                        Capacity.CABINET,
                        DECISION,
                        new Authority(3, Money.of("10.00"), false)));
    }
}
