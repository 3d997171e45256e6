package org.improvementledger.chassis.relay;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.improvementledger.chassis.relay.RelayTopics.Range;
import org.jspecify.annotations.Nullable;

/**
 * The published history from its beginning to where it ended when this was opened, in position order. Positions grow within each partition, so the next event is
 * the lowest of the partitions' next ones; a consumer for each keeps no more than one answer of its partition in memory.
 */
final class PublishedInOrder implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);

    /** A partition that gives nothing for so long counts as failed. */
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(20);

    private final EventRecords records;
    private final List<Partition> partitions = new ArrayList<>();
    private final PriorityQueue<Partition> byPosition =
            new PriorityQueue<>(Comparator.comparingLong(Partition::nextPosition));
    private long next;

    PublishedInOrder(RelaySettings settings, Map<TopicPartition, Range> ranges) {
        records = new EventRecords(settings);
        try {
            ranges.forEach((partition, range) -> partitions.add(
                    new Partition(partition, range, new KafkaConsumer<>(KafkaClients.consumer(settings)))));
            partitions.stream().filter(Partition::fill).forEach(byPosition::add);
        } catch (RuntimeException failed) {
            close();
            throw failed;
        }
    }

    /**
     * The next event, null after the last.
     *
     * @throws RelayHaltedException where its position is not the one after that of the event before
     */
    @Nullable
    StoredEvent next() {
        Partition lowest = byPosition.poll();
        if (lowest == null) {
            return null;
        }
        StoredEvent event = records.read(lowest.take());
        if (event.position() != next) {
            throw new RelayHaltedException(
                    event.position() > next
                            ? "Position " + next + " is missing on the topic, which has position " + event.position()
                                    + "."
                            : "Position " + event.position() + " is on the topic twice.");
        }
        next++;
        if (lowest.fill()) {
            byPosition.add(lowest);
        }
        return event;
    }

    @Override
    public void close() {
        partitions.forEach(Partition::close);
    }

    private static final class Partition {

        private final TopicPartition name;
        private final long end;
        private final Consumer<byte[], byte[]> consumer;
        private final Deque<ConsumerRecord<byte[], byte[]>> read = new ArrayDeque<>();

        Partition(TopicPartition name, Range range, Consumer<byte[], byte[]> consumer) {
            this.name = name;
            this.end = range.end();
            this.consumer = consumer;
            consumer.assign(List.of(name));
            consumer.seek(name, range.begin());
        }

        /** Whether there is another record; reads on where none is at hand. */
        boolean fill() {
            long giveUp = System.nanoTime() + ANSWER_WITHIN.toNanos();
            while (read.isEmpty()) {
                long from = consumer.position(name);
                if (from >= end) {
                    return false;
                }
                consumer.poll(POLL).records(name).stream()
                        .filter(consumed -> consumed.offset() < end)
                        .forEach(read::add);
                if (read.isEmpty() && consumer.position(name) == from && System.nanoTime() > giveUp) {
                    throw new KafkaException(name + " gave nothing for " + ANSWER_WITHIN.toSeconds() + " seconds");
                }
            }
            return true;
        }

        ConsumerRecord<byte[], byte[]> take() {
            return read.remove();
        }

        long nextPosition() {
            return EventRecords.positionOf(read.element())
                    .orElseThrow(() -> new RelayHaltedException("A record of " + name + " has no position."));
        }

        void close() {
            consumer.close(org.apache.kafka.clients.consumer.CloseOptions.timeout(Duration.ZERO));
        }
    }
}
