package org.improvementledger.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.improvementledger.money.RunningMoney.Answer;

/** Allocations to spend from, and bodies of what is spent. */
public final class ForSpend {

    /** An approved allocation that nobody changes. */
    public static final UUID SHARED = approvedAllocation();

    private ForSpend() {}

    public static UUID proposedAllocation() {
        RunningMoney money = RunningMoney.shared();
        UUID budget = UUID.randomUUID();
        UUID allocation = UUID.randomUUID();
        accepted(money.post("finance-officer", "/api/budgets", Bodies.budget(budget, "1000000.00")));
        accepted(money.post(
                "finance-officer",
                "/api/budgets/" + budget + "/allocations",
                Bodies.allocation(allocation, "400000.00")));
        return allocation;
    }

    public static UUID approvedAllocation() {
        UUID allocation = proposedAllocation();
        accepted(RunningMoney.shared()
                .post("cabinet", "/api/allocations/" + allocation + "/approval", Bodies.approval("cabinet")));
        return allocation;
    }

    public static String line(String reference, String pounds) {
        return """
                {"reference":"%s","supplier":"Harbour Training","incurredOn":"2018-10-12","summary":"Training in direct work",\
                "netAmount":{"amount":"%s","currency":"GBP"},"irrecoverableVat":{"amount":"1200.00","currency":"GBP"},\
                "merchantCategory":"Education and training"}""".formatted(reference, pounds);
    }

    public static String commitment(String reference, String pounds) {
        return """
                {"reference":"%s","supplier":"Harbour Training","on":"2018-10-01","amount":{"amount":"%s","currency":"GBP"}}""".formatted(reference, pounds);
    }

    private static void accepted(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isBetween(200, 201);
    }
}
