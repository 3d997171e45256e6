package org.improvementledger.actionplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.oidcLogin;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.improvementledger.actionplan.PlanService.Story;
import org.improvementledger.chassis.testkit.MultipartForm;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;

/** The pages of measures and reviews, and readings by the file. */
class MeasurePagesTest {

    private static final PlanService SERVICE = PlanService.shared();

    private static final MockMvc PAGES = SERVICE.pages();

    @Test
    void aMeasureIsShownWithItsChartReadingsAndActions() throws Exception {
        Story story = SERVICE.story();
        UUID id = UUID.randomUUID();
        SERVICE.post("/api/measures", Bodies.measure(id, "\"" + story.action() + "\""));
        for (int month = 1; month <= 7; month++) {
            reading(id, month, 50 + month % 2, 100);
        }
        HttpResponse<String> recorded =
                SERVICE.post("/api/measures/" + id + "/readings", Bodies.reading("2019-08-01", "2019-08-31", 50, 100));
        SERVICE.post(
                recorded.headers().firstValue("Location").orElseThrow() + "/restatement",
                Bodies.restatement().replace("\"54\"", "\"98\"").replace("\"60\"", "\"100\""));
        String page = read("/measures/" + id);
        assertThat(page)
                .contains("Supervision within 4 weeks", "Improving", "<svg", "View this chart as a table")
                .contains("Restated: 50% until then. Two sessions were logged late", "98 of 100", "Outside the limits")
                .contains("Training and support for social workers", "Upper limit", "What happened")
                .doesNotContain("Record a reading");
        assertThat(readAs("improvement-lead", "/measures/" + id)).contains("Record a reading", "Restate");
        assertThat(read("/measures?action=" + story.action())).contains("1 measure", "Improving");
        assertThat(read("/measures.csv?action=" + story.action()))
                .contains("Supervision within 4 weeks,2019-08-31,98%");
        assertThat(read("/measures/" + id + "/readings.csv")).contains("2019-08-01,2019-08-31,98%,98,100,90%,yes");
    }

    @Test
    void fewPeopleAreShownOnNoPage() throws Exception {
        UUID id = UUID.randomUUID();
        SERVICE.post(
                "/api/measures",
                Bodies.measure(id, "")
                        .replace("\"countsPeople\":false", "\"countsPeople\":true")
                        .replace("Supervision within", "Supervised in"));
        reading(id, 1, 3, 6173);
        for (String path : List.of("/measures/" + id, "/measures/" + id + "/readings.csv", "/measures.csv")) {
            assertThat(read(path)).contains("fewer than 5").doesNotContain("3 of 6173", ",3,6173");
        }
    }

