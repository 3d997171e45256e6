package org.improvementledger.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** The pages over the demo story, each by its user: sound to axe, silent in the console, reachable by keyboard alone. */
class PagesIT {

    private final Pair pair = Pair.shared();

    private record Visit(String user, String service, String path, String name, String heading) {}

    @TestFactory
    Stream<DynamicTest> everyPageIsSoundOnADesktopAndOnAPhone() {
        String plan = first("plan", "/api/plans");
        String inspection = first("plan", "/api/inspections");
        String action = first("plan", "/api/plans/" + plan + "/actions");
        String openAction = actionWithAnOpenMilestone();
        String meeting = first("plan", "/api/meetings");
        String pack = first("plan", "/api/packs");
        String budget = first("money", "/api/budgets");
        String allocation = first("money", "/api/allocations");
        String proposed = proposedAllocation();
        return Stream.of(
                        new Visit("improvement-lead", "plan", "/", "plan-home", "Improvement plan"),
                        new Visit("board-chair", "plan", "/actions", "actions", "Actions"),
                        new Visit("auditor", "plan", "/plans/" + plan + "/timeline", "plan-timeline", ""),
                        new Visit("auditor", "plan", "/plans/" + plan + "/versions", "plan-versions", ""),
                        new Visit("improvement-lead", "plan", "/plans/" + plan + "/actions/new", "add-action", ""),
                        new Visit("improvement-lead", "plan", "/plans/" + plan, "plan", ""),
                        new Visit(
                                "improvement-lead",
                                "plan",
                                "/plans/" + plan + "/outcomes",
                                "outcomes",
                                "£ for outcome"),
                        new Visit("improvement-lead", "plan", "/actions/" + action, "action", ""),
                        new Visit("board-chair", "plan", "/meetings/" + meeting, "meeting", "Meeting of"),
                        new Visit("board-chair", "plan", "/meetings/" + meeting + "/agenda", "agenda", "Agenda"),
                        new Visit("board-chair", "plan", "/packs", "packs", "Board packs"),
                        new Visit("board-chair", "plan", "/packs/" + pack, "pack", "Board pack of"),
                        new Visit("auditor", "plan", "/packs/" + pack + "/page", "pack-page", "Board pack"),
                        new Visit(
                                "auditor", "plan", "/packs/" + pack + "/then-and-now", "then-and-now", "Then and now"),
                        new Visit(
                                "improvement-lead",
                                "plan",
                                "/actions/" + openAction + "/milestones/" + openMilestone(openAction) + "/reached",
                                "log-milestone",
                                ""),
                        new Visit("board-chair", "plan", "/inspections/" + inspection, "inspection", ""),
                        new Visit("board-chair", "plan", "/plans/" + plan + "?knownAt=30", "plan-known-at", ""),
                        new Visit("auditor", "plan", "/audit", "plan-audit", "Audit trail"),
                        new Visit("finance-officer", "money", "/budgets", "budgets", "Budgets"),
                        new Visit("finance-officer", "money", "/budgets/" + budget, "budget", ""),
                        new Visit("finance-officer", "money", "/budgets/new", "new-budget", ""),
                        new Visit(
                                "finance-officer",
                                "money",
                                "/budgets/" + budget + "/allocations/new",
                                "new-allocation",
                                ""),
                        new Visit("finance-officer", "money", "/allocations", "allocations", "Allocations"),
                        new Visit("mayor", "money", "/allocations/" + allocation, "allocation", ""),
                        new Visit("mayor", "money", "/allocations/" + proposed + "/approval", "approval", ""),
                        new Visit(
                                "auditor",
                                "money",
                                "/allocations/" + allocation + "?knownAt=2",
                                "allocation-known-at",
                                ""),
                        new Visit("auditor", "money", "/audit?service=budget", "money-audit", "Audit trail"),
                        new Visit("auditor", "money", "/audit/budget/1", "entry", ""),
                        new Visit("auditor", "money", "/audit/rebuilds", "rebuilds", "Rebuild and compare"),
                        new Visit("administrator", "money", "/administration", "administration", "Administration"),
                        new Visit("auditor", "money", "/accessibility", "accessibility", "Accessibility statement"))
                .flatMap(visit -> Stream.of(
                        DynamicTest.dynamicTest(visit.name() + " on a desktop", () -> {
                            try (Visitor visitor = Visitor.as(visit.user())) {
                                assertSound(visitor, visit, visit.name());
                            }
                        }),
                        DynamicTest.dynamicTest(visit.name() + " on a phone", () -> {
                            try (Visitor visitor = Visitor.onAPhone(visit.user())) {
                                assertSound(visitor, visit, visit.name() + "-phone");
                            }
                        })));
    }

