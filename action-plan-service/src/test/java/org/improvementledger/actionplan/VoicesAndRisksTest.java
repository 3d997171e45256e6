package org.improvementledger.actionplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.oidcLogin;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.improvementledger.actionplan.PlanService.Story;
import org.improvementledger.chassis.testkit.BadInput;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;

/** What was said and what may go wrong, for programs and for people, on the running service. */
class VoicesAndRisksTest {

    private static final PlanService SERVICE = PlanService.shared();

    private static final MockMvc PAGES = SERVICE.pages();

    private static final Story STORY = SERVICE.story();

    private static String voice(String more) {
        return """
                {"source":"children","heardOn":"2019-06-12","theme":"Being listened to","summary":"Ask us first."%s}""".formatted(more);
    }

    private static String risk(String more) {
        return """
                {"planId":"%s","title":"Turnover","description":"They leave","owner":"Head of workforce",\
                "inherent":{"likelihood":4,"impact":5},"residual":{"likelihood":3,"impact":4},"mitigation":"Pay",\
                "raisedOn":"2019-06-14"%s}""".formatted(STORY.plan(), more);
    }

    private static UUID made(String path, String body) {
        HttpResponse<String> answer = SERVICE.post(path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return UUID.fromString(PlanService.json(answer).get("id").asString());
    }

    @Test
    void whatWasSaidIsReadBackWithWhatWasDone() throws Exception {
        UUID id = made("/api/voices", voice(",\"actionIds\":[\"" + STORY.action() + "\"]"));
        made("/api/voices/" + id + "/answers", "{\"answeredOn\":\"2019-09-20\",\"answer\":\"We do now.\"}");
        JsonNode voice = SERVICE.read("/api/voices/" + id);
        assertThat(voice.get("source").asString()).isEqualTo("children");
        assertThat(voice.get("answeredOn").asString()).isEqualTo("2019-09-20");
        assertThat(voice.get("actionIds")).hasSize(1);
        assertThat(voice.get("version").asLong()).isEqualTo(1);
        assertThat(SERVICE.read("/api/voices?actionId=" + STORY.action() + "&source=children&theme=LISTENED")
                        .get("items")
                        .toString())
                .contains(id.toString());
        assertThat(SERVICE.read("/api/voices?source=staff").get("items").toString())
                .doesNotContain(id.toString());
        assertThat(SERVICE.get("/api/voices/" + id + "?knownAt=2001-01-01T00:00:00Z")
                        .statusCode())
                .isEqualTo(404);
        assertThat(read("/voices"))
                .contains("You said", "Ask us first.", "We did", "We do now.", "Training and support");
        assertThat(read("/voices?source=partners")).contains("Nothing fits this filter.");
        assertThat(read("/voices/" + id)).contains("Being listened to", "Told on 20 September 2019");
        assertThat(read("/voices.csv")).contains("Being listened to,Ask us first.,We do now.");
        String unlinking = "/api/voices/" + id + "/actions/" + STORY.action() + "/unlinking";
        assertThat(SERVICE.post(unlinking, "{\"reason\":\"Another team\"}").statusCode())
                .isEqualTo(200);
        assertThat(SERVICE.post(unlinking, "{\"reason\":\"Another team\"}").body())
                .contains("/problems/not-linked");
        assertThat(SERVICE.post("/api/voices/" + id + "/actions", "{\"actionId\":\"" + UUID.randomUUID() + "\"}")
                        .body())
                .contains("/problems/unknown-action");
    }

    @Test
    void aDayThatIsAbsentIsTodayAndOneToComeIsRefused() {
        UUID id = made("/api/voices", voice("").replace("\"heardOn\":\"2019-06-12\",", ""));
        assertThat(LocalDate.parse(
                        SERVICE.read("/api/voices/" + id).get("heardOn").asString()))
                .isBetween(
                        LocalDate.now(java.time.ZoneId.of("Europe/London")).minusDays(1),
                        LocalDate.now().plusDays(1));
        HttpResponse<String> future = SERVICE.post("/api/voices", voice("").replace("2019-06-12", "2190-01-01"));
        assertThat(future.statusCode()).isEqualTo(422);
        assertThat(future.body()).contains("\"field\":\"heardOn\"");
    }

    @Test
    void aRiskIsAssessedAndClosedAndStandsOnItsGrid() throws Exception {
        UUID id = made("/api/risks", risk(",\"actionIds\":[\"" + STORY.action() + "\"]"));
        String assessed = """
                {"assessedOn":"2019-10-01","residual":{"likelihood":2,"impact":4},"reason":"Nine were hired"}""";
        assertThat(SERVICE.post("/api/risks/" + id + "/assessments", assessed).statusCode())
                .isEqualTo(200);
        JsonNode risk = SERVICE.read("/api/risks/" + id);
        assertThat(risk.get("residualScore").asInt()).isEqualTo(8);
        assertThat(risk.get("inherentScore").asInt()).isEqualTo(20);
        assertThat(risk.get("mitigation").asString()).isEqualTo("Pay");
        assertThat(risk.get("assessments")).hasSize(2);
        assertThat(read("/risks")).contains("<svg", "Turnover", "8 (2 × 4)", "20 (4 × 5)");
        assertThat(read("/risks/" + id)).contains("Nine were hired", "The score over time", "Assess it again");
        assertThat(read("/risks.csv")).contains("Turnover,Head of workforce,4,5,2,4,8,Pay");

        HttpResponse<String> early =
                SERVICE.post("/api/risks/" + id + "/closure", "{\"closedOn\":\"2019-09-30\",\"reason\":\"Filled\"}");
        assertThat(early.statusCode()).isEqualTo(422);
        assertThat(early.body()).contains("\"field\":\"closedOn\"", "2019-10-01");
        assertThat(SERVICE.post("/api/risks/" + id + "/closure", "{\"reason\":\"Filled\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(SERVICE.post("/api/risks/" + id + "/assessments", assessed.replace("Nine", "Ten"))
                        .body())
                .contains("/problems/risk-closed");
        SERVICE.read("/api/risks/" + id);
        assertThat(SERVICE.read("/api/risks?open=true&planId=" + STORY.plan())
                        .get("items")
                        .toString())
                .doesNotContain(id.toString());
        assertThat(SERVICE.read("/api/risks?actionId=" + STORY.action())
                        .get("items")
                        .toString())
                .contains(id.toString());
        assertThat(read("/risks?all=true")).contains("Closed");
    }

    @Test
    void aRiskIsOfAPlanThatThereIs() {
        HttpResponse<String> refused =
                SERVICE.post("/api/risks", risk("").replace(STORY.plan().toString(), STORY.inspection() + ""));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("/problems/unknown-plan", "\"field\":\"planId\"");
    }

    @TestFactory
    Stream<DynamicNode> whatIsWrongIsRefusedByName() {
        UUID voice = made("/api/voices", voice(""));
        UUID risk = made("/api/risks", risk(""));
        return Door.refuse(
                SERVICE,
                List.of(
                        door("/api/voices", voice(",\"id\":\"" + UUID.randomUUID() + "\""), "id", "heardOn"),
                        door("/api/voices/" + voice + "/answers", """
                                {"answeredOn":"2019-09-20","answer":"We do now."}""", "answeredOn"),
                        door("/api/voices/" + voice + "/actions", "{\"actionId\":\"" + STORY.action() + "\"}"),
                        door(
                                "/api/voices/" + voice + "/actions/" + STORY.action() + "/unlinking",
                                "{\"reason\":\"Another team\"}"),
                        door("/api/risks", risk(",\"id\":\"" + UUID.randomUUID() + "\""), "id", "raisedOn"),
                        door("/api/risks/" + risk + "/assessments", """
                                {"assessedOn":"2019-10-01","residual":{"likelihood":2,"impact":4},"mitigation":"Pay",\
                                "reason":"Hired"}""", "assessedOn", "mitigation"),
                        door("/api/risks/" + risk + "/closure", """
                                {"closedOn":"2019-10-01","reason":"Filled"}""", "closedOn")));
    }

    private static Door door(String path, String right, String... optional) {
        return new Door(
                path,
                SERVICE.lead(),
                right,
                BadInput.of(right).optional(optional).words("source"));
    }

    @Test
    void aScoreIsOneToFive() {
        for (String wrong : List.of("0", "6")) {
            HttpResponse<String> answer =
                    SERVICE.post("/api/risks", risk("").replace("\"likelihood\":4", "\"likelihood\":" + wrong));
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("\"field\":\"inherent.likelihood\"");
        }
        made("/api/risks", risk("").replace("\"likelihood\":4", "\"likelihood\":1"));
        made("/api/risks", risk("").replace("\"likelihood\":4", "\"likelihood\":5"));
    }

    @Test
    void theFormsAskCheckAndRecord() throws Exception {
        String path = "/voices/new";
        String check = sent(post(path)
                .param("source", "families")
                .param("heardOn", "12/6/2019")
                .param("theme", "Letters")
                .param("summary", "Write so that we understand."));
        assertThat(check).contains("Check your answers", "12 June 2019", "Families");
        MockHttpServletResponse done = PAGES.perform(lead(post(path + "/confirmation")
                        .param("source", "families")
                        .param("heardOn", "12/6/2019")
                        .param("theme", "Letters")
                        .param("summary", "Write so that we understand.")
                        .param("idempotencyKey", UUID.randomUUID().toString())))
                .andReturn()
                .getResponse();
        assertThat(done.getRedirectedUrl()).startsWith("/voices/");
        String voice = String.valueOf(done.getRedirectedUrl());
        assertThat(read(voice)).contains("Write so that we understand.", "Record what we did");
        for (String form : List.of("/answers/new", "/actions/new")) {
            assertThat(PAGES.perform(lead(get(voice + form)))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .isEqualTo(200);
        }
        UUID risk = made("/api/risks", risk(""));
        for (String form :
                List.of("/risks/new", "/risks/" + risk + "/assessments/new", "/risks/" + risk + "/closure")) {
            assertThat(PAGES.perform(lead(get(form))).andReturn().getResponse().getStatus())
                    .isEqualTo(200);
        }
        assertThat(PAGES.perform(lead(post("/risks/new/confirmation")
                                .param("planId", STORY.plan().toString())
                                .param("title", "Turnover")
                                .param("description", "They leave")
                                .param("owner", "Head of workforce")
                                .param("inherentLikelihood", "4")
                                .param("inherentImpact", "5")
                                .param("mitigation", "Pay")
                                .param("residualLikelihood", "3")
                                .param("residualImpact", "4")
                                .param("raisedOn", "14/6/2019")
                                .param("idempotencyKey", UUID.randomUUID().toString())))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .startsWith("/risks/");
    }

    @Test
    void onAFormWhatLooksLikePersonalDataIsRefusedBesideItsField() throws Exception {
        String again = sent(post("/voices/new")
                .param("source", "families")
                .param("heardOn", "12/6/2019")
                .param("theme", "Letters")
                .param("summary", "About 943 476 5919"));
        assertThat(again)
                .doesNotContain("Check your answers")
                .contains("id=\"summary-error\"", "an NHS number, at characters 7 to 18", "href=\"#summary\"");
    }

    private static String sent(MockHttpServletRequestBuilder request) throws Exception {
        return PAGES.perform(lead(request)).andReturn().getResponse().getContentAsString();
    }

    private static String read(String path) throws Exception {
        MockHttpServletResponse answer =
                PAGES.perform(lead(get(path))).andReturn().getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static MockHttpServletRequestBuilder lead(MockHttpServletRequestBuilder request) {
        return request.with(oidcLogin()
                        .idToken(token -> token.subject("improvement-lead").claim("roles", List.of("improvement-lead")))
                        .authorities(new SimpleGrantedAuthority("ROLE_improvement-lead")))
                .with(csrf());
    }
}
