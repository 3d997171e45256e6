package org.improvementledger.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.improvementledger.money.Visits.key;
import static org.improvementledger.money.Visits.signedIn;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The pages as people meet them, without JavaScript: what is shown, what comes back when an answer is wrong, and what a second press does. */
class PagesTest {

    private final RunningMoney money = RunningMoney.shared();

    private final Visits visits = new Visits(money);

    @Test
    void aBudgetIsSetThroughItsPages() throws Exception {
        String form = shown("finance-officer", get("/budgets/new"));
        Map<String, String> answers = budgetAnswers("Pages and " + UUID.randomUUID());
        answers.put("idempotencyKey", key(form));
        String check = shown("finance-officer", fields(post("/budgets/new"), answers));
        assertThat(check).contains("Check your answers", "£10,772,000.00", "15 November 2018", "2018/19");
        assertThat(key(check)).isEqualTo(answers.get("idempotencyKey"));
        String back = shown("finance-officer", fields(post("/budgets/new"), with(answers, "change", "amount")));
        assertThat(back).contains("value=\"£10,772,000\"");

        long before = money.events();
        String done = redirected("finance-officer", fields(post("/budgets/new/confirmation"), answers));
        assertThat(money.events()).isEqualTo(before + 1);
        assertThat(redirected("finance-officer", fields(post("/budgets/new/confirmation"), answers)))
                .as("pressed twice")
                .isEqualTo(done);
        assertThat(money.events()).isEqualTo(before + 1);
        assertThat(shown("finance-officer", get(done))).contains("Budget set", "£10,772,000.00");

        Map<String, String> changed = with(answers, "amount", "5");
        String again = shown("finance-officer", fields(post("/budgets/new/confirmation"), changed));
        assertThat(again).contains("There is a problem", "This form was sent before, with other answers");
        assertThat(key(again)).isNotEqualTo(answers.get("idempotencyKey"));
        assertThat(money.events()).isEqualTo(before + 1);
    }

    @Test
    void wrongAnswersComeBackWithWhatToDo() throws Exception {
        long before = money.events();
        String empty = shown("finance-officer", post("/budgets/new"));
        assertThat(empty)
                .contains(
                        "There is a problem",
                        "Error: Set a budget",
                        "Enter a financial year, like 2018/19 or 2018 to 2019",
                        "Enter the service",
                        "Choose whether it is revenue or capital",
                        "Choose where the money comes from",
                        "Enter the amount",
                        "Enter the date it takes effect",
                        "Enter the body or office that decided",
                        "Enter the date it was decided",
                        "Enter the reference of the decision",
                        "href=\"#financialYear\"",
                        "href=\"#decision-decidedOn\"");
        Map<String, String> wrong = budgetAnswers("Wrong");
        wrong.put("amount", "-5");
        wrong.put("decision.decidedOn", "1 January 2199");
        wrong.put("effectiveOn", "30 February 2019");
        String shown = shown("finance-officer", fields(post("/budgets/new/confirmation"), wrong));
        assertThat(shown)
                .contains(
                        "Amount must be more than £0",
                        "Date it was decided must be today or in the past",
                        "Date it takes effect must be a real date");
        assertThat(money.events()).isEqualTo(before);
    }