    private void assertSound(Visitor visitor, Visit visit, String name) {
        int status = visitor.open(pair.property(visit.service() + ".url") + visit.path());
        assertThat(status).as(visitor.page().url()).isEqualTo(200);
        assertThat(visitor.page().locator("h1").count()).isEqualTo(1);
        assertThat(visitor.page().locator("h1").innerText()).contains(visit.heading());
        visitor.assertSound(name);
    }

    @Test
    void aPageOfThePastSaysSoAndKeepsItsDateOnEveryLink() {
        String allocation = first("money", "/api/allocations");
        try (Visitor auditor = Visitor.as("auditor")) {
            auditor.open(pair.property("money.url") + "/allocations/" + allocation + "?knownAt=2");
            assertThat(auditor.page().locator("body").innerText())
                    .contains("Showing the position as known at")
                    .contains("Return to now");
            List<?> links = (List<?>) auditor.page()
                    .evalOnSelectorAll("main a[href^='/']", "links => links.map(link => link.getAttribute('href'))");
            assertThat(links).isNotEmpty().allSatisfy(link -> assertThat(link.toString())
                    .contains("knownAt="));
        }
    }

    @Test
    void aMilestoneIsLoggedWithTheKeyboardAloneAndPressedTwiceIsLoggedOnce() {
        PlannedAction action = PlannedAction.in(pair);
        long before = version(action);
        try (Visitor lead = Visitor.as("improvement-lead")) {
            lead.open(pair.property("plan.url") + "/actions/" + action.id() + "/milestones/" + action.milestone()
                    + "/reached");
            lead.tabTo("main input[name^=reachedOn]");
            lead.page().keyboard().type("20 September 2022");
            lead.tabTo("main textarea, main input[name=note]");
            lead.page().keyboard().type("Seen in the audit of September");
            lead.press("main form button");
            assertThat(lead.text()).contains("20 September 2022");
            lead.assertSound("log-milestone-check");
            lead.page()
                    .evaluate("() => { const form = [...document.querySelectorAll('main form')].at(-1);"
                            + " const again = fetch(form.action, {method: 'POST', body: new URLSearchParams(new FormData(form))});"
                            + " return again.then(answer => answer.status); }");
            lead.press("main form button:not([name=change])");
            lead.assertSound("log-milestone-done");
        }
        assertThat(version(action)).isEqualTo(before + 1);
    }

    @Test
    void anAllocationIsProposedAndApprovedWithTheKeyboardAlone() {
        UUID budget = UUID.randomUUID();
        pair.post("finance-officer", "money", "/api/budgets", Bodies.budget(budget, "1000.00"));
        String allocation;
        try (Visitor officer = Visitor.as("finance-officer")) {
            officer.open(pair.property("money.url") + "/budgets/" + budget + "/allocations/new");
            Map<String, String> answers = new LinkedHashMap<>();
            answers.put("title", "Small works");
            answers.put("purpose", "Mend the contact room");
            answers.put("amount", "£1,000");
            answers.put("costCentre", "CS-1001");
            answers.put("serviceArea", "Assessment");
            answers.put("effectiveOn", "1 Apr 2019");
            answers.forEach((question, answer) -> {
                officer.type(question, answer);
                officer.press("main form button:not([name=change])");
            });
            officer.assertSound("new-allocation-actions");
            officer.press("main form button:not([name=change])");
            assertThat(officer.text()).contains("£1,000.00", "1 April 2019");
            officer.assertSound("new-allocation-check");
            officer.press("main form button:not([name=change])");
            assertThat(officer.page().locator("h1").innerText()).contains("Allocation proposed");
            officer.assertSound("new-allocation-done");
            allocation = officer.page().url().replace("/confirmation", "");
        }
        try (Visitor mayor = Visitor.as("mayor")) {
            mayor.open(allocation + "/approval");
            mayor.tabTo("main input[value=approve]");
            mayor.page().keyboard().press("Space");
            mayor.press("main form button");
            mayor.tabTo("main input[name=capacity]");
            mayor.page().keyboard().press("Space");
            mayor.type("decision.body", "Mayor");
            mayor.type("decision.decidedOn", "10/4/2019");
            mayor.type("decision.reference", "MD 2019/21");
            mayor.assertSound("approval-questions");
            mayor.press("main form button");
            mayor.assertSound("approval-check");
            mayor.press("main form button:not([name=change])");
            mayor.assertSound("approval-done");
            mayor.open(allocation);
            assertThat(mayor.text()).contains("Approved", "In the capacity of mayor");
        }
    }

