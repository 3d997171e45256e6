package org.improvementledger.chassis.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.improvementledger.chassis.relay.RelayChild.Moment;
import org.improvementledger.local.SharedServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever of the relay dies, and whenever: every committed event is on the topic once, positions without a gap. */
class RelayDeathTest {

    /** Rounds of kill -9; more with {@code -Drelay.kills=200}. */
    private static final int KILLS = Integer.getInteger("relay.kills", 8);

    private static final long SEED = Long.getLong("relay.seed", 20_260_105L);
    private static final int LONGEST_LIFE_MILLIS = 1_500;
    private static final int DIES_WITHIN_SECONDS = 60;

    private final RelayStage stage = new RelayStage(SharedServers.kafka());

    @AfterEach
    void stopRelays() {
        stage.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"AFTER_SEQUENCING", "INSIDE_TRANSACTION", "AFTER_COMMIT"})
    void aProcessThatDiesAtTheWorstMomentLosesAndDoublesNothing(Moment moment)
            throws IOException, InterruptedException, SQLException {
        for (int occasion : new int[] {1, 12}) {
            Process child = RelayChild.start(stage.settings(), moment, occasion, occasion);
            assertThat(child.waitFor(DIES_WITHIN_SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(child.exitValue()).isEqualTo(RelayChild.DIED_AS_TOLD);
            publishTheRest();
            stage.assertTopicTellsTheStore();
        }
    }

    @Test
    void aProcessKilledAtRandomMomentsLosesAndDoublesNothing() throws IOException, InterruptedException, SQLException {
        Random random = new Random(SEED);
        for (int kill = 0; kill < KILLS; kill++) {
            Process child = RelayChild.start(stage.settings(), Moment.NEVER, 0, random.nextLong());
            long before = stage.storedEvents();
            await().atMost(RelayStage.PATIENCE).until(() -> stage.storedEvents() > before);
            assertThat(child.waitFor(random.nextInt(LONGEST_LIFE_MILLIS), TimeUnit.MILLISECONDS))
                    .isFalse();
            child.destroyForcibly().waitFor();
            // Every other time the next child is the one to clear up.
            if (kill % 2 == 1 || kill == KILLS - 1) {
                publishTheRest();
                stage.assertTopicTellsTheStore();
            }
        }
        assertThat(stage.storedEvents()).isGreaterThan(0);
    }

    @Test
    void whenTheLeadersProcessIsKilledTheOtherInstanceTakesOver()
            throws IOException, InterruptedException, SQLException {
        Process child = RelayChild.start(stage.settings(), Moment.NEVER, 0, 7);
        await().atMost(RelayStage.PATIENCE).until(() -> stage.sequencedEvents() > 0);
        RelayLeader other = stage.relay();
        stage.awaitState(other, RelayStatus.State.STANDING_BY);
        child.destroyForcibly().waitFor();
        await().atMost(Duration.ofSeconds(10))
                .until(() -> other.status().current().leader());
        stage.awaitPublished(other);
        stage.assertTopicTellsTheStore();
    }

    @Test
    void theLossOfTheLocksSessionEndsTheTermWithoutADouble() throws SQLException {
        RelayLeader relay = stage.relay();
        try (Connection connection = stage.service()) {
            for (int loss = 0; loss < 5; loss++) {
                stage.awaitState(relay, RelayStatus.State.LEADING);
                RawEvents.appendMany(connection, 20, 10, "{}");
                assertThat(stage.terminateLeader()).isTrue();
                RawEvents.appendMany(connection, 20, 10, "{}");
                await().atMost(RelayStage.PATIENCE).until(() -> stage.sequencedEvents() == stage.storedEvents());
            }
        }
        stage.awaitPublished(relay);
        stage.assertTopicTellsTheStore();
    }

    @Test
    void aLeaderPausedInsideItsTransactionIsFencedAndPublishesNothingMore() throws SQLException {
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        AtomicBoolean committed = new AtomicBoolean();
        RelayLeader paused = stage.relay(new RelayProbe() {
            @Override
            public void insideTransaction(long firstPosition, long lastPosition) {
                reached.countDown();
                PausedRelay.until(released);
            }

            @Override
            public void afterCommit(long lastPosition) {
                committed.set(true);
            }
        });
        try (Connection connection = stage.service()) {
            RawEvents.appendMany(connection, 20, 10, "{}");
            await().atMost(RelayStage.PATIENCE).until(() -> reached.getCount() == 0);
            RelayLeader successor = stage.relay();
            stage.awaitState(successor, RelayStatus.State.STANDING_BY);
            assertThat(stage.terminateLeader()).isTrue();
            await().atMost(RelayStage.PATIENCE)
                    .until(() -> successor.status().current().leader());
            RawEvents.appendMany(connection, 20, 10, "{}");
            stage.awaitPublished(successor);
            released.countDown();
            stage.awaitState(paused, RelayStatus.State.STANDING_BY);
            RawEvents.appendMany(connection, 20, 10, "{}");
            stage.awaitPublished(successor);
        }
        assertThat(committed).isFalse();
        stage.assertTopicTellsTheStore();
    }

    @Test
    void aLeaderProcessStoppedAndContinuedAfterItsSuccessorPublishesNothingMore()
            throws IOException, InterruptedException, SQLException {
        Process child = RelayChild.start(stage.settings(), Moment.NEVER, 0, 11);
        await().atMost(RelayStage.PATIENCE).until(() -> stage.sequencedEvents() > 500);
        signal(child, "STOP");
        assertThat(stage.terminateLeader()).isTrue();
        RelayLeader successor = stage.relay();
        await().atMost(RelayStage.PATIENCE).until(() -> stage.sequencedEvents() == stage.storedEvents());
        stage.awaitPublished(successor);
        long before = stage.storedEvents();
        signal(child, "CONT");
        await().atMost(RelayStage.PATIENCE).until(() -> stage.storedEvents() > before + 500);
        child.destroyForcibly().waitFor();
        successor.stop();
        publishTheRest();
        stage.assertTopicTellsTheStore();
    }

    private void publishTheRest() throws SQLException {
        RelayLeader relay = stage.relay();
        await().atMost(RelayStage.PATIENCE).until(() -> stage.sequencedEvents() == stage.storedEvents());
        stage.awaitPublished(relay);
        relay.stop();
    }

    private static void signal(Process process, String signal) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid()))
                .start()
                .waitFor();
    }
}
