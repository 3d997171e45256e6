package org.improvementledger.money.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.improvementledger.money.RunningMoney;
import org.improvementledger.money.RunningMoney.Answer;
import org.improvementledger.money.SpendStory;
import org.improvementledger.money.Visits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The ledger as programs and people meet it, on the running service. */
class LedgerOverHttpTest {

    private final RunningMoney money = RunningMoney.shared();

    private final Visits visits = new Visits(money);

    @Test
    void theTrialBalanceIsNothingAndItsTotalsAreItsAccounts() {
        SpendStory story = new SpendStory(money, "2010/11", "Youth services");
        Answer answer = money.get("auditor", "/api/ledger/trial-balance");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.at("/balanced")).isEqualTo("true");
        assertThat(answer.at("/totals/balance/amount")).isEqualTo("0.00");
        assertThat(answer.at("/totals/debits/amount")).isEqualTo(answer.at("/totals/credits/amount"));
        List<JsonNode> accounts = answer.json().get("accounts").valueStream().toList();
        assertThat(answer.at("/totals/accounts")).isEqualTo(Integer.toString(accounts.size()));
        assertThat(accounts.stream()
                        .map(account ->
                                new BigDecimal(account.at("/debits/amount").asString()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualTo(new BigDecimal(answer.at("/totals/debits/amount")));
        assertThat(accounts.stream()
                        .filter(account -> account.get("code").asString().equals("unallocated:" + story.budget()))
                        .map(account -> account.at("/balance/amount").asString()))
                .containsExactly("980000.00");
        assertThat(Long.parseLong(answer.at("/position"))).isNotNegative();
    }

    @Test
    void anAccountsLinesRunToItsBalanceAndLeadToTheirEvents() {
        SpendStory story = new SpendStory(money, "2011/12", "Youth services");
        UUID first = story.spend("AP-1", "Harbour Training", "2011-05-02", "15000.00", null);
        story.spend("AP-2", "Harbour Training", "2011-06-03", "5000.01", "0.00");
        story.reverse(first);

        String account = "/api/ledger/accounts/available:" + story.allocation();
        Answer read = money.get("auditor", account);
        assertThat(read.at("/balance/amount")).isEqualTo("14999.99");
        assertThat(read.at("/debits/amount")).isEqualTo("35000.00");
        assertThat(read.at("/credits/amount")).isEqualTo("20000.01");
        List<JsonNode> lines = items(money.get("auditor", account + "/entries"));
        assertThat(lines.stream().map(line -> line.at("/balance/amount").asString()))
                .containsExactly("20000.00", "5000.00", "-0.01", "14999.99");
        assertThat(lines.stream().map(line -> line.get("type").asString()))
                .containsExactly(
                        "budget.allocation-approved",
                        "budget.spend-recorded",
                        "budget.spend-recorded",
                        "budget.spend-reversed");
        JsonNode spent = lines.get(1);
        String entry = spent.get("auditEntry").asString();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(money.get("auditor", entry).status()).isEqualTo(200));
        assertThat(money.get("auditor", entry).text())
                .contains(spent.get("eventId").asString());

        assertThat(items(money.get("auditor", account + "/entries?from=2011-05-02&to=2011-06-02")))
                .hasSize(1);
        assertThat(items(money.get("auditor", account + "/entries?from=2011-05-03&to=2011-06-03")))
                .hasSize(1);
        Answer page = money.get("auditor", account + "/entries?limit=3");
        assertThat(items(page)).hasSize(3);
        assertThat(items(money.get("auditor", account + "/entries?limit=3&cursor=" + page.at("/next"))))
                .hasSize(1);

        String then = lines.get(1).get("position").asString();
        assertThat(money.get("auditor", account + "?knownAt=" + then).at("/balance/amount"))
                .isEqualTo("5000.00");
        assertThat(items(money.get("auditor", account + "/entries?knownAt=" + then)))
                .hasSize(2);
        assertThat(money.get("auditor", "/api/ledger/trial-balance?knownAt=" + then)
                        .at("/position"))
                .isEqualTo(then);
        assertThat(items(money.get("auditor", "/api/ledger/accounts?allocationId=" + story.allocation())).stream()
                        .map(item -> item.get("kind").asString()))
                .containsExactly("available", "spent");
        assertThat(items(money.get("auditor", "/api/ledger/accounts?kind=spent&financialYear=2011/12")))
                .hasSize(1);
        assertThat(items(money.get("auditor", "/api/ledger/accounts?budgetId=" + story.budget() + "&q=IN-YEAR")))
                .hasSize(2);
    }

    @Test
    void everyPositionIsInBalance() {
        SpendStory story = new SpendStory(money, "2012/13", "Youth services");
        story.reverse(story.spend("AP-1", "Harbour Training", "2012-05-02", "20000.01", null));
        long last =
                Long.parseLong(money.get("auditor", "/api/ledger/trial-balance").at("/position"));
        for (long position = Math.max(0, last - 20); position <= last; position++) {
            Answer then = money.get("auditor", "/api/ledger/trial-balance?knownAt=" + position);
            assertThat(then.at("/totals/balance/amount"))
                    .as("position " + position)
                    .isEqualTo("0.00");
        }
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(money.get("auditor", "/api/ledger/accounts/spent:nothing").status())
                .isEqualTo(404);
        assertThat(money.get("auditor", "/api/ledger/accounts/spent:nothing/entries")
                        .status())
                .isEqualTo(404);
        assertThat(visits.status("auditor", "/ledger/accounts/spent:nothing")).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/ledger/accounts?kind=lost,kind",
        "/api/ledger/accounts?budgetId=1,budgetId",
        "/api/ledger/accounts?limit=0,limit",
        "/api/ledger/trial-balance?knownAt=2999-01-01,knownAt"
    })
    void aFaultyParameterIsNamed(String path, String name) {
        Answer answer = money.get("auditor", path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.at("/errors/0/field")).as(answer.text()).isEqualTo(name);
    }

