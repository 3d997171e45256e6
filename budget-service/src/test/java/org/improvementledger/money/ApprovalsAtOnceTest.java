package org.improvementledger.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.improvementledger.money.RunningMoney.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Approvals that arrive at the same instant, at two instances on one database. The second takes a snapshot at every second event. */
class ApprovalsAtOnceTest {

    private static final int ROUNDS = 200;

    private static final RunningMoney ONE = RunningMoney.shared();

    private static final RunningMoney OTHER = RunningMoney.start("--ledger.snapshot-every=2");

    @AfterAll
    static void stop() {
        OTHER.stop();
    }

    @Test
    void theLastPennyIsGivenOnce() throws Exception {
        try (ExecutorService approvers = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < ROUNDS; round++) {
                UUID budget = UUID.randomUUID();
                created(ONE.post("finance-officer", "/api/budgets", Bodies.budget(budget, "0.01")));
                UUID first = proposed(budget, "0.01", ONE);
                UUID second = proposed(budget, "0.01", OTHER);
                List<Callable<Answer>> approvals = List.of(
                        () -> ONE.post("mayor", approvalOf(first), Bodies.approval("mayor")),
                        () -> OTHER.post("cabinet", approvalOf(second), Bodies.approval("cabinet")));
                List<Integer> statuses = new ArrayList<>();
                for (Future<Answer> approval : approvers.invokeAll(approvals)) {
                    statuses.add(approval.get().status());
                }
                assertThat(statuses).as("round " + round).containsExactlyInAnyOrder(200, 409);
                assertThat(ONE.eventsOf(budget, "budget.allocation-approved"))
                        .as("round " + round)
                        .isEqualTo(1);
            }
        }
    }

    @Test
    void approvalsThatAllFitAreAllGivenWhateverArrivesAtOnce() throws Exception {
        try (ExecutorService approvers = Executors.newFixedThreadPool(4)) {
            UUID budget = UUID.randomUUID();
            created(ONE.post("finance-officer", "/api/budgets", Bodies.budget(budget, "42400000.00")));
            List<Callable<Answer>> approvals = new ArrayList<>();
            for (int index = 0; index < 4; index++) {
                RunningMoney instance = index % 2 == 0 ? ONE : OTHER;
                UUID allocation = proposed(budget, "10600000.00", instance);
                approvals.add(() -> instance.post("mayor", approvalOf(allocation), Bodies.approval("mayor")));
            }
            for (Future<Answer> approval : approvers.invokeAll(approvals)) {
                assertThat(approval.get().status()).as(approval.get().text()).isEqualTo(200);
            }
            for (RunningMoney instance : List.of(ONE, OTHER)) {
                await().atMost(Duration.ofSeconds(30))
                        .untilAsserted(() -> assertThat(instance.get("auditor", "/api/budgets/" + budget)
                                        .at("/unallocated/amount"))
                                .isEqualTo("0.00"));
            }
        }
    }

    private static UUID proposed(UUID budget, String pounds, RunningMoney instance) {
        UUID allocation = UUID.randomUUID();
        created(instance.post(
                "finance-officer", "/api/budgets/" + budget + "/allocations", Bodies.allocation(allocation, pounds)));
        return allocation;
    }

    private static String approvalOf(UUID allocation) {
        return "/api/allocations/" + allocation + "/approval";
    }

    private static void created(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }
}
