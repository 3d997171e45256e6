package org.improvementledger.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * What finance staff and approvers do when a year ends and when a quarter is published, in a browser, with the keyboard alone. Each has budgets of its own in years of its
 * own, so that the story's figures stay as they are.
 */
class YearEndJourneysIT {

    private static final String GO_ON_FROM_PLACES = "main form button:not([name=search])";

    private final Pair pair = Pair.shared();

    @Test
    void whatAYearLeavesIsCarriedForward() {
        UUID from = budget("2014/15", "Placements " + UUID.randomUUID(), "1000.00");
        String service = "Training " + UUID.randomUUID();
        UUID to = budget("2015/16", service, "10.00");
        try (Visitor officer = Visitor.as("finance-officer");
                Visitor director = Visitor.as("director")) {
            officer.open(pair.money("/carry-forwards/new?from=budget:" + from));
            officer.type("q", service);
            officer.press("main form button[name=search]");
            officer.choose("to", "budget:" + to);
            officer.assertSound("carry-forward-to");
            officer.press(GO_ON_FROM_PLACES);
            officer.type("amount", "£40");
            officer.goOn();
            officer.type("reason", "The course was moved to April");
            officer.goOn();
            assertThat(officer.text()).contains("Check your answers", "£40.00", "The course was moved to April");
            officer.assertSound("carry-forward-check");
            officer.goOn();
            assertThat(officer.text()).contains("Carry-forward proposed");
            officer.assertSound("carry-forward-proposed");
            String proposal = officer.page().url().replace("/confirmation", "");
            officer.open(proposal);
            assertThat(officer.text()).contains("Awaiting approval").doesNotContain("Approve or reject");

            director.open(pair.money("/"));
            director.press("main a[href^='/approvals']");
            assertThat(director.text()).contains("to " + service, "The course was moved to April", "Yours as director");
            director.press("main a[href='" + path(proposal) + "/approval']");
            assertThat(director.text())
                    .contains("Your limit today", "Director: up to £100,000.00", "£1,000.00", "£960.00", "£50.00");
            director.assertSound("carry-forward-approval");
            director.choose("choice", "approve");
            director.press("main form button");
            director.type("decision.body", "Director");
            director.type("decision.decidedOn", "4/5/2019");
            director.type("decision.reference", "DD 2019/8");
            director.press("main form button");
            assertThat(director.text()).contains("Check your answers", "DD 2019/8");
            director.assertSound("carry-forward-approval-check");
            director.goOn();
            assertThat(director.text()).contains("Carry-forward approved", "The money has moved", "What happens next");
            director.assertSound("carry-forward-approved");
            officer.open(pair.money("/budgets/" + to));
            assertThat(officer.text()).contains(service, "£50.00");
            officer.open(pair.money("/budgets/" + from));
            assertThat(officer.text()).contains("£960.00");
        }
    }

    @Test
    void aYearIsClosedAndTakesOneAuthorisedAdjustmentOnly() {
        UUID allocation = allocation("2012/13", "900.00");
        try (Visitor chief = Visitor.as("chief-finance-officer");
                Visitor officer = Visitor.as("finance-officer")) {
            chief.open(pair.money("/financial-years/2012-13"));
            chief.press("main a[href$='/closure']");
            chief.type("closedOn", "31 May 2013");
            chief.type("reason", "The accounts are agreed");
            chief.assertSound("year-closure");
            chief.goOn();
            assertThat(chief.text()).contains("Check your answers", "31 May 2013", "This cannot be undone");
            chief.assertSound("year-closure-check");
            chief.goOn();
            assertThat(chief.text()).contains("Year closed", "2012/13");
            chief.assertSound("year-closed");

            assertThat(lineOf(officer, allocation))
                    .contains("There is a problem", "The financial year 2012/13 is closed");
            officer.assertSound("year-closed-refusal");

            chief.open(pair.money("/financial-years/2012-13"));
            chief.press("main a[href$='/adjustments/new']");
            chief.choose("allocation", "allocation:" + allocation);
            chief.type("reference", "AP-LATE");
            chief.type("amount", "600");
            chief.type("reason", "The invoice of March came in June");
            chief.assertSound("adjustment");
            chief.press("main form button:not([value=q])");
            assertThat(chief.text()).contains("Check your answers", "£600.00");
            chief.goOn();
            assertThat(chief.text()).contains("Adjustment authorised");
            chief.assertSound("adjustment-authorised");

            assertThat(lineOf(officer, allocation)).contains("Spend recorded", "AP-LATE");
            officer.open(pair.money("/spend?allocation=" + allocation));
            officer.press("main tbody a");
            assertThat(officer.text()).contains("AP-LATE", "P13");
            officer.open(pair.money("/financial-years/2012-13"));
            assertThat(officer.text()).contains("Closed", "AP-LATE", "The invoice of March came in June");
            officer.assertSound("year-after-close");
        }
    }

    @Test
    void aReturnIsRedactedAndFrozenByAnother() {
        UUID allocation = allocation("2010/11", "2000.00");
        spend(allocation, "AP-1", "A foster carer", "600.00");
        spend(allocation, "AP-2", "Harbour Training", "700.00");
        spend(allocation, "AP-3", "Stationery", "500.00");
        String page = pair.money("/transparency/2010-11/q1");
        try (Visitor officer = Visitor.as("finance-officer");
                Visitor chief = Visitor.as("chief-finance-officer")) {
            officer.open(page);
            assertThat(officer.text())
                    .contains("A foster carer", "Harbour Training", "£1,300.00")
                    .doesNotContain("Stationery", "Freeze this return");
            officer.type("q", "foster");
            officer.press("main form button");
            officer.press("main a[href*='/lines/'][href$='/redaction']");
            officer.choose("redaction", "personal-data");
            officer.type("reason", "A foster carer is named");
            officer.assertSound("redaction");
            officer.goOn();
            assertThat(officer.text()).contains("Check your answers", "Redacted Personal Data");
            officer.assertSound("redaction-check");
            officer.goOn();
            assertThat(officer.text()).contains("Line redacted");
            officer.assertSound("redaction-done");

            chief.open(page);
            chief.press("main a[href$='/freezing']");
            assertThat(chief.text()).contains("Freeze this return", "£1,300.00", "for ever");
            chief.assertSound("freezing");
            chief.goOn();
            assertThat(chief.text()).contains("Return frozen", "Quarter 1 of 2010/11");
            chief.assertSound("frozen");
            officer.open(page);
            assertThat(officer.text()).contains("Frozen", "The file made today has the same digest.", "Nothing.");
            officer.assertSound("frozen-return");
            assertThat(pair.get("auditor", "money", "/api/transparency/2010-11/q1.csv")
                            .text())
                    .contains("Redacted Personal Data", "Harbour Training")
                    .doesNotContain("A foster carer", "Stationery");
        }
    }

    /** What is shown after recording the line that the adjustment is for. */
    private String lineOf(Visitor officer, UUID allocation) {
        officer.open(pair.money("/allocations/" + allocation + "/spend/new"));
        officer.type("reference", "AP-LATE");
        officer.type("supplier", "Harbour Training");
        officer.type("incurredOn", "28 Mar 2013");
        officer.type("summary", "Training in direct work");
        officer.type("netAmount", "600");
        officer.type("merchantCategory", "Education and training");
        officer.goOn();
        officer.goOn();
        return officer.text();
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

    private String path(String address) {
        return address.substring(pair.property("money.url").length());
    }
}
