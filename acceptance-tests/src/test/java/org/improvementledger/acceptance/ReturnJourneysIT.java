package org.improvementledger.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * What finance staff do when a quarter is published, in a browser, with the keyboard alone. It has a budget of its own in a year of its own, so that the story's figures
 * stay as they are.
 */
class ReturnJourneysIT {

    private static final String GO_ON = "main form button:not([name=change])";

    private final Pair pair = Pair.shared();

    @Test
    void aReturnIsRedactedAndFrozenByAnother() {
        UUID allocation = allocation("2010/11", "2000.00");
        spend(allocation, "AP-1", "A foster carer", "600.00");
        spend(allocation, "AP-2", "Harbour Training", "700.00");
        spend(allocation, "AP-3", "Stationery", "500.00");
        String page = money("/transparency/2010-11/q1");
        try (Visitor officer = Visitor.as("finance-officer");
                Visitor chief = Visitor.as("chief-finance-officer")) {
            officer.open(page);
            assertThat(text(officer))
                    .contains("A foster carer", "Harbour Training", "£1,300.00")
                    .doesNotContain("Stationery", "Freeze this return");
            officer.type("q", "foster");
            officer.press("main form button");
            officer.press("main a[href*='/lines/'][href$='/redaction']");
            choose(officer, "redaction", "personal-data");
            officer.type("reason", "A foster carer is named");
            officer.assertSound("redaction");
            officer.press(GO_ON);
            assertThat(text(officer)).contains("Check your answers", "Redacted Personal Data");
            officer.assertSound("redaction-check");
            officer.press(GO_ON);
            assertThat(text(officer)).contains("Line redacted");
            officer.assertSound("redaction-done");

            chief.open(page);
            chief.press("main a[href$='/freezing']");
            assertThat(text(chief)).contains("Freeze this return", "£1,300.00", "for ever");
            chief.assertSound("freezing");
            chief.press(GO_ON);
            assertThat(text(chief)).contains("Return frozen", "Quarter 1 of 2010/11");
            chief.assertSound("frozen");
            officer.open(page);
            assertThat(text(officer)).contains("Frozen", "The file made today has the same digest.", "Nothing.");
            officer.assertSound("frozen-return");
            assertThat(pair.get("auditor", "money", "/api/transparency/2010-11/q1.csv")
                            .text())
                    .contains("Redacted Personal Data", "Harbour Training")
                    .doesNotContain("A foster carer", "Stationery");
        }
    }

    private static void choose(Visitor visitor, String field, String value) {
        String radio = "main input[name=%s][value='%s']".formatted(field, value);
        // The Tab key reaches a group once; within it one moves with the arrows.
        visitor.tabTo("main input[name=" + field + "]");
        int choices = visitor.page().locator("main input[name=" + field + "]").count();
        visitor.page().keyboard().press("Space");
        for (int step = 0; step < choices && !visitor.page().locator(radio).isChecked(); step++) {
            visitor.page().keyboard().press("ArrowDown");
        }
        assertThat(visitor.page().locator(radio).isChecked()).as(radio).isTrue();
    }

    private void spend(UUID allocation, String reference, String supplier, String pounds) {
        accepted(pair.post("finance-officer", "money", "/api/allocations/" + allocation + "/spend", """
                {"reference":"%s","supplier":"%s","incurredOn":"2010-05-12","summary":"Support for families",
                 "netAmount":{"amount":"%s","currency":"GBP"},"merchantCategory":"Care"}""".formatted(
                        reference, supplier, pounds)));
    }

    private UUID budget(String year, String service, String pounds) {
        UUID budget = UUID.randomUUID();
        accepted(pair.post(
                "finance-officer", "money", "/api/budgets", inYear(year, Bodies.budget(budget, service, pounds))));
        return budget;
    }

    /** An approved allocation of a budget of its own. */
    private UUID allocation(String year, String pounds) {
        UUID budget = budget(year, "Children's services", "5000.00");
        UUID allocation = UUID.randomUUID();
        accepted(pair.post(
                "finance-officer",
                "money",
                "/api/budgets/" + budget + "/allocations",
                inYear(year, Bodies.allocation(allocation, "Small works", pounds, ""))));
        accepted(pair.post("mayor", "money", "/api/allocations/" + allocation + "/approval", Bodies.approval("mayor")));
        return allocation;
    }

    private static String inYear(String year, String body) {
        return body.replace("2019/20", year).replace("2019-04-01", year.substring(0, 4) + "-04-01");
    }

    private static void accepted(Pair.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isBetween(200, 201);
    }

    private String money(String path) {
        return pair.property("money.url") + path;
    }

    private static String text(Visitor visitor) {
        return visitor.page().locator("main").innerText();
    }
}
