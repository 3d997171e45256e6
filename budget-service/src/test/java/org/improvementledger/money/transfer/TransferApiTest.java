package org.improvementledger.money.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.improvementledger.chassis.testkit.BadInput;
import org.improvementledger.money.Bodies;
import org.improvementledger.money.RunningMoney;
import org.improvementledger.money.RunningMoney.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Virements and carry-forwards as programs meet them, on the running service. */
class TransferApiTest {

    private static final String FINANCE = "finance-officer";

    private final RunningMoney money = RunningMoney.shared();

    @Test
    void aVirementIsProposedApprovedAndRead() {
        UUID from = budget("2018/19", "1000.00");
        UUID to = budget("2018/19", "10.00");
        UUID id = UUID.randomUUID();
        Answer created = money.post(FINANCE, "/api/virements", TransferBodies.virement(id, from, to, "400.00"));
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        assertThat(created.header("Location")).isEqualTo("/api/virements/" + id);
        assertThat(created.header("ETag")).isEqualTo("\"0\"");
        Answer waiting = money.get("auditor", "/api/virements/" + id);
        assertThat(waiting.at("/status")).isEqualTo("proposed");
        assertThat(waiting.at("/financialYear")).isEqualTo("2018/19");
        assertThat(waiting.at("/from/budgetId")).isEqualTo(from.toString());
        assertThat(waiting.at("/to/budgetId")).isEqualTo(to.toString());
        assertThat(waiting.at("/amount/amount")).isEqualTo("400.00");
        assertThat(waiting.at("/proposedBy")).isEqualTo(FINANCE);

        Answer approved = money.post("mayor", "/api/virements/" + id + "/approval", Bodies.approval("mayor"));
        assertThat(approved.status()).as(approved.text()).isEqualTo(200);
        assertThat(approved.header("ETag")).isEqualTo("\"1\"");
        Answer read = money.get("auditor", "/api/virements/" + id);
        assertThat(read.at("/status")).isEqualTo("approved");
        assertThat(read.at("/approval/capacity")).isEqualTo("mayor");
        assertThat(read.at("/approval/authority/schemeVersion")).isEqualTo("1");
        assertThat(read.at("/approval/authority/limit/amount")).isEqualTo("20000000.00");
        assertThat(read.at("/version")).isEqualTo("1");
        assertThat(money.eventsOf(from, "budget.money-moved-out")).isEqualTo(1);
        assertThat(money.eventsOf(to, "budget.money-moved-in")).isEqualTo(1);
    }

