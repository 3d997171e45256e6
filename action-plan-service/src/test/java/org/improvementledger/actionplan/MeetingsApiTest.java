package org.improvementledger.actionplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.improvementledger.actionplan.PlanService.Story;
import org.improvementledger.chassis.testkit.BadInput;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** Meetings of the board over REST, on a real Postgres and a real Kafka. */
class MeetingsApiTest {

    private static final PlanService SERVICE = PlanService.shared();
    private static final Story STORY = SERVICE.story();
    private static final UUID NEW = UUID.fromString("2f8fad5b-d9cb-469f-a165-708677289511");

    private static final String HELD = """
            {"heldOn":"2019-06-12","attendance":[{"office":"Chair of the improvement board","attended":true}]}""";
    private static final String ASKED = """
            {"text":"Bring the audit","owner":"Principal social worker","dueOn":"2019-07-10"}""";

    private static String meeting(UUID id) {
        return """
                {"id":"%s","planId":"%s","title":"Safeguarding Improvement Board","meetsOn":"2019-06-12"}""".formatted(id, STORY.plan());
    }

    private static String arranged() {
        UUID id = UUID.randomUUID();
        assertThat(SERVICE.post("/api/meetings", meeting(id)).statusCode()).isEqualTo(201);
        return "/api/meetings/" + id;
    }

    private static String rating(String rating) {
        return "{\"actionId\":\"%s\",\"rating\":\"%s\"}".formatted(STORY.action(), rating);
    }

    @TestFactory
    Stream<DynamicNode> badInputIsRefused() {
        String held = arranged();
        SERVICE.post(held + "/holding", HELD);
        UUID asked = UUID.randomUUID();
        SERVICE.post(held + "/actions", ASKED.replace("{", "{\"id\":\"" + asked + "\","));
        String toCome = arranged();
        return Door.refuse(
                SERVICE,
                List.of(
                        door("/api/meetings", meeting(NEW), "id"),
                        door(
                                toCome + "/rearrangement",
                                "{\"meetsOn\":\"2019-06-19\",\"reason\":\"The chair is away\"}"),
                        door(toCome + "/cancellation", "{\"reason\":\"Election\"}"),
                        door(toCome + "/holding", HELD, "heldOn"),
                        door(
                                toCome + "/papers",
                                "{\"title\":\"Performance\",\"link\":\"https://a.example/p\"}",
                                "link"),
                        door(held + "/ratings", rating("amber").replace("}", ",\"note\":\"So far\"}"), "note"),
                        door(
                                held + "/decisions",
                                "{\"text\":\"Audit it\",\"actionIds\":[\"" + STORY.action() + "\"]}",
                                "actionIds"),
                        door(held + "/actions", ASKED),
                        door(
                                held + "/actions/" + asked + "/done",
                                "{\"doneOn\":\"2019-07-08\",\"note\":\"Tabled\"}",
                                "doneOn",
                                "note")));
    }

    private static Door door(String path, String right, String... optional) {
        return new Door(
                path,
                SERVICE.chair(),
                right,
                BadInput.of(right).optional(optional).words("rating"));
    }

    @Test
    void aMeetingIsReadBackWithAllThatBelongsToIt() {
        String meeting = arranged();
        assertThat(SERVICE.post(meeting + "/papers", "{\"title\":\"Performance in May 2019\"}")
                        .statusCode())
                .isEqualTo(201);
        assertThat(SERVICE.post(meeting + "/holding", HELD).statusCode()).isEqualTo(200);
        assertThat(SERVICE.postAs(SERVICE.chair(), meeting + "/ratings", rating("amber"))
                        .statusCode())
                .isEqualTo(201);
        assertThat(SERVICE.postAs(SERVICE.chair(), meeting + "/ratings", rating("red"))
                        .statusCode())
                .isEqualTo(201);
        HttpResponse<String> again = SERVICE.postAs(SERVICE.chair(), meeting + "/ratings", rating("red"));
        assertThat(again.statusCode()).isEqualTo(200);
        UUID asked = UUID.randomUUID();
        SERVICE.post(meeting + "/actions", ASKED.replace("{", "{\"id\":\"" + asked + "\","));
        SERVICE.post(meeting + "/actions/" + asked + "/done", "{\"doneOn\":\"2019-07-08\"}");
        JsonNode read = SERVICE.read(meeting);
        assertThat(read.get("status").asString()).isEqualTo("held");
        assertThat(read.at("/attendance/0/attended").asBoolean()).isTrue();
        assertThat(read.at("/papers/0/title").asString()).isEqualTo("Performance in May 2019");
        assertThat(read.get("ratings")).hasSize(1);
        assertThat(read.at("/ratings/0/rating").asString()).isEqualTo("red");
        assertThat(read.at("/actions/0/doneOn").asString()).isEqualTo("2019-07-08");
        assertThat(read.get("version").asLong()).isEqualTo(6);
        assertThat(SERVICE.read("/api/meetings?planId=" + STORY.plan()).toString())
                .contains(meeting.substring(meeting.lastIndexOf('/') + 1));
    }

    @Test
    void aMovedMeetingKeepsTheDayItWasFirstArrangedFor() {
        String meeting = arranged();
        SERVICE.post(meeting + "/rearrangement", "{\"meetsOn\":\"2019-06-19\",\"reason\":\"The chair is away\"}");
        JsonNode read = SERVICE.read(meeting);
        assertThat(read.get("meetsOn").asString()).isEqualTo("2019-06-19");
        assertThat(read.get("firstMeetsOn").asString()).isEqualTo("2019-06-12");
    }

    @TestFactory
    Stream<DynamicTest> onlyTheChairSpeaksForTheBoard() {
        String meeting = arranged();
        SERVICE.post(meeting + "/holding", HELD);
        return Stream.of(
                        List.of("/ratings", rating("amber")),
                        List.of("/decisions", "{\"text\":\"Supervision is audited every quarter\"}"))
                .map(request -> DynamicTest.dynamicTest(request.getFirst(), () -> {
                    HttpResponse<String> refused = SERVICE.post(meeting + request.getFirst(), request.getLast());
                    assertThat(refused.statusCode()).isEqualTo(403);
                    assertThat(refused.body()).contains("board-chair");
                    assertThat(SERVICE.postAs(SERVICE.chair(), meeting + request.getFirst(), request.getLast())
                                    .statusCode())
                            .isEqualTo(201);
                }));
    }

    @Test
    void anotherPlansActionIsNoneOfTheMeetings() {
        String meeting = arranged();
        SERVICE.post(meeting + "/holding", HELD);
        String ofAnother = rating("red")
                .replace(STORY.action().toString(), SERVICE.story().action().toString());
        HttpResponse<String> refused = SERVICE.postAs(SERVICE.chair(), meeting + "/ratings", ofAnother);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("unknown-action");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        String unknown = "/api/meetings/00000000-0000-4000-8000-000000000001";
        assertThat(SERVICE.get(unknown).statusCode()).isEqualTo(404);
        assertThat(SERVICE.post(unknown + "/holding", HELD).statusCode()).isEqualTo(404);
        assertThat(SERVICE.post("/api/meetings/" + STORY.plan() + "/holding", HELD)
                        .statusCode())
                .isEqualTo(404);
        assertThat(SERVICE.post(arranged() + "/actions/" + NEW + "/done", "{}").statusCode())
                .isEqualTo(404);
    }
}
