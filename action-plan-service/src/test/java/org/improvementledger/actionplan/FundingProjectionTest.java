package org.improvementledger.actionplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.improvementledger.actionplan.GoldenHistory.told;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.improvementledger.actionplan.funding.AllocationMoneyRow;
import org.improvementledger.actionplan.funding.AllocationRow;
import org.improvementledger.actionplan.funding.FundingProjection;
import org.improvementledger.actionplan.funding.FundingRow;
import org.improvementledger.actionplan.funding.FundingStatus;
import org.improvementledger.events.ActionLinked;
import org.improvementledger.events.AllocationProposed;
import org.improvementledger.events.Capacity;
import org.improvementledger.events.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The money of an action, as its events on the budget's stream tell it. */
class FundingProjectionTest {

    private static final UUID ACTION = UUID.fromString("c3d2e1f0-9b8a-4756-a342-1f0e9d8c7b04");
    private static final UUID BUDGET_ID = UUID.fromString("2b1a0f9e-8d7c-4b6a-9584-3e2d1c0b9a06");
    private static final UUID ALLOCATION = UUID.fromString("e5f6a7b8-c9d0-4e1f-a2b3-c4d5e6f7a807");

    static final List<String> BUDGET =
            List.of("budget.budget-set.1", "budget.allocation-proposed.1", "budget.allocation-approved.1");

    @Test
    void moneyApprovedForAnAction() {
        GoldenHistory history = told(new FundingProjection(), BUDGET);
        assertThat(history.rows(AllocationRow.class))
                .containsExactly(new AllocationRow(
                        ALLOCATION,
                        "In-year allocation to children's services",
                        new BigDecimal("10600000.00"),
                        FundingStatus.APPROVED,
                        LocalDate.of(2018, 11, 15),
                        Capacity.CABINET,
                        List.of(ACTION)));
        assertThat(history.rows(FundingRow.class))
                .containsExactly(funding(FundingStatus.APPROVED, LocalDate.of(2018, 11, 15), Capacity.CABINET));
    }

    @Test
    void moneyRejectedForAnAction() {
        GoldenHistory history = told(
                new FundingProjection(),
                List.of("budget.budget-set.1", "budget.allocation-proposed.1", "budget.allocation-rejected.1"));
        assertThat(history.rows(FundingRow.class)).containsExactly(funding(FundingStatus.REJECTED, null, null));
    }

    @Test
    void moneyFollowsCorrectionsReleasesVirementsAndLinks() {
        GoldenHistory history = told(new FundingProjection(), BUDGET).then(otherAllocation());
        history.then("budget.allocation-corrected.1"); // to £10.5m
        assertThat(amounts(history)).containsExactly("10500000.00", "500000.00");
        history.then("budget.allocation-released.1"); // £250,000 go back
        assertThat(amounts(history)).containsExactly("10250000.00", "500000.00");
        history.then("budget.virement-proposed.1").then("budget.money-moved-out.1");
        assertThat(amounts(history)).containsExactly("10250000.00", "500000.00");
        history.then("budget.virement-approved.1"); // £40,000 from the one to the other
        assertThat(amounts(history)).containsExactly("10210000.00", "540000.00");
        history.then("budget.allocation-corrected.1"); // what it has from then on, whatever came before
        assertThat(amounts(history)).containsExactly("10500000.00", "540000.00");
        UUID second = new UUID(5, 5);
        history.then(new ActionLinked(BUDGET_ID, ALLOCATION, second));
        assertThat(amounts(history)).containsExactly("10500000.00", "540000.00", "10500000.00");
        assertThat(history.rows(FundingRow.class))
                .extracting(FundingRow::sharedWith)
                .containsExactly(1, 0, 1);
        history.then("budget.action-unlinked.1");
        assertThat(history.rows(FundingRow.class))
                .extracting(FundingRow::actionId, FundingRow::sharedWith)
                .containsExactly(tuple(ACTION, 0), tuple(second, 0));
    }

    @Test
    void moneyIsSpentAndPromisedAsTheBudgetServiceCounts() {
        GoldenHistory history = told(new FundingProjection(), BUDGET);
        history.then("budget.commitment-recorded.1"); // £18,000 are promised
        assertThat(figures(history)).isEqualTo("0.00 18000.00 null");
        history.then("budget.spend-recorded.1"); // £6,000 against it
        assertThat(figures(history)).isEqualTo("6000.00 12000.00 null");
        history.then("budget.spend-reversed.1");
        assertThat(figures(history)).isEqualTo("0.00 18000.00 null");
        history.then("budget.spend-recorded.1").then("budget.commitment-released.1");
        assertThat(figures(history)).isEqualTo("6000.00 0.00 null");
        history.then("budget.spend-reversed.1"); // what is released stays so
        assertThat(figures(history)).isEqualTo("0.00 0.00 null");
        history.then("budget.forecast-made.1");
        assertThat(figures(history)).isEqualTo("0.00 0.00 10550000.00");
        assertThat(history.rows(AllocationMoneyRow.class).getFirst().position()).isEqualTo(9);
    }

    @Test
    void moreSpentThanPromisedLeavesNothingPromised() {
        GoldenHistory history = told(new FundingProjection(), BUDGET).then("budget.commitment-recorded.1");
        for (int line = 0; line < 4; line++) {
            history.then("budget.spend-recorded.1");
        }
        assertThat(figures(history)).isEqualTo("24000.00 0.00 null");
        history.then("budget.spend-reversed.1"); // £18,000 again, which is all that was promised
        assertThat(figures(history)).isEqualTo("18000.00 0.00 null");
        history.then("budget.spend-reversed.1");
        assertThat(figures(history)).isEqualTo("12000.00 6000.00 null");
    }

    private static String figures(GoldenHistory history) {
        AllocationMoneyRow row = history.rows(AllocationMoneyRow.class).getFirst();
        return row.spent() + " " + row.committed() + " " + row.forecast();
    }

    @Test
    void aWithdrawnProposalIsNoMoney() {
        GoldenHistory history =
                told(new FundingProjection(), BUDGET.subList(0, 2)).then("budget.allocation-withdrawn.1");
        assertThat(history.rows(FundingRow.class)).containsExactly(funding(FundingStatus.WITHDRAWN, null, null));
    }

    private static List<String> amounts(GoldenHistory history) {
        return history.rows(FundingRow.class).stream()
                .map(row -> row.amount().toPlainString())
                .toList();
    }

    /** The one that the golden virement moves money to. */
    static AllocationProposed otherAllocation() {
        return new AllocationProposed(
                UUID.fromString("41c2d3e4-f5a6-4b7c-8d9e-0f1a2b3c4d08"),
                UUID.fromString("93b4c5d6-e7f8-4091-a2b3-c4d5e6f7a809"),
                "Family support",
                "Support before a crisis",
                Money.of("500000"),
                "CS-2001",
                "Early help",
                LocalDate.of(2018, 5, 1),
                List.of(ACTION));
    }

    private static FundingRow funding(
            FundingStatus status, @Nullable LocalDate decidedOn, @Nullable Capacity capacity) {
        return new FundingRow(
                ACTION + "/" + ALLOCATION,
                ACTION,
                ALLOCATION,
                "In-year allocation to children's services",
                new BigDecimal("10600000.00"),
                status,
                decidedOn,
                capacity,
                0,
                GoldenHistory.RECORDED.plusSeconds(2),
                2);
    }
}
