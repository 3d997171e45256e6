package org.improvementledger.money.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.improvementledger.money.RunningMoney;
import org.improvementledger.money.RunningMoney.Answer;
import org.improvementledger.money.SpendStory;
import org.improvementledger.money.Visitor;
import org.junit.jupiter.api.Test;

/** Whoever hides a beneficiary does not publish the return that hides it: with two roles one is still one person. */
class OwnRedactionsTest {

    private static final String CHIEF = "chief-finance-officer";

    private final RunningMoney money = RunningMoney.shared();

    @Test
    void whoRedactedDoesNotFreezeUntilSomebodyElseHasTheLastWord() {
        SpendStory story = new SpendStory(money, "1973/74", "Youth services");
        UUID carer = story.spend("AP-1", "A carer", "1973-04-01", "600.00", null);
        String page = "/transparency/1973-74/q1";
        Visitor chief = new Visitor(CHIEF);
        assertThat(chief.opens(page)).contains("Freeze this return");
        redact(CHIEF, carer);
        assertThat(chief.opens(page))
                .contains("somebody else must freeze it: another who acts as chief finance officer")
                .doesNotContain(">Freeze this return<");
        assertThat(chief.opens(page + "/freezing"))
                .contains("You redacted lines of this return")
                .doesNotContain("name=\"position\"");
        Answer refused = freeze();
        assertThat(refused.status()).as(refused.text()).isEqualTo(403);
        assertThat(refused.at("/detail")).isEqualTo(FreezingPolicy.OWN_REDACTIONS);

        Answer lifted = money.post(
                "finance-officer",
                "/api" + page + "/redactions/" + carer + "/lifting",
                "{\"reason\":\"It is a company\"}");
        assertThat(lifted.status()).as(lifted.text()).isEqualTo(200);
        redact("finance-officer", carer);
        assertThat(chief.opens(page)).contains("Freeze this return").doesNotContain("somebody else must");
        Answer frozen = freeze();
        assertThat(frozen.status()).as(frozen.text()).isEqualTo(200);
    }

    private Answer freeze() {
        String at = "/api/transparency/1973-74/q1";
        String position = money.get("auditor", at + ".csv").header("Return-Position");
        return money.post(CHIEF, at + "/freezing", "{\"position\":" + position + "}");
    }

    private void redact(String office, UUID spend) {
        Answer answer = money.post(
                office,
                "/api/transparency/1973-74/q1/redactions",
                "{\"spendId\":\"%s\",\"redaction\":\"personal-data\",\"reason\":\"A foster carer\"}".formatted(spend));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }
}
