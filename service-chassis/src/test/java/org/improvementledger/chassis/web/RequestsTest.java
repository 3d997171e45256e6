package org.improvementledger.chassis.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.improvementledger.chassis.testkit.BadInput;
import org.improvementledger.local.SharedServers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What is refused at the door, with which status and in which words; and that nothing of it is stored. */
class RequestsTest {

    private static final TestSignIn SIGN_IN = new TestSignIn();

    private static JarService service;

    private final String keeper = SIGN_IN.token("keeper", "finance-officer");

    @BeforeAll
    static void start() {
        service = new JarService(SharedServers.newDatabase(), SIGN_IN.issuer());
    }

    @AfterAll
    static void stop() {
        service.close();
        SIGN_IN.close();
    }

    static List<BadInput.Case> badInput() {
        return BadInput.of(JarService.jar(Map.of(
                        "id", "\"0f8fad5b-d9cb-469f-a165-70867728950e\"",
                        "note", "\"One\\nTwo\"",
                        "helpers", "[\"7c9e6679-7425-40de-944b-e07fc1f90ae7\"]",
                        "sealed", "true")))
                .optional("id", "note", "helpers", "sealed")
                .words("kind")
                .cases();
    }

    @ParameterizedTest
    @MethodSource("badInput")
    void isRefusedByName(BadInput.Case bad) {
        long before = service.events();
        HttpResponse<String> answer = send(bad.body(), "application/json");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(bad.status());
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        JsonNode problem = JarService.json(answer);
        assertThat(problem.get("type").asString()).startsWith("/problems/");
        assertThat(problem.get("title").asString()).isNotBlank();
        assertThat(problem.get("status").asInt()).isEqualTo(bad.status());
        assertThat(problem.get("detail").asString()).isNotBlank();
        assertThat(problem.get("instance").asString()).isEqualTo("/api/jars");
        assertThat(problem.get("correlation").asString())
                .isEqualTo(answer.headers().firstValue("X-Correlation-Id").orElseThrow());
        if (bad.field() != null) {
            assertThat(problem.get("errors").values().stream()
                            .map(error -> error.get("field").asString()))
                    .as(answer.body())
                    .anyMatch(field -> field.equals(bad.field())
                            || field.startsWith(bad.field() + ".")
                            || field.startsWith(bad.field() + "["));
        }
        assertThat(service.events()).isEqualTo(before);
    }

