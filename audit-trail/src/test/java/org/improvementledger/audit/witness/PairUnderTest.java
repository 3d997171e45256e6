package org.improvementledger.audit.witness;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.stream.Stream;
import org.improvementledger.audit.check.CheckAutoConfiguration;
import org.improvementledger.audit.checkpoint.Evidence;
import org.improvementledger.audit.log.stored.StoredLog;
import org.improvementledger.audit.log.web.LogWebAutoConfiguration;
import org.improvementledger.audit.note.Checkpoint;
import org.improvementledger.audit.note.SignedNote;
import org.improvementledger.audit.note.SignerKey;
import org.improvementledger.audit.note.VerifierKey;
import org.improvementledger.audit.rebuild.RebuildAutoConfiguration;
import org.improvementledger.audit.search.AuditTrailAutoConfiguration;
import org.improvementledger.audit.search.EventSamples;
import org.improvementledger.audit.search.PublishedHistory;
import org.improvementledger.chassis.eventstore.EventTypes;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.projection.ProjectionAutoConfiguration;
import org.improvementledger.chassis.web.FieldRefusedException;
import org.improvementledger.chassis.web.page.PageAutoConfiguration;
import org.improvementledger.chassis.web.reading.ReadingAutoConfiguration;
import org.improvementledger.local.LocalKafka;
import org.improvementledger.local.SharedServers;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Both services' audit trails over one broker, each with its database and key, without sign-in. */
final class PairUnderTest implements AutoCloseable {

