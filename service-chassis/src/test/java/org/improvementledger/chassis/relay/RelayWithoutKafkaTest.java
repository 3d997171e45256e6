package org.improvementledger.chassis.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.improvementledger.local.LocalKafka;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** Kafka away, and Kafka come back with nothing. */
class RelayWithoutKafkaTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static LocalKafka kafka;

    @SuppressWarnings("NullAway.Init")
    private RelayStage stage;

    @BeforeAll
    static void startBroker() throws IOException {
        kafka = LocalKafka.start(folder, freePort());
    }

    @AfterAll
    static void stopBroker() {
        kafka.kill();
    }

    @BeforeEach
    void setStage() {
        stage = new RelayStage(kafka);
    }

    @AfterEach
    void stopRelays() {
        stage.close();
    }

    @Test
    void aStoreThatWasPutBackIsNoticedWhenKafkaIsBack() throws SQLException {
        RelayLeader relay = stage.relay();
        try (Connection connection = stage.service()) {
            RawEvents.appendMany(connection, 5, 5, "{}");
        }
        stage.awaitPublished(relay);
        relay.stop();
        kafka.kill();
        RelayStage empty = new RelayStage(kafka, stage.settings().stream());
        StoreGuard guard = new StoreGuard(empty.settings(), StoreRecoveryTest.homes(empty), false);
        guard.start();
        assertThat(guard.reason()).isNull();
        kafka.startAgain();
        await().atMost(RelayStage.PATIENCE).untilAsserted(() -> assertThat(guard.reason())
                .contains("The store has no event", "25 published events are missing"));
        guard.stop();
    }

    @Test
    void whileKafkaIsAwayEventsAreNumberedAndThenCaughtUp() throws SQLException {
        RelayLeader relay = stage.relay();
        UUID aggregate = UUID.randomUUID();
        try (Connection connection = stage.service()) {
            for (int number = 0; number < 20; number++) {
                RawEvents.append(connection, aggregate, number);
            }
            stage.awaitPublished(relay);
            kafka.kill();
            Instant away = Instant.now();
            for (int number = 20; number < 400; number++) {
                RawEvents.append(connection, aggregate, number);
            }
            await().atMost(RelayStage.PATIENCE).until(() -> stage.sequencedEvents() == 400);
            stage.awaitState(relay, RelayStatus.State.RETRYING);
            RelayStatus.View view = relay.status().current();
            assertThat(view.reason()).isNotBlank();
            assertThat(view.leader()).isTrue();
            assertThat(view.backlogEvents()).isEqualTo(380);
            await().atMost(RelayStage.PATIENCE)
                    .until(() -> relay.status().current().oldestUnpublished() != null);
            assertThat(relay.status().current().backlogAge(Instant.now()))
                    .isPositive()
                    .isLessThanOrEqualTo(Duration.between(away, Instant.now()).plusSeconds(1));
            kafka.startAgain();
            RawEvents.append(connection, aggregate, 400);
        }
        stage.awaitPublished(relay);
        stage.awaitState(relay, RelayStatus.State.LEADING);
        assertThat(relay.status().current().backlogEvents()).isZero();
        assertThat(relay.status().current().backlogAge(Instant.now())).isZero();
        stage.assertTopicTellsTheStore();
    }

    @Test
    void aTermThatBeginsWithoutKafkaNumbersAndPublishesLater() throws SQLException {
        kafka.kill();
        RelayLeader relay = stage.relay();
        try (Connection connection = stage.service()) {
            RawEvents.appendMany(connection, 10, 10, "{}");
        }
        await().atMost(RelayStage.PATIENCE).until(() -> stage.sequencedEvents() == 100);
        assertThat(relay.status().current().backlogEvents()).isEqualTo(100);
        kafka.startAgain();
        stage.awaitPublished(relay);
        stage.assertTopicTellsTheStore();
    }

    @Test
    void aTopicLostWhileTheRelayRunsIsFilledAgainWithTheSameBytes() throws SQLException {
        RelayLeader relay = stage.relay();
        List<String> before = publishSome(relay);
        loseAllOfKafka();
        stage.awaitTopic(before.size());
        assertThat(RelayStage.bytesOf(stage.topic())).isEqualTo(before);
        try (Connection connection = stage.service()) {
            RawEvents.appendMany(connection, 10, 10, "{}");
        }
        stage.awaitPublished(relay);
        stage.assertTopicTellsTheStore();
    }

    @Test
    void aTopicLostWhileTheRelayWritesIsFilledAgain() throws SQLException {
        RelayLeader relay = stage.relay();
        publishSome(relay);
        try (Connection connection = stage.service()) {
            RawEvents.appendMany(connection, 100, 200, "{}");
            loseAllOfKafka();
            RawEvents.appendMany(connection, 10, 10, "{}");
        }
        stage.awaitTopic(20_400);
        stage.assertTopicTellsTheStore();
    }

    @Test
    void aTopicLostWhileTheRelayIsStoppedIsFilledAgainWithTheSameBytes() throws SQLException {
        RelayLeader relay = stage.relay();
        List<String> before = publishSome(relay);
        relay.stop();
        loseAllOfKafka();
        RelayLeader next = stage.relay();
        stage.awaitPublished(next);
        stage.assertTopicTellsTheStore();
        assertThat(RelayStage.bytesOf(stage.topic())).isEqualTo(before);
    }

    private List<String> publishSome(RelayLeader relay) throws SQLException {
        try (Connection connection = stage.service()) {
            for (int part = 0; part < 3; part++) {
                RawEvents.appendMany(connection, 10, 10, "{\"part\":" + part + "}");
            }
        }
        stage.awaitPublished(relay);
        stage.assertTopicTellsTheStore();
        return RelayStage.bytesOf(stage.topic());
    }

    private static void loseAllOfKafka() {
        kafka.kill();
        assertThat(FileSystemUtils.deleteRecursively(folder.resolve("log").toFile()))
                .isTrue();
        kafka.startAgain();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