    @Test
    void theRightBodyIsTaken() {
        assertThat(service.post(keeper, "/api/jars", JarService.jar(Map.of("note", "\"One\\nTwo 🍬\"")))
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void allMissingFieldsAreNamedAtOnce() {
        JsonNode problem = JarService.json(service.post(keeper, "/api/jars", "{}"));
        assertThat(problem.get("errors").values().stream()
                        .map(error -> error.get("field").asString()))
                .containsExactly("filledOn", "kind", "maker", "price", "recipe", "sweets");
    }

    @Test
    void anUnknownWordIsAnsweredWithTheKnownOnes() {
        assertThat(service.post(keeper, "/api/jars", JarService.jar(Map.of()).replace("chewy-mint", "sour"))
                        .body())
                .contains("boiled, chewy-mint");
    }

    @Test
    void anotherKindOfBodyIsRefused() {
        HttpResponse<String> answer = send("<jar/>".getBytes(StandardCharsets.UTF_8), "application/xml");
        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).contains("/problems/unsupported-media-type");
    }

    @Test
    void aBodyThatArrivesInChunksIsHeldToTheSameLimit() {
        byte[] large = new byte[3 * 1024 * 1024];
        HttpResponse<String> answer = service.send(service.request("/api/jars")
                .header("Authorization", "Bearer " + keeper)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large))));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("/problems/body-too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", " ", ""})
    void aMalformedKeyIsRefused(String key) {
        HttpResponse<String> answer =
                service.post(keeper, "/api/jars", JarService.jar(Map.of()), "Idempotency-Key", key);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"field\":\"Idempotency-Key\"");
    }

    @Test
    void aKeyThatIsTooLongIsRefused() {
        assertThat(service.post(keeper, "/api/jars", JarService.jar(Map.of()), "Idempotency-Key", "k".repeat(256))
                        .statusCode())
                .isEqualTo(422);
        assertThat(service.post(keeper, "/api/jars", JarService.jar(Map.of()), "Idempotency-Key", "k".repeat(255))
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        for (String path : List.of("/api/nothing", "/api/jars/not-an-id", "/api/jars/1-1-1-1-1", "/api")) {
            HttpResponse<String> answer = service.get(keeper, path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.body()).as(path).contains("/problems/not-found");
        }
        HttpResponse<String> answer =
                service.post(keeper, "/api/jars/" + UUID.randomUUID() + "/label", "{\"label\":\"a\"}");
        assertThat(answer.statusCode()).isEqualTo(404);
    }

    @Test
    void anotherMethodIsRefusedWithThePossibleOnes() {
        HttpResponse<String> answer = service.send(service.request("/api/jars")
                .header("Authorization", "Bearer " + keeper)
                .DELETE());
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("GET, POST");
        assertThat(answer.body()).contains("/problems/method-not-allowed");
    }

    @Test
    void anotherRepresentationThanJsonIsNotThere() {
        HttpResponse<String> answer = service.get(keeper, "/api/jars", "Accept", "application/xml");
        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void parametersAreHeldToTheirValues() {
        assertThat(service.get(keeper, "/api/jars?kind=chewy-mint&limit=1000&since=2019-03-25")
                        .body())
                .isEqualTo("{\"items\":[\"keeper\",\"1000\"]}");
        assertThat(service.get(keeper, "/api/jars").body()).contains("\"100\"");
        Map.of(
                        "limit=0", "limit",
                        "limit=1001", "limit",
                        "limit=ten", "limit",
                        "limit=-1", "limit",
                        "kind=sour", "kind",
                        "helper=7", "helper",
                        "since=2019-02-30", "since")
                .forEach((query, field) -> {
                    HttpResponse<String> answer = service.get(keeper, "/api/jars?" + query);
                    assertThat(answer.statusCode()).as(query).isEqualTo(422);
                    assertThat(answer.body()).contains("\"field\":\"" + field + "\"");
                });
    }

    @Test
    void parametersThatCannotBeDecodedAreRefused() {
        for (String query : List.of("kind=%FF", "since=%C3%28", "other=%E2%82")) {
            HttpResponse<String> answer = service.get(keeper, "/api/jars?" + query);
            assertThat(answer.statusCode()).as(query).isEqualTo(400);
            assertThat(answer.body()).contains("/problems/request-refused", "UTF-8");
        }
    }

    @Test
    void aFaultOfOursTellsItsReferenceAndNothingElse() {
        HttpResponse<String> answer = service.get(keeper, "/api/jars/broken", "X-Correlation-Id", "find-me");
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body())
                .contains("\"correlation\":\"find-me\"")
                .doesNotContain("secret", "Exception", "at org.");
    }

    @Test
    void anItemIsSentOnceAndThenOnlyWhenItChanged() {
        String path = "/api/jars/" + UUID.randomUUID();
        HttpResponse<String> first = service.get(keeper, path);
        assertThat(first.headers().firstValue("ETag")).contains("\"7\"");
        assertThat(first.body()).contains("\"filledOn\":\"2019-03-25\"").doesNotContain("absent");
        assertThat(service.get(keeper, path, "If-None-Match", "\"6\", W/\"7\"").statusCode())
                .isEqualTo(304);
        assertThat(service.get(keeper, path, "If-None-Match", "\"6\"").statusCode())
                .isEqualTo(200);
    }

    @Test
    void theCorrelationIsTakenWhereItIsFitAndMadeUpWhereNot() {
        assertThat(correlation("X-Correlation-Id", "abc-1")).isEqualTo("abc-1");
        assertThat(correlation("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"))
                .isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
        assertThat(UUID.fromString(correlation("X-Correlation-Id", "two words")))
                .isNotNull();
        assertThat(UUID.fromString(correlation("traceparent", "00-0-0-0"))).isNotNull();
    }

    @Test
    void theInterfaceIsDescribedForAll() {
        HttpResponse<String> answer = service.send(service.request("/v3/api-docs"));
        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode description = JarService.json(answer);
        assertThat(description.get("openapi").asString()).startsWith("3.1");
        JsonNode fill = description.at("/paths/~1api~1jars/post");
        assertThat(fill.get("parameters").values().stream()
                        .map(parameter -> parameter.get("name").asString()))
                .contains("Idempotency-Key", "If-Match", "X-Correlation-Id")
                .doesNotContain("context");
        assertThat(fill.at("/responses/422/content/application~1problem+json/schema/$ref")
                        .asString())
                .isEqualTo("#/components/schemas/Problem");
        assertThat(description.at("/components/securitySchemes/bearer/scheme").asString())
                .isEqualTo("bearer");
        assertThat(description.at("/paths/~1api~1jars/get/parameters").values().stream()
                        .map(parameter -> parameter.get("name").asString()))
                .contains("limit", "cursor", "kind")
                .doesNotContain("actor", "paging");
    }

    private String correlation(String header, String value) {
        return service.get(keeper, "/api/jars", header, value)
                .headers()
                .firstValue("X-Correlation-Id")
                .orElseThrow();
    }

    private HttpResponse<String> send(byte[] body, String type) {
        return service.send(service.request("/api/jars")
                .header("Authorization", "Bearer " + keeper)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }
}
