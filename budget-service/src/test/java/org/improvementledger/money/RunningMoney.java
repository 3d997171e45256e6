package org.improvementledger.money;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.improvementledger.chassis.web.TestSignIn;
import org.improvementledger.local.SharedServers;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service as it runs, on a real PostgreSQL and a real Kafka, for all tests of this module: one database, one or more instances. */
public final class RunningMoney {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final TestSignIn SIGN_IN = new TestSignIn();

    private static final SharedServers.Database DATABASE = SharedServers.newDatabase();

    private static final class First {
        static final RunningMoney INSTANCE = start();
    }

    private final HttpClient http = HttpClient.newHttpClient();

    private final ConfigurableApplicationContext context;

    private final String url;

    private RunningMoney(ConfigurableApplicationContext context) {
        this.context = context;
        this.url = "http://127.0.0.1:"
                + ((WebServerApplicationContext) context).getWebServer().getPort();
    }

    /** The instance that most tests share. */
    public static RunningMoney shared() {
        return First.INSTANCE;
    }

    /** One more instance on the same database and topics. */
    public static RunningMoney start(String... more) {
        List<String> arguments = Stream.concat(
                        Stream.of(
                                "--server.port=0",
                                "--spring.datasource.url=" + DATABASE.url(),
                                "--spring.datasource.username=" + DATABASE.serviceRole(),
                                "--spring.datasource.password=" + DATABASE.servicePassword(),
                                "--spring.flyway.user=" + DATABASE.owner(),
                                "--spring.flyway.password=" + DATABASE.ownerPassword(),
                                "--ledger.kafka.bootstrap-servers="
                                        + SharedServers.kafka().bootstrapServers(),
                                "--ledger.kafka.replication-factor=1",
                                "--ledger.sign-in.issuer=" + SIGN_IN.issuer()),
                        Stream.of(more))
                .toList();
        return new RunningMoney(SpringApplication.run(BudgetApplication.class, arguments.toArray(String[]::new)));
    }

    public void stop() {
        context.close();
    }

    public ConfigurableApplicationContext context() {
        return context;
    }

    /** How many events are stored, whatever of. */
    public long events() {
        return context.getBean(JdbcClient.class)
                .sql("select count(*) from event_store.domain_event")
                .query(Long.class)
                .single();
    }

    /** How many events of a type an aggregate has. */
    public long eventsOf(UUID aggregate, String type) {
        return context.getBean(JdbcClient.class)
                .sql("select count(*) from event_store.domain_event where aggregate_id = ? and payload_type = ?")
                .params(aggregate.toString(), type)
                .query(Long.class)
                .single();
    }

    /** A demo office's token: its roles and capacities are those of the local sign-in server. */
    public static String token(String office) {
        return SIGN_IN.token(office, rolesOf(office), capacitiesOf(office));
    }

    public static List<String> rolesOf(String office) {
        return switch (office) {
            case "finance-officer", "second-finance-officer" -> List.of("finance-officer");
            case "chief-finance-officer" -> List.of("approver", "finance-officer");
            case "auditor", "improvement-lead" -> List.of(office);
            default -> List.of("approver");
        };
    }

    public static List<String> capacitiesOf(String office) {
        return rolesOf(office).contains("approver") ? List.of(office) : List.of();
    }

    public Answer get(String office, String path) {
        return send(request(path, Map.of("Authorization", "Bearer " + token(office)))
                .GET()
                .build());
    }

    public Answer post(String office, String path, String body) {
        return post(office, path, body, Map.of());
    }

    public Answer post(String office, String path, String body, Map<String, String> headers) {
        return postBytes(office, path, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    public Answer postBytes(String office, String path, byte[] body, Map<String, String> headers) {
        return send(request(path, headers)
                .header("Authorization", "Bearer " + token(office))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body))
                .build());
    }

    public Answer postWithoutToken(String path, String body) {
        return send(request(path, Map.of())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private HttpRequest.Builder request(String path, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path));
        headers.forEach(request::header);
        return request;
    }

    private Answer send(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body(), response);
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** What came back. */
    public record Answer(int status, String text, HttpResponse<String> response) {

        public JsonNode json() {
            return JSON.readTree(text);
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** The value at a JSON pointer, as text; empty where there is none. */
        public String at(String pointer) {
            return json().at(pointer).asString("");
        }
    }
}
