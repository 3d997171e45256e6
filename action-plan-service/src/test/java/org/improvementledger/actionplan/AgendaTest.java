package org.improvementledger.actionplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.improvementledger.actionplan.PlanService.Story;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An agenda is worked out of what there is; nobody writes it. */
class AgendaTest {

    private static final PlanService SERVICE = PlanService.shared();

    private static final String HELD = """
            {"heldOn":"%s","attendance":[{"office":"Director","attended":true}]}""";

    private static String meeting(Story story, String day) {
        UUID id = UUID.randomUUID();
        SERVICE.post("/api/meetings", """
                {"id":"%s","planId":"%s","title":"Safeguarding Improvement Board","meetsOn":"%s"}""".formatted(id, story.plan(), day));
        return "/meetings/" + id;
    }

    private static List<String> kinds(String meeting) {
        return SERVICE.read("/api" + meeting + "/agenda").get("items").values().stream()
                .map(item -> item.get("kind").asString())
                .toList();
    }

    private static String lines(String meeting, String kind) {
        return SERVICE.read("/api" + meeting + "/agenda").get("items").values().stream()
                .filter(item -> item.get("kind").asString().equals(kind))
                .map(item -> item.get("lines").toString())
                .findFirst()
                .orElse("");
    }

    @Test
    void theFirstMeetingHasAllThatIsOpen() throws Exception {
        Story story = SERVICE.story();
        String meeting = meeting(story, "2030-06-12");
        assertThat(SERVICE.read("/api" + meeting + "/agenda").has("since")).isFalse();
        assertThat(kinds(meeting))
                .contains("plan-to-agree", "ratings-to-agree", "late")
                .doesNotContain("dates-moved");
        assertThat(lines(meeting, "ratings-to-agree")).contains("red by the rules, not rated by the board yet");
        assertThat(new Visitor(SERVICE, "auditor").read(meeting + "/agenda"))
                .contains("The board has not met before", "1. The plan to be agreed", "Ratings to agree");
    }

    @Test
    void whatChangedSinceTheBoardMetComesToItsNextMeeting() {
        Story story = SERVICE.story();
        String before = meeting(story, "2019-06-12");
        SERVICE.post("/api" + before + "/holding", HELD.formatted("2019-06-12"));
        SERVICE.postAs(
                SERVICE.chair(),
                "/api" + before + "/ratings",
                "{\"actionId\":\"%s\",\"rating\":\"red\"}".formatted(story.action()));
        SERVICE.post("/api" + before + "/actions", """
                {"text":"Bring the audit","owner":"Principal social worker","dueOn":"2019-07-10"}""");
        String next = meeting(story, "2030-06-12");
        assertThat(kinds(next))
                .as("rated as the rules rate it")
                .contains("matters-arising")
                .doesNotContain("ratings-to-agree", "dates-moved");
        assertThat(lines(next, "matters-arising")).contains("Bring the audit", "overdue");
        SERVICE.post("/api/actions/" + story.action() + "/rescheduling", """
                {"dueOn":"2150-03-31","reason":"The provider starts later","approver":"Director"}""");
        SERVICE.post(story.milestonePath() + "/reached", Bodies.reached("2019-09-20"));
        assertThat(lines(next, "dates-moved")).contains("due date from 31 Mar 2020 to 31 Mar 2150");
        assertThat(lines(next, "ratings-to-agree")).contains("green by the rules, red by the board");
        assertThat(kinds(next)).contains("not-evidenced").doesNotContain("late");
        assertThat(SERVICE.read("/api" + next + "/agenda").get("since").asString())
                .isEqualTo("2019-06-12");
    }

    @Test
    void whatWasVerifiedComesToBeClosed() {
        Story story = SERVICE.story();
        String meeting = meeting(story, "2030-06-12");
        SERVICE.post(story.milestonePath() + "/reached", Bodies.reached("2019-09-20"));
        SERVICE.attachLink(story.action());
        SERVICE.post("/api/actions/" + story.action() + "/completion", """
                {"completedOn":"2020-03-20","statement":"All are trained"}""");
        assertThat(kinds(meeting)).doesNotContain("actions-to-close");
        SERVICE.postAs(
                SERVICE.chair(), "/api/actions/" + story.action() + "/verification", "{\"verifiedOn\":\"2020-04-01\"}");
        assertThat(lines(meeting, "actions-to-close")).contains("Training and support for social workers");
    }

    @Test
    void theAgendaOfAMeetingThatWasHeldStaysWhatItWas() {
        Story story = SERVICE.story();
        String meeting = meeting(story, "2019-12-04");
        SERVICE.post("/api" + meeting + "/holding", HELD.formatted("2019-12-04"));
        JsonNode then = SERVICE.read("/api" + meeting + "/agenda");
        assertThat(then.get("day").asString()).isEqualTo("2019-12-04");
        SERVICE.post(story.milestonePath() + "/reached", Bodies.reached("2019-12-10"));
        SERVICE.post("/api/plans/" + story.plan() + "/actions", Bodies.action(UUID.randomUUID(), ""));
        assertThat(SERVICE.read("/api" + meeting + "/agenda")).isEqualTo(then);
    }
}
