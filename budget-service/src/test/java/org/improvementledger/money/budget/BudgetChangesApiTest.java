package org.improvementledger.money.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;
import org.improvementledger.chassis.testkit.BadInput;
import org.improvementledger.money.Bodies;
import org.improvementledger.money.RunningMoney;
import org.improvementledger.money.RunningMoney.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What changes a budget and its allocations after they began, as programs meet it. */
class BudgetChangesApiTest {

    private static final String FINANCE = "finance-officer";

    private final RunningMoney money = RunningMoney.shared();

    @Test
    void aBudgetIsIncreasedReducedAndClosed() {
        UUID budget = budget("100.00");
        assertThat(money.post(FINANCE, "/api/budgets/" + budget + "/increases", change("50.00"))
                        .status())
                .isEqualTo(201);
        Answer tooMuch = money.post(FINANCE, "/api/budgets/" + budget + "/reductions", change("150.01"));
        assertThat(tooMuch.at("/type")).isEqualTo("/problems/below-allocated");
        assertThat(tooMuch.at("/errors/0/field")).isEqualTo("amount");
        assertThat(money.post(FINANCE, "/api/budgets/" + budget + "/reductions", change("30.00"))
                        .status())
                .isEqualTo(201);
        Answer read = money.get("auditor", "/api/budgets/" + budget);
        assertThat(read.at("/amount/amount")).isEqualTo("100.00");
        assertThat(read.at("/increases/amount")).isEqualTo("50.00");
        assertThat(read.at("/reductions/amount")).isEqualTo("30.00");
        assertThat(read.at("/current/amount")).isEqualTo("120.00");
        assertThat(read.at("/unallocated/amount")).isEqualTo("120.00");
        assertThat(read.at("/available/amount")).isEqualTo("120.00");
        assertThat(read.json().has("forecast")).isFalse();
        assertThat(read.json().has("closure")).isFalse();

        Answer closed = money.post(FINANCE, "/api/budgets/" + budget + "/closure", closure());
        assertThat(closed.status()).as(closed.text()).isEqualTo(200);
        assertThat(money.get("auditor", "/api/budgets/" + budget).at("/closure/closedOn"))
                .isEqualTo("2019-04-30");
        Answer after = money.post(FINANCE, "/api/budgets/" + budget + "/increases", change("1.00"));
        assertThat(after.at("/type")).isEqualTo("/problems/budget-closed");
        long before = money.events();
        assertThat(money.post(FINANCE, "/api/budgets/" + budget + "/closure", closure())
                        .status())
                .isEqualTo(200);
        assertThat(money.events()).isEqualTo(before);
    }

    @Test
    void anAllocationIsCorrectedApprovedAndReleased() {
        UUID budget = budget("100.00");
        UUID allocation = allocation(budget, "60.00");
        String path = "/api/allocations/" + allocation;
        Answer corrected = money.post("chief-finance-officer", path + "/corrections", correction("70.00"));
        assertThat(corrected.status()).as(corrected.text()).isEqualTo(201);
        assertThat(money.get("auditor", "/api/budgets/" + budget).at("/awaitingApproval/amount"))
                .isEqualTo("70.00");
        assertThat(money.get("auditor", path).at("/correctedBy/0")).isEqualTo("chief-finance-officer");
        assertThat(money.post("chief-finance-officer", path + "/approval", Bodies.approval("chief-finance-officer"))
                        .status())
                .as("who corrected it does not approve it")
                .isEqualTo(403);
        assertThat(money.post("mayor", path + "/approval", Bodies.approval("mayor"))
                        .status())
                .isEqualTo(200);
        assertThat(money.post(FINANCE, path + "/corrections", correction("70.01"))
                        .at("/type"))
                .isEqualTo("/problems/correction-raises-amount");
        Answer released = money.post(FINANCE, path + "/releases", release("20.00"));
        assertThat(released.status()).as(released.text()).isEqualTo(201);
        Answer read = money.get("auditor", path);
        assertThat(read.at("/amount/amount")).isEqualTo("50.00");
        assertThat(read.at("/available/amount")).isEqualTo("50.00");
        assertThat(money.get("auditor", "/api/budgets/" + budget).at("/unallocated/amount"))
                .isEqualTo("50.00");
        assertThat(money.post(FINANCE, path + "/releases", release("50.01")).at("/type"))
                .isEqualTo("/problems/release-exceeds-allocation");
    }

    @Test
    void aProposalIsWithdrawnByAnotherFinanceOfficer() {
        UUID allocation = allocation(budget("100.00"), "60.00");
        String path = "/api/allocations/" + allocation;
        assertThat(money.post("mayor", path + "/withdrawal", Bodies.rejection("A grant pays"))
                        .status())
                .isEqualTo(403);
        Answer withdrawn = money.post("second-finance-officer", path + "/withdrawal", Bodies.rejection("A grant pays"));
        assertThat(withdrawn.status()).as(withdrawn.text()).isEqualTo(200);
        Answer read = money.get("auditor", path);
        assertThat(read.at("/status")).isEqualTo("withdrawn");
        assertThat(read.at("/withdrawal/withdrawnBy")).isEqualTo("second-finance-officer");
        assertThat(money.post("mayor", path + "/approval", Bodies.approval("mayor"))
                        .at("/type"))
                .isEqualTo("/problems/not-awaiting-approval");
    }