    @Test
    void anAllocationIsProposedAndApprovedThroughItsPages() throws Exception {
        UUID budget = budget("1000.00");
        String at = "/budgets/" + budget + "/allocations/new";
        String form = shown("finance-officer", get(at));
        assertThat(form).contains("Propose an allocation", "£1,000.00");
        Map<String, String> answers = new LinkedHashMap<>(Map.of(
                "title", "Training and support",
                "purpose", "Train social workers\r\nand support them",
                "amount", "£1,000",
                "costCentre", "CS-1001",
                "serviceArea", "Assessment",
                "effectiveOn", "1/4/2019",
                "idempotencyKey", key(form)));
        Map<String, String> typed = new LinkedHashMap<>(Map.of("idempotencyKey", key(form)));
        String page = form;
        for (String question : List.of("title", "purpose", "amount", "costCentre", "serviceArea", "effectiveOn")) {
            assertThat(page).contains("name=\"" + question + "\"").contains("value=\"" + question + "\"");
            typed.put("question", question);
            assertThat(shown("finance-officer", fields(post(at), typed)))
                    .as("without an answer the question comes back")
                    .contains("There is a problem", "href=\"#" + question + "\"");
            typed.put(question, answers.get(question));
            page = shown("finance-officer", fields(post(at), typed));
            assertThat(page).doesNotContain("There is a problem");
        }
        assertThat(page).contains("question 7 of 7");
        typed.put("question", "actionIds");
        String check = shown("finance-officer", fields(post(at), typed));
        assertThat(check).contains("Check your answers", "£1,000.00", "1 April 2019");
        typed.put("checking", "yes");
        typed.put("question", "amount");
        typed.put("amount", "£1,000");
        assertThat(shown("finance-officer", fields(post(at), typed)))
                .as("a changed answer leads back to the answers")
                .contains("Check your answers");
        String done = redirected("finance-officer", fields(post(at + "/confirmation"), answers));
        assertThat(redirected("finance-officer", fields(post(at + "/confirmation"), answers)))
                .isEqualTo(done);
        assertThat(shown("finance-officer", get(done))).contains("Allocation proposed");
        String allocation = done.replace("/confirmation", "");

        assertThat(shown("finance-officer", get(allocation)))
                .contains("Awaiting approval", "Training and support")
                .doesNotContain("Approve or reject");
        assertThat(shown("mayor", get(allocation))).contains("Approve or reject");
        assertThat(shown("mayor", get("/"))).contains("For you to do", "Decide about proposals");
        assertThat(visits.listed("mayor", "/approvals?show=yours"))
                .contains(allocation, "Training and support", "Yours as mayor, up to £20,000,000.00.");
        assertThat(visits.listed("finance-officer", "/approvals"))
                .contains("Training and support", "You had a hand in the proposal, so someone else decides.");
        assertThat(visits.listed("auditor", "/allocations?status=proposed"))
                .contains(allocation, "Training and support");

        String decide = allocation + "/approval";
        String question = shown("mayor", get(decide));
        assertThat(question)
                .contains(
                        "What is there now, and after approval",
                        "£1,000.00",
                        "£0.00",
                        "Your limit today",
                        "Mayor: up to £20,000,000.00, by version",
                        "What do you decide?")
                .doesNotContain("key decision");
        assertThat(shown("mayor", fields(post(decide), Map.of("idempotencyKey", key(question)))))
                .contains("Choose whether you approve or reject it");
        assertThat(shown("mayor", fields(post(decide), Map.of("choice", "approve"))))
                .contains("In which capacity?", "Mayor")
                .doesNotContain("There is a problem");
        assertThat(shown(
                        "mayor",
                        fields(
                                post(decide),
                                Map.of("choice", "approve", "capacity", "full-council", "answered", "yes"))))
                .contains("Choose the capacity in which you approve", "Enter the date it was decided");
        assertThat(shown("mayor", fields(post(decide), Map.of("choice", "reject", "answered", "yes"))))
                .contains("Enter the reason for rejecting it");

        Map<String, String> decision = approvalAnswers("mayor", key(question));
        assertThat(shown("mayor", fields(post(decide), decision))).contains("Check your answers", "Approve it");
        long before = money.events();
        String decided = redirected("mayor", fields(post(decide + "/confirmation"), decision));
        redirected("mayor", fields(post(decide + "/confirmation"), decision));
        assertThat(money.events()).as("pressed twice").isEqualTo(before + 1);
        assertThat(shown("mayor", get(decided))).contains("Allocation approved", "£0.00");
        assertThat(shown("auditor", get(allocation)))
                .contains("In the capacity of mayor", "10 April 2019", "MD 2019/21", "moj-timeline");
        assertThat(shown("auditor", get("/budgets/" + budget))).contains("Allocated £1,000.00 (100%)");
    }

    @Test
    void aBudgetIsIncreasedReducedAndClosedThroughItsPages() throws Exception {
        UUID budget = budget("1000.00");
        Map<String, String> change = new LinkedHashMap<>(Map.of(
                "amount", "£250",
                "source", "reserve",
                "effectiveOn", "1 December 2018",
                "reason", "Placements cost more than was planned",
                "decision.body", "Cabinet",
                "decision.decidedOn", "15/11/2018",
                "decision.reference", "CAB 2018/112"));
        assertThat(changed(budget, "increase", change)).contains("The budget is increased", "£1,250.00");
        change.put("amount", "1250.01");
        String at = "/budgets/" + budget + "/reduction";
        change.put("idempotencyKey", key(shown("finance-officer", get(at))));
        assertThat(shown("finance-officer", fields(post(at + "/confirmation"), change)))
                .as("a penny more than is unallocated")
                .contains("There is a problem", "£1,250.00");
        change.put("amount", "1250.00");
        assertThat(changed(budget, "reduction", change)).contains("The budget is reduced", "£0.00");
        assertThat(changed(
                        budget,
                        "closure",
                        new LinkedHashMap<>(Map.of("effectiveOn", "30 April 2019", "reason", "Merged"))))
                .contains("The budget is closed", "This budget is closed: Merged");
    }

