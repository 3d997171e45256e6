package org.improvementledger.chassis.projection;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.NoOffsetForPartitionException;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;

/**
 * A stream's events in position order, merged from all partitions of its topic.
 *
 * <p>Within a partition positions grow, so a partition that is ahead of the window is paused and cannot hold the next event. When all are at their end or
 * paused and the next event is still not there, it is missing: the topic is read again from its beginning once, and then searched without pausing, keeping only
 * the events of the window, until the missing one appears.
 */
final class OrderedEvents implements AutoCloseable {

    private static final Duration IDLE_CHECK = Duration.ofSeconds(5);
    /** For more of a backlog that is known to be there but on its way. */
    private static final Duration FILLING = Duration.ofMillis(10);

    private static final int REMEMBERED_EVENTS = 8_192;

    private final EventRecords reader;
    private final Consumer<byte[], byte[]> consumer;
    private final ProjectionLimits limits;
    private final String topicId;
    private final Map<TopicPartition, Partition> partitions = new HashMap<>();
    private final Map<Long, Held> held = new HashMap<>();
    private final Remembered remembered = new Remembered(REMEMBERED_EVENTS);

    /** What followers have applied last, by its position: nothing else may be there. */
    private final Map<Long, Set<UUID>> lastApplied = new HashMap<>();

    private long heldBytes;
    private long next;
    /** The first position from {@link #next} on that is not held. */
    private long readyEnd;

    private long stuckSince;
    private boolean readAgain;
    private boolean searching;
    private long lastRecord = System.nanoTime();
    private long lastCheck = System.nanoTime();

    private record Held(ConsumerRecord<byte[], byte[]> eventRecord, long position) {
        int bytes() {
            return Math.max(0, eventRecord.serializedValueSize());
        }
    }

    private static final class Partition {
        private static final long NONE = -1;

        private final TopicPartition id;
        private final Deque<Held> held = new ArrayDeque<>();
        private boolean paused;
        private long pausedBefore = NONE;
        private long firstPassedOver = NONE;

        Partition(TopicPartition id) {
            this.id = id;
        }
    }

    OrderedEvents(
            EventRecords reader, TopicDescription topic, Consumer<byte[], byte[]> consumer, ProjectionLimits limits) {
        this.reader = reader;
        this.consumer = consumer;
        this.limits = limits;
        this.topicId = topic.topicId().toString();
        topic.partitions().forEach(partition -> {
            TopicPartition id = new TopicPartition(topic.name(), partition.partition());
            partitions.put(id, new Partition(id));
        });
        consumer.assign(partitions.keySet());
    }

    /** Begins again where the one furthest behind is. Offsets of another topic, or of none, mean from the beginning: what is applied is passed over by its position. */
    void seek(Collection<Progress> followers) {
        Progress progress = followers.stream()
                .min(Comparator.comparingLong(Progress::nextPosition))
                .orElseThrow();
        forgetHeld(progress.nextPosition());
        stuckSince = 0;
        readAgain = false;
        searching = false;
        remembered.clear();
        lastApplied.clear();
        for (Progress follower : followers) {
            UUID last = follower.lastEventId();
            if (last != null) {
                lastApplied
                        .computeIfAbsent(follower.nextPosition() - 1, unseen -> new HashSet<>())
                        .add(last);
            }
        }
        if (!topicId.equals(progress.topicId())) {
            consumer.seekToBeginning(partitions.keySet());
            return;
        }
        for (TopicPartition partition : partitions.keySet()) {
            Long offset = progress.offsets().get(partition.partition());
            if (offset == null) {
                consumer.seekToBeginning(List.of(partition));
            } else {
                consumer.seek(partition, offset);
            }
        }
    }

    /**
     * The next events in position order without a gap, as many as a batch may hold; none where there are none within the wait.
     *
     * @throws LineStoppedException where two events claim one position
     * @throws org.apache.kafka.common.KafkaException where Kafka fails or is away
     */
    List<PublishedEvent> next(Duration wait) {
        boolean more = accept(poll(ready() > 0 ? Duration.ZERO : wait));
        while (more && ready() < limits.batchEvents()) {
            more = accept(poll(lag() >= limits.batchEvents() ? FILLING : Duration.ZERO));
        }
        List<PublishedEvent> events = take();
        if (events.isEmpty()) {
            lookForHole();
            checkThatKafkaAnswers();
        } else {
            stuckSince = 0;
            readAgain = false;
            endSearch();
        }
        return events;
    }