    @Test
    void actionsAreLinkedAndUnlinkedAndARepeatChangesNothing() {
        UUID action = UUID.randomUUID();
        String path = "/api/allocations/" + allocation(budget("100.00"), "60.00") + "/actions";
        String link = "{\"actionId\":\"%s\"}".formatted(action);
        assertThat(money.post(FINANCE, path, link).status()).isEqualTo(200);
        long linked = money.events();
        assertThat(money.post(FINANCE, path, link).status()).isEqualTo(200);
        assertThat(money.events()).isEqualTo(linked);
        String unlinking = path + "/" + action + "/unlinking";
        assertThat(money.post(FINANCE, unlinking, Bodies.rejection("Paid otherwise"))
                        .status())
                .isEqualTo(200);
        assertThat(money.post(FINANCE, unlinking, Bodies.rejection("Paid otherwise"))
                        .status())
                .isEqualTo(200);
        assertThat(money.events()).isEqualTo(linked + 1);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/budgets/{id}/increases",
        "/api/budgets/{id}/reductions",
        "/api/budgets/{id}/closure",
        "/api/allocations/{id}/withdrawal",
        "/api/allocations/{id}/corrections",
        "/api/allocations/{id}/releases",
        "/api/allocations/{id}/actions"
    })
    void onlyAFinanceOfficerChangesThem(String path) {
        long before = money.events();
        String there = path.replace("{id}", UUID.randomUUID().toString());
        String body = path.contains("actions") ? "{\"actionId\":\"%s\"}".formatted(UUID.randomUUID()) : change("1.00");
        assertThat(money.post("auditor", there, body).status()).isEqualTo(403);
        assertThat(money.postWithoutToken(there, body).status()).isEqualTo(401);
        assertThat(money.events()).isEqualTo(before);
    }

    static Stream<BadInput.Case> badChanges() {
        return BadInput.of(change("1.00"))
                .words("source")
                .optional("id", "decision.noticeReference", "decision.noticeGivenOn", "decision.urgencyReason")
                .cases()
                .stream();
    }

    static Stream<BadInput.Case> badClosures() {
        return BadInput.of(closure()).cases().stream();
    }

    static Stream<BadInput.Case> badCorrections() {
        return BadInput.of("""
                        {"id":"68f7e6d5-c4b3-42a1-9087-6f5e4d3c2b10","title":"Another","purpose":"Other","costCentre":"CS-1",
                         "serviceArea":"Care","effectiveOn":"2018-06-01","amount":{"amount":"1.00","currency":"GBP"},"reason":"A slip"}""")
                .optional("id", "title", "purpose", "costCentre", "serviceArea", "effectiveOn", "amount")
                .cases()
                .stream();
    }

    static Stream<BadInput.Case> badReleases() {
        return BadInput.of(release("1.00")).cases().stream();
    }

    static Stream<BadInput.Case> badLinks() {
        return BadInput.of("{\"actionId\":\"68f7e6d5-c4b3-42a1-9087-6f5e4d3c2b10\"}").cases().stream();
    }

    static Stream<BadInput.Case> badWithdrawals() {
        return BadInput.of(Bodies.rejection("No")).cases().stream();
    }

    @ParameterizedTest
    @MethodSource
    void badChanges(BadInput.Case bad) {
        money.assertRefused(bad, FINANCE, "/api/budgets/" + ForBadInput.BUDGET + "/increases");
    }

    @ParameterizedTest
    @MethodSource
    void badClosures(BadInput.Case bad) {
        money.assertRefused(bad, FINANCE, "/api/budgets/" + ForBadInput.BUDGET + "/closure");
    }

    @ParameterizedTest
    @MethodSource
    void badCorrections(BadInput.Case bad) {
        money.assertRefused(bad, FINANCE, "/api/allocations/" + ForBadInput.ALLOCATION + "/corrections");
    }

    @ParameterizedTest
    @MethodSource
    void badReleases(BadInput.Case bad) {
        money.assertRefused(bad, FINANCE, "/api/allocations/" + ForBadInput.ALLOCATION + "/releases");
    }

    @ParameterizedTest
    @MethodSource
    void badLinks(BadInput.Case bad) {
        money.assertRefused(bad, FINANCE, "/api/allocations/" + ForBadInput.ALLOCATION + "/actions");
    }

    @ParameterizedTest
    @MethodSource
    void badWithdrawals(BadInput.Case bad) {
        money.assertRefused(bad, FINANCE, "/api/allocations/" + ForBadInput.ALLOCATION + "/withdrawal");
    }

    /** One budget with one allocation that every bad request is about. */
    private static final class ForBadInput {
        static final UUID BUDGET = new BudgetChangesApiTest().budget("1000.00");
        static final UUID ALLOCATION = new BudgetChangesApiTest().allocation(BUDGET, "1.00");
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

    private static String change(String pounds) {
        return """
                {"amount":{"amount":"%s","currency":"GBP"},"source":"reserve","reason":"Placements cost more than planned",
                 "decision":{"body":"Cabinet","decidedOn":"2018-11-15","reference":"CAB 2018/112","noticeReference":"FP 2018/77",
                  "noticeGivenOn":"2018-10-12","urgencyReason":"No more notice"},"effectiveOn":"2018-12-01"}""".formatted(pounds);
    }

    private static String closure() {
        return "{\"closedOn\":\"2019-04-30\",\"reason\":\"Merged with another\"}";
    }

    private static String correction(String pounds) {
        return "{\"amount\":{\"amount\":\"%s\",\"currency\":\"GBP\"},\"reason\":\"A slip\"}".formatted(pounds);
    }

    private static String release(String pounds) {
        return """
                {"amount":{"amount":"%s","currency":"GBP"},"reason":"Ended early","effectiveOn":"2019-02-01"}""".formatted(pounds);
    }
}
