package org.improvementledger.actionplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Review schedules over REST: what is due, what was held, and how many on time. */
class ReviewApiTest {

    private static final PlanService SERVICE = PlanService.shared();

    @Test
    void aScheduleIsReadBackWithWhatBecameOfItsReviews() {
        UUID id = UUID.randomUUID();
        created(SERVICE.post("/api/review-schedules", Bodies.reviewSchedule(id).replace("WEEKLY;", "WEEKLY;COUNT=4;")));
        String reviews = path(id) + "/reviews";
        created(SERVICE.post(reviews, Bodies.review("2019-04-29", "2019-05-01")));
        created(SERVICE.post(reviews, Bodies.review("2019-05-27", "2019-05-30")));
        JsonNode items = SERVICE.read(reviews).get("items");
        assertThat(items).hasSize(4);
        assertThat(items.valueStream().map(item -> item.get("status").asString()))
                .containsExactly("held-on-time", "held-late", "missed", "overdue");
        assertThat(items.get(0).get("note").asString()).isEqualTo("Two plans were closed");
        JsonNode item = SERVICE.read(path(id));
        assertThat(item.get("compliance").toString())
                .isEqualTo("{\"onTime\":1,\"late\":1,\"missed\":1,\"overdue\":1,\"percentage\":\"25.0\"}");
        assertThat(item.get("waiting").get(0).asString()).isEqualTo("2019-07-22");
        assertThat(item.get("next")).isEmpty();
        assertThat(item.get("rule").asString()).isEqualTo("FREQ=WEEKLY;COUNT=4;INTERVAL=4");
    }

    @Test
    void theSameAgainChangesNothingAndOtherThingsAreRefused() {
        UUID id = UUID.randomUUID();
        created(SERVICE.post("/api/review-schedules", Bodies.reviewSchedule(id)));
        created(SERVICE.post(path(id) + "/reviews", Bodies.review("2019-04-29", "2019-05-01")));
        long before = SERVICE.events();
        assertThat(SERVICE.post("/api/review-schedules", Bodies.reviewSchedule(id))
                        .statusCode())
                .isEqualTo(200);
        assertThat(SERVICE.post(path(id) + "/reviews", Bodies.review("2019-04-29", "2019-05-01"))
                        .statusCode())
                .isEqualTo(200);
        refused(SERVICE.post(path(id) + "/reviews", Bodies.review("2019-04-29", "2019-05-02")), "already-held");
        refused(SERVICE.post(path(id) + "/reviews", Bodies.review("2019-04-30", "2019-05-02")), "not-due");
        refused(
                SERVICE.post(
                        "/api/review-schedules",
                        Bodies.reviewSchedule(UUID.randomUUID())
                                .replace("2019-04-29", "2019-04-30")
                                .replace("INTERVAL=4", "BYDAY=MO")),
                "start-not-in-rule");
        assertThat(SERVICE.events()).isEqualTo(before);
    }

    @Test
    void anEndedScheduleHasNothingToCome() {
        UUID id = UUID.randomUUID();
        created(SERVICE.post("/api/review-schedules", Bodies.reviewSchedule(id)));
        assertThat(SERVICE.read(path(id)).get("next")).hasSize(3);
        HttpResponse<String> ended = SERVICE.post(path(id) + "/ending", Bodies.reviewScheduleEnd());
        assertThat(ended.statusCode()).as(ended.body()).isEqualTo(200);
        JsonNode item = SERVICE.read(path(id));
        assertThat(item.get("endedOn").asString()).isEqualTo("2022-09-21");
        assertThat(item.get("next")).isEmpty();
        assertThat(item.at("/compliance/percentage").asString()).isEqualTo("0.0");
    }

    @Test
    void whatWasMissedIsNoticedOnceHoweverOftenItIsLookedFor() {
        UUID id = UUID.randomUUID();
        created(SERVICE.post("/api/review-schedules", Bodies.reviewSchedule(id).replace("WEEKLY;", "WEEKLY;COUNT=3;")));
        SERVICE.read(path(id));
        for (int sweep = 0; sweep < 3; sweep++) {
            HttpResponse<String> answer = SERVICE.postAs(SERVICE.administrator(), "/api/timekeeping/sweeps", "");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        }
        // The last of three: none falls due after it.
        await("both to be told").atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(missed(id))
                .containsExactly("2019-05-27", "2019-06-24"));
    }

    /** The days on which the audit trail says that reviews were missed. */
    private static List<String> missed(UUID id) {
        return SERVICE.read("/api/audit/entries?service=action-plan&subject=" + id + "&limit=1000")
                .get("items")
                .valueStream()
                .filter(entry -> entry.get("type").asString().equals("action-plan.review-missed"))
                .map(entry -> entry.get("effectiveOn").asString())
                .sorted()
                .toList();
    }

    @Test
    void aRuleThatCannotBeUsedIsRefusedByName() {
        HttpResponse<String> answer = SERVICE.post(
                "/api/review-schedules",
                Bodies.reviewSchedule(UUID.randomUUID()).replace("WEEKLY", "HOURLY"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(PlanService.json(answer).at("/errors/0/field").asString()).isEqualTo("rule");
    }

    private static String path(UUID id) {
        return "/api/review-schedules/" + id;
    }

    private static void created(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private static void refused(HttpResponse<String> answer, String rule) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
        assertThat(PlanService.json(answer).get("type").asString()).isEqualTo("/problems/" + rule);
    }
}
