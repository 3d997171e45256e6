package org.improvementledger.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.improvementledger.local.LocalServerException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/** What the story says, heard by a server that takes everything. That the services take it is seen where they run. */
class DemoStoryTest {

    private record Said(String office, String path, String key, JsonNode body) {}

    private static final JsonMapper JSON = new JsonMapper();

    private final List<Said> said = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private String refusedPath = "";
    private HttpServer server;

    /** Also of the usual measures, which come with seven ids. */
    private static final String CREATED =
            "{\"id\":\"an-id\",\"ids\":[\"m-1\",\"m-2\",\"m-3\",\"m-4\",\"m-5\",\"m-6\",\"m-7\"]}";

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/oauth2/token", exchange -> {
            String basic =
                    exchange.getRequestHeaders().getFirst("Authorization").substring("Basic ".length());
            String office = new String(Base64.getDecoder().decode(basic), StandardCharsets.UTF_8).replace(":local", "");
            answer(exchange, 200, "{\"access_token\":\"" + office + "\"}");
        });
        server.createContext("/api", exchange -> {
            if (exchange.getRequestMethod().equals("GET")) {
                exchange.getResponseHeaders().add("Return-Status", "draft");
                exchange.getResponseHeaders().add("Return-Position", "4711");
                answer(exchange, 200, "");
                return;
            }
            said.add(new Said(
                    exchange.getRequestHeaders().getFirst("Authorization").substring("Bearer ".length()),
                    exchange.getRequestURI().getPath(),
                    exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                    sent(exchange)));
            boolean refused = exchange.getRequestURI().getPath().equals(refusedPath);
            answer(exchange, refused ? 409 : 201, refused ? "{\"detail\":\"The year is closed.\"}" : CREATED);
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void saysTheSameWithTheSameKeysEachTime() {
        play();
        List<Said> first = List.copyOf(said);
        said.clear();
        play();

        assertThat(said).isEqualTo(first);
        Set<String> keys = new HashSet<>();
        assertThat(first).allMatch(one -> keys.add(one.key()), "a key of its own");
    }

    @Test
    void tellsBothSumsOfTheSameSizeAsTwoFacts() {
        play();

        List<Said> proposed =
                said.stream().filter(one -> one.path().endsWith("/allocations")).toList();
        assertThat(proposed)
                .extracting(one -> one.body().at("/amount/amount").asString())
                .containsExactlyInAnyOrder(
                        "10600000.00",
                        "172000.00",
                        "200000.00",
                        "10600000.00",
                        "1400000.00",
                        "1300000.00",
                        "80000.00",
                        "60000.00",
                        "60000.00",
                        "240000.00");
        assertThat(proposed).extracting(one -> one.body().get("id").asString()).doesNotHaveDuplicates();
        assertThat(proposed).extracting(Said::office).containsOnly("finance-officer");
    }

    @Test
    void announcesKeyDecisionsFourWeeksBefore() {
        play();

        Map<String, String> amounts = new HashMap<>();
        said.stream()
                .filter(one -> one.path().endsWith("/allocations"))
                .forEach(one -> amounts.put(
                        one.body().get("id").asString(),
                        one.body().at("/amount/amount").asString()));
        List<Said> approvals = said.stream()
                .filter(one ->
                        one.path().startsWith("/api/allocations/") && one.path().endsWith("/approval"))
                .toList();
        assertThat(approvals).hasSize(amounts.size());
        for (Said approval : approvals) {
            assertThat(approval.body().get("capacity").asString()).isEqualTo(approval.office());
            JsonNode decision = approval.body().get("decision");
            String allocation = approval.path().split("/")[3];
            if (Double.parseDouble(amounts.get(allocation)) >= 500_000) {
                assertThat(ChronoUnit.DAYS.between(
                                LocalDate.parse(decision.get("noticeGivenOn").asString()),
                                LocalDate.parse(decision.get("decidedOn").asString())))
                        .isGreaterThanOrEqualTo(28);
                assertThat(decision.get("noticeReference").asString()).isNotBlank();
            }
        }
    }

    @Test
    void plansTenActionsThatAnswerFindingsItRecordedBefore() {
        play();

        Set<String> known = new HashSet<>();
        int actions = 0;
        for (Said one : said) {
            if (one.body().has("addresses")) {
                actions++;
                one.body().get("addresses").forEach(finding -> assertThat(known).contains(finding.asString()));
            }
            if (one.body().has("actionIds")) {
                one.body().get("actionIds").forEach(action -> assertThat(known).contains(action.asString()));
            }
            if (one.body().has("id")) {
                known.add(one.body().get("id").asString());
            }
        }
        assertThat(actions).isEqualTo(10);
        assertThat(told)
                .anyMatch(line -> line.contains("overall Inadequate"))
                .anyMatch(line -> line.contains("Outstanding"));
    }

    @Test
    void stopsAtARefusalInItsOwnWords() {
        refusedPath = "/api/plans";

        assertThatThrownBy(this::play)
                .isInstanceOf(LocalServerException.class)
                .hasMessageContaining("improvement-lead was refused /api/plans, with 409: The year is closed.");
        assertThat(said.getLast().path()).isEqualTo("/api/plans");
    }

    private void play() {
        String address = "http://127.0.0.1:" + server.getAddress().getPort();
        new DemoStory(address, address, address, told::add).play();
    }

    /** A file is no JSON: it is its text. */
    private static JsonNode sent(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        return exchange.getRequestHeaders().getFirst("Content-Type").equals("text/csv")
                ? StringNode.valueOf(new String(body, StandardCharsets.UTF_8))
                : JSON.readTree(body);
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
