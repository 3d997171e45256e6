package org.improvementledger.money.spendimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.improvementledger.local.LocalKafka;
import org.improvementledger.local.SharedServers;
import org.improvementledger.money.Bodies;
import org.improvementledger.money.BudgetApplication;
import org.improvementledger.money.RunningMoney;
import org.improvementledger.money.RunningMoney.Answer;
import org.improvementledger.money.spendimport.LargeFile.Expected;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A large file, sent to a service with little memory that is killed twice while it works on it. */
class SpendImportDeathTest {

    private static final int LINES = 100_000;

    private static final String HEAP = "-Xmx256m";

    private static final Duration LONG = Duration.ofMinutes(4);

    private final SharedServers.Database database = SharedServers.newDatabase();

    @TempDir
    private Path folder;

    private @Nullable LocalKafka kafka;

    private @Nullable Process process;

    @AfterEach
    void end() {
        if (process != null) {
            process.destroyForcibly();
        }
        if (kafka != null) {
            kafka.kill();
        }
    }

    @Test
    void everyGoodLineIsInOnceAndEveryBadOneExplainedWhateverDies() throws Exception {
        kafka = LocalKafka.start(Files.createDirectory(folder.resolve("kafka")), freePort());
        RunningMoney money = start();
        List<UUID> allocations = new ArrayList<>();
        for (int number = 0; number < 5; number++) {
            allocations.add(allocation(money, true));
        }
        UUID proposed = allocation(money, false);
        LargeFile large = new LargeFile(LINES, allocations, proposed);
        Expected expected = large.expected();

        Answer sent = money.postFile(
                "finance-officer",
                "/api/spend-imports",
                "large.csv",
                () -> new ByteArrayInputStream(large.bytes()),
                Map.of());
        assertThat(sent.status()).as(sent.text()).isEqualTo(201);
        UUID importId = UUID.fromString(sent.at("/id"));

        for (int death = 1; death <= 2; death++) {
            long enough = (long) LINES * death / 4;
            await().atMost(LONG).until(() -> lines(importId) > enough);
            process.destroyForcibly().waitFor();
            assertThat(finished(importId)).as("killed while it worked").isFalse();
            assertThat(number(
                            "select (select count(*) from event_store.domain_event where payload_type = 'budget.spend-recorded')"
                                    + " - (select recorded from spend_import.file)"))
                    .as("what is counted is there, and nothing else")
                    .isZero();
            start();
        }
        long before = System.nanoTime();
        long left = LINES - lines(importId);
        await().atMost(LONG).until(() -> finished(importId));
        System.out.printf("%,d lines after the last death in %.1f s%n", left, (System.nanoTime() - before) / 1e9);

        assertThat(number("select count(*) from event_store.domain_event where payload_type = 'budget.spend-recorded'"))
                .isEqualTo(expected.good());
        assertThat(
                        number(
                                "select count(distinct aggregate_id) from event_store.domain_event where payload_type = 'budget.spend-recorded'"))
                .isEqualTo(expected.good());
        assertThat(number("select lines from spend_import.file")).isEqualTo(LINES);
        assertThat(number("select already_recorded from spend_import.file")).isEqualTo(expected.same());
        assertThat(number("select count(*) from event_store.domain_event where aggregate_id = '" + importId + "'"))
                .isEqualTo(2);
        assertThat(number("select count(*) from spend_import.chunk")).isZero();
        assertThat(rejects()).isEqualTo(expected.reasons());
    }

    private RunningMoney start() throws IOException {
        int port = freePort();
        Path log = folder.resolve("money.log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                BudgetApplication.class.getName()));
        command.addAll(RunningMoney.arguments(database, kafka.bootstrapServers(), port));
        Process started = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        process = started;
        RunningMoney money = RunningMoney.at(port);
        await().atMost(LONG).ignoreExceptions().until(() -> {
            if (!started.isAlive()) {
                throw new AssertionError(Files.readString(log));
            }
            return money.get("auditor", "/actuator/health/readiness").status() == 200;
        });
        return money;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static UUID allocation(RunningMoney money, boolean approved) {
        UUID budget = UUID.randomUUID();
        UUID allocation = UUID.randomUUID();
        accepted(money.post("finance-officer", "/api/budgets", Bodies.budget(budget, "10000000.00")));
        accepted(money.post(
                "finance-officer",
                "/api/budgets/" + budget + "/allocations",
                Bodies.allocation(allocation, "400000.00")));
        if (approved) {
            accepted(money.post("cabinet", "/api/allocations/" + allocation + "/approval", Bodies.approval("cabinet")));
        }
        return allocation;
    }

    private static void accepted(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isBetween(200, 201);
    }

    private long lines(UUID importId) throws SQLException {
        return number("select lines from spend_import.file where import_id = '" + importId + "'");
    }

    private boolean finished(UUID importId) throws SQLException {
        return number("select count(finished_at) from spend_import.file where import_id = '" + importId + "'") == 1;
    }

    private Map<Long, String> rejects() throws SQLException {
        Map<Long, String> rejects = new TreeMap<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select line, coalesce(column_name, '') from spend_import.reject")) {
            while (rows.next()) {
                rejects.put(rows.getLong(1), rows.getString(2));
            }
        }
        return rejects;
    }

    private long number(String question) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getLong(1);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(database.url(), database.serviceRole(), database.servicePassword());
    }
}
