package org.improvementledger.local.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.improvementledger.local.LocalServerException;
import org.improvementledger.local.signin.DemoOffice;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The REST API of the pair, used as anybody would: with a token of the office that acts and a key that makes a repeat harmless. */
final class PublicApi {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int UNAVAILABLE = 503;
    private static final int MOST_REPEATS = 30;
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final int FIRST_FAILURE = 300;

    private final String signIn;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    /** In one order, whatever the order of a map in this process: an idempotency key must come with the same bytes. */
    private final JsonMapper json = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private final Map<String, String> tokens = new HashMap<>();

    PublicApi(String signIn) {
        this.signIn = signIn;
    }

    /**
     * @param office who acts
     * @param body written as JSON
     * @return what is answered
     * @throws LocalServerException with the problem's own words when it is refused
     */
    JsonNode post(String office, String address, Map<String, ?> body) {
        return post(office, address, "application/json", json.writeValueAsString(body));
    }

    /** As {@link #post(String, String, Map)}, for a body that is written already. */
    JsonNode post(String office, String address, String mediaType, String written) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token(office))
                .header("Content-Type", mediaType)
                .header("Accept", "application/json, application/problem+json")
                .header("Idempotency-Key", idempotencyKey(address, written))
                .POST(HttpRequest.BodyPublishers.ofString(written))
                .build();
        HttpResponse<String> answer = send(request);
        if (answer.statusCode() >= FIRST_FAILURE) {
            throw new LocalServerException("The demo story stopped: %s was refused %s, with %d: %s"
                    .formatted(office, URI.create(address).getPath(), answer.statusCode(), reason(answer.body())));
        }
        return json.readTree(answer.body());
    }

    /**
     * @param header of the answer
     * @return empty where the answer has no such header
     * @throws LocalServerException when it is refused
     */
    String header(String office, String address, String header) {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(address))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token(office))
                .build());
        if (answer.statusCode() >= FIRST_FAILURE) {
            throw new LocalServerException("The demo story stopped: %s could not read %s: %d"
                    .formatted(office, URI.create(address).getPath(), answer.statusCode()));
        }
        return answer.headers().firstValue(header).orElse("");
    }

    /** Derived from what is asked, so that it is the same when the story is played again. */
    private static String idempotencyKey(String address, String body) {
        return StoryIds.of(URI.create(address).getPath() + " " + body).toString();
    }

    private String token(String office) {
        return tokens.computeIfAbsent(office, this::fetchToken);
    }

    private String fetchToken(String office) {
        String basic = Base64.getEncoder()
                .encodeToString((office + ":" + DemoOffice.PASSWORD).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create(signIn + "/oauth2/token"))
                .timeout(PATIENCE)
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        HttpResponse<String> answer = send(request);
        if (answer.statusCode() >= FIRST_FAILURE) {
            throw new LocalServerException("The demo story stopped: sign-in gave " + office + " no token, but "
                    + answer.statusCode() + ": " + answer.body());
        }
        return json.readTree(answer.body()).get("access_token").asString();
    }

    /** Asks again, up to a limit, where the service says that it cannot answer now: on a machine that is busy its read models may be behind. */
    private HttpResponse<String> send(HttpRequest request) {
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            for (int again = 0; answer.statusCode() == UNAVAILABLE && again < MOST_REPEATS; again++) {
                Thread.sleep(PAUSE);
                answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            }
            return answer;
        } catch (IOException e) {
            throw new LocalServerException(
                    "The demo story stopped: " + request.uri() + " did not answer (" + e + ")", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalServerException("Interrupted while the demo story was played", e);
        }
    }

    /** The sentence of a problem document with the fields at fault, or the answer as it is. */
    private String reason(String body) {
        try {
            JsonNode problem = json.readTree(body);
            JsonNode detail = problem.get("detail");
            JsonNode errors = problem.get("errors");
            if (detail != null) {
                return detail.asString() + (errors == null ? "" : " " + errors);
            }
        } catch (JacksonException notJson) {
            return body;
        }
        return body;
    }
}