    @Test
    void aMeasureIsDefinedReadAndRestatedOnForms() throws Exception {
        assertThat(readAs("improvement-lead", "/measures/new")).contains("Define a measure", "Does it count people?");
        UUID id = UUID.randomUUID();
        SERVICE.post("/api/measures", Bodies.measure(id, ""));
        for (String form : List.of("/readings/new", "/targets/new", "/actions/new", "/amendment", "/retirement")) {
            assertThat(readAs("improvement-lead", "/measures/" + id + form)).contains("Supervision within 4 weeks");
        }
        String form = "/measures/" + id + "/readings/new/confirmation";
        MockHttpServletResponse done = PAGES.perform(post(form)
                        .param("periodFrom", "1 April 2019")
                        .param("periodTo", "30/4/2019")
                        .param("numerator", "1,052")
                        .param("denominator", "2,104")
                        .param("idempotencyKey", UUID.randomUUID().toString())
                        .with(by("improvement-lead"))
                        .with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(done.getRedirectedUrl()).isEqualTo("/measures/" + id);
        JsonNode reading = SERVICE.read("/api/measures/" + id + "/readings").at("/items/0");
        assertThat(reading.get("value").asString()).isEqualTo("50");
        assertThat(readAs(
                        "improvement-lead",
                        "/measures/" + id + "/readings/" + reading.get("id").asString() + "/restatement"))
                .contains("1052 of 2104");
        assertThat(status("auditor", "/measures/" + id + "/readings/new")).isEqualTo(403);
    }

    @Test
    void theUsualMeasuresAreDefinedByOnePress() throws Exception {
        assertThat(readAs("improvement-lead", "/measures/starter-set"))
                .contains("Average caseload", "Target 18%, lower is better");
    }

    @Test
    void aReviewIsShownAndRecorded() throws Exception {
        UUID id = UUID.randomUUID();
        SERVICE.post("/api/review-schedules", Bodies.reviewSchedule(id).replace("WEEKLY;", "WEEKLY;COUNT=2;"));
        assertThat(read("/reviews")).contains("Children in need: planned reviews");
        assertThat(readAs("improvement-lead", "/reviews/new")).contains("Set a review schedule");
        assertThat(readAs("improvement-lead", "/reviews/" + id + "/ending")).contains("End a review schedule");
        String form = "/reviews/" + id + "/held/2019-05-27";
        assertThat(readAs("improvement-lead", form)).contains("27 May 2019");
        MockHttpServletResponse done = PAGES.perform(post(form + "/confirmation")
                        .param("heldOn", "28 May 2019")
                        .param("idempotencyKey", UUID.randomUUID().toString())
                        .with(by("improvement-lead"))
                        .with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(done.getRedirectedUrl()).isEqualTo("/reviews/" + id);
        assertThat(read("/reviews/" + id)).contains("Missed", "Held on time", "50.0%: 1 of 2");
        assertThat(read("/reviews.csv")).contains("2019-05-27,Held on time,2019-05-28");
    }

    @Test
    void aFileOfReadingsIsTakenLineByLineAndAgainChangesNothing() {
        UUID id = UUID.randomUUID();
        String title = "Café visits " + id;
        SERVICE.post("/api/measures", Bodies.measure(id, "").replace("Supervision within 4 weeks", title));
        String file = "measure,period_from,period_to,numerator,denominator,note\r\n"
                + title + ",01/04/2019,30/04/2019,\"1,052\",2104,\"Two teams,\nmerged\"\r\n"
                + id + ",2019-05-01,2019-05-31,52,60,\r\n"
                + "No such measure,2019-05-01,2019-05-31,52,60,\r\n"
                + id + ",2019-06-01,2019-06-31,52,60,\r\n"
                + id + ",2019-06-01,2019-06-30,many,60,\r\n"
                + id + ",2019-06-01,2019-06-30,61,60,\r\n"
                + id + ",2019-06-01,2019-06-30,52\r\n"
                + id + ",2019-05-31,2019-06-30,52,60,\r\n";
        byte[] windows = file.getBytes(Charset.forName("windows-1252"));
        JsonNode outcome = imported(windows);
        assertThat(outcome.get("lines").asInt()).isEqualTo(8);
        assertThat(outcome.get("recorded").asInt()).isEqualTo(2);
        List<String> rejected = outcome.get("rejected")
                .valueStream()
                .map(line ->
                        line.get("line").asInt() + " " + line.path("column").asString(""))
                .toList();
        assertThat(rejected)
                .containsExactly("5 measure", "6 period_to", "7 numerator", "8 numerator", "9 ", "10 period_from");
        long before = SERVICE.events();
        JsonNode again = imported(windows);
        assertThat(again.get("recorded").asInt()).isZero();
        assertThat(again.get("unchanged").asInt()).isEqualTo(2);
        assertThat(SERVICE.events()).isEqualTo(before);
        assertThat(SERVICE.read("/api/measures/" + id + "/readings")
                        .at("/items/0/note")
                        .asString())
                .isEqualTo("Two teams,\nmerged");
    }

    @Test
    void aFileThatIsNoneIsRefusedWhole() throws Exception {
        HttpResponse<String> answer = sent("PK\u0003\u0004 a workbook".getBytes(StandardCharsets.US_ASCII));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("The file is a workbook");
        assertThat(sent("measure,period_from\n".getBytes(StandardCharsets.US_ASCII))
                        .body())
                .contains("These columns are missing: period_to, numerator, denominator, note.");
        assertThat(read("/api/measures/readings-import/template.csv", "auditor"))
                .contains("measure,period_from,period_to,numerator,denominator,note");
    }

    @Test
    void aFileIsSentOnItsPage() throws Exception {
        UUID id = UUID.randomUUID();
        SERVICE.post("/api/measures", Bodies.measure(id, ""));
        assertThat(readAs("improvement-lead", "/measures/import")).contains("Import readings");
        String file = "measure,period_from,period_to,numerator,denominator,note\n" + id
                + ",2019-05-01,2019-05-31,52,60,\n" + id + ",2019-05-01,2019-05-31,53,60,\n";
        MockHttpServletResponse answer = sentOnItsPage(new MultipartForm().file("readings.csv", file));
        assertThat(answer.getContentAsString())
                .contains("Of 2 lines, 1 recorded, 0 there already, 1 not taken")
                .contains("This measure was read for this period already");
        assertThat(sentOnItsPage(new MultipartForm().file("", "")).getContentAsString())
                .contains("Choose a CSV file.");
        assertThat(sentOnItsPage(new MultipartForm().file("large.csv", new byte[1_000_001]))
                        .getContentAsString())
                .contains("The file must be 1 MB or smaller");
    }

    private static MockHttpServletResponse sentOnItsPage(MultipartForm form) throws Exception {
        return PAGES.perform(post("/measures/import")
                        .contentType(MultipartForm.TYPE)
                        .content(form.bytes())
                        .with(by("improvement-lead"))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    private static JsonNode imported(byte[] file) {
        HttpResponse<String> answer = sent(file);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return PlanService.json(answer);
    }

    private static HttpResponse<String> sent(byte[] file) {
        return SERVICE.send(SERVICE.request("/api/measures/readings-import")
                .header("Content-Type", "text/csv")
                .header("Authorization", "Bearer " + SERVICE.lead())
                .POST(HttpRequest.BodyPublishers.ofByteArray(file)));
    }

    private static void reading(UUID id, int month, int numerator, int denominator) {
        java.time.YearMonth of = java.time.YearMonth.of(2019, month);
        HttpResponse<String> answer = SERVICE.post(
                "/api/measures/" + id + "/readings",
                Bodies.reading(of.atDay(1).toString(), of.atEndOfMonth().toString(), numerator, denominator));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private static String read(String path) throws Exception {
        return readAs("auditor", path);
    }

    private static String read(String path, String role) {
        HttpResponse<String> answer = SERVICE.get(path);
        assertThat(answer.statusCode()).as(role + answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static String readAs(String role, String path) throws Exception {
        MockHttpServletResponse answer = answer(role, get(path).with(by(role)));
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString();
    }

    private static int status(String role, String path) throws Exception {
        return answer(role, get(path).with(by(role))).getStatus();
    }

    private static MockHttpServletResponse answer(String role, RequestBuilder request) throws Exception {
        assertThat(role).isNotEmpty();
        return PAGES.perform(request).andReturn().getResponse();
    }

    private static RequestPostProcessor by(String role) {
        return oidcLogin()
                .idToken(token -> token.subject(role).claim("roles", List.of(role)))
                .authorities(new SimpleGrantedAuthority("ROLE_" + role));
    }
}
