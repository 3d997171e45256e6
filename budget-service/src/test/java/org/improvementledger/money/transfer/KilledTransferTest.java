package org.improvementledger.money.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import org.improvementledger.chassis.testkit.ChildJvm;
import org.improvementledger.local.SharedServers;
import org.improvementledger.money.Bodies;
import org.improvementledger.money.BudgetApplication;
import org.improvementledger.money.RunningMoney;
import org.improvementledger.money.RunningMoney.Answer;
import org.junit.jupiter.api.Test;

/** A process that is killed between the two sides of a virement: the one is in the table already, the other not yet. */
class KilledTransferTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final RunningMoney money = RunningMoney.shared();

    @Test
    void aVirementWhoseProcessDiesBetweenItsSidesMovesNothingAndThenAll() throws Exception {
        UUID from = budget("100.00");
        UUID to = budget("0.01");
        UUID virement = UUID.randomUUID();
        Answer proposed =
                money.post("finance-officer", "/api/virements", TransferBodies.virement(virement, from, to, "100.00"));
        assertThat(proposed.status()).as(proposed.text()).isEqualTo(201);
        long before = money.events();

        SharedServers.Database database = RunningMoney.database();
        int port = freePort();
        Process other = start(port);
        try (Connection owner =
                        DriverManager.getConnection(database.url(), database.owner(), database.ownerPassword());
                Statement statement = owner.createStatement()) {
            awaitReady(other, port);
            statement.execute(waitingAtTheSecondSide(to));
            statement.execute("select pg_advisory_lock(20181115)");
            approveAt(port, virement);
            await().atMost(PATIENCE).until(() -> waits(statement));
            other.destroyForcibly();
            assertThat(other.waitFor()).isEqualTo(128 + 9);
            statement.execute("select pg_advisory_unlock(20181115)");
            await().atMost(PATIENCE).until(() -> !waits(statement));
            statement.execute("drop trigger second_side on event_store.domain_event");
            statement.execute("drop function event_store.wait_at_second_side()");
        } finally {
            other.destroyForcibly();
        }

        assertThat(money.events()).as("neither the approval nor a side").isEqualTo(before);
        Answer again = money.post("mayor", "/api/virements/" + virement + "/approval", Bodies.approval("mayor"));
        assertThat(again.status()).as(again.text()).isEqualTo(200);
        assertThat(money.eventsOf(from, "budget.money-moved-out")).isEqualTo(1);
        assertThat(money.eventsOf(to, "budget.money-moved-in")).isEqualTo(1);
        assertThat(money.events()).isEqualTo(before + 3);
    }

    /** Makes whoever writes the receiving side stop before it, with the giving side written. */
    private static String waitingAtTheSecondSide(UUID receiving) {
        return """
                create function event_store.wait_at_second_side() returns trigger language plpgsql as $$
                begin
                    perform pg_advisory_xact_lock(20181115);
                    return new;
                end $$;
                create trigger second_side before insert on event_store.domain_event for each row
                    when (new.aggregate_id = '%s' and new.payload_type = 'budget.money-moved-in')
                    execute function event_store.wait_at_second_side()""".formatted(receiving);
    }

    private static boolean waits(Statement statement) throws SQLException {
        try (ResultSet waiting = statement.executeQuery(
                "select count(*) from pg_locks where locktype = 'advisory' and objid = 20181115 and not granted")) {
            return waiting.next() && waiting.getInt(1) > 0;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0)) {
            return any.getLocalPort();
        }
    }

    private static Process start(int port) throws Exception {
        return ChildJvm.of(
                        BudgetApplication.class,
                        384,
                        RunningMoney.arguments(
                                RunningMoney.database(), SharedServers.kafka().bootstrapServers(), port))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void awaitReady(Process process, int port) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/virements"))
                .header("Authorization", "Bearer " + RunningMoney.token("auditor"))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            await().atMost(PATIENCE).ignoreExceptions().until(() -> {
                assertThat(process.isAlive()).isTrue();
                return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
            });
        }
    }

    /** Does not wait for the answer: there will be none. */
    private static void approveAt(int port, UUID virement) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/api/virements/" + virement + "/approval"))
                .header("Authorization", "Bearer " + RunningMoney.token("mayor"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(Bodies.approval("mayor")))
                .build();
        HttpClient.newHttpClient().sendAsync(request, BodyHandlers.discarding());
    }

    private UUID budget(String pounds) {
        UUID id = UUID.randomUUID();
        Answer answer = money.post("finance-officer", "/api/budgets", Bodies.budget(id, pounds));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return id;
    }
}
