package org.improvementledger.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.improvementledger.money.RunningMoney.Answer;
import org.jspecify.annotations.Nullable;

/** An approved allocation in a year of its own, and lines of spend out of it, through the service's resources. */
public final class SpendStory {

    private final RunningMoney money;

    private final UUID budget = UUID.randomUUID();

    private final UUID allocation = UUID.randomUUID();

    /**
     * @param financialYear such as {@code 2001/02}: one that no other test uses
     * @param service also the department that its spend is published under
     */
    public SpendStory(RunningMoney money, String financialYear, String service) {
        this.money = money;
        int year = Integer.parseInt(financialYear.substring(0, 4));
        accepted(money.post(
                "finance-officer",
                "/api/budgets",
                Bodies.budget(budget, "1000000.00")
                        .replace("2018/19", financialYear)
                        .replace("\"2018-05-01\"", "\"" + year + "-04-01\"")
                        .replace("Children's services", service)));
        accepted(money.post(
                "finance-officer",
                "/api/budgets/" + budget + "/allocations",
                Bodies.allocation(allocation, "20000.00").replace("\"2018-05-01\"", "\"" + year + "-04-01\"")));
        accepted(money.post("mayor", "/api/allocations/" + allocation + "/approval", Bodies.approval("mayor")));
    }

    public UUID budget() {
        return budget;
    }

    public UUID allocation() {
        return allocation;
    }

    /**
     * Records a line.
     *
     * @param vat irrecoverable, in pounds; null where it is not known
     */
    public UUID spend(String reference, String supplier, String incurredOn, String pounds, @Nullable String vat) {
        String irrecoverable =
                vat == null ? "" : "\"irrecoverableVat\":{\"amount\":\"%s\",\"currency\":\"GBP\"},".formatted(vat);
        Answer answer = money.post("finance-officer", "/api/allocations/" + allocation + "/spend", """
                {"reference":"%s","supplier":"%s","incurredOn":"%s","summary":"Training, first cohort",
                 "netAmount":{"amount":"%s","currency":"GBP"},%s"merchantCategory":"Education"}""".formatted(
                        reference, supplier, incurredOn, pounds, irrecoverable));
        accepted(answer);
        return UUID.fromString(answer.at("/id"));
    }

    public void reverse(UUID spend) {
        accepted(money.post("finance-officer", "/api/spend/" + spend + "/reversal", """
                {"reason":"Paid twice"}"""));
    }

    private static void accepted(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isIn(200, 201);
    }
}
