package org.improvementledger.chassis.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.improvementledger.chassis.relay.RelayTopics.Range;

/**
 * What the topic holds, read with all transactions of former producers closed, and held against the store. Answers from
 * where to go on, or refuses.
 */
final class TopicHistory {

    /** Offsets read at an end of a partition at first; transactions leave markers between the records. */
    private static final long FIRST_LOOK = 16;

    private static final Duration POLL = Duration.ofMillis(200);

    /** A partition that gives nothing for so long counts as failed. */
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(20);

    private final Consumer<byte[], byte[]> consumer;
    private final RelayTopics topics;
    private final Map<TopicPartition, Range> ranges;

    TopicHistory(Consumer<byte[], byte[]> consumer, RelayTopics topics, Map<TopicPartition, Range> ranges) {
        this.consumer = consumer;
        this.topics = topics;
        this.ranges = ranges;
    }

    /** One event at an end of the topic. */
    record Found(long position, String eventId, Instant recordedAt) {}

    /**
     * The last position that is on the topic, or -1 when it holds no event.
     *
     * @throws RelayHaltedException when the topic is not a beginning of what the store holds
     */
    long lastPublished(SequencedEvents store) throws SQLException {
        Optional<Found> last = last();
        if (last.isEmpty()) {
            return -1;
        }
        requireBeginning();
        long position = last.get().position();
        Optional<Long> noted = notedPosition();
        if (noted.isEmpty() || noted.get() != position) {
            requireWhole(position);
        }
        requireSame(store, last.get());
        return position;
    }

    /**
     * Refuses where the store lacks what was published, or has something else in its place.
     *
     * @throws StoreBehindException when it does
     */
    void requireInStore(SequencedEvents store) throws SQLException {
        Optional<Found> last = last();
        if (last.isPresent()) {
            requireSame(store, last.get());
        }
    }

    /** The event with the highest position, empty where there is none. */
    Optional<Found> last() {
        Optional<Found> last = Optional.empty();
        for (TopicPartition partition : topics.eventPartitions()) {
            Optional<Found> here = lastRecord(partition).map(TopicHistory::found);
            if (here.isPresent()
                    && (last.isEmpty() || here.get().position() > last.get().position())) {
                last = here;
            }
        }
        return last;
    }

    private void requireBeginning() {
        long first = Long.MAX_VALUE;
        for (TopicPartition partition : topics.eventPartitions()) {
            if (range(partition).begin() > 0) {
                throw new RelayHaltedException("The oldest records of " + partition
                        + " were removed. Delete the topic, and it is filled again from the event store.");
            }
            Optional<Found> here = firstRecord(partition).map(TopicHistory::found);
            if (here.isPresent()) {
                first = Math.min(first, here.get().position());
            }
        }
        if (first != 0) {
            throw new RelayHaltedException(
                    "The topic " + topics.eventPartitions().getFirst().topic()
                            + " begins at position " + first
                            + " instead of 0. Delete the topic, and it is filled again from the event store.");
        }
    }

    private Optional<Long> notedPosition() {
        return lastRecord(topics.positionPartition()).map(noted -> Long.valueOf(new String(noted.value(), UTF_8)));
    }

    /** The topic and the note of the last position disagree: count every event. */
    private void requireWhole(long last) {
        if (last > Integer.MAX_VALUE - 8) {
            throw new RelayHaltedException("The topic of last positions lost its record, and " + last
                    + " events are too many to count. Write the last position into it by hand.");
        }
        BitSet seen = new BitSet((int) last + 1);
        long records = 0;
        for (TopicPartition partition : topics.eventPartitions()) {
            Range range = range(partition);
            seek(partition, range.begin());
            while (consumer.position(partition) < range.end()) {
                for (ConsumerRecord<byte[], byte[]> consumed : poll(partition)) {
                    seen.set((int) found(consumed).position());
                    records++;
                }
            }
        }
        int hole = seen.nextClearBit(0);
        if (hole <= last || records != last + 1) {
            throw new RelayHaltedException("The topic holds " + records + " records up to position " + last
                    + (hole <= last ? ", and none at position " + hole : ", some of them twice")
                    + ". Delete the topic, and it is filled again from the event store.");
        }
    }

    private static void requireSame(SequencedEvents store, Found last) throws SQLException {
        Optional<String> stored = store.eventIdAt(last.position());
        if (stored.isEmpty()) {
            throw StoreBehindException.lacking(store.last().orElse(null), last);
        }
        if (!stored.get().equals(last.eventId())) {
            throw StoreBehindException.another(last, stored.get());
        }
    }

    private Optional<ConsumerRecord<byte[], byte[]>> lastRecord(TopicPartition partition) {
        Range range = range(partition);
        long end = range.end();
        long look = FIRST_LOOK;
        while (end > range.begin()) {
            long begin = Math.max(range.begin(), end - look);
            Optional<ConsumerRecord<byte[], byte[]>> last = Optional.empty();
            seek(partition, begin);
            while (consumer.position(partition) < end) {
                for (ConsumerRecord<byte[], byte[]> consumed : poll(partition)) {
                    if (consumed.offset() < end) {
                        last = Optional.of(consumed);
                    }
                }
            }
            if (last.isPresent()) {
                return last;
            }
            end = begin;
            look *= 4;
        }
        return Optional.empty();
    }

    private Optional<ConsumerRecord<byte[], byte[]>> firstRecord(TopicPartition partition) {
        Range range = range(partition);
        seek(partition, range.begin());
        while (consumer.position(partition) < range.end()) {
            List<ConsumerRecord<byte[], byte[]>> consumed = poll(partition);
            if (!consumed.isEmpty()) {
                return Optional.of(consumed.getFirst());
            }
        }
        return Optional.empty();
    }

    private Range range(TopicPartition partition) {
        Range range = ranges.get(partition);
        if (range == null) {
            throw new KafkaException("no offsets are known for " + partition);
        }
        return range;
    }

    private void seek(TopicPartition partition, long offset) {
        consumer.assign(List.of(partition));
        consumer.seek(partition, offset);
    }

    /** Records of the partition, possibly none after a run of markers; never silent for longer than the bound. */
    private List<ConsumerRecord<byte[], byte[]>> poll(TopicPartition partition) {
        long from = consumer.position(partition);
        long giveUp = System.nanoTime() + ANSWER_WITHIN.toNanos();
        while (System.nanoTime() < giveUp) {
            List<ConsumerRecord<byte[], byte[]>> consumed =
                    new ArrayList<>(consumer.poll(POLL).records(partition));
            if (!consumed.isEmpty() || consumer.position(partition) > from) {
                return consumed;
            }
        }
        throw new KafkaException(partition + " gave nothing for " + ANSWER_WITHIN.toSeconds() + " seconds");
    }

    private static Found found(ConsumerRecord<byte[], byte[]> consumed) {
        long position = EventRecords.positionOf(consumed).orElseThrow(() -> foreign(consumed));
        String eventId = EventRecords.idOf(consumed).orElseThrow(() -> foreign(consumed));
        return new Found(position, eventId, Instant.ofEpochMilli(consumed.timestamp()));
    }

    private static RelayHaltedException foreign(ConsumerRecord<byte[], byte[]> consumed) {
        return new RelayHaltedException("The record at offset " + consumed.offset() + " of " + consumed.topic() + "-"
                + consumed.partition() + " was not written by a relay. Delete the topic, and it is filled again from"
                + " the event store, and take away the other writer's right to write.");
    }
}
