package org.improvementledger.benchmarks;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import org.improvementledger.audit.events.PublishedEventsAutoConfiguration;
import org.improvementledger.chassis.projection.ProjectionAutoConfiguration;
import org.improvementledger.chassis.relay.RelayAutoConfiguration;
import org.improvementledger.money.budget.BudgetProjection;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The relay and a projection, each alone with a long history, beside bare Kafka and bare Postgres with the same content. */
final class Throughput {

    private final Servers servers;

    Throughput(Servers servers) {
        this.servers = servers;
    }

    @SpringBootConfiguration
    @ImportAutoConfiguration({DataSourceAutoConfiguration.class, RelayAutoConfiguration.class})
    static class RelayAlone {
        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }
    }

    @SpringBootConfiguration
    @ImportAutoConfiguration({DataSourceAutoConfiguration.class, ProjectionAutoConfiguration.class})
    @Import({PublishedEventsAutoConfiguration.class, BudgetProjection.class})
    static class ProjectionAlone {
        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }
    }

    void measure(Results results, long atLeast) throws Exception {
        RawKafka raw = new RawKafka(servers.kafka());
        Benchmarks.say("Appending " + atLeast + " events");
        long events = History.append(servers, atLeast);
        double relay = rateIn(
                "Relaying",
                RelayAlone.class,
                events,
                registry ->
                        () -> registry.get("ledger.relay.published").counter().count());
        Benchmarks.say("Reading with a bare consumer");
        RawKafka.Reading reading = raw.read("budget.events");
        if (reading.messages().size() != events) {
            throw new IllegalStateException(
                    "The topic holds " + reading.messages().size() + " of " + events);
        }
        Benchmarks.say("Publishing the same with a bare producer");
        double producer = raw.publish(reading.messages());
        double projection = rateIn(
                "Projecting",
                ProjectionAlone.class,
                events,
                registry ->
                        () -> registry.get("ledger.projection.position").gauge().value() + 1);
        Benchmarks.say("Copying the same rows");
        Copied copied = copySameRows();
        double floor = 1 / (1 / reading.perSecond() + copied.seconds() / events);

        results.section(
                "Throughput",
                events
                        + " events: budgets with twenty allocations each. The relay and the projection are measured over the last three"
                        + " quarters of them, once their code is warm.",
                "what",
                "events a second",
                "ratio");
        results.rate("a bare producer, transactions of 1,000, the same messages", producer, "1.00");
        results.rate(
                "**the relay**: numbering, reading the store and publishing", relay, Results.ratio(relay, producer));
        results.rate("a bare consumer reading them", reading.perSecond(), "");
        results.rate(
                "`COPY` of the same " + copied.rows() + " rows into tables without indexes",
                events / copied.seconds(),
                "");
        results.rate("both after another: the floor", floor, "1.00");
        results.rate(
                "**the projection**: rows by version, with indexes and progress",
                projection,
                Results.ratio(projection, floor));
    }

    /** How fast a figure grows to the number of events, measured over the last three quarters: the first warms the code up. */
    private double rateIn(
            String what, Class<?> configuration, long events, Function<MeterRegistry, DoubleSupplier> figure) {
        Benchmarks.say(what);
        try (ConfigurableApplicationContext context = servers.start(WebApplicationType.NONE, configuration)) {
            DoubleSupplier current = figure.apply(context.getBean(MeterRegistry.class));
            double first = 0;
            while (first < events / 4.0) {
                LockSupport.parkNanos(500_000);
                first = current.getAsDouble();
            }
            long begun = System.nanoTime();
            while (current.getAsDouble() < events) {
                LockSupport.parkNanos(500_000);
            }
            return Benchmarks.perSecond(events - first, System.nanoTime() - begun);
        }
    }

    private record Copied(long rows, double seconds) {}

    private Copied copySameRows() throws Exception {
        long rows = 0;
        double seconds = 0;
        try (Connection connection = servers.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create schema bare");
            for (String table : List.of("budget", "budget_spending", "allocation", "allocation_figures")) {
                ByteArrayOutputStream content = new ByteArrayOutputStream();
                Servers.copying(connection).copyOut("copy budgets." + table + " to stdout", content);
                statement.execute("create table bare." + table + " (like budgets." + table + ")");
                long begun = System.nanoTime();
                rows += Servers.copying(connection)
                        .copyIn("copy bare." + table + " from stdin", new ByteArrayInputStream(content.toByteArray()));
                seconds += (System.nanoTime() - begun) / 1e9;
            }
        }
        return new Copied(rows, seconds);
    }
}
