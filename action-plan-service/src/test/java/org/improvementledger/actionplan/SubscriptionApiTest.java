package org.improvementledger.actionplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The calendar for programs that send no token. */
class SubscriptionApiTest {

    private static final PlanService SERVICE = PlanService.shared();

    private static final String SUBSCRIPTION = "/api/deadlines/subscription";

    @BeforeAll
    static void somethingIsDue() {
        SERVICE.story();
    }

    /** The path of a new address. */
    private static String make(String token) {
        HttpResponse<String> answer = SERVICE.postAs(token, SUBSCRIPTION, "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return URI.create(PlanService.json(answer).get("address").asString()).getPath();
    }

    private static HttpResponse<String> end(String token) {
        return SERVICE.send(SERVICE.request(SUBSCRIPTION)
                .header("Authorization", "Bearer " + token)
                .DELETE());
    }

    private static HttpResponse<String> fetch(String path) {
        return SERVICE.send(SERVICE.request(path));
    }

    @Test
    void theSameCalendarIsFetchedWithoutAToken() {
        String path = make(SERVICE.auditor());
        // The sweeps of the service may change it in between.
        await("the same").atMost(Duration.ofMinutes(1)).untilAsserted(() -> isTheSame(path));
    }

    private static void isTheSame(String path) {
        HttpResponse<String> signedIn = SERVICE.get("/api/deadlines.ics");
        HttpResponse<String> fetched = fetch(path);
        assertThat(fetched.statusCode()).isEqualTo(200);
        assertThat(fetched.body()).isEqualTo(signedIn.body()).contains("BEGIN:VEVENT");
        for (String header : List.of("Content-Type", "Content-Disposition", "Cache-Control", "ETag")) {
            assertThat(fetched.headers().allValues(header))
                    .as(header)
                    .isEqualTo(signedIn.headers().allValues(header))
                    .isNotEmpty();
        }
        assertThat(fetched.headers().firstValue("Cache-Control")).hasValue("no-cache, private");
        assertThat(fetched.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(fetched.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() {
        String path = make(SERVICE.auditor());
        AtomicReference<String> tag = new AtomicReference<>();
        await("no change for a moment").atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            HttpResponse<String> head = SERVICE.send(SERVICE.request(path).HEAD());
            assertThat(head.statusCode()).isEqualTo(200);
            tag.set(head.headers().firstValue("ETag").orElseThrow());
            assertThat(status(path, tag.get())).isEqualTo(304);
        });
        SERVICE.story();
        // The calendar follows its projections; nothing was written through this request that it could wait for.
        await("the new inspection to be there")
                .atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(status(path, tag.get())).isEqualTo(200));
    }

    private static int status(String path, String tag) {
        return SERVICE.send(SERVICE.request(path).header("If-None-Match", tag)).statusCode();
    }

    @Test
    void everyRoleHasAnAddressOfItsOwnAndNoOthers() {
        String leads = make(SERVICE.lead());
        String chairs = make(SERVICE.chair());
        assertThat(fetch(leads).statusCode()).isEqualTo(200);
        String another = make(SERVICE.lead());
        assertThat(fetch(leads).statusCode()).isEqualTo(404);
        assertThat(end(SERVICE.lead()).statusCode()).isEqualTo(204);
        assertThat(end(SERVICE.lead()).statusCode()).isEqualTo(204);
        assertThat(fetch(another).statusCode()).isEqualTo(404);
        assertThat(fetch(chairs).statusCode()).isEqualTo(200);
        assertThat(SERVICE.postAs(null, SUBSCRIPTION, "").statusCode()).isEqualTo(401);
        assertThat(fetch("/api/deadlines.ics").statusCode()).isEqualTo(401);
    }

    @Test
    void itTellsUntilWhenItWorksAndTheAddressNoMore() {
        String path = make(SERVICE.administrator());
        HttpResponse<String> answer = SERVICE.send(
                SERVICE.request(SUBSCRIPTION).header("Authorization", "Bearer " + SERVICE.administrator()));
        assertThat(answer.body()).doesNotContain(path.split("/")[3]);
        JsonNode told = PlanService.json(answer);
        assertThat(told.get("works").asBoolean()).isTrue();
        assertThat(told.get("expiresAt").asString())
                .isGreaterThan(told.get("madeAt").asString());
        end(SERVICE.administrator());
        assertThat(SERVICE.send(SERVICE.request(SUBSCRIPTION)
                                .header("Authorization", "Bearer " + SERVICE.administrator()))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoTriesAddressesLearnsNothing() {
        String ended = make(SERVICE.secondLead());
        String expired = make(SERVICE.secondLead());
        SERVICE.alter("""
                update calendar.subscription
                set made_at = now() - interval '366 days', expires_at = now() - interval '1 day'
                where owner = 'second-improvement-lead'""");
        List<String> answers = List.of(ended, expired, "/api/calendars/never-made/deadlines.ics").stream()
                .map(path -> {
                    HttpResponse<String> answer =
                            SERVICE.send(SERVICE.request(path).header("X-Correlation-Id", "the-same"));
                    assertThat(answer.statusCode()).as(path).isEqualTo(404);
                    return answer.body();
                })
                .distinct()
                .toList();
        assertThat(answers).hasSize(1);
        assertThat(answers.getFirst())
                .contains("/problems/not-found", "\"instance\":\"/api/calendars/***/deadlines.ics\"");
    }

    @Test
    void whoLookedIsRecordedWithoutTheSecret() {
        String path = make(SERVICE.auditor());
        assertThat(SERVICE.get(path + "?note=calendar-of-an-auditor").statusCode())
                .isEqualTo(200);
        JdbcClient database = SERVICE.context().getBean(JdbcClient.class);
        await("the access to be written").atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(
                        database.sql("select path from audit_access.access where query = 'note=calendar-of-an-auditor'")
                                .query(String.class)
                                .list())
                .containsExactly("/api/calendars/***/deadlines.ics"));
    }

    @Test
    void theDescriptionSaysThatNoTokenIsAskedFor() {
        JsonNode paths = SERVICE.read("/v3/api-docs").get("paths");
        JsonNode fetching = paths.get("/api/calendars/{key}/deadlines.ics").get("get");
        assertThat(fetching.get("security")).isEmpty();
        assertThat(fetching.get("responses").propertyNames())
                .contains("200", "404")
                .doesNotContain("401", "403");
        assertThat(paths.get(SUBSCRIPTION).propertyNames()).containsExactlyInAnyOrder("post", "get", "delete");
        assertThat(paths.get(SUBSCRIPTION).get("post").get("responses").propertyNames())
                .contains("201");
    }
}
