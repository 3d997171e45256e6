package org.improvementledger.benchmarks;

import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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
import org.improvementledger.events.BudgetSet;
import org.improvementledger.money.BudgetApplication;
import org.improvementledger.money.budget.SetBudget;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/** How long it takes from a command's answer until its row can be read, through the whole budget service. */
final class Latency {

    private static final int PER_SECOND = 200;
    private static final int MEASURED_SECONDS = 20;
    /** Until the compilers are done: on two cores they take a good part of one for as long. */
    private static final int WARMING_SECONDS = 30;

    /** Often enough to tell a median of some ten milliseconds, seldom enough to leave the processors to what is measured. */
    private static final int WATCHED_EVERY_NANOS = 4_000_000;

    private final Servers servers;

    Latency(Servers servers) {
        this.servers = servers;
    }

    void measure(Results results) throws Exception {
        int count = PER_SECOND * MEASURED_SECONDS;
        Benchmarks.say("From commit to visible at " + PER_SECOND + " commands a second");
        long[] ours;
        try (ConfigurableApplicationContext service =
                servers.start(WebApplicationType.SERVLET, BudgetApplication.class)) {
            awaitIdle(service.getBean(MeterRegistry.class));
            visible(service, PER_SECOND * WARMING_SECONDS);
            ours = visible(service, count);
        }
        Benchmarks.say("A raw Kafka transaction at the same rate");
        RawKafka raw = new RawKafka(servers.kafka());
        raw.latencies(PER_SECOND, PER_SECOND * WARMING_SECONDS);
        long[] bare = raw.latencies(PER_SECOND, count);
        results.section(
                "From commit to visible",
                "The whole budget service at " + PER_SECOND + " commands a second, " + count
                        + " of them, after " + WARMING_SECONDS
                        + " seconds of the same: from the moment a command is answered until a reader who looks every 4 ms has its row. Beside it a raw Kafka"
                        + " transaction of one message at the same rate, from its beginning until a committed reader has it."
                        + " Milliseconds.",
                "what",
                "median",
                "95th",
                "99th",
                "ratio of medians");
        results.percentiles("a raw Kafka transaction", bare, "1.00");
        results.percentiles(
                "**commit → sequenced → published → projected → visible**",
                ours,
                Results.ratio(Results.percentile(ours, 50), Results.percentile(bare, 50)));
    }

    private static void awaitIdle(MeterRegistry meters) {
        DoubleSupplier behind = () -> meters.get("ledger.projection.lag.events").gauges().stream()
                .mapToDouble(gauge -> Math.abs(gauge.value()))
                .max()
                .orElse(0);
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
                Benchmarks.awaitTurn(start, sent, PER_SECOND);
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
            // The one who looks is not what is measured.
            statement.execute("set enable_seqscan = off");
            long after;
            try (ResultSet last =
                    statement.executeQuery("select coalesce(max(first_position), -1) from budgets.budget")) {
                last.next();
                after = last.getLong(1);
            }
            try (PreparedStatement rowsAfter = connection.prepareStatement(
                    "select id, first_position from budgets.budget where first_position > ? order by first_position, id")) {
                while (seen.size() < count && !stopped.get()) {
                    rowsAfter.setLong(1, after);
                    try (ResultSet rows = rowsAfter.executeQuery()) {
                        long now = System.nanoTime();
                        while (rows.next()) {
                            seen.put(rows.getObject(1, UUID.class), now);
                            after = rows.getLong(2);
                        }
                    }
                    LockSupport.parkNanos(WATCHED_EVERY_NANOS);
                }
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
}
