package org.improvementledger.chassis.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.improvementledger.local.SharedServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Figures, printed; the bounds are wide, because a test's machine has other things to do. */
class RelayPaceTest {

    private static final int AGGREGATES = 400;
    private static final int EACH = 100;
    private static final int COMMANDS = 600;
    private static final int WARM_UP = 200;
    private static final long COMMAND_EVERY_NANOS = 5_000_000;
    private static final double NANOS_IN_MILLI = 1e6;

    private final RelayStage stage = new RelayStage(SharedServers.kafka());

    @AfterEach
    void stopRelays() {
        stage.close();
    }

    @Test
    void aBacklogGoesInBatches() throws SQLException {
        int events = AGGREGATES * EACH;
        try (Connection connection = stage.service()) {
            RawEvents.appendMany(connection, AGGREGATES, EACH, "{\"purpose\":\"" + "x".repeat(400) + "\"}");
        }
        long begun = System.nanoTime();
        RelayLeader relay = stage.relay();
        await().atMost(RelayStage.PATIENCE).until(() -> stage.sequencedEvents() == events);
        stage.awaitPublished(relay);
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf(
                "relay: %d events of 400 bytes numbered and published in %.2f s: %.0f a second%n",
                events, seconds, events / seconds);
        assertThat(events / seconds).isGreaterThan(500);
    }

    @Test
    void anEventIsOnTheTopicSoonAfterItsCommit() throws SQLException, InterruptedException {
        RelayLeader relay = stage.relay();
        stage.awaitState(relay, RelayStatus.State.LEADING);
        Map<String, Long> seenAt = new ConcurrentHashMap<>();
        AtomicBoolean done = new AtomicBoolean();
        Thread reader = Thread.ofPlatform().start(() -> read(seenAt, done));
        Map<String, Long> committedAt = new HashMap<>();
        List<Long> commits = new ArrayList<>();
        try (Connection connection = stage.service()) {
            // The reader's start and cold code are not the relay's time.
            RawEvents.appendMany(connection, WARM_UP, 10, "{}");
            for (int event = 0; event < WARM_UP; event++) {
                RawEvents.append(connection, UUID.randomUUID(), 0);
            }
            await().atMost(RelayStage.PATIENCE).until(() -> seenAt.size() == 2 * WARM_UP);
            long next = System.nanoTime();
            for (int command = 0; command < COMMANDS; command++) {
                UUID aggregate = UUID.randomUUID();
                long begun = System.nanoTime();
                RawEvents.append(connection, aggregate, 0);
                long committed = System.nanoTime();
                commits.add(committed - begun);
                committedAt.put(aggregate.toString(), committed);
                next += COMMAND_EVERY_NANOS;
                TimeUnit.NANOSECONDS.sleep(Math.max(0, next - System.nanoTime()));
            }
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> seenAt.size() == COMMANDS + 2 * WARM_UP);
        done.set(true);
        reader.join();
        long[] latencies = committedAt.entrySet().stream()
                .mapToLong(each -> seenAt.getOrDefault(each.getKey(), Long.MAX_VALUE) - each.getValue())
                .sorted()
                .toArray();
        long[] sortedCommits =
                commits.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf(
                "relay at 200 commands a second: commit to consumer median %.1f ms, 95%% %.1f ms, 99%% %.1f ms"
                        + " (the commit itself: median %.1f ms)%n",
                latencies[COMMANDS / 2] / NANOS_IN_MILLI,
                latencies[COMMANDS * 95 / 100] / NANOS_IN_MILLI,
                latencies[COMMANDS * 99 / 100] / NANOS_IN_MILLI,
                sortedCommits[COMMANDS / 2] / NANOS_IN_MILLI);
        assertThat(Arrays.stream(latencies).skip(COMMANDS / 2).findFirst().orElseThrow())
                .isLessThan(TimeUnit.SECONDS.toNanos(10));
    }

    private void read(Map<String, Long> seenAt, AtomicBoolean done) {
        try (Consumer<byte[], byte[]> consumer = new KafkaConsumer<>(KafkaClients.consumer(stage.settings()))) {
            List<TopicPartition> partitions = new ArrayList<>();
            for (int partition = 0; partition < stage.settings().partitions(); partition++) {
                partitions.add(new TopicPartition(stage.settings().eventsTopic(), partition));
            }
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (!done.get()) {
                consumer.poll(Duration.ofMillis(50))
                        .forEach(found -> seenAt.put(RelayStage.header(found, "ce_subject"), System.nanoTime()));
            }
        }
    }
}