    @Test
    void moneyMovesBetweenAllocationsOfOneBudget() {
        UUID budget = budget("2018/19", "1000.00");
        UUID giving = allocation(budget, "600.00");
        UUID taking = allocation(budget, "400.00");
        UUID id = UUID.randomUUID();
        String body = TransferBodies.between(id, "allocationId", giving, "allocationId", taking, "600.00");
        assertThat(money.post(FINANCE, "/api/virements", body).status()).isEqualTo(201);
        Answer approved = money.post("mayor", "/api/virements/" + id + "/approval", Bodies.approval("mayor"));
        assertThat(approved.status()).as(approved.text()).isEqualTo(200);
        // What went out of the one cannot go out again; all that is in the other can.
        refused(
                "more-than-is-there",
                money.post(
                        FINANCE,
                        "/api/virements",
                        TransferBodies.between(
                                UUID.randomUUID(), "allocationId", giving, "allocationId", taking, "0.01")));
        assertThat(money.post(
                                FINANCE,
                                "/api/virements",
                                TransferBodies.between(
                                        UUID.randomUUID(), "allocationId", taking, "budgetId", budget, "1000.00"))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void aCarryForwardGoesIntoTheNextYear() {
        UUID from = budget("2018/19", "1000.00");
        UUID to = budget("2019/20", "10.00");
        UUID id = UUID.randomUUID();
        Answer created =
                money.post(FINANCE, "/api/carry-forwards", TransferBodies.carryForward(id, from, to, "1000.00"));
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        assertThat(created.header("Location")).isEqualTo("/api/carry-forwards/" + id);
        Answer approved = money.post("cabinet", "/api/carry-forwards/" + id + "/approval", Bodies.approval("cabinet"));
        assertThat(approved.status()).as(approved.text()).isEqualTo(200);
        Answer read = money.get("auditor", "/api/carry-forwards/" + id);
        assertThat(read.at("/status")).isEqualTo("approved");
        assertThat(money.get("auditor", "/api/virements/" + id).status()).isEqualTo(404);
        refused(
                "more-than-is-there",
                money.post(
                        FINANCE,
                        "/api/carry-forwards",
                        TransferBodies.carryForward(UUID.randomUUID(), from, to, "0.01")));
        refused(
                "not-the-next-year",
                money.post(
                        FINANCE,
                        "/api/carry-forwards",
                        TransferBodies.carryForward(UUID.randomUUID(), to, from, "1.00")));
    }

    @Test
    void listsAreFilteredAndKnowTheirPast() {
        UUID from = budget("2018/19", "1000.00");
        UUID to = budget("2018/19", "10.00");
        UUID first = virement(from, to, "1.00");
        UUID second = virement(from, to, "2.00");
        money.post("mayor", "/api/virements/" + second + "/rejection", Bodies.rejection("Not needed"));
        String all = "/api/virements?budgetId=" + from;
        assertThat(ids(money.get("auditor", all))).containsExactly(first.toString(), second.toString());
        assertThat(ids(money.get("auditor", all + "&status=rejected"))).containsExactly(second.toString());
        assertThat(ids(money.get("auditor", all + "&financialYear=2018/19&q=PLACEMENTS")))
                .hasSize(2);
        assertThat(ids(money.get("auditor", all + "&financialYear=2017/18"))).isEmpty();
        assertThat(ids(money.get("auditor", all + "&limit=1"))).containsExactly(first.toString());
        Answer rejected = money.get("auditor", "/api/virements/" + second);
        assertThat(rejected.at("/rejection/reason")).isEqualTo("Not needed");
        String then = money.get("auditor", "/api/audit/entries?service=budget&subject=" + second)
                .at("/items/0/position");
        assertThat(then).isNotBlank();
        assertThat(money.get("auditor", "/api/virements/" + second + "?knownAt=" + then)
                        .at("/status"))
                .isEqualTo("proposed");
    }

    @Test
    void theSameAgainChangesNothing() {
        UUID from = budget("2018/19", "1000.00");
        UUID to = budget("2018/19", "10.00");
        UUID id = virement(from, to, "400.00");
        money.post("mayor", "/api/virements/" + id + "/approval", Bodies.approval("mayor"));
        long before = money.events();
        assertThat(money.post(FINANCE, "/api/virements", TransferBodies.virement(id, from, to, "400.00"))
                        .status())
                .isEqualTo(200);
        assertThat(money.post("mayor", "/api/virements/" + id + "/approval", Bodies.approval("mayor"))
                        .status())
                .isEqualTo(200);
        assertThat(money.events()).isEqualTo(before);
    }

    @Test
    void aStaleVersionIsRefused() {
        UUID id = virement(budget("2018/19", "1000.00"), budget("2018/19", "10.00"), "400.00");
        String path = "/api/virements/" + id + "/approval";
        assertThat(money.post("mayor", path, Bodies.approval("mayor"), Map.of("If-Match", "\"1\""))
                        .status())
                .isEqualTo(412);
        assertThat(money.post("mayor", path, Bodies.approval("mayor"), Map.of("If-Match", "\"0\""))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void onlyACapacityHeldAndAnotherPersonWillDo() {
        UUID from = budget("2018/19", "1000.00");
        UUID to = budget("2018/19", "10.00");
        UUID id = UUID.randomUUID();
        String both = "chief-finance-officer";
        assertThat(money.post(both, "/api/virements", TransferBodies.virement(id, from, to, "1.00"))
                        .status())
                .isEqualTo(201);
        long before = money.events();
        String path = "/api/virements/" + id;
        assertThat(money.post(both, path + "/approval", Bodies.approval(both)).status())
                .isEqualTo(403);
        assertThat(money.post(both, path + "/rejection", Bodies.rejection("No")).status())
                .isEqualTo(403);
        assertThat(money.post("director", path + "/approval", Bodies.approval("mayor"))
                        .status())
                .isEqualTo(403);
        assertThat(money.post(FINANCE, path + "/approval", Bodies.approval("mayor"))
                        .status())
                .isEqualTo(403);
        assertThat(money.post("mayor", "/api/virements", TransferBodies.virement(UUID.randomUUID(), from, to, "1.00"))
                        .status())
                .isEqualTo(403);
        assertThat(money.events()).isEqualTo(before);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        UUID there = budget("2018/19", "1000.00");
        for (String body : List.of(
                TransferBodies.virement(UUID.randomUUID(), there, UUID.randomUUID(), "1.00"),
                TransferBodies.between(
                        UUID.randomUUID(), "allocationId", UUID.randomUUID(), "budgetId", there, "1.00"))) {
            Answer answer = money.post(FINANCE, "/api/virements", body);
            assertThat(answer.status()).as(answer.text()).isEqualTo(404);
        }
        assertThat(money.post("mayor", "/api/virements/" + UUID.randomUUID() + "/approval", Bodies.approval("mayor"))
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/virements",
                "/api/virements/{id}/approval",
                "/api/virements/{id}/rejection",
                "/api/carry-forwards",
                "/api/carry-forwards/{id}/approval",
                "/api/carry-forwards/{id}/rejection"
            })
    void withoutATokenNothingIsTaken(String path) {
        assertThat(money.postWithoutToken(path.replace("{id}", UUID.randomUUID().toString()), "{}")
                        .status())
                .isEqualTo(401);
    }

    static Stream<BadInput.Case> badVirements() {
        return BadInput.of(TransferBodies.between(
                        UUID.randomUUID(), "allocationId", UUID.randomUUID(), "budgetId", UUID.randomUUID(), "1.00"))
                .optional("id")
                .cases()
                .stream();
    }

    static Stream<BadInput.Case> badCarryForwards() {
        return BadInput.of(TransferBodies.carryForward(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), "1.00"))
                .optional("id")
                .cases()
                .stream();
    }

    @ParameterizedTest
    @MethodSource
    void badVirements(BadInput.Case bad) {
        isRefused(bad, FINANCE, "/api/virements");
    }

    @ParameterizedTest
    @MethodSource
    void badCarryForwards(BadInput.Case bad) {
        isRefused(bad, FINANCE, "/api/carry-forwards");
    }

    static Stream<BadInput.Case> badApprovals() {
        return BadInput.of(Bodies.approval("mayor"))
                .words("capacity")
                .optional("decision.noticeReference", "decision.noticeGivenOn", "decision.urgencyReason")
                .cases()
                .stream();
    }

    @ParameterizedTest
    @MethodSource
    void badApprovals(BadInput.Case bad) {
        isRefused(bad, "mayor", "/api/virements/" + ForBadInput.VIREMENT + "/approval");
    }

    @Test
    void aPlaceIsOneOfBoth() {
        UUID id = UUID.randomUUID();
        String both = TransferBodies.virement(id, id, id, "1.00")
                .replace("\"to\":{", "\"to\":{\"allocationId\":\"" + id + "\",");
        Answer answer = money.post(FINANCE, "/api/virements", both);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("to.allocationId", "Give either budgetId or allocationId.");
    }

    private void isRefused(BadInput.Case bad, String office, String path) {
        long before = money.events();
        Answer answer = money.postBytes(office, path, bad.body(), Map.of());
        assertThat(answer.status()).as(answer.text()).isEqualTo(bad.status());
        String field = bad.field();
        if (field != null) {
            assertThat(answer.json().get("errors").valueStream().map(error -> error.get("field")
                            .asString()))
                    .as(answer.text())
                    .anyMatch(
                            name -> name.equals(field) || name.startsWith(field + "[") || name.startsWith(field + "."));
        }
        assertThat(money.events()).as("nothing is stored").isEqualTo(before);
    }

    /** One virement that every bad request is about. */
    private static final class ForBadInput {
        static final UUID VIREMENT = new TransferApiTest().forBadInput();
    }

    private UUID forBadInput() {
        return virement(budget("2018/19", "10.00"), budget("2018/19", "10.00"), "1.00");
    }

    private UUID virement(UUID from, UUID to, String pounds) {
        UUID id = UUID.randomUUID();
        Answer answer = money.post(FINANCE, "/api/virements", TransferBodies.virement(id, from, to, pounds));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return id;
    }

    private UUID budget(String year, String pounds) {
        UUID id = UUID.randomUUID();
        Answer answer = money.post(
                FINANCE,
                "/api/budgets",
                Bodies.budget(id, pounds).replace("2018/19\",\"service", year + "\",\"service"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return id;
    }

    private UUID allocation(UUID budget, String pounds) {
        UUID id = UUID.randomUUID();
        money.post(FINANCE, "/api/budgets/" + budget + "/allocations", Bodies.allocation(id, pounds));
        Answer answer = money.post("mayor", "/api/allocations/" + id + "/approval", Bodies.approval("mayor"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return id;
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
