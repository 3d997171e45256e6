package org.improvementledger.audit.witness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.improvementledger.audit.witness.StoredPair.MONEY;
import static org.improvementledger.audit.witness.StoredPair.PATIENCE;
import static org.improvementledger.audit.witness.StoredPair.PLAN;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.improvementledger.audit.checkpoint.Evidence;
import org.improvementledger.chassis.relay.RelayStatus;
import org.improvementledger.chassis.relay.StoreGuard;
import org.improvementledger.local.SharedServers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** What is lost or altered comes back with the same positions, leaves and roots. Each test leaves the pair whole for the next. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RecoveryTest {

    @TempDir
    static Path folder;

    /** What is printed while these tests run, which is what an operator sees. */
    private static final ByteArrayOutputStream PRINTED = new ByteArrayOutputStream();

    private static final PrintStream OUT = System.out;

    private static StoredPair pair;
    private static SharedServers.Database older;

    @BeforeAll
    static void start() throws Exception {
        System.setOut(new PrintStream(
                new FilterOutputStream(OUT) {
                    @Override
                    public void write(int character) throws IOException {
                        out.write(character);
                        PRINTED.write(character);
                    }
                },
                true,
                UTF_8));
        pair = new StoredPair(folder);
        pair.plan.append(40);
        pair.money.append(300);
        pair.awaitAgreed();
    }

    @AfterAll
    static void stop() {
        System.setOut(OUT);
        if (pair != null) {
            pair.close();
        }
    }

    @Test
    @Order(1)
    void aLostKafkaIsRefilledFromBothDatabases() throws Exception {
        pair.plan.append(1);
        pair.awaitAgreed();
        Map<String, String> roots = pair.roots();
        Set<String> events = pair.events(MONEY);
        Set<String> checkpoints = pair.checkpointKeys();
        assertThat(checkpoints).hasSizeGreaterThan(2);
        Instant lost = Instant.now();
        pair.loseKafka();
        pair.awaitPublished(lost);
        await().atMost(PATIENCE).until(() -> pair.checkpointKeys().containsAll(checkpoints));
        assertThat(pair.events(MONEY)).isEqualTo(events);
        pair.awaitAgreed();
        assertThat(pair.roots()).isEqualTo(roots);
    }

    @Test
    @Order(2)
    void aLostDatabaseIsMadeAgainFromKafka() throws Exception {
        Map<String, String> roots = pair.roots();
        List<String> history = pair.money.history();
        int kept = pair.money.bean(Evidence.class).after(MONEY, null, 1_000).size();
        older = pair.money.database;
        pair.money.stop();
        pair.money.database = SharedServers.newDatabase();
        pair.money.start("--ledger.recover");
        assertThat(pair.money.history()).isEqualTo(history);
        assertThat(pair.roots()).isEqualTo(roots);
        assertThat(pair.money.bean(Evidence.class).after(MONEY, null, 1_000)).hasSize(kept);
        assertThat(pair.money.holds()).isEmpty();
        pair.money.append(1);
        pair.awaitAgreed();
        assertThat(pair.plan.bean(Contradictions.class).found()).isEmpty();
    }

    @Test
    @Order(3)
    void aStoreOfAnOlderBackupIsHeldUntilSomebodyDecides() throws Exception {
        Map<String, String> roots = pair.roots();
        pair.money.stop();
        pair.money.database = older;
        pair.money.start();
        assertThat(pair.money.bean(StoreGuard.class).reason())
                .contains("ends with position 299", "the topic with position 300", "1 published events are missing");
        assertThat(pair.money.bean(CheckpointGuard.class).reason())
                .contains("has 300 events", "a log of 301 was signed, which ledger.example/action-plan confirmed at");
        assertThat(pair.money.bean(RelayStatus.class).current().state()).isEqualTo(RelayStatus.State.HALTED);
        assertThat(pair.money.alarms())
                .anySatisfy(told -> assertThat(told).startsWith("Nothing can be recorded for now"));
        assertThat(PRINTED.toString(UTF_8)).contains("Nothing is decided on the store of budget");
        pair.money.stop();
        pair.money.start("--ledger.recover");
        assertThat(pair.money.holds()).isEmpty();
        assertThat(pair.money.alarms()).isEmpty();
        assertThat(pair.money.history()).hasSize(301);
        assertThat(pair.roots()).isEqualTo(roots);
    }

    @Test
    @Order(4)
    void anAlteredCopyIsNamedByItsFirstBadEntryAndMadeAnew() throws Exception {
        pair.money.asSuperuser(
                "set session_replication_role = replica",
                "update audit_budget.entry set actor = 'somebody-else' where position = 123",
                "update audit_budget.tile set hashes = set_byte(hashes, 57 * 32, get_byte(hashes, 57 * 32) # 1)"
                        + " where level = 0",
                "update audit_budget.edge set hashes = set_byte(hashes, 5, get_byte(hashes, 5) # 1) where level = 1");
        pair.money.append(1);
        await().atMost(PATIENCE)
                .until(() -> !pair.money.bean(Contradictions.class).told().isEmpty());
        pair.money.stop();
        pair.money.start("--ledger.recover");
        assertThat(PRINTED.toString(UTF_8))
                .contains("the copy of the log of budget was altered in 3 places")
                .contains("The first bad entry is at position 57 (tile tile/0/000)");
        pair.awaitAgreed();
        assertThat(pair.roots()).containsKeys(MONEY, PLAN);
        assertThat(pair.money.bean(Contradictions.class).told()).isEmpty();
        assertThat(pair.money.bean(Evidence.class).contradictions())
                .isNotEmpty()
                .allSatisfy(found -> assertThat(found.answer()).contains("made it anew"));
    }

    /** The last test: it gives history up. Store and topic are put back together, so that only what was signed tells of it. */
    @Test
    @Order(5)
    void whatIsGivenUpIsGivenUpByADecisionForThatLossAlone() throws Exception {
        pair.money.stop();
        pair.money.asSuperuser(
                "set session_replication_role = replica",
                "delete from event_store.domain_event where global_index in"
                        + " (select global_index from event_store.event_position where position >= 250)",
                "delete from event_store.event_position where position >= 250");
        pair.deleteTopics(MONEY);
        pair.money.start("--ledger.accept-loss.after=248", "--ledger.accept-loss.decision=Board, 3 November 2026");
        assertThat(pair.money.bean(StoreGuard.class).reason()).isNull();
        assertThat(pair.money.bean(CheckpointGuard.class).reason())
                .contains("has 250 events", "a log of 302 was signed");
        assertThat(pair.money.bean(RelayStatus.class).current().state()).isEqualTo(RelayStatus.State.HALTED);
        pair.money.stop();
        pair.money.start("--ledger.accept-loss.after=249", "--ledger.accept-loss.decision=Board, 3 November 2026");
        assertThat(pair.money.holds()).isEmpty();
        assertThat(pair.money.bean(Evidence.class).acceptedLosses())
                .singleElement()
                .satisfies(loss -> {
                    assertThat(loss.kept()).isEqualTo(250);
                    assertThat(loss.signed()).isEqualTo(302);
                });
        assertThat(pair.money.page("/audit/log"))
                .contains("What was given up", "the first 250 were kept", "Board, 3 November 2026");
        pair.awaitPublished(Instant.EPOCH);
        assertThat(pair.events(MONEY)).hasSize(250);
    }
}
