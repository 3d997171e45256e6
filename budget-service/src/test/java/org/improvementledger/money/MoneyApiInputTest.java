package org.improvementledger.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.improvementledger.money.MoneyItems.allocation;
import static org.improvementledger.money.MoneyItems.approvalOf;
import static org.improvementledger.money.MoneyItems.budget;
import static org.improvementledger.money.MoneyItems.rejectionOf;

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

/** What is wrong with what programs send, named by its field, on the running service. */
class MoneyApiInputTest {

    private static final String FINANCE = "finance-officer";

    private final RunningMoney money = RunningMoney.shared();

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
        static final UUID BUDGET = budget("1000.00");
        static final UUID ALLOCATION = allocation(BUDGET, "1.00");
    }
}
