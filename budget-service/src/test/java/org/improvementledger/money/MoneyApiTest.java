package org.improvementledger.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.improvementledger.chassis.testkit.BadInput;
import org.improvementledger.money.RunningMoney.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The resources as programs meet them, on the running service. */
class MoneyApiTest {

    private static final String FINANCE = "finance-officer";

    private final RunningMoney money = RunningMoney.shared();

    @Test
    void aBudgetIsSetAndRead() {
        UUID budget = UUID.randomUUID();
        Answer created = money.post(FINANCE, "/api/budgets", Bodies.budget(budget, "10772000.00"));
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        assertThat(created.header("Location")).isEqualTo("/api/budgets/" + budget);
        assertThat(created.header("ETag")).isEqualTo("\"0\"");
        assertThat(created.text()).isEqualTo("{\"id\":\"%s\",\"version\":0}".formatted(budget));

        Answer read = money.get("auditor", "/api/budgets/" + budget);
        assertThat(read.status()).as(read.text()).isEqualTo(200);
        assertThat(read.header("ETag")).isEqualTo("\"0\"");
        JsonNode sent = JsonMapper.shared().readTree(Bodies.budget(budget, "10772000.00"));
        sent.properties().forEach(field -> assertThat(read.json().get(field.getKey()))
                .as(field.getKey())
                .isEqualTo(field.getValue()));
        assertThat(read.at("/allocated/amount")).isEqualTo("0.00");
        assertThat(read.at("/unallocated/amount")).isEqualTo("10772000.00");
        assertThat(read.at("/awaitingApproval/amount")).isEqualTo("0.00");
        assertThat(read.at("/version")).isEqualTo("0");
    }

    @Test
    void anAllocationIsProposedApprovedAndRead() {
        UUID budget = budget("10772000.00");
        UUID allocation = UUID.randomUUID();
        UUID action = UUID.randomUUID();
        Answer proposed = money.post(
                FINANCE, "/api/budgets/" + budget + "/allocations", Bodies.allocation(allocation, "10600000", action));
        assertThat(proposed.status()).as(proposed.text()).isEqualTo(201);
        assertThat(proposed.header("Location")).isEqualTo("/api/allocations/" + allocation);
        assertThat(proposed.header("ETag")).isEqualTo("\"1\"");

        Answer waiting = money.get("auditor", "/api/allocations/" + allocation);
        assertThat(waiting.at("/status")).isEqualTo("proposed");
        assertThat(waiting.at("/budgetId")).isEqualTo(budget.toString());
        assertThat(waiting.at("/proposedBy")).isEqualTo(FINANCE);
        assertThat(waiting.at("/amount/amount")).isEqualTo("10600000.00");
        assertThat(waiting.json().has("approval")).isFalse();
        assertThat(waiting.at("/actions/0/id")).isEqualTo(action.toString());
        assertThat(waiting.at("/actions/0/standing")).isEqualTo("unknown");
        assertThat(money.get("auditor", "/api/budgets/" + budget).at("/awaitingApproval/amount"))
                .isEqualTo("10600000.00");

        Answer approved = money.post("cabinet", approvalOf(allocation), Bodies.approval("cabinet"));
        assertThat(approved.status()).as(approved.text()).isEqualTo(200);
        assertThat(approved.header("ETag")).isEqualTo("\"2\"");
        assertThat(approved.at("/id")).isEqualTo(allocation.toString());

        Answer read = money.get("auditor", "/api/allocations/" + allocation);
        assertThat(read.at("/status")).isEqualTo("approved");
        assertThat(read.at("/approval/capacity")).isEqualTo("cabinet");
        assertThat(read.at("/approval/approvedBy")).isEqualTo("cabinet");
        assertThat(read.at("/approval/recordedAt")).isNotBlank();
        assertThat(read.at("/approval/decision/noticeGivenOn")).isEqualTo("2018-10-12");
        assertThat(read.header("ETag")).isEqualTo("\"2\"");
        Answer after = money.get("auditor", "/api/budgets/" + budget);
        assertThat(after.at("/allocated/amount")).isEqualTo("10600000.00");
        assertThat(after.at("/unallocated/amount")).isEqualTo("172000.00");
        assertThat(after.at("/awaitingApproval/amount")).isEqualTo("0.00");
    }