    /** The position that is missing while later ones are there; -1 where none is. */
    long missing() {
        return searching ? next : -1;
    }

    /** Where to read on, as a hint. */
    Map<Integer, Long> offsets() {
        Map<Integer, Long> offsets = new TreeMap<>();
        for (Partition partition : partitions.values()) {
            long offset = partition.held.isEmpty()
                    ? consumer.position(partition.id)
                    : partition.held.getFirst().eventRecord().offset();
            if (partition.firstPassedOver != Partition.NONE) {
                offset = Math.min(offset, partition.firstPassedOver);
            }
            offsets.put(partition.id.partition(), offset);
        }
        return offsets;
    }

    String topicId() {
        return topicId;
    }

    /** Records not handed out yet, transaction markers among them; -1 where Kafka has not told. */
    long lag() {
        long lag = held.size();
        for (TopicPartition partition : partitions.keySet()) {
            java.util.OptionalLong current = consumer.currentLag(partition);
            if (current.isEmpty()) {
                return -1;
            }
            lag += current.getAsLong();
        }
        return lag;
    }

    /** Ends a wait of another thread in {@link #next}, which then throws Kafka's WakeupException. */
    void wakeUp() {
        consumer.wakeup();
    }

    @Override
    public void close() {
        consumer.close(org.apache.kafka.clients.consumer.CloseOptions.timeout(Duration.ofSeconds(1)));
    }

    private ConsumerRecords<byte[], byte[]> poll(Duration wait) {
        try {
            return consumer.poll(wait);
        } catch (OffsetOutOfRangeException lost) {
            readFromBeginning(lost.partitions());
        } catch (NoOffsetForPartitionException lost) {
            readFromBeginning(lost.partitions());
        }
        return ConsumerRecords.empty();
    }

    private void readFromBeginning(Collection<TopicPartition> lost) {
        consumer.seekToBeginning(lost);
    }

    private boolean accept(ConsumerRecords<byte[], byte[]> polled) {
        if (polled.isEmpty()) {
            return false;
        }
        lastRecord = System.nanoTime();
        for (TopicPartition id : polled.partitions()) {
            Partition partition = Objects.requireNonNull(partitions.get(id));
            for (ConsumerRecord<byte[], byte[]> eventRecord : polled.records(id)) {
                if (!accept(partition, eventRecord)) {
                    break;
                }
            }
        }
        while (held.containsKey(readyEnd)) {
            readyEnd++;
        }
        return true;
    }

    /** False where the partition is paused before this record. */
    private boolean accept(Partition partition, ConsumerRecord<byte[], byte[]> eventRecord) {
        long position = reader.position(eventRecord);
        for (UUID applied : lastApplied.getOrDefault(position, Set.of())) {
            if (!applied.equals(reader.eventId(eventRecord))) {
                throw contradiction(position, applied, eventRecord);
            }
        }
        if (position < next) {
            UUID known = remembered.at(position);
            if (known != null && !known.equals(reader.eventId(eventRecord))) {
                throw contradiction(position, known, eventRecord);
            }
            return true;
        }
        Held other = held.get(position);
        if (other != null) {
            UUID known = reader.eventId(other.eventRecord());
            if (!known.equals(reader.eventId(eventRecord))) {
                throw contradiction(position, known, eventRecord);
            }
            return true;
        }
        Held event = new Held(eventRecord, position);
        boolean fits = position - next < limits.aheadEvents() && heldBytes + event.bytes() <= limits.aheadBytes();
        if (position == next || fits) {
            held.put(position, event);
            heldBytes += event.bytes();
            partition.held.addLast(event);
            return true;
        }
        if (searching) {
            if (partition.firstPassedOver == Partition.NONE) {
                partition.firstPassedOver = eventRecord.offset();
            }
            return true;
        }
        partition.paused = true;
        partition.pausedBefore = position;
        consumer.pause(List.of(partition.id));
        consumer.seek(partition.id, eventRecord.offset());
        return false;
    }

