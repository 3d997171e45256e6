package org.improvementledger.actionplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.improvementledger.actionplan.PlanService.Story;
import org.improvementledger.chassis.projection.ProjectionStatuses;
import org.improvementledger.chassis.testkit.BadInput;
import org.improvementledger.chassis.testkit.PdfChecks;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;

/** Packs of the board: frozen over REST and by the form, read as page and paper, and held against what is known later. */
class BoardPacksTest {

    private static final PlanService SERVICE = PlanService.shared();
    private static final Visitor CHAIR = new Visitor(SERVICE, "board-chair");

    private static final String FROZEN = "{\"frozenOn\":\"2019-06-12\"}";

    private static String meeting(Story story) {
        UUID id = UUID.randomUUID();
        assertThat(SERVICE.post("/api/meetings", """
                        {"id":"%s","planId":"%s","title":"Safeguarding Improvement Board","meetsOn":"2019-06-12"}""".formatted(id, story.plan()))
                        .statusCode())
                .isEqualTo(201);
        return "/meetings/" + id;
    }

    private static JsonNode freeze(String meeting, String body) {
        HttpResponse<String> answer = SERVICE.postAs(SERVICE.chair(), "/api" + meeting + "/packs", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return SERVICE.read(answer.headers().firstValue("Location").orElseThrow());
    }

    @TestFactory
    Stream<DynamicNode> badInputIsRefused() {
        return Door.refuse(
                SERVICE,
                List.of(new Door(
                        "/api" + meeting(SERVICE.story()) + "/packs",
                        SERVICE.chair(),
                        FROZEN,
                        BadInput.of(FROZEN).optional("frozenOn"))));
    }

    @Test
    void aPackIsTheSameBytesWithTheHashThatItsEventHas() throws Exception {
        Story story = SERVICE.story();
        JsonNode pack = freeze(meeting(story), FROZEN);
        assertThat(pack.get("frozenOn").asString()).isEqualTo("2019-06-12");
        assertThat(pack.get("frozenBy").asString()).isEqualTo("board-chair");
        String path = "/packs/" + pack.get("id").asString();
        byte[] page = CHAIR.open(path + "/page").getContentAsByteArray();
        assertThat(HexFormat.of().formatHex(sha256(page)))
                .isEqualTo(pack.get("sha256").asString());
        SERVICE.post(story.milestonePath() + "/reached", Bodies.reached("2019-06-20"));
        MockHttpServletResponse again = CHAIR.open(path + "/page");
        assertThat(again.getContentAsByteArray()).isEqualTo(page);
        assertThat(again.getHeader("ETag")).isEqualTo("\"" + pack.get("sha256").asString() + "\"");
        assertThat(again.getContentType()).isEqualTo("text/html;charset=UTF-8");
    }

    @Test
    void aPacksPageIsConfinedToWhatStandsInIt() throws Exception {
        String path =
                "/packs/" + freeze(meeting(SERVICE.story()), FROZEN).get("id").asString();
        MockHttpServletResponse answer = CHAIR.open(path + "/page");
        String html = answer.getContentAsString(StandardCharsets.UTF_8);
        String policy = String.valueOf(answer.getHeader("Content-Security-Policy"));
        assertThat(policy)
                .startsWith("default-src 'none'")
                .contains("form-action 'none'")
                .doesNotContain("unsafe");
        Matcher style =
                Pattern.compile("<style[^>]*>(.*?)</style>", Pattern.DOTALL).matcher(html);
        int styles = 0;
        while (style.find()) {
            styles++;
            byte[] hash = sha256(style.group(1).getBytes(StandardCharsets.UTF_8));
            assertThat(policy).contains("'sha256-" + Base64.getEncoder().encodeToString(hash) + "'");
        }
        assertThat(styles).isEqualTo(2);
        assertThat(html).doesNotContain("<script", "style=\"", "rel=\"stylesheet", "<img", "src=");
        assertThat(answer.getHeaders("Content-Security-Policy")).hasSize(1);
    }

    @Test
    void aPackHoldsWhatABoardNeeds() throws Exception {
        Story story = SERVICE.story();
        JsonNode pack = freeze(meeting(story), "{\"frozenOn\":\"2019-10-30\"}");
        String html = CHAIR.read("/packs/" + pack.get("id").asString() + "/page");
        assertThat(html)
                .contains(">Agenda<", ">How we are doing<", ">What moved<", ">Ratings<", ">What is late<")
                .contains(">What is not evidenced<", ">Measures<", ">Money<", ">Risks<", ">Deadlines<")
                .contains("Decisions of the meeting before", "Training and support for social workers")
                .contains("First cohort trained was due on 30 September 2019")
                .contains("/actions/" + story.action() + "?knownAt="
                        + pack.get("asOf").asLong());
    }

    @Test
    void aPackSaysWhatIsNotInItsFigures() throws Exception {
        String meeting = meeting(SERVICE.story());
        JsonNode whole = freeze(meeting, FROZEN);
        String projection = SERVICE.context()
                .getBean(ProjectionStatuses.class)
                .all()
                .getFirst()
                .name();
        SERVICE.alter(
                "INSERT INTO " + projection + ".parked_event (position, subject, sequence, event_id, type, revision,"
                        + " recorded_at, error) VALUES (?, gen_random_uuid(), 0, gen_random_uuid(), 'x', '1', now(), 'y')",
                -1L);
        try {
            String page = "/packs/" + freeze(meeting, FROZEN).get("id").asString() + "/page";
            assertThat(CHAIR.read(page))
                    .contains("This pack is incomplete.", "1 event that is recorded is not in these figures");
            assertThat(CHAIR.checked(meeting + "/packs/new", "frozenOn", "12 June 2019"))
                    .contains("The pack will be incomplete, and says so.");
        } finally {
            SERVICE.alter("DELETE FROM " + projection + ".parked_event WHERE position = ?", -1L);
        }
        assertThat(CHAIR.read("/packs/" + whole.get("id").asString() + "/page")).doesNotContain("incomplete");
    }

    @Test
    void thePaperIsAccessibleAndTheSameEachTime() throws Exception {
        String path =
                "/packs/" + freeze(meeting(SERVICE.story()), FROZEN).get("id").asString();
        MockHttpServletResponse answer = CHAIR.open(path + ".pdf");
        byte[] pdf = answer.getContentAsByteArray();
        assertThat(answer.getHeader("Content-Disposition")).contains("board-pack-2019-06-12.pdf");
        PdfChecks.assertAccessible(pdf);
        assertThat(PdfChecks.text(pdf)).contains("Board pack, 12 June 2019", "Agenda", "How we are doing");
        assertThat(CHAIR.open(path + ".pdf").getContentAsByteArray()).isEqualTo(pdf);
    }

    @Test
    void thenStandsBesideNow() throws Exception {
        Story story = SERVICE.story();
        JsonNode pack = freeze(meeting(story), FROZEN);
        String path = "/packs/" + pack.get("id").asString() + "/then-and-now";
        assertThat(SERVICE.read("/api" + path).at("/items/0/changed").asBoolean())
                .as("it went overdue, on a day long after the pack's")
                .isTrue();
        SERVICE.post(story.milestonePath() + "/reached", Bodies.reached("2019-06-20"));
        JsonNode read = SERVICE.read("/api" + path);
        assertThat(read.get("then").asString()).isEqualTo("2019-06-12");
        assertThat(read.at("/items/0/then/reached").asInt()).isZero();
        assertThat(read.at("/items/0/now/reached").asInt()).isEqualTo(1);
        assertThat(read.at("/items/0/then/rating").asString()).isEqualTo("green");
        assertThat(read.at("/items/0/now/rating").asString()).isEqualTo("red");
        assertThat(CHAIR.read(path))
                .contains("Then and now", "0 of 1 milestone", "1 of 1 milestone", "1 of 1 are otherwise")
                .contains(path + ".csv");
        assertThat(CHAIR.read(path + ".csv").lines().skip(1))
                .singleElement()
                .satisfies(line -> assertThat(line).contains(",Yes,green,red,").contains(",0 of 1,1 of 1,"));
    }

    @Test
    void whatWasAddedLaterWasNotThereThen() throws Exception {
        Story story = SERVICE.story();
        JsonNode pack = freeze(meeting(story), FROZEN);
        UUID later = UUID.randomUUID();
        SERVICE.post("/api/plans/" + story.plan() + "/actions", Bodies.action(later, ""));
        JsonNode items = SERVICE.read("/api/packs/" + pack.get("id").asString() + "/then-and-now")
                .get("items");
        assertThat(items).hasSize(2);
        assertThat(items.get(1).has("then")).isFalse();
        assertThat(CHAIR.read("/packs/" + pack.get("id").asString() + "/then-and-now"))
                .contains("Not in the plan yet");
    }

    @Test
    void aRepeatMeansThePackThatThereIs() {
        String meeting = meeting(SERVICE.story());
        String body = "{\"id\":\"%s\",\"frozenOn\":\"2019-06-12\"}".formatted(UUID.randomUUID());
        JsonNode pack = freeze(meeting, body);
        long before = SERVICE.events();
        assertThat(SERVICE.postAs(SERVICE.chair(), "/api" + meeting + "/packs", body)
                        .statusCode())
                .isEqualTo(200);
        assertThat(SERVICE.events()).isEqualTo(before);
        assertThat(SERVICE.read("/api/packs?meetingId=" + meeting.substring("/meetings/".length()))
                        .get("items"))
                .containsExactly(pack);
    }

    @Test
    void onlyTheChairFreezesAndNoPackIsOfADayToCome() {
        String packs = "/api" + meeting(SERVICE.story()) + "/packs";
        assertThat(SERVICE.post(packs, FROZEN).statusCode()).isEqualTo(403);
        HttpResponse<String> tomorrow = SERVICE.postAs(SERVICE.chair(), packs, "{\"frozenOn\":\"2150-01-01\"}");
        assertThat(tomorrow.statusCode()).isEqualTo(422);
        assertThat(tomorrow.body()).contains("frozenOn", "still to come");
        assertThat(SERVICE.postAs(SERVICE.chair(), "/api/meetings/00000000-0000-4000-8000-000000000001/packs", FROZEN)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aPackOfAMeetingThatWasCalledOffIsRefused() {
        String meeting = meeting(SERVICE.story());
        SERVICE.post("/api" + meeting + "/cancellation", "{\"reason\":\"Election\"}");
        HttpResponse<String> refused = SERVICE.postAs(SERVICE.chair(), "/api" + meeting + "/packs", FROZEN);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("meeting-cancelled");
    }

    @Test
    void aPackThatWasAlteredIsNotShownAsWhatTheBoardSaw() throws Exception {
        String id = freeze(meeting(SERVICE.story()), FROZEN).get("id").asString();
        String other = freeze(meeting(SERVICE.story()), FROZEN).get("id").asString();
        assertThat(SERVICE.alter(
                        "update meetings.pack set page = (select page from meetings.pack where id = ?) where id = ?",
                        UUID.fromString(other),
                        UUID.fromString(id)))
                .isEqualTo(1);
        for (String path : List.of("/packs/" + id, "/packs/" + id + "/page", "/packs/" + id + ".pdf")) {
            MockHttpServletResponse answer = CHAIR.open(path);
            assertThat(answer.getStatus()).as(path).isEqualTo(409);
            assertThat(answer.getContentAsString()).contains("This pack is not what was frozen");
        }
        assertThat(CHAIR.open("/packs/" + other + "/page").getStatus()).isEqualTo(200);
    }

    @Test
    void theChairFreezesByAForm() throws Exception {
        Story story = SERVICE.story();
        String meeting = meeting(story);
        assertThat(CHAIR.read(meeting)).contains(meeting + "/packs/new", meeting + "/agenda");
        assertThat(new Visitor(SERVICE, "improvement-lead").read(meeting)).doesNotContain("/packs/new");
        assertThat(CHAIR.read(meeting + "/packs/new")).contains("Freeze the pack", "12 June 2019");
        String pack = CHAIR.confirm(meeting + "/packs/new", "frozenOn", "12 June 2019");
        assertThat(CHAIR.read(pack)).contains("Board pack of 12 June 2019", "checked just now");
        assertThat(CHAIR.read("/packs")).contains(pack + "/page", pack + ".pdf");
        assertThat(CHAIR.read(meeting)).contains("Pack of 12 June 2019");
    }

    @Test
    void aPackIsNotThereBeforeItWasFrozen() {
        JsonNode pack = freeze(meeting(SERVICE.story()), FROZEN);
        String path = "/api/packs/" + pack.get("id").asString();
        assertThat(SERVICE.get(path + "?knownAt=" + pack.get("asOf").asLong()).statusCode())
                .isEqualTo(404);
    }

    private static byte[] sha256(byte[] bytes) throws NoSuchAlgorithmException {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }
}