    @Test
    void anAllocationIsRejectedAndRead() {
        UUID allocation = allocation(budget("100.00"), "100.00");
        Answer rejected = money.post("mayor", rejectionOf(allocation), Bodies.rejection("Met from a grant"));
        assertThat(rejected.status()).as(rejected.text()).isEqualTo(200);
        Answer read = money.get("auditor", "/api/allocations/" + allocation);
        assertThat(read.at("/status")).isEqualTo("rejected");
        assertThat(read.at("/rejection/reason")).isEqualTo("Met from a grant");
        assertThat(read.at("/rejection/rejectedBy")).isEqualTo("mayor");
    }

    @Test
    void collectionsAreFilteredAndPaged() {
        UUID budget = budget("30000000.00");
        UUID action = UUID.randomUUID();
        UUID first = UUID.randomUUID();
        money.post(FINANCE, "/api/budgets/" + budget + "/allocations", Bodies.allocation(first, "10600000", action));
        UUID second = allocation(budget, "10600000.00");
        UUID third = allocation(budget, "172000.00");
        money.post("cabinet", approvalOf(second), Bodies.approval("cabinet"));

        String all = "/api/allocations?budgetId=" + budget;
        assertThat(ids(money.get("auditor", "/api/budgets/" + budget + "/allocations")))
                .containsExactly(first.toString(), second.toString(), third.toString());
        assertThat(ids(money.get("auditor", all + "&status=approved"))).containsExactly(second.toString());
        assertThat(ids(money.get("auditor", "/api/allocations?actionId=" + action)))
                .containsExactly(first.toString());
        assertThat(ids(money.get("auditor", all + "&q=OVERSPEND"))).hasSize(3);
        assertThat(ids(money.get("auditor", all + "&q=nothing-like-it"))).isEmpty();

        Answer page = money.get("auditor", all + "&limit=2");
        assertThat(ids(page)).containsExactly(first.toString(), second.toString());
        Answer rest = money.get("auditor", all + "&limit=2&cursor=" + page.at("/next"));
        assertThat(ids(rest)).containsExactly(third.toString());
        assertThat(rest.json().has("next")).isFalse();
        assertThat(ids(money.get("auditor", "/api/budgets?limit=1000&financialYear=2018/19")))
                .contains(budget.toString());
        assertThat(ids(money.get("auditor", "/api/budgets?financialYear=1999/00")))
                .isEmpty();
    }

    @Test
    void whatWasKnownThenIsStillShown() {
        UUID budget = budget("100.00");
        UUID allocation = allocation(budget, "60.00");
        money.post("mayor", approvalOf(allocation), Bodies.approval("mayor"));
        JsonNode entries = awaitEntries(budget, 3);
        String set = entries.get(0).get("position").asString();
        String proposed = entries.get(1).get("position").asString();
        String approved = entries.get(2).get("recordedAt").asString();
        assertThat(money.get("auditor", "/api/allocations/" + allocation + "?knownAt=" + set)
                        .status())
                .isEqualTo(404);
        assertThat(money.get("auditor", "/api/allocations/" + allocation + "?knownAt=" + proposed)
                        .at("/status"))
                .isEqualTo("proposed");
        assertThat(money.get("auditor", "/api/budgets/" + budget + "?knownAt=" + proposed)
                        .at("/awaitingApproval/amount"))
                .isEqualTo("60.00");
        assertThat(money.get("auditor", "/api/budgets/" + budget + "?knownAt=" + approved)
                        .at("/allocated/amount"))
                .isEqualTo("60.00");
    }

    @Test
    void theSameAgainChangesNothing() {
        UUID budget = budget("100.00");
        UUID allocation = allocation(budget, "100.00");
        money.post("mayor", approvalOf(allocation), Bodies.approval("mayor"));
        long before = money.events();
        assertThat(money.post(FINANCE, "/api/budgets", Bodies.budget(budget, "100.00"))
                        .status())
                .isEqualTo(200);
        assertThat(money.post(
                                FINANCE,
                                "/api/budgets/" + budget + "/allocations",
                                Bodies.allocation(allocation, "100.00"))
                        .status())
                .isEqualTo(200);
        assertThat(money.post("mayor", approvalOf(allocation), Bodies.approval("mayor"))
                        .status())
                .isEqualTo(200);
        assertThat(money.events()).isEqualTo(before);
    }

