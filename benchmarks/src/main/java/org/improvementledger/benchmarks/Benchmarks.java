package org.improvementledger.benchmarks;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.DoubleSupplier;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.improvementledger.audit.events.PublishedEventsAutoConfiguration;
import org.improvementledger.chassis.projection.ProjectionAutoConfiguration;
import org.improvementledger.chassis.relay.RelayAutoConfiguration;
import org.improvementledger.events.BudgetSet;
import org.improvementledger.money.BudgetApplication;
import org.improvementledger.money.budget.BudgetProjection;
import org.improvementledger.money.budget.SetBudget;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Runs everything once and writes the results: {@code benchmarks/run}. */
public final class Benchmarks {

    private static final int PER_SECOND = 200;

    private static final int IMPORTED = 100_000;

    private final Servers servers = new Servers();
    private final RawKafka raw = new RawKafka(servers.kafka());
    private final StringBuilder results = new StringBuilder();

    private Benchmarks() {}

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

    /** @param arguments where to write the results; how many events, 200,000 where not said */
    public static void main(String[] arguments) throws Exception {
        long events = arguments.length > 1 ? Long.parseLong(arguments[1]) : 200_000;
        Benchmarks benchmarks = new Benchmarks();
        benchmarks.throughput(events);
        benchmarks.latency();
        benchmarks.imports();
        Files.writeString(Path.of(arguments[0]), benchmarks.results);
        System.out.println("Written to " + arguments[0]);
        System.exit(0);
    }

    private void throughput(long atLeast) throws Exception {
        say("Appending " + atLeast + " events");
        long events = History.append(servers, atLeast);
        double relay = rateIn(
                "Relaying",
                RelayAlone.class,
                events,
                registry ->
                        () -> registry.get("ledger.relay.published").counter().count());
        say("Reading with a bare consumer");
        RawKafka.Reading reading = raw.read("budget.events");
        if (reading.messages().size() != events) {
            throw new IllegalStateException(
                    "The topic holds " + reading.messages().size() + " of " + events);
        }
        say("Publishing the same with a bare producer");
        double producer = raw.publish(reading.messages());
        double projection = rateIn(
                "Projecting",
                ProjectionAlone.class,
                events,
                registry ->
                        () -> registry.get("ledger.projection.position").gauge().value() + 1);
        say("Copying the same rows");
        Copied copied = copySameRows();
        double floor = 1 / (1 / reading.perSecond() + copied.seconds() / events);

        results.append("# Results\n\nWritten by `benchmarks/run` on ")
                .append(LocalDate.now())
                .append(", on ")
                .append(Runtime.getRuntime().availableProcessors())
                .append(" cores with Postgres, Kafka and what is measured all on them. Figures are this machine's; the"
                        + " ratios, each taken in one run, are what to compare.\n\n");
        results.append("## Throughput\n\n")
                .append(events)
                .append(
                        " events: budgets with twenty allocations each. The relay and the projection are measured over the last three"
                                + " quarters of them, once their code is warm.\n\n");
        table("what", "events a second", "ratio");
        row("a bare producer, transactions of 1,000, the same messages", producer, "1.00");
        row("**the relay**: numbering, reading the store and publishing", relay, ratio(relay, producer));
        row("a bare consumer reading them", reading.perSecond(), "");
        row("`COPY` of the same " + copied.rows() + " rows into tables without indexes", events / copied.seconds(), "");
        row("both after another: the floor", floor, "1.00");
        row("**the projection**: rows by version, with indexes and progress", projection, ratio(projection, floor));
    }

    private void latency() throws Exception {
        int count = PER_SECOND * 20;
        say("From commit to visible at " + PER_SECOND + " commands a second");
        long[] ours;
        try (ConfigurableApplicationContext service =
                servers.start(WebApplicationType.SERVLET, BudgetApplication.class)) {
            awaitIdle(service.getBean(MeterRegistry.class));
            visible(service, PER_SECOND * 5);
            ours = visible(service, count);
        }
        say("A raw Kafka transaction at the same rate");
        raw.latencies(PER_SECOND, PER_SECOND * 5);
        long[] bare = raw.latencies(PER_SECOND, count);
        results.append("\n## From commit to visible\n\nThe whole budget service at ")
                .append(PER_SECOND)
                .append(" commands a second, ")
                .append(count)
                .append(
                        " of them: from the moment a command is answered until its row can be read. Beside it a raw Kafka"
                                + " transaction of one message at the same rate, from its beginning until a committed reader has it."
                                + " Milliseconds.\n\n");
        table("what", "median", "95th", "99th", "ratio of medians");
        percentiles("a raw Kafka transaction", bare, "1.00");
        percentiles(
                "**commit → sequenced → published → projected → visible**",
                ours,
                ratio(percentile(ours, 50), percentile(bare, 50)));
    }

    private void imports() throws Exception {
        say("Importing " + IMPORTED + " lines of spend");
        Imports imports = new Imports(servers);
        double imported = imports.run(IMPORTED);
        say("Inserting the same rows");
        double bare = imports.bare();
        results.append("\n## Import of spend\n\nA file of ")
                .append(IMPORTED)
                .append(
                        " lines through the whole service, from its pieces in the database to events in the store, while relay and"
                                + " projections follow. Beside it the same rows inserted by themselves, 500 in a transaction.\n\n");
        table("what", "lines a second", "ratio");
        row("the same rows into a table with the same indexes", bare, "1.00");
        row("**an import**: read, judged by every rule, recorded and counted", imported, ratio(imported, bare));
    }

