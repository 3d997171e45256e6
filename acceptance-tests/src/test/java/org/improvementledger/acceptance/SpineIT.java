package org.improvementledger.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.improvementledger.acceptance.Pair.Answer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** From a form to an entry in the audit trail, on both sides of the pair. */
class SpineIT {

    private static final Pattern METRIC = Pattern.compile("ledger_[a-z_]+");

    private final Pair pair = Pair.shared();

    @Test
    void moneyApprovedForAnActionIsSeenFromTheActionAndTheActionsProgressFromTheMoney() {
        PlannedAction planned = PlannedAction.in(pair);
        UUID action = planned.id();
        UUID milestone = planned.milestone();

        UUID budget = UUID.randomUUID();
        UUID allocation = UUID.randomUUID();
        created(pair.post("finance-officer", "money", "/api/budgets", Bodies.budget(budget, "1400000.00")));
        created(pair.post(
                "finance-officer",
                "money",
                "/api/budgets/" + budget + "/allocations",
                Bodies.allocation(allocation, "Assessment support", "250000.00", "\"" + action + "\"")));
        accepted(pair.post("mayor", "money", "/api/allocations/" + allocation + "/approval", Bodies.approval("mayor")));

        eventually(() -> {
            JsonNode funding = item("auditor", "plan", "/api/actions/" + action).get("funding");
            assertThat(funding.get("approved").get("amount").asString()).isEqualTo("250000.00");
            assertThat(funding.get("knownAt").asString()).isNotBlank();
        });

        accepted(pair.post(
                "improvement-lead",
                "plan",
                "/api/actions/" + action + "/milestones/" + milestone + "/reached",
                Bodies.reached("2019-09-20")));
        eventually(() -> {
            JsonNode seen = item("auditor", "money", "/api/allocations/" + allocation)
                    .get("actions")
                    .get(0);
            assertThat(seen.get("milestonesReached").asInt()).isEqualTo(1);
            assertThat(seen.get("standing").asString()).isEqualTo("all-milestones-reached");
        });

        for (String service : List.of("plan", "money")) {
            eventually(() -> {
                JsonNode entries = item("auditor", service, "/api/audit/entries?service=budget&subject=" + allocation);
                assertThat(types(entries)).containsExactly("budget.allocation-proposed", "budget.allocation-approved");
                JsonNode approved = entries.get("items").get(1);
                assertThat(approved.get("actor").asString()).isEqualTo("mayor");
                assertThat(approved.get("capacity").asString()).isEqualTo("mayor");
                assertThat(approved.get("effectiveOn").asString()).isEqualTo("2019-04-01");
            });
            eventually(() -> assertThat(types(
                            item("auditor", service, "/api/audit/entries?service=action-plan&subject=" + milestone)))
                    .containsExactly("action-plan.milestone-added", "action-plan.milestone-reached"));
        }
    }

    @Test
    void whatWasKnownBeforeAnApprovalIsStillShownAfterIt() {
        UUID budget = UUID.randomUUID();
        UUID allocation = UUID.randomUUID();
        created(pair.post("finance-officer", "money", "/api/budgets", Bodies.budget(budget, "1000.00")));
        created(pair.post(
                "finance-officer",
                "money",
                "/api/budgets/" + budget + "/allocations",
                Bodies.allocation(allocation, "Small works", "1000.00", "")));
        accepted(pair.post(
                "director", "money", "/api/allocations/" + allocation + "/approval", Bodies.approval("director")));
        List<JsonNode> entries = new ArrayList<>();
        eventually(() -> {
            entries.clear();
            item("auditor", "money", "/api/audit/entries?service=budget&subject=" + budget)
                    .get("items")
                    .forEach(entries::add);
            assertThat(entries).hasSize(3);
        });
        String path = "/api/allocations/" + allocation + "?knownAt=";
        String beforeProposal = entries.getFirst().get("position").asString();
        String proposed = entries.get(1).get("position").asString();
        String approved = entries.get(2).get("recordedAt").asString();
        assertThat(pair.get("auditor", "money", path + beforeProposal).status()).isEqualTo(404);
        assertThat(item("auditor", "money", path + proposed).get("status").asString())
                .isEqualTo("proposed");
        assertThat(item("auditor", "money", path + approved).get("status").asString())
                .isEqualTo("approved");
    }