    static final String PLAN = "action-plan";
    static final String MONEY = "budget";
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Instant START = Instant.parse("2026-11-02T09:00:00.000001Z");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    final Path keyFolder;
    final PublishedHistory planHistory;
    final PublishedHistory moneyHistory;
    final Service plan;
    final Service money;
    private final LocalKafka kafka;
    private final Duration lookEvery;

    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        FlywayAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        HttpEncodingAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class,
        JacksonAutoConfiguration.class,
        ThymeleafAutoConfiguration.class,
        PageAutoConfiguration.class,
        ProjectionAutoConfiguration.class,
        ReadingAutoConfiguration.class,
        AuditTrailAutoConfiguration.class,
        LogAutoConfiguration.class,
        LogWebAutoConfiguration.class,
        RebuildAutoConfiguration.class,
        CheckAutoConfiguration.class
    })
    @Import(Statuses.class)
    static class Application {
        @Bean
        EventTypes eventTypes() {
            return EventSamples.types();
        }
    }

    /** The statuses that the services' own resolver gives, without the command side that it comes with. */
    @RestControllerAdvice
    static class Statuses {
        @ExceptionHandler(NotFoundException.class)
        @ResponseStatus(HttpStatus.NOT_FOUND)
        void notFound() {}

        @ExceptionHandler(FieldRefusedException.class)
        @ResponseStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        void refused() {}
    }

    /** One service: its database, and its context while it runs. */
    final class Service {
        final String stream;
        private final int batchEvents;
        private final SharedServers.Database database = SharedServers.newDatabase();
        private ConfigurableApplicationContext context;

        Service(String stream, int batchEvents) {
            this.stream = stream;
            this.batchEvents = batchEvents;
            this.context = start();
        }

        private ConfigurableApplicationContext start() {
            return new SpringApplicationBuilder(Application.class)
                    .properties(Stream.concat(
                                    properties(stream, batchEvents, kafka.bootstrapServers(), keyFolder, database)
                                            .stream(),
                                    Stream.of(
                                            "ledger.audit.check.entries-per-second=100000",
                                            "ledger.audit.check.pause=" + lookEvery))
                            .toArray(String[]::new))
                    .run();
        }

        void restart() {
            context.close();
            context = start();
        }

        <B> B bean(Class<B> type) {
            return context.getBean(type);
        }

        <B> B bean(String name, Class<B> type) {
            return context.getBean(name, type);
        }

        StoredLog log(String service) {
            StoredLog log =
                    bean(LogAutoConfiguration.StoredLogs.class).byService().get(service);
            return Objects.requireNonNull(log);
        }

        /** The newest checkpoint kept of a log, with its cosignatures. */
        SignedNote latest(String service) {
            return bean(Evidence.class).latest(service, Long.MAX_VALUE).orElseThrow();
        }

        void sql(String statement) {
            bean(JdbcClient.class).sql(statement).update();
        }

        /** As whoever owns the database could, past every trigger of ours. */
        void asOwner(String... statements) throws SQLException {
            try (Connection connection =
                            DriverManager.getConnection(database.url(), database.owner(), database.ownerPassword());
                    Statement statement = connection.createStatement()) {
                for (String each : statements) {
                    statement.execute(each);
                }
            }
        }

        /** The private key, as whoever has the machine could take it. */
        SignerKey signer() throws IOException {
            return SignerKey.parse(Files.readString(keyFolder.resolve(stream + ".key")));
        }

        HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
            return CLIENT.send(
                    HttpRequest.newBuilder(URI.create(url() + path)).build(), HttpResponse.BodyHandlers.ofByteArray());
        }

        String url() {
            return "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port");
        }

        /** The public key, as its file tells it. */
        VerifierKey key() throws IOException {
            return VerifierKey.parse(
                    Files.readAllLines(keyFolder.resolve(stream + ".pub")).getFirst());
        }
    }

    static List<String> properties(
            String stream, int batchEvents, String kafka, Path keyFolder, SharedServers.Database database) {
        return List.of(
                "server.address=127.0.0.1",
                "server.port=0",
                "spring.main.banner-mode=off",
                "ledger.stream=" + stream,
                "ledger.streams=action-plan,budget",
                "ledger.service-name=" + stream,
                "ledger.kafka.bootstrap-servers=" + kafka,
                "ledger.kafka.replication-factor=1",
                "ledger.projection.batch-events=" + batchEvents,
                "ledger.audit.origin=ledger.example",
                "ledger.audit.key-folder=" + keyFolder,
                "spring.flyway.user=" + database.owner(),
                "spring.flyway.password=" + database.ownerPassword(),
                "spring.flyway.url=" + database.url(),
                "spring.flyway.default-schema=public",
                "spring.flyway.placeholders.service_role=" + database.serviceRole(),
                "spring.datasource.url=" + database.url(),
                "spring.datasource.username=" + database.serviceRole(),
                "spring.datasource.password=" + database.servicePassword());
    }

    /** A pair that does not look through what it has stored while it is tested. */
    PairUnderTest(Path keyFolder) throws Exception {
        this(keyFolder, Duration.ofDays(1));
    }

    /** @param lookEvery the pause between two looks through what is stored */
    PairUnderTest(Path keyFolder, Duration lookEvery) throws Exception {
        this.lookEvery = lookEvery;
        this.keyFolder = keyFolder;
        this.kafka = SharedServers.newKafka();
        this.planHistory = new PublishedHistory(PLAN, kafka.bootstrapServers());
        this.moneyHistory = new PublishedHistory(MONEY, kafka.bootstrapServers());
        this.plan = new Service(PLAN, 7);
        this.money = new Service(MONEY, 100);
    }

    String kafka() {
        return kafka.bootstrapServers();
    }

    List<Service> services() {
        return List.of(plan, money);
    }

    PublishedHistory history(String service) {
        return service.equals(PLAN) ? planHistory : moneyHistory;
    }

    /** Publishes so many more events of a service. */
    void publish(String service, int count) {
        history(service).publishWeather(START, count);
    }

    /** Waits until both services hold the newest size of a log signed and cosigned. */
    void awaitCosigned(String service) throws IOException {
        long size = history(service).all().size();
        List<VerifierKey> wanted = new ArrayList<>();
        wanted.add((service.equals(PLAN) ? plan : money).key());
        wanted.add((service.equals(PLAN) ? money : plan).key().as(VerifierKey.Kind.COSIGNATURE));
        for (Service each : services()) {
            await().atMost(PATIENCE)
                    .ignoreException(NoSuchElementException.class)
                    .until(() -> Checkpoint.parse(each.latest(service).text()).size() == size
                            && each.latest(service).signedBy(wanted).containsAll(wanted));
        }
    }

    @Override
    public void close() {
        plan.context.close();
        money.context.close();
        planHistory.close();
        moneyHistory.close();
        kafka.kill();
    }
}
