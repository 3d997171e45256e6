package org.improvementledger.money.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.improvementledger.money.standing.ActionStanding;
import org.improvementledger.money.standing.ActionStandingRow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Money held against the plan, each mismatch on both sides of its edge. */
class ReconciliationTest {

    @Test
    void whereMoneyAndPlanMeetNothingIsFound() {
        PlannedAction action = action(ActionStanding.IN_PROGRESS);
        FundedAllocation money = money("100.00", "0.00", action.id());
        assertThat(Reconciliation.of(List.of(action), List.of(money)))
                .isEqualTo(new Reconciliation(List.of(), List.of(), List.of(), List.of()));
    }

    @Test
    void eachWithoutTheOtherIsFound() {
        PlannedAction without = action(ActionStanding.NOT_STARTED);
        FundedAllocation loose = money("100.00", "0.00");
        UUID unheardOf = UUID.randomUUID();
        FundedAllocation unknown = money("100.00", "0.00", unheardOf);
        Reconciliation found = Reconciliation.of(List.of(without), List.of(loose, unknown));
        assertThat(found.actionsWithoutMoney()).containsExactly(without);
        assertThat(found.moneyWithoutAction()).containsExactly(loose);
        assertThat(found.moneyForUnknownAction()).containsExactly(new Reconciliation.UnknownAction(unknown, unheardOf));
    }

    @ParameterizedTest
    @CsvSource({
        "ALL_MILESTONES_REACHED, 99.99, all its milestones are reached",
        "ALL_MILESTONES_REACHED, 100.00,",
        "ALL_MILESTONES_REACHED, 100.01,",
        "COMPLETED, 99.99, its completion is verified",
        "CLOSED, 99.99, the board closed it",
        "CANCELLED, 99.99, it was cancelled",
        "CANCELLED, 100.00,",
        "IN_PROGRESS, 0.00,",
        "NOT_STARTED, 0.00,"
    })
    void aPennyNotSpentOnAFinishedActionIsOpen(ActionStanding standing, String spent, @Nullable String reason) {
        PlannedAction action = action(standing);
        FundedAllocation money = money("100.00", spent, action.id());
        List<Reconciliation.FinishedAction> open =
                Reconciliation.of(List.of(action), List.of(money)).openOnFinished();
        if (reason != null) {
            assertThat(open).singleElement().satisfies(finished -> {
                assertThat(finished.open()).isEqualTo("0.01");
                assertThat(finished.allocations()).containsExactly(money);
                assertThat(finished.reason()).isEqualTo(reason);
            });
        } else {
            assertThat(open).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_STARTED, true",
        "ALL_MILESTONES_REACHED, true",
        "COMPLETED, false",
        "CLOSED, false",
        "CANCELLED, false"
    })
    void anActionThatEndedNeedsNoMoney(ActionStanding standing, boolean asked) {
        assertThat(Reconciliation.of(List.of(action(standing)), List.of()).actionsWithoutMoney())
                .hasSize(asked ? 1 : 0);
    }

    private static FundedAllocation money(String approved, String spent, UUID... actions) {
        return new FundedAllocation(
                UUID.randomUUID(),
                "2019/20",
                "Training",
                new BigDecimal(approved),
                new BigDecimal(spent),
                List.of(actions),
                7);
    }

    private static PlannedAction action(ActionStanding standing) {
        UUID id = UUID.randomUUID();
        return new PlannedAction(
                id,
                new ActionStandingRow(
                        id,
                        UUID.randomUUID(),
                        "Training and support",
                        "Principal social worker",
                        LocalDate.of(2020, 3, 31),
                        standing,
                        null,
                        1,
                        standing == ActionStanding.ALL_MILESTONES_REACHED ? 1 : 0,
                        null,
                        List.of(),
                        Instant.EPOCH),
                3,
                5);
    }
}