    @Test
    void peopleReadItOnPages() {
        SpendStory story = new SpendStory(money, "2013/14", "=Youth");
        story.spend("AP-1", "Harbour Training", "2013-05-02", "20000.01", null);
        assertThat(visits.shown("auditor", "/ledger")).contains("In balance", "2013/14", "£0.00");
        String accounts = "/ledger/accounts?financialYear=2013/14";
        assertThat(visits.shown("auditor", accounts))
                .contains("4 accounts", "Unallocated: =Youth 2013/14", "Funding: Underspend 2013/14", "−£1,000,000.00");
        for (String sort : List.of("name", "-kind", "financialYear", "-debits", "credits", "-balance", "nonsense")) {
            assertThat(visits.shown("auditor", accounts + "&sort=" + sort)).contains("4 accounts");
        }
        assertThat(visits.shown("auditor", "/ledger/accounts?q=nothing-like-it"))
                .contains("No account fits this filter.");
        assertThat(visits.shown("auditor", "/ledger/accounts.csv?financialYear=2013/14"))
                .contains("Account,Kind,Name", "'=Youth 2013/14", ",1000000.00,20000.00,980000.00,2");
        String statement = "/ledger/accounts/available:" + story.allocation();
        assertThat(visits.shown("auditor", statement))
                .contains("2 lines", "£0.01 in credit", "Spend AP-1, Harbour Training", "/audit/budget/");
        assertThat(visits.shown("auditor", statement + "?from=2%20May%202013&to=2/5/13"))
                .contains("1 line<");
        assertThat(visits.shown("auditor", statement + "?from=whenever")).contains("not understood", "2 lines");
        assertThat(visits.shown("auditor", statement + "/entries.csv?from=1%20May%202013"))
                .contains("Account,Effective", "2013-05-02", ",0.00,20000.01,-0.01,")
                .doesNotContain("Approved");
    }

    private static List<JsonNode> items(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().get("items").valueStream().toList();
    }
}