    @Test
    void anIdempotencyKeyIsAnsweredOnceAndRefusesAnotherBody() {
        UUID budget = budget("100.00");
        String path = "/api/budgets/" + budget + "/allocations";
        String body = Bodies.allocation(UUID.randomUUID(), "1.00").replaceFirst("\"id\":\"[^\"]*\",", "");
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        Answer first = money.post(FINANCE, path, body, key);
        assertThat(first.status()).as(first.text()).isEqualTo(201);
        long before = money.events();
        Answer again = money.post(FINANCE, path, body, key);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(first.text());
        Answer other = money.post(FINANCE, path, body.replace("1.00", "2.00"), key);
        assertThat(other.status()).as(other.text()).isEqualTo(422);
        assertThat(money.events()).isEqualTo(before);
        // Without a key and without an id the same body is another allocation: equal sums are different facts.
        assertThat(money.post(FINANCE, path, body).status()).isEqualTo(201);
        assertThat(money.events()).isEqualTo(before + 1);
    }

    @Test
    void rulesRefuseWithTheirNames() {
        UUID budget = budget("100.00");
        UUID first = allocation(budget, "99.99");
        UUID second = allocation(budget, "0.02");
        assertThat(money.post("mayor", approvalOf(first), Bodies.approval("mayor"))
                        .status())
                .isEqualTo(200);
        refused("budget-exceeded", money.post("mayor", approvalOf(second), Bodies.approval("mayor")));
        refused("not-awaiting-approval", money.post("cabinet", approvalOf(first), Bodies.approval("cabinet")));
        refused("not-awaiting-approval", money.post("cabinet", rejectionOf(first), Bodies.rejection("Too late")));
        refused("already-exists", money.post(FINANCE, "/api/budgets", Bodies.budget(budget, "100.01")));
        refused(
                "already-exists",
                money.post(FINANCE, "/api/budgets/" + budget + "/allocations", Bodies.allocation(first, "1.00")));
        UUID elsewhere = budget("100.00");
        refused(
                "identifier-taken",
                money.post(FINANCE, "/api/budgets/" + elsewhere + "/allocations", Bodies.allocation(first, "1.00")));
    }

    @Test
    void aStaleVersionIsRefused() {
        UUID budget = budget("100.00");
        UUID allocation = allocation(budget, "60.00");
        allocation(budget, "40.00");
        long before = money.events();
        Answer stale =
                money.post("mayor", approvalOf(allocation), Bodies.approval("mayor"), Map.of("If-Match", "\"1\""));
        assertThat(stale.status()).as(stale.text()).isEqualTo(412);
        assertThat(money.events()).isEqualTo(before);
        Answer fresh =
                money.post("mayor", approvalOf(allocation), Bodies.approval("mayor"), Map.of("If-Match", "\"2\""));
        assertThat(fresh.status()).as(fresh.text()).isEqualTo(200);
    }

