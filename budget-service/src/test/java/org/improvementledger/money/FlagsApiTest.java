package org.improvementledger.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import org.improvementledger.money.RunningMoney.Answer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Flags and the reconciliation with the plan, from outside. */
class FlagsApiTest {

    private final RunningMoney money = RunningMoney.shared();

    @Test
    void aSplitIsFlaggedFindableAndGoneAtTheMomentBefore() {
        UUID budget = budget();
        String purpose = "Split " + UUID.randomUUID();
        UUID first = allocation(budget, purpose, "60000.00");
        long before = lastPosition(first);
        UUID second = allocation(budget, purpose, "60000.00");

        Answer found = flags("?rule=split-allocations&item=" + second, 1);
        JsonNode flag = found.json().at("/items/0");
        assertThat(flag.at("/rule/id").asString()).isEqualTo("split-allocations");
        assertThat(flag.at("/rule/sentence").asString()).contains("one person", "one purpose");
        assertThat(flag.at("/rule/source").asString()).isNotBlank();
        assertThat(flag.at("/severity").asString()).isEqualTo("high");
        assertThat(flag.at("/itemId").asString()).isEqualTo(first.toString());
        assertThat(flag.at("/entries").size()).isEqualTo(2);
        assertThat(flag.at("/amount/amount").asString()).isEqualTo("120000.00");
        JsonNode entry = money.get(
                        "auditor",
                        "/api/audit/entries/budget/"
                                + flag.at("/entries/1/position").asLong())
                .json();
        assertThat(entry.toString()).contains(second.toString());

        assertThat(money.get("auditor", "/api/flags?rule=split-allocations&item=" + first + "&knownAt=" + before)
                        .json()
                        .at("/items")
                        .size())
                .isZero();
        assertThat(money.get("auditor", "/flags.csv").status())
                .as("a page's address needs a sign-in")
                .isNotEqualTo(200);
    }

    @Test
    void flagsPageOverBothKindsAndRefuseWhatIsNoCursor() {
        UUID budget = budget();
        allocation(budget, "Paged " + UUID.randomUUID(), "1.00");
        flags("?item=" + budget, 2);
        Answer first = money.get("auditor", "/api/flags?limit=1&item=" + budget);
        assertThat(first.json().at("/items").size()).isEqualTo(1);
        String next = first.at("/next");
        assertThat(next).isNotBlank();
        Answer second = money.get("auditor", "/api/flags?limit=1&item=" + budget + "&cursor=" + next);
        assertThat(second.at("/items/0/id")).isNotBlank().isNotEqualTo(first.at("/items/0/id"));

        assertThat(money.get("auditor", "/api/flags?cursor=plan-nothing").status())
                .isEqualTo(422);
        assertThat(money.get("auditor", "/api/flags?rule=guessing").status()).isEqualTo(422);
        assertThat(money.get("auditor", "/api/flags?item=7").status()).isEqualTo(422);
        assertThat(money.get("auditor", "/api/flags/rules").json().at("/items").size())
                .isEqualTo(9);
    }

    @Test
    void moneyForAnActionThePlanDoesNotKnowAndForNoneIsReconciled() {
        UUID budget = budget();
        UUID action = UUID.randomUUID();
        UUID unknown = UUID.randomUUID();
        UUID loose = UUID.randomUUID();
        money.post(
                "finance-officer",
                "/api/budgets/" + budget + "/allocations",
                Bodies.allocation(unknown, "5.00", action));
        money.post("finance-officer", "/api/budgets/" + budget + "/allocations", Bodies.allocation(loose, "6.00"));
        assertThat(reconciliation()).as("nothing is approved yet").doesNotContain(action.toString(), loose.toString());
        approve(unknown);
        approve(loose);
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            JsonNode seen = money.get("auditor", "/api/reconciliation").json();
            assertThat(seen.at("/moneyForUnknownAction").toString()).contains(action.toString(), unknown.toString());
            assertThat(seen.at("/moneyWithoutAction").toString())
                    .contains(loose.toString())
                    .doesNotContain(unknown.toString());
        });
    }

    private String reconciliation() {
        Answer answer = money.get("auditor", "/api/reconciliation");
        assertThat(answer.status()).isEqualTo(200);
        return answer.text();
    }

    private Answer flags(String query, int atLeast) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> money.get("auditor", "/api/flags" + query)
                                .json()
                                .at("/items")
                                .size()
                        >= atLeast);
        return money.get("auditor", "/api/flags" + query);
    }

    private long lastPosition(UUID allocation) {
        String at = "/api/flags?rule=backdated&item=" + allocation;
        Answer found = flags(at.substring("/api/flags".length()), 1);
        return found.json().at("/items/0/entries/0/position").asLong();
    }

    private UUID budget() {
        UUID budget = UUID.randomUUID();
        assertThat(money.post("finance-officer", "/api/budgets", Bodies.budget(budget, "1000000.00"))
                        .status())
                .isEqualTo(201);
        return budget;
    }

    private UUID allocation(UUID budget, String purpose, String pounds) {
        UUID id = UUID.randomUUID();
        String body = Bodies.allocation(id, pounds).replace("Meet the forecast overspend on placements", purpose);
        assertThat(money.post("finance-officer", "/api/budgets/" + budget + "/allocations", body)
                        .status())
                .isEqualTo(201);
        return id;
    }

    private void approve(UUID allocation) {
        Answer answer =
                money.post("cabinet", "/api/allocations/" + allocation + "/approval", Bodies.approval("cabinet"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }
}
