package org.improvementledger.chassis.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.improvementledger.local.SharedServers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From a request to its events and its answer: once, whatever is repeated and whoever is quicker. */
class CommandsTest {

    private static TestSignIn signIn = new TestSignIn();

    private static JarService service;

    private static JarService secondInstance;

    private final String keeper = signIn.token("keeper", "finance-officer");

    private final String eater = signIn.token("eater", "approver");

    @BeforeAll
    static void start() {
        SharedServers.Database database = SharedServers.newDatabase();
        service = new JarService(database, signIn.issuer());
        secondInstance = new JarService(database, signIn.issuer());
    }

    @AfterAll
    static void stop() {
        service.close();
        secondInstance.close();
        signIn.close();
    }

    @Test
    void aNewThingIsAnsweredWithItsPlaceAndVersionAndARepeatChangesNothing() {
        UUID id = UUID.randomUUID();
        HttpResponse<String> first = fill(id, 3);
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.headers().firstValue("Location")).contains("/api/jars/" + id);
        assertThat(first.headers().firstValue("ETag")).contains("\"0\"");
        assertThat(first.body()).isEqualTo("{\"id\":\"" + id + "\",\"version\":0}");
        HttpResponse<String> repeat = fill(id, 3);
        assertThat(repeat.statusCode()).isEqualTo(200);
        assertThat(repeat.body()).isEqualTo(first.body());
        assertThat(service.eventsOf(id)).isEqualTo(1);
    }

    @Test
    void theEventCarriesWhoWhyAndWhatItBelongsTo() {
        UUID id = UUID.randomUUID();
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        service.post(
                keeper,
                "/api/jars",
                JarService.jar(Map.of("id", quoted(id))),
                "Idempotency-Key",
                "fill-" + id,
                "traceparent",
                "00-" + trace + "-00f067aa0ba902b7-01");
        assertThat(metadata(id))
                .contains(
                        "\"actor\":\"keeper\"",
                        "\"correlation\":\"" + trace + "\"",
                        "\"idempotency-key\":\"fill-" + id + "\"")
                .contains("\"traceparent\":\"00-" + trace)
                .doesNotContain("capacity", "causation", "expected-version");
        String mayor = signIn.token("boss", List.of("approver"), List.of("mayor"));
        assertThat(service.post(mayor, "/api/jars/" + id + "/official-label", "{\"label\":\"Town\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(metadata(id)).contains("\"capacity\":\"mayor\"");
    }

    @Test
    void whileTheStoreIsHeldNothingIsDecidedAndTheKeyIsStillFree() {
        long before = service.events();
        String body = JarService.jar(Map.of());
        JarService.HELD.set("The store ends with position 99.");
        try {
            HttpResponse<String> held = service.post(keeper, "/api/jars", body, "Idempotency-Key", "held-1");
            assertThat(held.statusCode()).isEqualTo(503);
            assertThat(held.body())
                    .contains("/problems/store-held", "lacks events")
                    .doesNotContain("position 99");
            assertThat(service.events()).isEqualTo(before);
        } finally {
            JarService.HELD.set(null);
        }
        assertThat(service.post(keeper, "/api/jars", body, "Idempotency-Key", "held-1")
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void theSameKeyGetsTheFirstAnswerAgain() {
        String body = JarService.jar(Map.of());
        HttpResponse<String> first = service.post(keeper, "/api/jars", body, "Idempotency-Key", "again-1");
        HttpResponse<String> second = secondInstance.post(keeper, "/api/jars", body, "Idempotency-Key", "again-1");
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        for (String header : List.of("Location", "ETag", "Content-Type")) {
            assertThat(second.headers().firstValue(header))
                    .isEqualTo(first.headers().firstValue(header));
        }
        assertThat(first.headers().firstValue("Idempotency-Replayed")).isEmpty();
        assertThat(second.headers().firstValue("Idempotency-Replayed")).contains("true");
        assertThat(service.eventsOf(JarService.json(first).get("id").asString()))
                .isEqualTo(1);
    }

    @Test
    void aKeyBelongsToItsActorAndToOneRequest() {
        service.post(keeper, "/api/jars", JarService.jar(Map.of()), "Idempotency-Key", "mine");
        HttpResponse<String> reused = service.post(
                keeper, "/api/jars", JarService.jar(Map.of("note", "\"other\"")), "Idempotency-Key", "mine");
        assertThat(reused.statusCode()).isEqualTo(422);
        assertThat(reused.body()).contains("/problems/idempotency-key-reused", "Idempotency-Key");
        String second = signIn.token("second", "finance-officer");
        assertThat(service.post(second, "/api/jars", JarService.jar(Map.of()), "Idempotency-Key", "mine")
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void aRefusalByTheAggregateIsKeptByteForByteToo() {
        UUID id = UUID.randomUUID();
        fill(id, 0);
        HttpResponse<String> first = take(service, eater, id, "refused-1");
        assertThat(first.statusCode()).isEqualTo(409);
        assertThat(first.body()).contains("/problems/jar-empty", "The jar is empty.");
        HttpResponse<String> second = take(secondInstance, eater, id, "refused-1");
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.headers().firstValue("Idempotency-Replayed")).contains("true");

        HttpResponse<String> own = service.post(
                signIn.token("keeper", "finance-officer"),
                "/api/jars/" + id + "/sweets",
                "{}",
                "Idempotency-Key",
                "refused-2");
        assertThat(own.statusCode()).isEqualTo(403);
        assertThat(own.body()).contains("/problems/segregation-of-duties", "somebody else");
        assertThat(service.post(keeper, "/api/jars/" + id + "/sweets", "{}", "Idempotency-Key", "refused-2")
                        .body())
                .isEqualTo(own.body());
        assertThat(service.eventsOf(id)).isEqualTo(1);
    }

    @Test
    void whatIsNoDecisionIsNotKept() {
        UUID id = UUID.randomUUID();
        fill(id, 3);
        HttpResponse<String> stale = service.post(
                eater,
                "/api/jars/" + id + "/label",
                "{\"label\":\"a\"}",
                "Idempotency-Key",
                "later",
                "If-Match",
                "\"5\"");
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(stale.body()).contains("/problems/stale-version");
        assertThat(service.post(eater, "/api/jars/" + id + "/label", "{\"label\":\"a\"}", "Idempotency-Key", "later")
                        .statusCode())
                .isEqualTo(200);
        UUID missing = UUID.randomUUID();
        assertThat(service.post(
                                eater,
                                "/api/jars/" + missing + "/label",
                                "{\"label\":\"a\"}",
                                "Idempotency-Key",
                                "absent")
                        .statusCode())
                .isEqualTo(404);
        fill(missing, 1);
        assertThat(service.post(
                                eater,
                                "/api/jars/" + missing + "/label",
                                "{\"label\":\"a\"}",
                                "Idempotency-Key",
                                "absent")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void theVersionTheAskerSawMustBeTheVersionThatIs() {
        UUID id = UUID.randomUUID();
        fill(id, 3);
        assertThat(label(id, "one", "\"0\"").statusCode()).isEqualTo(200);
        assertThat(label(id, "two", "\"0\"").statusCode()).isEqualTo(412);
        assertThat(label(id, "two", "\"1\"").headers().firstValue("ETag")).contains("\"2\"");
        HttpResponse<String> unchanged = label(id, "two", "\"2\"");
        assertThat(unchanged.statusCode()).isEqualTo(200);
        assertThat(unchanged.headers().firstValue("ETag")).contains("\"2\"");
        assertThat(label(id, "three", "*").statusCode()).isEqualTo(200);
        for (String malformed : List.of("7", "W/\"7\"", "\"seven\"", "\"1\", \"2\"", "\"-1\"", "")) {
            assertThat(label(id, "four", malformed).statusCode()).as(malformed).isEqualTo(422);
            assertThat(label(id, "four", malformed).body()).contains("If-Match");
        }
        assertThat(service.eventsOf(id)).isEqualTo(4);
    }

    @Test
    void twentyAtOnceWithOneKeyAreOneCommandAndOneAnswer() throws Exception {
        String body = JarService.jar(Map.of());
        List<HttpResponse<String>> answers =
                atOnce(20, turn -> instance(turn).post(keeper, "/api/jars", body, "Idempotency-Key", "twenty"));
        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(201);
        assertThat(answers)
                .extracting(HttpResponse::body)
                .containsOnly(answers.getFirst().body());
        assertThat(answers)
                .filteredOn(answer ->
                        answer.headers().firstValue("Idempotency-Replayed").isEmpty())
                .hasSize(1);
        assertThat(service.eventsOf(
                        JarService.json(answers.getFirst()).get("id").asString()))
                .isEqualTo(1);
    }

    @Test
    void aLostRaceIsRunAgain() throws Exception {
        UUID id = UUID.randomUUID();
        fill(id, 10);
        List<HttpResponse<String>> answers =
                atOnce(16, turn -> instance(turn).post(eater, "/api/jars/" + id + "/sweets", "{}"));
        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(201, 409);
        long taken =
                answers.stream().filter(answer -> answer.statusCode() == 201).count();
        assertThat(service.eventsOf(id)).isEqualTo(1 + taken);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 409)
                .allSatisfy(answer -> assertThat(answer.body()).containsAnyOf("jar-empty", "changed-meanwhile"));
        assertThat(taken).isLessThanOrEqualTo(10);
        assertThat(answers.stream()
                                .filter(answer -> answer.body().contains("changed-meanwhile"))
                                .count()
                        + taken)
                .isGreaterThanOrEqualTo(10);
    }

    @Test
    void withTheVersionGivenOneOfManyWinsAndTheRestAreStale() throws Exception {
        UUID id = UUID.randomUUID();
        fill(id, 10);
        List<HttpResponse<String>> answers = atOnce(10, turn -> instance(turn)
                .post(eater, "/api/jars/" + id + "/label", "{\"label\":\"n" + turn + "\"}", "If-Match", "\"0\""));
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 412).hasSize(9);
        assertThat(service.eventsOf(id)).isEqualTo(2);
    }

    @Test
    void keysGoWhenTheirTimeIsUp() {
        service.post(keeper, "/api/jars", JarService.jar(Map.of()), "Idempotency-Key", "old");
        service.post(keeper, "/api/jars", JarService.jar(Map.of()), "Idempotency-Key", "young");
        service.database()
                .sql("update web.idempotency_key set claimed_at = now() - interval '31 days' where key = 'old'")
                .update();
        service.bean(IdempotencyKeyPurge.class).purge();
        assertThat(service.database()
                        .sql("select key from web.idempotency_key where key in ('old', 'young')")
                        .query(String.class)
                        .list())
                .containsExactly("young");
    }

    @Test
    void everyCommandIsTimedByKindAndOutcome() {
        fill(UUID.randomUUID(), 1);
        assertThat(service.send(service.request("/actuator/prometheus")).body())
                .contains("ledger_commands_seconds_count{command=\"fill-jar\",outcome=\"accepted\"}")
                .contains("ledger_commands_seconds_bucket{command=\"fill-jar\",outcome=\"accepted\"");
    }

    private static JarService instance(int turn) {
        return turn % 2 == 0 ? service : secondInstance;
    }

    private HttpResponse<String> fill(UUID id, int sweets) {
        return service.post(
                keeper,
                "/api/jars",
                JarService.jar(Map.of("id", quoted(id))).replace("\"sweets\":3", "\"sweets\":" + sweets));
    }

    private HttpResponse<String> take(JarService at, String who, UUID id, String key) {
        return at.post(who, "/api/jars/" + id + "/sweets", "{}", "Idempotency-Key", key);
    }

    private HttpResponse<String> label(UUID id, String label, String ifMatch) {
        return service.post(eater, "/api/jars/" + id + "/label", "{\"label\":\"" + label + "\"}", "If-Match", ifMatch);
    }

    private String metadata(UUID aggregate) {
        return service.database()
                .sql(
                        "select string_agg(convert_from(metadata, 'UTF8'), ' ') from event_store.domain_event where aggregate_id = ?")
                .param(aggregate.toString())
                .query(String.class)
                .single();
    }

    private static String quoted(UUID id) {
        return "\"" + id + "\"";
    }

    private interface Turn {
        HttpResponse<String> take(int turn);
    }

    private static List<HttpResponse<String>> atOnce(int times, Turn turn) throws Exception {
        List<Callable<HttpResponse<String>>> turns = new ArrayList<>();
        for (int index = 0; index < times; index++) {
            int number = index;
            turns.add(() -> turn.take(number));
        }
        List<HttpResponse<String>> answers = new ArrayList<>();
        try (ExecutorService hands = Executors.newFixedThreadPool(times)) {
            for (Future<HttpResponse<String>> answer : hands.invokeAll(turns)) {
                answers.add(answer.get());
            }
        }
        return answers;
    }
}