    private String changed(UUID budget, String change, Map<String, String> answers) throws Exception {
        String at = "/budgets/" + budget + "/" + change;
        answers.put("idempotencyKey", key(shown("finance-officer", get(at))));
        assertThat(shown("finance-officer", fields(post(at), Map.of()))).contains("There is a problem");
        assertThat(shown("finance-officer", fields(post(at), answers))).contains("Check your answers");
        String done = redirected("finance-officer", fields(post(at + "/confirmation"), answers));
        assertThat(done).isEqualTo("/budgets/" + budget);
        return shown("finance-officer", get(done));
    }

    @Test
    void refusalsAreShownInWords() throws Exception {
        UUID budget = budget("100.00");
        String first = allocation("chief-finance-officer", budget, "100.00");
        String second = allocation("finance-officer", budget, "100.00");
        assertThat(shown("chief-finance-officer", get(first)))
                .contains("You proposed this allocation, so someone else must approve or reject it.");
        assertThat(shown("chief-finance-officer", get(first + "/approval")))
                .contains("You proposed this allocation")
                .containsPattern("[Uu]p to £[0-9,.]+ the mayor or cabinet could")
                .doesNotContain("What do you decide?");
        redirected("mayor", fields(post(first + "/approval/confirmation"), approvalAnswers("mayor", randomKey())));
        String key = randomKey();
        String refused = shown("mayor", fields(post(second + "/approval/confirmation"), approvalAnswers("mayor", key)));
        assertThat(refused)
                .contains(
                        "There is a problem", "The allocation is for £100.00, but only £0.00 of the budget of £100.00");
        assertThat(key(refused)).isNotEqualTo(key);
        Map<String, String> rejection =
                Map.of("choice", "reject", "reason", "No money is left", "idempotencyKey", key(refused));
        String done = redirected("mayor", fields(post(second + "/approval/confirmation"), rejection));
        assertThat(shown("mayor", get(done))).contains("Allocation rejected");
        assertThat(shown("auditor", get(second))).contains("No money is left");
    }

    @Test
    void anApproverIsToldBeforeTheyDecideWhatTheirLimitAllowsAndWhoCouldInstead() throws Exception {
        UUID budget = budget("600000.00");
        String key = allocation("finance-officer", budget, "500000.00");
        assertThat(shown("mayor", get(key + "/approval")))
                .contains("This is a key decision")
                .doesNotContain("above your limit");
        assertThat(shown("chief-finance-officer", get(key + "/approval")))
                .contains("This is above your limit, so you can reject it but not approve it.")
                .containsPattern("Up to £[0-9,.]+ the mayor or cabinet could");
    }

    @Test
    void listsFilterSortAndDownload() throws Exception {
        String name = "Listed-" + UUID.randomUUID();
        UUID budget = UUID.randomUUID();
        money.post(
                "finance-officer",
                "/api/budgets",
                Bodies.budget(budget, "100.00").replace("Children's services", "=" + name));
        allocation("finance-officer", budget, "1.00");
        for (String sort : Stream.of(
                        "service", "financialYear", "amount", "allocated", "unallocated", "awaitingApproval")
                .flatMap(column -> Stream.of(column, "-" + column))
                .toList()) {
            assertThat(shown("auditor", get("/budgets").param("service", name).param("sort", sort)))
                    .contains("1 budget", name, "£100<");
        }
        assertThat(shown(
                        "auditor",
                        get("/budgets").param("financialYear", "2018-19").param("service", name)))
                .contains(name);
        assertThat(shown("auditor", get("/budgets").param("financialYear", "1950/51")))
                .contains("No budget fits this filter.");
        assertThat(shown("auditor", get("/budgets.csv").param("service", name)))
                .contains("Reference,Financial year,Service", "'=" + name, ",100.00,0.00,100.00,1.00");
        for (String sort : List.of("title", "-amount", "effectiveOn", "status", "nonsense")) {
            assertThat(shown(
                            "auditor",
                            get("/allocations")
                                    .param("budget", budget.toString())
                                    .param("sort", sort)))
                    .contains("1 allocation", "In-year allocation");
        }
        assertThat(shown("auditor", get("/allocations.csv").param("budget", budget.toString())))
                .contains("CS-1001", ",1.00,");
    }