    /** How fast a figure grows to the number of events, measured over the last three quarters: the first warms the code up. */
    private double rateIn(
            String what,
            Class<?> configuration,
            long events,
            java.util.function.Function<MeterRegistry, DoubleSupplier> figure) {
        say(what);
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
            return perSecond(events - first, System.nanoTime() - begun);
        }
    }

    private record Copied(long rows, double seconds) {}

    private Copied copySameRows() throws Exception {
        long rows = 0;
        double seconds = 0;
        try (Connection connection = servers.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create schema bare");
            for (String table : List.of("budget", "allocation")) {
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

    private static void awaitIdle(MeterRegistry meters) {
        DoubleSupplier behind = () -> meters.get("ledger.projection.lag.events").gauges().stream()
                .mapToDouble(gauge -> Math.abs(gauge.value()))
                .sum();
        long until = System.nanoTime() + 300_000_000_000L;
        long quietSince = System.nanoTime();
        while (System.nanoTime() - quietSince < 3_000_000_000L && System.nanoTime() < until) {
            if (behind.getAsDouble() > 6) {
                quietSince = System.nanoTime();
            }
            LockSupport.parkNanos(10_000_000);
        }
    }

    private long[] visible(ConfigurableApplicationContext service, int count) throws Exception {
        CommandGateway commands = service.getBean(CommandGateway.class);
        Map<UUID, Long> answered = new ConcurrentHashMap<>();
        Map<UUID, Long> seen = new HashMap<>();
        AtomicBoolean stopped = new AtomicBoolean();
        Thread watcher = Thread.ofPlatform().start(() -> watch(seen, count, stopped));
        try (ExecutorService users = Executors.newFixedThreadPool(4)) {
            long start = System.nanoTime();
            for (int sent = 0; sent < count; sent++) {
                awaitTurn(start, sent, PER_SECOND);
                users.execute(() -> {
                    BudgetSet event = History.set(UUID.randomUUID());
                    commands.sendAndWait(GenericCommandMessage.asCommandMessage(command(event))
                            .withMetaData(Map.of("actor", "finance-officer", "correlation", "benchmark")));
                    answered.put(event.budgetId(), System.nanoTime());
                });
            }
        }
        watcher.join();
        List<Long> latencies = new ArrayList<>();
        answered.forEach((id, at) -> latencies.add(Math.max(0, seen.getOrDefault(id, Long.MAX_VALUE) - at)));
        return latencies.stream().mapToLong(Long::longValue).sorted().toArray();
    }

    private void watch(Map<UUID, Long> seen, int count, AtomicBoolean stopped) {
        try (Connection connection = servers.connect();
                Statement statement = connection.createStatement()) {
            long after;
            try (ResultSet last =
                    statement.executeQuery("select coalesce(max(first_position), -1) from budgets.budget")) {
                last.next();
                after = last.getLong(1);
            }
            while (seen.size() < count && !stopped.get()) {
                try (ResultSet rows =
                        statement.executeQuery("select id, first_position from budgets.budget where first_position > "
                                + after + " order by first_position")) {
                    long now = System.nanoTime();
                    while (rows.next()) {
                        seen.put(rows.getObject(1, UUID.class), now);
                        after = rows.getLong(2);
                    }
                }
                LockSupport.parkNanos(1_000_000);
            }
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SetBudget command(BudgetSet event) {
        return new SetBudget(
                event.budgetId(),
                event.financialYear(),
                event.service(),
                event.kind(),
                event.source(),
                event.amount(),
                event.decision(),
                event.effectiveOn(),
                event.ringFencedFor());
    }

    static void awaitTurn(long start, int turn, int perSecond) {
        long due = start + turn * 1_000_000_000L / perSecond;
        long left = due - System.nanoTime();
        while (left > 0) {
            LockSupport.parkNanos(left);
            left = due - System.nanoTime();
        }
    }

    static double perSecond(double count, long nanos) {
        return count / (nanos / 1e9);
    }

    private static long percentile(long[] ascending, int percent) {
        return ascending[Math.min(ascending.length - 1, ascending.length * percent / 100)];
    }

    private void percentiles(String what, long[] ascending, String ratio) {
        results.append("| ").append(what);
        for (int percent : new int[] {50, 95, 99}) {
            results.append(String.format(Locale.UK, " | %.1f", percentile(ascending, percent) / 1e6));
        }
        results.append(" | ").append(ratio).append(" |\n");
    }

    private void table(String... columns) {
        results.append("| ").append(String.join(" | ", columns)).append(" |\n|");
        results.append("---|".repeat(columns.length)).append('\n');
    }

    private void row(String what, double perSecond, String ratio) {
        results.append(String.format(Locale.UK, "| %s | %,.0f | %s |%n", what, perSecond, ratio));
    }

    private static String ratio(double one, double other) {
        return String.format(Locale.UK, "%.2f", one / other);
    }

    private static void say(String what) {
        System.out.println(what);
    }
}