    @Test
    void everythingWorksWithoutJavaScript() {
        String plan = first("plan", "/api/plans");
        try (Visitor lead = Visitor.withoutJavaScript("improvement-lead")) {
            assertThat(lead.open(pair.property("plan.url") + "/plans/" + plan)).isEqualTo(200);
            lead.screenshot("plan-without-javascript");
            lead.assertNoComplaint();
        }
        try (Visitor officer = Visitor.withoutJavaScript("finance-officer")) {
            assertThat(officer.open(pair.money("/budgets/new"))).isEqualTo(200);
            officer.page().locator("main form button").click();
            officer.page().waitForLoadState();
            assertThat(officer.text()).contains("There is a problem");
            officer.assertNoComplaint();
        }
    }

    @Test
    void anApproverWithoutTheMoneyIsToldWhyInWords() {
        String proposed = proposedAllocation();
        try (Visitor mayor = Visitor.as("mayor")) {
            mayor.open(pair.property("money.url") + "/allocations/" + proposed + "/approval");
            assertThat(mayor.text()).contains("Not allocated", "This is more than is there");
        }
    }

    @Test
    void somebodyWithoutTheRoleIsToldWhichOneIsNeeded() {
        try (Visitor auditor = Visitor.as("auditor")) {
            int status = auditor.open(pair.money("/budgets/new"));
            assertThat(status).isEqualTo(403);
            assertThat(auditor.text().toLowerCase()).contains("finance officer");
        }
    }

    @Test
    void signingOutEndsTheSession() {
        try (Visitor auditor = Visitor.signedOut("auditor")) {
            auditor.open(pair.money("/budgets"));
            auditor.page()
                    .locator("header button, header input[type=submit]")
                    .last()
                    .click();
            auditor.page().waitForLoadState();
            auditor.page().navigate(pair.money("/budgets"));
            assertThat(auditor.page().locator("input[name=password]").count()).isEqualTo(1);
        }
    }

    private String first(String service, String path) {
        return pair.get("auditor", service, path)
                .json()
                .get("items")
                .get(0)
                .get("id")
                .asString();
    }

    private long version(PlannedAction action) {
        return pair.get("auditor", "plan", "/api/actions/" + action.id())
                .json()
                .get("version")
                .asLong();
    }

    private String actionWithAnOpenMilestone() {
        for (JsonNode action :
                pair.get("auditor", "plan", "/api/actions?limit=1000").json().get("items")) {
            if (action.get("milestonesReached").asInt()
                    < action.get("milestonesTotal").asInt()) {
                return action.get("id").asString();
            }
        }
        throw new IllegalStateException("The demo story has no action with an open milestone");
    }

    private String openMilestone(String action) {
        for (JsonNode milestone : pair.get("auditor", "plan", "/api/actions/" + action + "/milestones")
                .json()
                .get("items")) {
            if (milestone.get("reachedOn") == null) {
                return milestone.get("id").asString();
            }
        }
        throw new IllegalStateException("No open milestone in " + action);
    }

    private String proposedAllocation() {
        UUID budget = UUID.randomUUID();
        UUID allocation = UUID.randomUUID();
        pair.post("finance-officer", "money", "/api/budgets", Bodies.budget(budget, "1000.00"));
        pair.post(
                "finance-officer",
                "money",
                "/api/budgets/" + budget + "/allocations",
                Bodies.allocation(allocation, "Small works", "1000.01", ""));
        return allocation.toString();
    }
}
