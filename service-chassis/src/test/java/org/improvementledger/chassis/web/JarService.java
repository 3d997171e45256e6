package org.improvementledger.chassis.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.improvementledger.chassis.eventstore.EventTypes;
import org.improvementledger.chassis.eventstore.StoreHold;
import org.improvementledger.chassis.web.page.PageMoment;
import org.improvementledger.chassis.web.page.PageMoments;
import org.improvementledger.local.SharedServers;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A service of jars on a real port and a real Postgres. */
public final class JarService implements AutoCloseable {

    @SpringBootConfiguration
    @EnableAutoConfiguration(
            excludeName = {
                "org.improvementledger.chassis.relay.RelayAutoConfiguration",
                "org.improvementledger.chassis.projection.ProjectionAutoConfiguration"
            })
    @Import({
        Jar.class,
        JarResource.class,
        JarPages.class,
        JarForms.EveryKind.class,
        JarForms.Labelling.class,
        JarForms.Taking.class,
        JarNaming.class,
        JarForms.MomentsOfJars.class
    })
    static class Application {

        @Bean
        EventTypes eventTypes() {
            return Jar.TYPES;
        }

        @Bean
        StoreHold hold() {
            return HELD::get;
        }

        @Bean
        OpenPath secrets() {
            return OpenPath.forWhoeverKnows("/api/jars/secrets/{key}");
        }

        /** Positions of the past, told by the database. */
        @Bean
        PageMoments moments(JdbcClient database) {
            return asked -> {
                Instant at = database.sql("select now()")
                        .query(OffsetDateTime.class)
                        .single()
                        .toInstant();
                return asked == null ? new Now(at) : PageMoment.at(Long.parseLong(asked), at);
            };
        }
    }

    /** Why nothing is decided on any service's store, null where nothing is in the way. */
    static final AtomicReference<@Nullable String> HELD = new AtomicReference<>();

    private record Now(Instant instant) implements PageMoment {

        @Override
        public boolean isNow() {
            return true;
        }

        @Override
        public String parameter() {
            return "";
        }

        @Override
        public long position() {
            return 0;
        }
    }

    /** One for the tests of this JVM that need none of their own; it ends with the JVM. */
    static JarService shared() {
        return Shared.SERVICE;
    }

    /** Who signs people in there. */
    static final class Shared {

        static final TestSignIn SIGN_IN = new TestSignIn();

        private static final JarService SERVICE = new JarService(
                SharedServers.newDatabase(),
                SIGN_IN.issuer(),
                "--ledger.navigation[0].section=jars",
                "--ledger.navigation[0].text=Jars",
                "--ledger.navigation[0].path=/jars");

        private Shared() {}
    }

    private final ConfigurableApplicationContext context;

    private final HttpClient client = HttpClient.newHttpClient();

    private final int port;

    public JarService(SharedServers.Database database, String issuer, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "--spring.config.import=classpath:chassis.yml",
                "--server.port=${jar.port:0}",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.serviceRole(),
                "--spring.datasource.password=" + database.servicePassword(),
                "--spring.flyway.user=" + database.owner(),
                "--spring.flyway.password=" + database.ownerPassword(),
                "--server.servlet.session.cookie.name=JAR_SESSION",
                "--ledger.stream=jars",
                "--ledger.sign-in.issuer=" + issuer,
                "--ledger.sign-in.client-id=action-plan-pages",
                "--ledger.sign-in.client-secret=local",
                "--management.endpoint.health.group.readiness.include=readinessState",
                "--spring.main.banner-mode=off"));
        arguments.addAll(List.of(more));
        context = new SpringApplicationBuilder(Application.class).run(arguments.toArray(String[]::new));
        port = Integer.parseInt(String.valueOf(context.getEnvironment().getProperty("local.server.port")));
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    ConfigurableApplicationContext context() {
        return context;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public JdbcClient database() {
        return context.getBean(JdbcClient.class);
    }

    long eventsOf(Object aggregate) {
        return database()
                .sql("select count(*) from event_store.domain_event where aggregate_id = ?")
                .param(aggregate.toString())
                .query(Long.class)
                .single();
    }

    long events() {
        return database()
                .sql("select count(*) from event_store.domain_event")
                .query(Long.class)
                .single();
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url() + path));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** @param headers names and values in turn */
    public HttpResponse<String> post(String token, String path, String body, String... headers) {
        HttpRequest.Builder request = request(path)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    /** @param headers names and values in turn */
    public HttpResponse<String> get(String token, String path, String... headers) {
        HttpRequest.Builder request = request(path).header("Authorization", "Bearer " + token);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    public static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }

    static String jar(Map<String, String> changed) {
        String body = """
                {"kind":"chewy-mint","sweets":3,"maker":"Miss Honey","price":{"amount":"1.20","currency":"GBP"},\
                "filledOn":"2019-03-25","recipe":{"name":"Old mint","agreedOn":"2018-11-15"}%s}""";
        StringBuilder more = new StringBuilder();
        changed.forEach(
                (name, value) -> more.append(",\"").append(name).append("\":").append(value));
        return body.formatted(more);
    }

    @Override
    public void close() {
        context.close();
    }
}