    @Test
    void pagesAreForThoseWhoMay() throws Exception {
        UUID budget = budget("100.00");
        assertThat(answer("auditor", get("/budgets/new")).getStatus()).isEqualTo(403);
        assertThat(answer("mayor", get("/budgets/" + budget + "/allocations/new"))
                        .getStatus())
                .isEqualTo(403);
        String allocation = allocation("finance-officer", budget, "1.00");
        assertThat(answer("finance-officer", get(allocation + "/approval")).getStatus())
                .isEqualTo(403);
        assertThat(answer("auditor", get("/budgets/" + UUID.randomUUID())).getStatus())
                .isEqualTo(404);
        assertThat(visits.answerAsItIs(post("/budgets/new").with(signedIn("finance-officer")))
                        .getStatus())
                .as("without the form's secret")
                .isEqualTo(403);
        assertThat(visits.answerAsItIs(get("/")).getStatus()).as("signed out").isEqualTo(302);
    }

    @Test
    void aPageOfThePastSaysSoAndOffersNothingToDo() throws Exception {
        UUID budget = budget("100.00");
        String position = money.get("auditor", "/api/audit/entries?service=budget&subject=" + budget)
                .at("/items/0/position");
        String past = shown("finance-officer", get("/budgets/" + budget).param("knownAt", position));
        assertThat(past)
                .contains("Showing the position as known at", "Return to now")
                .doesNotContain("Propose an allocation");
    }

    private UUID budget(String pounds) {
        UUID id = UUID.randomUUID();
        assertThat(money.post("finance-officer", "/api/budgets", Bodies.budget(id, pounds))
                        .status())
                .isEqualTo(201);
        return id;
    }

    private String allocation(String office, UUID budget, String pounds) {
        UUID id = UUID.randomUUID();
        assertThat(money.post(office, "/api/budgets/" + budget + "/allocations", Bodies.allocation(id, pounds))
                        .status())
                .isEqualTo(201);
        return "/allocations/" + id;
    }

    private static Map<String, String> budgetAnswers(String service) {
        return new LinkedHashMap<>(Map.ofEntries(
                Map.entry("financialYear", "2018 to 2019"),
                Map.entry("service", service),
                Map.entry("kind", "revenue"),
                Map.entry("source", "underspend"),
                Map.entry("amount", "£10,772,000"),
                Map.entry("effectiveOn", "1 May 2018"),
                Map.entry("decision.body", "Cabinet"),
                Map.entry("decision.decidedOn", "15/11/2018"),
                Map.entry("decision.reference", "CAB 2018/112"),
                Map.entry("decision.noticeReference", "FP 2018/77"),
                Map.entry("decision.noticeGivenOn", "12 Oct 2018"),
                Map.entry("decision.urgencyReason", ""),
                Map.entry("idempotencyKey", randomKey())));
    }

    private static Map<String, String> approvalAnswers(String capacity, String key) {
        return Map.of(
                "choice", "approve",
                "capacity", capacity,
                "decision.body", "Mayor",
                "decision.decidedOn", "10 April 2019",
                "decision.reference", "MD 2019/21",
                "answered", "yes",
                "idempotencyKey", key);
    }

    private static Map<String, String> with(Map<String, String> answers, String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(answers);
        changed.put(name, value);
        return changed;
    }

    private static String randomKey() {
        return UUID.randomUUID().toString();
    }

    private static MockHttpServletRequestBuilder fields(
            MockHttpServletRequestBuilder request, Map<String, String> fields) {
        fields.forEach(request::param);
        return request;
    }

    private String shown(String office, MockHttpServletRequestBuilder request) {
        return visits.shown(office, request);
    }

    private String redirected(String office, MockHttpServletRequestBuilder request) {
        return visits.redirected(office, request);
    }

    private MockHttpServletResponse answer(String office, MockHttpServletRequestBuilder request) {
        return visits.answer(office, request);
    }
}
