package org.improvementledger.money.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.improvementledger.money.Bodies;
import org.improvementledger.money.RunningMoney;
import org.improvementledger.money.RunningMoney.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Virements approved at the same instant, at two instances on one database, between the same two budgets in both directions. */
class TransfersAtOnceTest {

    private static final int EACH_WAY = 20;

    private static final RunningMoney ONE = RunningMoney.shared();

    private static final RunningMoney OTHER = RunningMoney.start("--ledger.snapshot-every=5");

    @AfterAll
    static void stop() {
        OTHER.stop();
    }

    @Test
    void oppositeDirectionsAreAllMovedWholeAndNothingIsLost() throws Exception {
        UUID left = budget("1000.00");
        UUID right = budget("1000.00");
        List<Callable<Answer>> approvals = new ArrayList<>();
        List<UUID> virements = new ArrayList<>();
        for (int index = 0; index < EACH_WAY; index++) {
            virements.add(approval(approvals, ONE, left, right, "3.00"));
            virements.add(approval(approvals, OTHER, right, left, "2.00"));
        }
        try (ExecutorService approvers = Executors.newFixedThreadPool(6)) {
            for (Future<Answer> approval : approvers.invokeAll(approvals)) {
                assertThat(approval.get().status()).as(approval.get().text()).isEqualTo(200);
            }
        }
        for (UUID virement : virements) {
            assertThat(ONE.eventsOf(virement, "budget.virement-approved")).isEqualTo(1);
        }
        for (UUID budget : List.of(left, right)) {
            assertThat(ONE.eventsOf(budget, "budget.money-moved-out")).isEqualTo(EACH_WAY);
            assertThat(ONE.eventsOf(budget, "budget.money-moved-in")).isEqualTo(EACH_WAY);
        }
        // 1,000 − 20 × 3 + 20 × 2 and 1,000 − 20 × 2 + 20 × 3, to the penny
        assertThat(proposed(ONE, left, right, "980.00").status()).isEqualTo(201);
        assertThat(proposed(ONE, left, right, "980.01").status()).isEqualTo(409);
        assertThat(proposed(OTHER, right, left, "1020.00").status()).isEqualTo(201);
        assertThat(proposed(OTHER, right, left, "1020.01").status()).isEqualTo(409);
    }

    @Test
    void theApprovalComesFirstAndBothSidesRightAfterIt() {
        UUID left = budget("10.00");
        UUID right = budget("10.00");
        List<Callable<Answer>> approvals = new ArrayList<>();
        UUID virement = approval(approvals, ONE, right, left, "1.00");
        ONE.post("mayor", "/api/virements/" + virement + "/approval", Bodies.approval("mayor"));
        List<String> types = ONE.context()
                .getBean(JdbcClient.class)
                .sql("select payload_type from event_store.domain_event where aggregate_id in (?, ?, ?)"
                        + " and payload_type not like '%set' order by global_index")
                .params(virement.toString(), left.toString(), right.toString())
                .query(String.class)
                .list();
        assertThat(types)
                .containsExactly(
                        "budget.virement-proposed",
                        "budget.virement-approved",
                        "budget.money-moved-out",
                        "budget.money-moved-in");
    }

    @Test
    void theLastPoundsMoveOnce() throws Exception {
        try (ExecutorService approvers = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < EACH_WAY; round++) {
                UUID left = budget("10.00");
                UUID right = budget("10.00");
                List<Callable<Answer>> approvals = new ArrayList<>();
                approval(approvals, ONE, left, right, "10.00");
                approval(approvals, OTHER, left, right, "10.00");
                List<Integer> statuses = new ArrayList<>();
                for (Future<Answer> approval : approvers.invokeAll(approvals)) {
                    statuses.add(approval.get().status());
                }
                assertThat(statuses).as("round " + round).containsExactlyInAnyOrder(200, 409);
                assertThat(ONE.eventsOf(right, "budget.money-moved-in")).isEqualTo(1);
            }
        }
    }

    private static UUID approval(
            List<Callable<Answer>> approvals, RunningMoney instance, UUID from, UUID to, String pounds) {
        Answer proposed = proposed(instance, from, to, pounds);
        assertThat(proposed.status()).as(proposed.text()).isEqualTo(201);
        UUID id = UUID.fromString(proposed.at("/id"));
        approvals.add(() -> instance.post("mayor", "/api/virements/" + id + "/approval", Bodies.approval("mayor")));
        return id;
    }

    private static Answer proposed(RunningMoney instance, UUID from, UUID to, String pounds) {
        return instance.post(
                "finance-officer", "/api/virements", TransferBodies.virement(UUID.randomUUID(), from, to, pounds));
    }

    private static UUID budget(String pounds) {
        UUID id = UUID.randomUUID();
        Answer answer = ONE.post("finance-officer", "/api/budgets", Bodies.budget(id, pounds));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return id;
    }
}
