package org.improvementledger.actionplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.oidcLogin;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.improvementledger.actionplan.PlanService.Story;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The pages and forms about inspections, findings and deadlines as the server writes them. */
class InspectionPagesTest {

    private static final PlanService SERVICE = PlanService.shared();

    private static final MockMvc PAGES = SERVICE.pages();

    private static final Map<String, String> FACTS = Map.of(
            "kind", "monitoring-visit",
            "framework", "ILACS 2018",
            "fieldworkFrom", "3 March 2020",
            "fieldworkTo", "4 March 2020",
            "reportReceivedOn", "20 March 2020",
            "reportPublishedOn", "",
            "publicationUrl", "");

    @Test
    void aVisitIsRecordedOnceHoweverOftenItIsPressed() throws Exception {
        String key = UUID.randomUUID().toString();
        assertThat(send("/inspections/new", FACTS, key).getContentAsString())
                .contains("Check your answers")
                .contains("Not published");
        long before = SERVICE.events();
        String item = send("/inspections/new/confirmation", FACTS, key).getRedirectedUrl();
        assertThat(send("/inspections/new/confirmation", FACTS, key).getRedirectedUrl())
                .isEqualTo(item);
        assertThat(SERVICE.events()).isEqualTo(before + 1);
        assertThat(read(String.valueOf(item)))
                .contains("Monitoring visit of 3 March 2020")
                .contains("This kind of visit gives no grades.")
                .contains("Nothing is due after this kind of visit.")
                .contains("Correct its kind, dates or address");
    }

    @Test
    void datesOutOfOrderAreSaidBesideTheirField() throws Exception {
        assertThat(send("/inspections/new", with(FACTS, "fieldworkTo", "2 March 2020"), "k1")
                        .getContentAsString())
                .contains("Fieldwork cannot end before it begins.");
        assertThat(send("/inspections/new", with(FACTS, "publicationUrl", "reports.example"), "k2")
                        .getContentAsString())
                .contains("must begin with http:// or https://");
    }

    @Test
    void aCorrectionSaysFromWhatToWhat() throws Exception {
        Story story = SERVICE.story();
        String path = "/inspections/" + story.inspection() + "/corrections/new";
        String form = read(path);
        assertThat(form).contains("ILACS 2018").contains("25 March 2019");
        Map<String, String> answers = with(
                Map.of(
                        "kind", "standard",
                        "framework", "ILACS 2018",
                        "fieldworkFrom", "11 February 2019",
                        "fieldworkTo", "22 February 2019",
                        "reportReceivedOn", "26 March 2019",
                        "reportPublishedOn", "27 March 2019",
                        "publicationUrl", "https://reports.example/50062"),
                "reason",
                "It came a day later");
        Map<String, String> seen = with(answers, "version", version(story));
        assertThat(send(path, seen, "k3").getContentAsString()).contains("From 25 March 2019 to 26 March 2019");
        assertThat(send(path + "/confirmation", seen, UUID.randomUUID().toString())
                        .getRedirectedUrl())
                .isEqualTo("/inspections/" + story.inspection());
        assertThat(read("/inspections/" + story.inspection()))
                .contains("26 March 2019")
                .contains("1 time, as the history below tells");
        assertThat(send(path, with(with(answers, "reportPublishedOn", ""), "version", "2"), "k4")
                        .getContentAsString())
                .contains("A date of publication can be corrected, not taken away");
    }

    @Test
    void aJudgementIsRecordedCorrectedAndTakenBack() throws Exception {
        Story story = SERVICE.story();
        String item = "/inspections/" + story.inspection();
        Map<String, String> judgement = Map.of("area", "impact-of-leaders", "grade", "good");
        assertThat(confirm(item + "/judgements/new", judgement).getRedirectedUrl())
                .isEqualTo(item);
        assertThat(read(item + "/judgements/new")).contains("Recorded already, as Good");
        String correction = item + "/judgements/impact-of-leaders/correction";
        assertThat(confirm(correction, Map.of("grade", "inadequate", "reason", "Misread", "version", version(story)))
                        .getRedirectedUrl())
                .isEqualTo(item);
        assertThat(read(item)).contains("Inadequate").contains("Misread");
        confirm(correction, Map.of("grade", "not-judged", "reason", "Misread", "version", version(story)));
        assertThat(read(item)).contains("No judgement is recorded yet.");
        assertThat(status("auditor", correction)).isEqualTo(403);
        assertThat(status("improvement-lead", correction)).isEqualTo(404);
    }

