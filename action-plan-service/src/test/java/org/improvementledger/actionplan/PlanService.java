package org.improvementledger.actionplan;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.improvementledger.actionplan.action.AttachEvidence;
import org.improvementledger.chassis.security.Actor;
import org.improvementledger.chassis.web.CommandContext;
import org.improvementledger.chassis.web.Commands;
import org.improvementledger.chassis.web.TestSignIn;
import org.improvementledger.chassis.web.upload.FieldsBeforeFile;
import org.improvementledger.local.LocalKafka;
import org.improvementledger.local.SharedServers;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service on a real Postgres and a real Kafka; the one that the tests of this JVM share ends with the JVM. */
public final class PlanService implements AutoCloseable {

    private static final TestSignIn SIGN_IN = new TestSignIn();

    private final Place place;
    private final ConfigurableApplicationContext context;
    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;

    /** Where the service keeps what it knows; several instances of it may share one. */
    record Place(SharedServers.Database database, String kafka, BudgetTopic budget) {

        private static Place on(LocalKafka kafka) {
            String servers = kafka.bootstrapServers();
            return new Place(SharedServers.newDatabase(), servers, BudgetTopic.create(servers));
        }

        /** One that no other test sees anything of. */
        static Place apart() {
            return on(SharedServers.newKafka());
        }

        /** What an instance is started with. */
        List<String> arguments() {
            return List.of(
                    "--server.port=0",
                    "--spring.datasource.url=" + database.url(),
                    "--spring.datasource.username=" + database.serviceRole(),
                    "--spring.datasource.password=" + database.servicePassword(),
                    "--spring.flyway.user=" + database.owner(),
                    "--spring.flyway.password=" + database.ownerPassword(),
                    "--ledger.kafka.bootstrap-servers=" + kafka,
                    "--ledger.kafka.replication-factor=1",
                    "--ledger.sign-in.issuer=" + SIGN_IN.issuer(),
                    // So that aggregates are loaded from snapshots too.
                    "--ledger.snapshot-every=3",
                    "--spring.main.banner-mode=off");
        }
    }

    private PlanService(Place place, SpringApplicationBuilder application) {
        this.place = place;
        context = application.run(place.arguments().toArray(String[]::new));
        port = Integer.parseInt(String.valueOf(context.getEnvironment().getProperty("local.server.port")));
    }

    /** The service as it is after a start: it has the same database and topics, and remembers nothing else. */
    PlanService startedAgain() {
        return new PlanService(place, new SpringApplicationBuilder(ActionPlanApplication.class));
    }

    /** An instance whose days a test tells. */
    static PlanService at(Place place, Clock clock) {
        return new PlanService(place, application(clock));
    }

    /** The service with another clock than this machine's. */
    static SpringApplicationBuilder application(Clock clock) {
        return new SpringApplicationBuilder(ActionPlanApplication.class)
                .initializers(context -> ((GenericApplicationContext) context).registerBean(Clock.class, () -> clock));
    }

    @Override
    public void close() {
        context.close();
    }

    public static PlanService shared() {
        return Shared.SERVICE;
    }

    private static final class Shared {
        private static final PlanService SERVICE = new PlanService(
                Place.on(SharedServers.kafka()), new SpringApplicationBuilder(ActionPlanApplication.class));
    }

    public ConfigurableApplicationContext context() {
        return context;
    }

    public BudgetTopic budget() {
        return place.budget();
    }

    public String lead() {
        return SIGN_IN.token("improvement-lead", "improvement-lead");
    }

    /** Another lead, who may verify what the first proposed. */
    public String secondLead() {
        return SIGN_IN.token("second-improvement-lead", "improvement-lead");
    }

    public String chair() {
        return SIGN_IN.token("board-chair", "board-chair");
    }

    public String auditor() {
        return SIGN_IN.token("auditor", "auditor");
    }

    public String administrator() {
        return SIGN_IN.token("administrator", "administrator");
    }

    /** Lays a link beside an action as evidence. */
    void attachLink(UUID action) {
        Actor lead = new Actor("improvement-lead", Set.of("improvement-lead"), Set.of(), "Improvement lead");
        context.getBean(Commands.class)
                .handle(
                        new CommandContext(lead, null, null, null, null, "test", null, null),
                        new AttachEvidence(
                                action, UUID.randomUUID(), null, "Minutes", null, "https://council.example/minutes"));
    }

    /** The pages without a browser, for whoever a test says is signed in. */
    MockMvc pages() {
        return MockMvcBuilders.webAppContextSetup((WebApplicationContext) context)
                .addFilters(context.getBean(FieldsBeforeFile.class))
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build();
    }

    MeterRegistry meters() {
        return context.getBean(MeterRegistry.class);
    }

    /** Changes rows behind the service's back. */
    int alter(String sql, Object... parameters) {
        return context.getBean(JdbcClient.class).sql(sql).params(parameters).update();
    }

    long events() {
        return context.getBean(JdbcClient.class)
                .sql("select count(*) from event_store.domain_event")
                .query(Long.class)
                .single();
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** As an improvement lead. */
    HttpResponse<String> post(String path, String body, String... headers) {
        return postAs(lead(), path, body, headers);
    }

    /** @param headers names and values in turn */
    HttpResponse<String> postAs(@Nullable String token, String path, String body, String... headers) {
        return post(token, path, HttpRequest.BodyPublishers.ofString(body), headers);
    }

    HttpResponse<String> post(@Nullable String token, String path, HttpRequest.BodyPublisher body, String... headers) {
        HttpRequest.Builder request =
                request(path).header("Content-Type", "application/json").POST(body);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    /** As an auditor, who may only read. */
    HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = request(path).header("Authorization", "Bearer " + auditor());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    JsonNode read(String path) {
        HttpResponse<String> answer = get(path);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " answered " + answer.statusCode() + " " + answer.body());
        }
        return json(answer);
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    /** A new inspection with one area for improvement, a plan for it, an action with one milestone. */
    Story story() {
        Story story = new Story(
                UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        created(post("/api/inspections", Bodies.inspection(story.inspection())));
        created(post(
                "/api/inspections/" + story.inspection() + "/findings",
                Bodies.finding(story.finding(), "area-for-improvement")));
        created(post("/api/plans", Bodies.plan(story.plan(), story.inspection())));
        created(post(
                "/api/plans/" + story.plan() + "/actions",
                Bodies.action(story.action(), "\"" + story.finding() + "\"")));
        created(post("/api/actions/" + story.action() + "/milestones", Bodies.milestone(story.milestone())));
        return story;
    }

    private static void created(HttpResponse<String> answer) {
        if (answer.statusCode() != 201) {
            throw new AssertionError("Answered " + answer.statusCode() + " " + answer.body());
        }
    }

    /** The ids of one story. */
    record Story(UUID inspection, UUID finding, UUID plan, UUID action, UUID milestone) {

        String milestonePath() {
            return "/api/actions/" + action + "/milestones/" + milestone;
        }
    }
}
