package org.improvementledger.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.improvementledger.chassis.testkit.BadInput;
import org.improvementledger.chassis.web.TestSignIn;
import org.improvementledger.local.SharedServers;
import org.jspecify.annotations.Nullable;
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

    private final @Nullable ConfigurableApplicationContext context;

    private final String url;

    private RunningMoney(ConfigurableApplicationContext context) {
        this.context = context;
        this.url = "http://127.0.0.1:"
                + ((WebServerApplicationContext) context).getWebServer().getPort();
    }

    private RunningMoney(String url) {
        this.context = null;
        this.url = url;
    }

    /** One that runs in another process. */
    public static RunningMoney at(int port) {
        return new RunningMoney("http://127.0.0.1:" + port);
    }

    /** The instance that most tests share. */
    public static RunningMoney shared() {
        return First.INSTANCE;
    }

    /** One more instance on the same database and topics. */
    public static RunningMoney start(String... more) {
        List<String> arguments = Stream.concat(
                        arguments(DATABASE, SharedServers.kafka().bootstrapServers(), 0).stream(), Stream.of(more))
                .toList();
        return new RunningMoney(SpringApplication.run(BudgetApplication.class, arguments.toArray(String[]::new)));
    }

    /** The database that all instances share. */
    public static SharedServers.Database database() {
        return DATABASE;
    }

    /** How the service is told where it works. */
    public static List<String> arguments(SharedServers.Database database, String kafka, int port) {
        return List.of(
                "--server.port=" + port,
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.serviceRole(),
                "--spring.datasource.password=" + database.servicePassword(),
                "--spring.flyway.user=" + database.owner(),
                "--spring.flyway.password=" + database.ownerPassword(),
                "--ledger.kafka.bootstrap-servers=" + kafka,
                "--ledger.kafka.replication-factor=1",
                "--ledger.sign-in.issuer=" + SIGN_IN.issuer());
    }

    public void stop() {
        context().close();
    }

    public ConfigurableApplicationContext context() {
        return Objects.requireNonNull(context, "It runs in another process.");
    }

    /** How many events are stored, whatever of. */
    public long events() {
        return context()
                .getBean(JdbcClient.class)
                .sql("select count(*) from event_store.domain_event")
                .query(Long.class)
                .single();
    }

    /** How many events of a type an aggregate has. */
    public long eventsOf(UUID aggregate, String type) {
        return context()
                .getBean(JdbcClient.class)
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
            case "auditor", "improvement-lead", "administrator" -> List.of(office);
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

    public Answer getWithoutToken(String path) {
        return send(request(path, Map.of()).GET().build());
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

    /** Sends a form with one file, while it is made. */
    public Answer postFile(
            String office, String path, String name, Supplier<InputStream> file, Map<String, String> headers) {
        String boundary = "--------ledger" + UUID.randomUUID();
        byte[] begin = ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: text/csv\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] end = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
        return send(request(path, headers)
                .header("Authorization", "Bearer " + token(office))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofInputStream(() -> new SequenceInputStream(Collections.enumeration(
                        List.of(new ByteArrayInputStream(begin), file.get(), new ByteArrayInputStream(end))))))
                .build());
    }

    /** Sends what is wrong with a body, and expects its status, its field and nothing stored. */
    public void assertRefused(BadInput.Case bad, String office, String path) {
        long before = events();
        Answer answer = postBytes(office, path, bad.body(), Map.of());
        assertThat(answer.status()).as(answer.text()).isEqualTo(bad.status());
        String field = bad.field();
        if (field != null) {
            assertThat(answer.json()
                            .get("errors")
                            .valueStream()
                            .map(error -> error.get("field").asString())
                            .toList())
                    .as(answer.text())
                    .anyMatch(
                            name -> name.equals(field) || name.startsWith(field + "[") || name.startsWith(field + "."));
        }
        assertThat(events()).as("nothing is stored").isEqualTo(before);
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