    @Test
    void aFindingIsRecordedAndCorrected() throws Exception {
        Story story = SERVICE.story();
        String item = "/inspections/" + story.inspection();
        confirm(item + "/findings/new", Map.of("kind", "strength", "text", "Managers know their staff"));
        assertThat(read(item)).contains("Managers know their staff").contains("Needs none");
        confirm(
                item + "/findings/" + story.finding() + "/correction",
                Map.of(
                        "kind", "area-for-priority-action",
                        "text", "The quality of assessments",
                        "reason", "As the report has it",
                        "version", version(story)));
        assertThat(read(item)).contains("Area for priority action").contains("As the report has it");
    }

    @Test
    void aVisitWithoutGradesHasNoFormForThem() throws Exception {
        String item = String.valueOf(confirm("/inspections/new", FACTS).getRedirectedUrl());
        assertThat(read(item + "/judgements/new"))
                .contains("This kind of visit gives no grades. Record its findings instead.")
                .doesNotContain("Which grade did it get?");
        assertThat(status("improvement-lead", item + "/deadlines/written-statement/met"))
                .isEqualTo(404);
    }

    @Test
    void aDeadlineTakesANamedDateAndIsMet() throws Exception {
        Story story = SERVICE.story();
        String item = "/inspections/" + story.inspection();
        String deadline = item + "/deadlines/written-statement";
        assertThat(read(item)).contains("Overdue").contains("5 Jul 2019").contains("Published 25 Mar 2019");
        assertThat(send(
                                deadline + "/statement",
                                Map.of("dueOn", "24 March 2019", "reason", "A letter", "version", version(story)),
                                "k5")
                        .getContentAsString())
                .contains("Date it named must be on or after 25 March 2019");
        confirm(
                deadline + "/statement",
                Map.of("dueOn", "12 July 2019", "reason", "A letter of 2 May 2019", "version", version(story)));
        assertThat(read(item)).contains("12 Jul 2019").contains("Computed: 5 Jul 2019");
        assertThat(send(deadline + "/met", Map.of("metOn", "13 July 2019", "note", ""), "k6")
                        .getContentAsString())
                .contains("That is after the deadline, 12 July 2019.");
        confirm(deadline + "/met", Map.of("metOn", "12 July 2019", "note", "Sent by post"));
        assertThat(read(item)).contains("Done 12 Jul 2019. Sent by post");
        assertThat(read("/deadlines?standing=met")).contains(story.inspection().toString());
    }

    @Test
    void aMetDeadlineIsCorrectedAndTakenBack() throws Exception {
        Story story = SERVICE.story();
        String item = "/inspections/" + story.inspection();
        String correction = item + "/deadlines/written-statement/met/correction";
        assertThat(status("improvement-lead", correction)).isEqualTo(404);
        assertThat(status("improvement-lead", item + "/deadlines/report-publication/met/correction"))
                .as("met by its publication alone")
                .isEqualTo(404);
        confirm(item + "/deadlines/written-statement/met", Map.of("metOn", "2 July 2019", "note", "Sent by post"));
        assertThat(read(item)).contains(correction);
        assertThat(read(correction)).contains("Sent by post").contains("Empty if it was not done after all");
        assertThat(status("auditor", correction)).isEqualTo(403);
        Map<String, String> right = Map.of(
                "metOn", "3 July 2019", "note", "Sent by post", "reason", "The receipt", "version", version(story));
        assertThat(send(correction, with(right, "metOn", "24 March 2019"), "k7").getContentAsString())
                .contains("Date it was done must be on or after 25 March 2019");
        assertThat(send(correction, with(right, "metOn", "6 July 2019"), "k8").getContentAsString())
                .contains("That is after the deadline, 5 July 2019.");
        assertThat(send(correction, with(right, "metOn", ""), "k9").getContentAsString())
                .contains("How must be empty where it was not done");
        confirm(correction, right);
        assertThat(read(item)).contains("Done 3 Jul 2019. Sent by post").contains("The day of sending");
        Map<String, String> none = Map.of("metOn", "", "note", "", "reason", "It came back", "version", version(story));
        assertThat(send(correction, none, "k10").getContentAsString()).contains("It was not done");
        confirm(correction, none);
        assertThat(read(item)).contains("Overdue").contains("was taken back: It came back");
    }