    private LineStoppedException contradiction(long position, UUID known, ConsumerRecord<byte[], byte[]> eventRecord) {
        UUID found = reader.eventId(eventRecord);
        return new LineStoppedException(
                "Position " + position + " is claimed by two events: " + known + " and " + found + " (offset "
                        + eventRecord.offset() + " of partition " + eventRecord.partition() + " of "
                        + eventRecord.topic() + ").",
                position,
                found);
    }

    private int ready() {
        return (int) (readyEnd - next);
    }

    private List<PublishedEvent> take() {
        List<PublishedEvent> events = new ArrayList<>(Math.min(ready(), limits.batchEvents()));
        long bytes = 0;
        while (next < readyEnd && events.size() < limits.batchEvents() && bytes < limits.batchBytes()) {
            Held event = Objects.requireNonNull(held.remove(next));
            PublishedEvent published = reader.read(event.eventRecord());
            heldBytes -= event.bytes();
            bytes += event.bytes();
            remembered.add(next, published.eventId());
            events.add(published);
            next++;
        }
        for (Partition partition : partitions.values()) {
            while (!partition.held.isEmpty() && partition.held.getFirst().position() < next) {
                partition.held.removeFirst();
            }
            if (partition.paused && roomFor(partition.pausedBefore)) {
                resume(partition);
            }
        }
        return events;
    }

    private boolean roomFor(long position) {
        return position <= next || (position - next < limits.aheadEvents() && heldBytes < limits.aheadBytes() / 2);
    }

    private void resume(Partition partition) {
        partition.paused = false;
        partition.pausedBefore = Partition.NONE;
        consumer.resume(List.of(partition.id));
    }

    private void lookForHole() {
        boolean laterOnes = !held.isEmpty() || partitions.values().stream().anyMatch(partition -> partition.paused);
        if (!laterOnes || searching) {
            return;
        }
        if (stuckSince == 0) {
            stuckSince = System.nanoTime();
            return;
        }
        if (System.nanoTime() - stuckSince < limits.holePatience().toNanos() || !allAtEnd()) {
            return;
        }
        stuckSince = 0;
        if (!readAgain) {
            readAgain = true;
            forgetHeld(next);
            consumer.seekToBeginning(partitions.keySet());
        } else {
            searching = true;
            partitions.values().stream().filter(partition -> partition.paused).forEach(this::resume);
        }
    }

    /** Goes back to what a search passed over. */
    private void endSearch() {
        if (!searching) {
            return;
        }
        searching = false;
        for (Partition partition : partitions.values()) {
            if (partition.firstPassedOver != Partition.NONE) {
                consumer.seek(partition.id, partition.firstPassedOver);
                partition.firstPassedOver = Partition.NONE;
            }
        }
    }

    private boolean allAtEnd() {
        List<TopicPartition> reading = partitions.values().stream()
                .filter(partition -> !partition.paused)
                .map(partition -> partition.id)
                .toList();
        Map<TopicPartition, Long> ends = consumer.endOffsets(reading, EventSource.ANSWER);
        return reading.stream()
                .allMatch(partition -> consumer.position(partition) >= Objects.requireNonNull(ends.get(partition)));
    }

    /** A poll is silent while Kafka is away; a question is not. */
    private void checkThatKafkaAnswers() {
        long now = System.nanoTime();
        if (now - lastRecord > IDLE_CHECK.toNanos() && now - lastCheck > IDLE_CHECK.toNanos()) {
            consumer.endOffsets(partitions.keySet(), EventSource.ANSWER);
            lastCheck = System.nanoTime();
        }
    }

    private void forgetHeld(long nextPosition) {
        held.clear();
        heldBytes = 0;
        next = nextPosition;
        readyEnd = nextPosition;
        for (Partition partition : partitions.values()) {
            partition.held.clear();
            partition.firstPassedOver = Partition.NONE;
            if (partition.paused) {
                resume(partition);
            }
        }
    }
}
