package org.improvementledger.chassis.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.improvementledger.local.LocalPostgres;
import org.improvementledger.local.SharedServers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What is answered while Postgres is away: it passes, and both a program and a person are told so. */
class DatabaseAwayTest {

    private static final Duration BACK_WITHIN = Duration.ofSeconds(30);

    private static final TestSignIn SIGN_IN = new TestSignIn();

    private static LocalPostgres postgres;

    private static JarService service;

    private final String keeper = SIGN_IN.token("keeper", "finance-officer");

    private final UUID jar = UUID.randomUUID();

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        postgres = LocalPostgres.start(folder, freePort());
        postgres.createServiceDatabase("jars", "jars_owner", "jars_service");
        service = new JarService(
                new SharedServers.Database(
                        "jars",
                        postgres.url("jars"),
                        "jars_owner",
                        LocalPostgres.PASSWORD,
                        "jars_service",
                        LocalPostgres.PASSWORD),
                SIGN_IN.issuer(),
                "--spring.datasource.hikari.connection-timeout=1000");
    }

    @AfterAll
    static void stop() {
        service.close();
        postgres.kill();
        SIGN_IN.close();
    }

    @BeforeEach
    void fillAJarWhileAllIsWell() throws Exception {
        if (!postgres.alive()) {
            postgres.startAgain();
        }
        await().atMost(BACK_WITHIN)
                .until(() -> service.post(keeper, "/api/jars", JarService.jar(Map.of("id", "\"" + jar + "\"")))
                                .statusCode()
                        == 201);
        assertThat(get("/jars/" + jar).body()).isEqualTo("events 1");
        assertThat(get("/jars/" + jar + "/drawn").body()).isEqualTo("events 1");
    }

    @Test
    void aProgramIsToldToTryAgain() {
        postgres.stop();
        HttpResponse<String> refused = label("\"Mint\"");
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).contains("5");
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
        JsonNode problem = JarService.json(refused);
        assertThat(problem.get("type").asString()).isEqualTo("/problems/database-away");
        assertThat(problem.get("detail").asString()).contains("Try again");
        assertThat(problem.get("correlation").asString())
                .isEqualTo(refused.headers().firstValue("X-Correlation-Id").orElseThrow());
        assertThat(label("[]").statusCode()).isEqualTo(422);
        postgres.startAgain();
        await().atMost(BACK_WITHIN).until(() -> label("\"Mint\"").statusCode() == 200);
        assertThat(service.eventsOf(jar)).isEqualTo(2);
    }

    @Test
    void aPersonIsToldToTryAgainOnAPage() throws Exception {
        String secret = get("/jars").body().split(" ")[1];
        postgres.stop();
        for (HttpResponse<String> page :
                List.of(get("/jars/" + jar), get("/jars/" + jar + "/drawn"), send("/jars/" + jar + "/label", secret))) {
            assertThat(page.statusCode()).as(page.uri().getPath()).isEqualTo(503);
            assertThat(page.headers().firstValue("Retry-After")).contains("5");
            assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
            assertThat(page.body())
                    .contains("The service is not available just now", "database does not answer", "Try again")
                    .containsPattern("Reference: <strong>[0-9a-f]{8}</strong>")
                    .doesNotContain("Exception", "SQL", "\tat ");
        }
        assertThat(get("/jars").statusCode()).isEqualTo(200);
        assertThat(get("/jars/nowhere/nothing?knownAt=1").body()).contains("<h1 class=\"govuk-heading-l\">");
        HttpResponse<String> notOurs = send("/jars/" + jar + "/label?knownAt=1", "of another session");
        assertThat(notOurs.statusCode()).isEqualTo(403);
        assertThat(notOurs.body()).contains("Your form was not sent");
        postgres.startAgain();
        await().atMost(BACK_WITHIN)
                .until(() -> send("/jars/" + jar + "/label", secret).body().equals("version 1"));
        assertThat(get("/jars/" + jar).body()).isEqualTo("events 2");
    }

    @Test
    void aDatabaseThatWasKilledIsAwayToo() throws Exception {
        postgres.kill();
        assertThat(get("/jars/" + jar).statusCode()).isEqualTo(503);
        assertThat(label("\"Mint\"").statusCode()).isEqualTo(503);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "08006, the connection broke, true",
                "57P01, an administrator shuts down, true",
                "57P03, it is starting, true",
                "57014, the statement was cancelled, false",
                "23505, a value is there already, false",
                "-, Connection is closed, true",
                "-, No results were returned, false"
            })
    void onlyWhatPassesIsTakenForAway(@Nullable String state, String message, boolean away) {
        Exception wrapped = new IllegalStateException(new SQLException(message, state));
        assertThat(DatabaseAway.isCauseOf(wrapped)).isEqualTo(away);
    }

    private HttpResponse<String> label(String label) {
        return service.post(keeper, "/api/jars/" + jar + "/label", "{\"label\":" + label + "}");
    }

    /** Signed in on the way, where that is needed. */
    private HttpResponse<String> get(String path) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(URI.create(service.url() + path))
                        .header("Accept", "text/html,*/*")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> send(String path, String secret) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(URI.create(service.url() + path))
                        .header("Accept", "text/html,*/*")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "label=Mint&_csrf=" + URLEncoder.encode(secret, StandardCharsets.UTF_8)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