    @Test
    void theDeadlinesWarnAndComeAsASpreadsheetAndACalendar() throws Exception {
        SERVICE.story();
        assertThat(read("/deadlines"))
                .contains("overdue.")
                .contains("Written statement of proposed action")
                .contains("Download the calendar");
        assertThat(answer("/deadlines.csv").getContentAsString()).contains(",2019-03-25,70,2019-07-05,");
        MockHttpServletResponse calendar = answer("/deadlines.ics");
        assertThat(calendar.getContentType()).isEqualTo("text/calendar;charset=UTF-8");
        assertThat(calendar.getContentAsString()).startsWith("BEGIN:VCALENDAR\r\n");
    }

    @Test
    void findingsWithoutAnActionAndActionsWithoutAFindingAreShown() throws Exception {
        Story story = SERVICE.story();
        UUID lonely = UUID.randomUUID();
        SERVICE.post(
                "/api/inspections/" + story.inspection() + "/findings",
                Bodies.finding(lonely, "area-for-improvement")
                        .replace("The quality and timeliness of assessments", "Nobody answers this " + lonely));
        UUID aimless = UUID.randomUUID();
        SERVICE.post(
                "/api/plans/" + story.plan() + "/actions",
                Bodies.action(aimless, "").replace("Training and support", "Aimless " + aimless));
        assertThat(read("/findings?openOnly=true"))
                .contains("Nobody answers this " + lonely)
                .contains("no action.")
                .contains("Aimless " + aimless);
        assertThat(read("/findings?kind=strength")).doesNotContain("Nobody answers this " + lonely);
        assertThat(answer("/findings.csv?openOnly=true").getContentAsString())
                .contains("Nobody answers this " + lonely + ",Area for improvement,Standard inspection,2019-02-11,0,");
        assertThat(read("/findings?knownAt=2019-01-01")).contains("No finding is recorded yet.");
    }

    @Test
    void theListShowsGradesOverTheYears() throws Exception {
        Story story = SERVICE.story();
        SERVICE.post(
                "/api/inspections/" + story.inspection() + "/judgements",
                Bodies.judgement("overall-effectiveness", "inadequate"));
        assertThat(read("/inspections"))
                .contains("Grades over the years")
                .contains("<svg")
                .contains("Feb 2019")
                .contains("Record an inspection or visit");
        assertThat(read("/inspections?kind=short&sort=-framework")).contains("No inspection fits this filter.");
        assertThat(answer("/inspections.csv").getContentAsString())
                .contains("Standard inspection,ILACS 2018,2019-02-11");
        assertThat(PAGES.perform(by("auditor", get("/inspections")))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .doesNotContain("/inspections/new");
    }

    private static String version(Story story) {
        return SERVICE.read("/api/inspections/" + story.inspection())
                .get("version")
                .asString();
    }

    private static Map<String, String> with(Map<String, String> answers, String field, String answer) {
        Map<String, String> changed = new LinkedHashMap<>(answers);
        changed.put(field, answer);
        return changed;
    }

    private static MockHttpServletResponse confirm(String path, Map<String, String> answers) throws Exception {
        MockHttpServletResponse answer =
                send(path + "/confirmation", answers, UUID.randomUUID().toString());
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(302);
        return answer;
    }

    private static MockHttpServletResponse send(String path, Map<String, String> answers, String key) throws Exception {
        MockHttpServletRequestBuilder request = post(path).param("idempotencyKey", key);
        answers.forEach(request::param);
        return PAGES.perform(by("improvement-lead", request)).andReturn().getResponse();
    }

    private static int status(String role, String path) throws Exception {
        return PAGES.perform(by(role, get(path))).andReturn().getResponse().getStatus();
    }

    private static String read(String path) throws Exception {
        return answer(path).getContentAsString();
    }

    private static MockHttpServletResponse answer(String path) throws Exception {
        MockHttpServletResponse answer =
                PAGES.perform(by("improvement-lead", get(path))).andReturn().getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer;
    }

    private static MockHttpServletRequestBuilder by(String role, MockHttpServletRequestBuilder request) {
        return request.with(oidcLogin()
                        .idToken(token -> token.subject(role).claim("roles", List.of(role)))
                        .authorities(new SimpleGrantedAuthority("ROLE_" + role)))
                .with(csrf());
    }
}
