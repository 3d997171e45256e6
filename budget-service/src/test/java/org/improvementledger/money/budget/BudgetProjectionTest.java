package org.improvementledger.money.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.improvementledger.events.BudgetKind;
import org.improvementledger.events.Capacity;
import org.improvementledger.events.Decision;
import org.improvementledger.events.FundingSource;
import org.improvementledger.events.PublishedEvents;
import org.improvementledger.money.GoldenHistory;
import org.improvementledger.money.allocation.AllocationRow;
import org.improvementledger.money.allocation.AllocationStatus;
import org.improvementledger.money.allocation.Approval;
import org.improvementledger.money.allocation.Rejection;
import org.junit.jupiter.api.Test;

/** Every event of the stream, from its golden JSON, gives the rows it should. */
class BudgetProjectionTest {

    private static final UUID BUDGET = UUID.fromString("2b1a0f9e-8d7c-4b6a-9584-3e2d1c0b9a06");
    private static final UUID ALLOCATION = UUID.fromString("e5f6a7b8-c9d0-4e1f-a2b3-c4d5e6f7a807");
    private static final UUID ACTION = UUID.fromString("c3d2e1f0-9b8a-4756-a342-1f0e9d8c7b04");
    private static final LocalDate EFFECTIVE = LocalDate.of(2018, 5, 1);
    private static final Decision DECISION = new Decision(
            "Cabinet",
            LocalDate.of(2018, 11, 15),
            "CAB 2018/112",
            "FP 2018/77",
            LocalDate.of(2018, 10, 12),
            "The year's forecast did not allow for a further notice");

    private final Set<String> fed = new HashSet<>();
    private GoldenHistory history = new GoldenHistory(new BudgetProjection());

    @Test
    void everyEventOfTheStreamGivesItsRows() {
        feed("budget.budget-set", "finance-officer");
        assertThat(history.all(BudgetRow.class)).containsExactly(budget("0.00", "10772000.00", "0.00", 0, 0));

        feed("budget.allocation-proposed", "finance-officer");
        assertThat(history.all(BudgetRow.class)).containsExactly(budget("0.00", "10772000.00", "10600000.00", 1, 1));
        AllocationRow proposed = allocation();
        assertThat(history.all(AllocationRow.class)).containsExactly(proposed);

        feed("budget.allocation-approved", "cabinet");
        assertThat(history.all(BudgetRow.class)).containsExactly(budget("10600000.00", "172000.00", "0.00", 1, 2));
        assertThat(history.all(AllocationRow.class))
                .containsExactly(proposed.approved(
                        new Approval(Capacity.CABINET, DECISION, "cabinet", GoldenHistory.recordedAt(2))));
        assertThat(history.all(AllocationRow.class).getFirst().status()).isEqualTo(AllocationStatus.APPROVED);

        history = new GoldenHistory(new BudgetProjection());
        feed("budget.budget-set", "finance-officer");
        feed("budget.allocation-proposed", "finance-officer");
        feed("budget.allocation-rejected", "mayor");
        assertThat(history.all(BudgetRow.class)).containsExactly(budget("0.00", "10772000.00", "0.00", 1, 2));
        assertThat(history.all(AllocationRow.class))
                .containsExactly(proposed.rejected(new Rejection(
                        "The purpose is met from a grant already", "mayor", GoldenHistory.recordedAt(2))));
        assertThat(history.all(AllocationRow.class).getFirst().status()).isEqualTo(AllocationStatus.REJECTED);

        assertThat(fed)
                .as("every event of the stream")
                .containsExactlyInAnyOrderElementsOf(GoldenHistory.typesOf(PublishedEvents.budget()));
    }

    @Test
    void whatHasNoBeginningIsRefusedSoThatItsLineIsParked() {
        assertThatThrownBy(() -> feed("budget.allocation-proposed", "finance-officer"))
                .hasMessage("The budget was never set");
        feed("budget.budget-set", "finance-officer");
        history = new GoldenHistory(new BudgetProjection());
        assertThatThrownBy(() -> feed("budget.allocation-approved", "cabinet"))
                .hasMessage("The allocation was never proposed");
    }

    private void feed(String type, String actor) {
        fed.add(type);
        history.happens(type, actor);
    }

    private static BudgetRow budget(
            String allocated, String unallocated, String awaiting, int allocations, long version) {
        return new BudgetRow(
                BUDGET,
                "2018/19",
                "Children's services",
                BudgetKind.REVENUE,
                FundingSource.UNDERSPEND,
                new BigDecimal("10772000.00"),
                DECISION,
                EFFECTIVE,
                new BigDecimal(allocated),
                new BigDecimal(unallocated),
                new BigDecimal(awaiting),
                allocations,
                "finance-officer",
                GoldenHistory.recordedAt(0),
                version);
    }

    private static AllocationRow allocation() {
        return new AllocationRow(
                ALLOCATION,
                BUDGET,
                "In-year allocation to children's services",
                "Meet the forecast overspend on placements",
                new BigDecimal("10600000.00"),
                "CS-1001",
                "Children in care",
                EFFECTIVE,
                List.of(ACTION),
                AllocationStatus.PROPOSED,
                "finance-officer",
                GoldenHistory.recordedAt(1),
                null,
                null,
                """
                In-year allocation to children's services
                Meet the forecast overspend on placements
                CS-1001
                Children in care
                %s""".formatted(ALLOCATION));
    }
}
