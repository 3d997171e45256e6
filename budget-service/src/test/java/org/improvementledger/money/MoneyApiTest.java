package org.improvementledger.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.improvementledger.money.MoneyItems.allocation;
import static org.improvementledger.money.MoneyItems.approvalOf;
import static org.improvementledger.money.MoneyItems.awaitEntries;
import static org.improvementledger.money.MoneyItems.budget;
import static org.improvementledger.money.MoneyItems.ids;
import static org.improvementledger.money.MoneyItems.rejectionOf;

import java.util.UUID;
import org.improvementledger.money.RunningMoney.Answer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Budgets and allocations as programs meet them, on the running service: set, decided about, read and listed. */
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
}
