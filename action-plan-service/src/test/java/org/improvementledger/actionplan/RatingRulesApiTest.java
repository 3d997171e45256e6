package org.improvementledger.actionplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The rating rules over the web: version 1 is configured, an administrator sets the others, and none is ever changed. */
class RatingRulesApiTest {

    private static final PlanService SERVICE = PlanService.shared();

    /** Far off, so that no other test is rated by it. */
    private static String rules(int year, int amberDays, int sustainmentDays) {
        return "{\"effectiveFrom\":\"%d-04-01\",\"amberDays\":%d,\"sustainmentDays\":%d}"
                .formatted(year, amberDays, sustainmentDays);
    }

    private static HttpResponse<String> set(String body) {
        return SERVICE.postAs(SERVICE.administrator(), "/api/rating-rules", body);
    }

    private static JsonNode items(String query) {
        return SERVICE.read("/api/rating-rules" + query).get("items");
    }

    @Test
    void theConfiguredVersionIsInForceUntilAnotherBegins() {
        JsonNode first = SERVICE.read("/api/rating-rules/1");
        assertThat(first.get("amberDays").asInt()).isEqualTo(30);
        assertThat(first.get("sustainmentDays").asInt()).isEqualTo(90);
        assertThat(first.get("inForce").asBoolean()).isTrue();
        assertThat(first.has("effectiveFrom")).isFalse();
        assertThat(first.has("setBy")).isFalse();
    }

    @Test
    void aVersionIsSetOnceAndShownFromThenOn() {
        int before = items("").size();
        HttpResponse<String> answer = set(rules(2190, 14, 180));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        String place = answer.headers().firstValue("Location").orElseThrow();
        assertThat(place).isEqualTo("/api/rating-rules/" + (before + 1));
        JsonNode set = SERVICE.read(place);
        assertThat(set.get("effectiveFrom").asString()).isEqualTo("2190-04-01");
        assertThat(set.get("amberDays").asInt()).isEqualTo(14);
        assertThat(set.get("sustainmentDays").asInt()).isEqualTo(180);
        assertThat(set.get("inForce").asBoolean()).isFalse();
        assertThat(set.get("setBy").asString()).isEqualTo("administrator");
        long events = SERVICE.events();
        assertThat(set(rules(2190, 14, 180)).statusCode()).isEqualTo(200);
        assertThat(SERVICE.events()).isEqualTo(events);
        HttpResponse<String> next = set(rules(2190, 15, 180));
        assertThat(next.headers().firstValue("Location")).hasValue("/api/rating-rules/" + (before + 2));
        assertThat(items("")).hasSize(before + 2);
        assertThat(SERVICE.read(place).get("amberDays").asInt())
                .as("the former stays")
                .isEqualTo(14);
        assertThat(items("?knownAt=0")).as("before any was set").hasSize(1);
    }

    @Test
    void onlyAnAdministratorSetsThem() {
        for (String token : List.of(SERVICE.lead(), SERVICE.chair(), SERVICE.auditor())) {
            HttpResponse<String> refused = SERVICE.postAs(token, "/api/rating-rules", rules(2191, 30, 90));
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.body()).contains("administrator");
        }
    }

    @Test
    void daysHaveASmallestAndALargestNumber() {
        for (int wrong : List.of(0, -1, 1_001)) {
            named(set(rules(2192, wrong, 90)), "amberDays");
            named(set(rules(2192, 30, wrong)), "sustainmentDays");
        }
        assertThat(set(rules(2192, 1, 1_000)).statusCode()).isEqualTo(201);
        assertThat(set(rules(2192, 1_000, 1)).statusCode()).isEqualTo(201);
        assertThat(SERVICE.get("/api/rating-rules/1000").statusCode()).isEqualTo(404);
    }

    private static void named(HttpResponse<String> answer, String field) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains("\"field\":\"" + field + "\"");
    }
}