    @Test
    void theLastPennyOfABudgetIsGivenOnceHoweverManyApproveAtOnce() throws Exception {
        try (ExecutorService approvers = Executors.newFixedThreadPool(4)) {
            for (int round = 0; round < 10; round++) {
                UUID budget = UUID.randomUUID();
                created(pair.post("finance-officer", "money", "/api/budgets", Bodies.budget(budget, "0.01")));
                List<Callable<Answer>> approvals = new ArrayList<>();
                for (String capacity : List.of("mayor", "cabinet", "full-council", "director")) {
                    UUID allocation = UUID.randomUUID();
                    created(pair.post(
                            "finance-officer",
                            "money",
                            "/api/budgets/" + budget + "/allocations",
                            Bodies.allocation(allocation, "All of it", "0.01", "")));
                    approvals.add(() -> pair.post(
                            capacity,
                            "money",
                            "/api/allocations/" + allocation + "/approval",
                            Bodies.approval(capacity)));
                }
                List<Integer> statuses = new ArrayList<>();
                for (Future<Answer> approval : approvers.invokeAll(approvals)) {
                    statuses.add(approval.get().status());
                }
                assertThat(statuses).containsExactlyInAnyOrder(200, 409, 409, 409);
            }
        }
    }

    @Test
    void theDemoStoryPlayedAgainChangesNothing() throws Exception {
        // The story asks what is overdue; what other tests left overdue is not the story's, and is noticed before.
        assertThat(pair.post("administrator", "plan", "/api/timekeeping/sweeps", "{}")
                        .status())
                .isEqualTo(200);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(Topic.read(pair.property("kafka.bootstrap"), "action-plan.events"))
                        .hasSize(stored("plan")));
        long before =
                Topic.read(pair.property("kafka.bootstrap"), "budget.events").size()
                        + Topic.read(pair.property("kafka.bootstrap"), "action-plan.events")
                                .size();
        Process again = Pair.command(
                pair.data().resolveSibling("demo.out"),
                "demo",
                "--data",
                pair.data().toString());
        assertThat(again.waitFor()).isZero();
        long after =
                Topic.read(pair.property("kafka.bootstrap"), "budget.events").size()
                        + Topic.read(pair.property("kafka.bootstrap"), "action-plan.events")
                                .size();
        assertThat(after).isEqualTo(before);
        JsonNode budgets = item("auditor", "money", "/api/allocations?limit=1000");
        List<String> sums = new ArrayList<>();
        budgets.get("items")
                .forEach(allocation -> sums.add(allocation.get("title").asString() + " "
                        + allocation.get("amount").get("amount").asString()));
        assertThat(sums.stream().filter(sum -> sum.endsWith(" 10600000.00")).distinct())
                .as("the two sums of £10.6m are different facts")
                .hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void theDashboardAsksForWhatTheServicesMeasure() throws IOException {
        String dashboard = Files.readString(Pair.ROOT.resolve("deploy/grafana/dashboards/improvement-ledger.json"));
        Set<String> measured = Stream.of("plan", "money")
                .flatMap(service -> METRIC.matcher(pair.get("auditor", service, "/actuator/prometheus")
                                .text())
                        .results())
                .map(MatchResult::group)
                .collect(Collectors.toSet());
        assertThat(METRIC.matcher(dashboard).results().map(MatchResult::group))
                .isNotEmpty()
                .isSubsetOf(measured);
    }

    private int stored(String service) throws SQLException {
        try (Connection connection = pair.database(service);
                ResultSet count =
                        connection.createStatement().executeQuery("select count(*) from event_store.domain_event")) {
            count.next();
            return count.getInt(1);
        }
    }

    private JsonNode item(String role, String service, String path) {
        Answer answer = pair.get(role, service, path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static List<String> types(JsonNode entries) {
        List<String> types = new ArrayList<>();
        entries.get("items").forEach(entry -> types.add(entry.get("type").asString()));
        return types;
    }

    private static void created(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.header("Location")).isNotBlank();
        assertThat(answer.header("ETag")).isNotBlank();
    }

    private static void accepted(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private static void eventually(org.awaitility.core.ThrowingRunnable claim) {
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(claim);
    }
}