    @Test
    void nobodyDecidesAboutWhatTheyProposed() {
        UUID budget = budget("100.00");
        UUID allocation = UUID.randomUUID();
        String both = "chief-finance-officer";
        assertThat(money.post(both, "/api/budgets/" + budget + "/allocations", Bodies.allocation(allocation, "1.00"))
                        .status())
                .isEqualTo(201);
        long before = money.events();
        assertThat(money.post(both, approvalOf(allocation), Bodies.approval(both))
                        .status())
                .isEqualTo(403);
        assertThat(money.post(both, rejectionOf(allocation), Bodies.rejection("On second thoughts"))
                        .status())
                .isEqualTo(403);
        assertThat(money.events()).isEqualTo(before);
        assertThat(money.post("mayor", approvalOf(allocation), Bodies.approval("mayor"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void onlyACapacityHeldAndARoleHeldWillDo() {
        UUID budget = budget("100.00");
        UUID allocation = allocation(budget, "1.00");
        long before = money.events();
        assertThat(money.post("director", approvalOf(allocation), Bodies.approval("mayor"))
                        .status())
                .isEqualTo(403);
        assertThat(money.post("second-finance-officer", approvalOf(allocation), Bodies.approval("mayor"))
                        .status())
                .isEqualTo(403);
        assertThat(money.post("auditor", rejectionOf(allocation), Bodies.rejection("No"))
                        .status())
                .isEqualTo(403);
        assertThat(money.post("mayor", "/api/budgets", Bodies.budget(UUID.randomUUID(), "1.00"))
                        .status())
                .isEqualTo(403);
        assertThat(money.post(
                                "improvement-lead",
                                "/api/budgets/" + budget + "/allocations",
                                Bodies.allocation(UUID.randomUUID(), "1.00"))
                        .status())
                .isEqualTo(403);
        assertThat(money.events()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/budgets",
                "/api/budgets/{id}/allocations",
                "/api/allocations/{id}/approval",
                "/api/allocations/{id}/rejection"
            })
    void withoutATokenNothingIsTaken(String path) {
        long before = money.events();
        Answer answer =
                money.postWithoutToken(path.replace("{id}", UUID.randomUUID().toString()), "{}");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(money.events()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/budgets/{id}", "/api/budgets/{id}/allocations", "/api/allocations/{id}"})
    void whatIsNotThereIsNotFound(String path) {
        for (String id : List.of(UUID.randomUUID().toString(), "not-an-id")) {
            Answer answer = money.get("auditor", path.replace("{id}", id));
            assertThat(answer.status()).as(answer.text()).isEqualTo(404);
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        }
    }

    @Test
    void commandsToWhatIsNotThereAreNotFound() {
        long before = money.events();
        UUID nothing = UUID.randomUUID();
        assertThat(money.post(
                                FINANCE,
                                "/api/budgets/" + nothing + "/allocations",
                                Bodies.allocation(UUID.randomUUID(), "1.00"))
                        .status())
                .isEqualTo(404);
        assertThat(money.post("mayor", approvalOf(nothing), Bodies.approval("mayor"))
                        .status())
                .isEqualTo(404);
        assertThat(money.post("mayor", rejectionOf(nothing), Bodies.rejection("No"))
                        .status())
                .isEqualTo(404);
        assertThat(money.events()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/allocations?status=lost,status",
        "/api/allocations?budgetId=1,budgetId",
        "/api/allocations?limit=0,limit",
        "/api/budgets?limit=1001,limit",
        "/api/budgets?cursor=nonsense,cursor",
        "/api/budgets?knownAt=yesterday,knownAt",
        "/api/allocations?knownAt=2019-02-30,knownAt",
        "/api/allocations?knownAt=2999-01-01,knownAt"
    })
    void aFaultyParameterIsNamed(String path, String name) {
        Answer answer = money.get("auditor", path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.at("/errors/0/field")).as(answer.text()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "financialYear|\"2018/19\"|\"2018/20\"",
                "financialYear|\"2018/19\"|\"2018-19\"",
                "service|\"Children's services\"|\"" + "x\"",
                "decision.decidedOn|\"decidedOn\":\"2018-11-15\"|\"decidedOn\":\"2199-01-01\"",
                "decision.noticeGivenOn|\"2018-10-12\"|\"2018-11-16\""
            })
    void aBudgetsOwnRulesNameTheField(String field, String right, String wrong) {
        long before = money.events();
        String spoilt = field.equals("service") ? "\"" + "x".repeat(201) + "\"" : wrong;
        Answer answer = money.post(
                FINANCE,
                "/api/budgets",
                Bodies.budget(UUID.randomUUID(), "1.00").replace(right, spoilt));
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.at("/errors/0/field")).as(answer.text()).isEqualTo(field);
        assertThat(money.events()).isEqualTo(before);
    }

    @Test
    void anAllocationsActionsAreNamedOnceAndAreNotTooMany() {
        UUID budget = budget("100.00");
        String path = "/api/budgets/" + budget + "/allocations";
        long before = money.events();
        UUID action = UUID.randomUUID();
        Answer twice = money.post(FINANCE, path, Bodies.allocation(UUID.randomUUID(), "1.00", action, action));
        assertThat(twice.status()).as(twice.text()).isEqualTo(422);
        assertThat(twice.at("/errors/0/field")).isEqualTo("actionIds");
        UUID[] many = Stream.generate(UUID::randomUUID).limit(101).toArray(UUID[]::new);
        Answer tooMany = money.post(FINANCE, path, Bodies.allocation(UUID.randomUUID(), "1.00", many));
        assertThat(tooMany.status()).as(tooMany.text()).isEqualTo(422);
        assertThat(tooMany.at("/errors/0/field")).isEqualTo("actionIds");
        assertThat(money.events()).isEqualTo(before);
        String none = Bodies.allocation(UUID.randomUUID(), "1.00").replace(",\"actionIds\":[]", "");
        assertThat(none).doesNotContain("actionIds");
        assertThat(money.post(FINANCE, path, none).status()).isEqualTo(201);
    }

    static Stream<BadInput.Case> badBudgets() {
        return spoilt(BadInput.of(Bodies.budget(UUID.randomUUID(), "100.00"))
                .words("kind", "source")
                .optional("id", "decision.noticeReference", "decision.noticeGivenOn", "decision.urgencyReason"));
    }

    static Stream<BadInput.Case> badAllocations() {
        return spoilt(BadInput.of(Bodies.allocation(UUID.randomUUID(), "100.00", UUID.randomUUID()))
                .optional("id", "actionIds"));
    }

    static Stream<BadInput.Case> badApprovals() {
        return spoilt(BadInput.of(Bodies.approval("mayor"))
                .words("capacity")
                .optional("decision.noticeReference", "decision.noticeGivenOn", "decision.urgencyReason"));
    }

    static Stream<BadInput.Case> badRejections() {
        return spoilt(BadInput.of(Bodies.rejection("No")));
    }

    private static Stream<BadInput.Case> spoilt(BadInput input) {
        return input.cases().stream();
    }

    @ParameterizedTest
    @MethodSource
    void badBudgets(BadInput.Case bad) {
        isRefused(bad, FINANCE, "/api/budgets");
    }

    @ParameterizedTest
    @MethodSource
    void badAllocations(BadInput.Case bad) {
        isRefused(bad, FINANCE, "/api/budgets/" + ForBadInput.BUDGET + "/allocations");
    }

    @ParameterizedTest
    @MethodSource
    void badApprovals(BadInput.Case bad) {
        isRefused(bad, "mayor", approvalOf(ForBadInput.ALLOCATION));
    }

    @ParameterizedTest
    @MethodSource
    void badRejections(BadInput.Case bad) {
        isRefused(bad, "mayor", rejectionOf(ForBadInput.ALLOCATION));
    }

    private void isRefused(BadInput.Case bad, String office, String path) {
        long before = money.events();
        Answer answer = money.postBytes(office, path, bad.body(), Map.of());
        assertThat(answer.status()).as(answer.text()).isEqualTo(bad.status());
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        String field = bad.field();
        if (field != null) {
            List<String> named = answer.json()
                    .get("errors")
                    .valueStream()
                    .map(error -> error.get("field").asString())
                    .toList();
            assertThat(named)
                    .as(answer.text())
                    .anyMatch(
                            name -> name.equals(field) || name.startsWith(field + "[") || name.startsWith(field + "."));
        }
        assertThat(money.events()).as("nothing is stored").isEqualTo(before);
    }

    /** One budget with one allocation that every bad request is about. */
    private static final class ForBadInput {
        static final UUID BUDGET = new MoneyApiTest().budget("1000.00");
        static final UUID ALLOCATION = new MoneyApiTest().allocation(BUDGET, "1.00");
    }

    private UUID budget(String pounds) {
        UUID id = UUID.randomUUID();
        Answer answer = money.post(FINANCE, "/api/budgets", Bodies.budget(id, pounds));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return id;
    }

    private UUID allocation(UUID budget, String pounds) {
        UUID id = UUID.randomUUID();
        Answer answer = money.post(FINANCE, "/api/budgets/" + budget + "/allocations", Bodies.allocation(id, pounds));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return id;
    }

    private JsonNode awaitEntries(UUID subject, int count) {
        String path = "/api/audit/entries?service=budget&subject=" + subject;
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(
                        money.get("auditor", path).json().get("items"))
                .hasSize(count));
        return money.get("auditor", path).json().get("items");
    }

    private static String approvalOf(UUID allocation) {
        return "/api/allocations/" + allocation + "/approval";
    }

    private static String rejectionOf(UUID allocation) {
        return "/api/allocations/" + allocation + "/rejection";
    }

    private static void refused(String rule, Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(409);
        assertThat(answer.at("/type")).isEqualTo("/problems/" + rule);
    }

    private static List<String> ids(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json()
                .get("items")
                .valueStream()
                .map(item -> item.get("id").asString())
                .toList();
    }
}
