package org.improvementledger.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.improvementledger.money.RunningMoney.Answer;
import tools.jackson.databind.JsonNode;

/** Budgets and allocations for tests of the resources, and what is asked of every answer. */
final class MoneyItems {

    private static final String FINANCE = "finance-officer";

    private static final RunningMoney MONEY = RunningMoney.shared();

    private MoneyItems() {}

    static UUID budget(String pounds) {
        UUID id = UUID.randomUUID();
        Answer answer = MONEY.post(FINANCE, "/api/budgets", Bodies.budget(id, pounds));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return id;
    }

    static UUID allocation(UUID budget, String pounds) {
        UUID id = UUID.randomUUID();
        Answer answer = MONEY.post(FINANCE, "/api/budgets/" + budget + "/allocations", Bodies.allocation(id, pounds));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return id;
    }

    static JsonNode awaitEntries(UUID subject, int count) {
        String path = "/api/audit/entries?service=budget&subject=" + subject;
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(
                        MONEY.get("auditor", path).json().get("items"))
                .hasSize(count));
        return MONEY.get("auditor", path).json().get("items");
    }

    static String approvalOf(UUID allocation) {
        return "/api/allocations/" + allocation + "/approval";
    }

    static String rejectionOf(UUID allocation) {
        return "/api/allocations/" + allocation + "/rejection";
    }

    static void refused(String rule, Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(409);
        assertThat(answer.at("/type")).isEqualTo("/problems/" + rule);
    }

    static List<String> ids(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json()
                .get("items")
                .valueStream()
                .map(item -> item.get("id").asString())
                .toList();
    }
}
