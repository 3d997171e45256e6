package org.improvementledger.chassis.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.improvementledger.chassis.eventstore.EventTypes;
import org.improvementledger.chassis.relay.RelayTopics.Range;
import org.jspecify.annotations.Nullable;

/**
 * The life of one producer: from fencing the one before it, through asking the topic where it stands, to its first
 * failure. After a failure nothing of it is used again, because only the topic knows what became of the last
 * transaction.
 */
final class PublishingSession implements AutoCloseable {

    private static final Duration CHECK_TOPICS_EVERY = Duration.ofSeconds(5);
    private static final byte[] LAST_POSITION = "last-position".getBytes(UTF_8);

    private final RelaySettings settings;
    private final RelayTopics topics;
    private final EventRecords records;
    private final SequencedEvents store;
    private final ErasedTexts erased;
    private final RelayProbe probe;
    private final Connection connection;
    private final Admin admin;
    private final Producer<byte[], byte[]> producer;

    /** The next offset of each partition at least: an older one in an acknowledgement tells of another topic. */
    private final Map<TopicPartition, Long> nextOffsets = new HashMap<>();

    private final RelayTopics.Ids topicIds;
    private long topicsCheckedAt = System.nanoTime();
    private long lastPublished;

    private PublishingSession(
            RelaySettings settings,
            RelayProbe probe,
            StoreConnections connections,
            Term term,
            Connection connection,
            Admin admin,
            Producer<byte[], byte[]> producer)
            throws SQLException, InterruptedException {
        this.settings = settings;
        this.probe = probe;
        this.connection = connection;
        this.admin = admin;
        this.producer = producer;
        StoreConnections.lookUpByKey(connection);
        records = new EventRecords(settings);
        store = new SequencedEvents(connection);
        erased = new ErasedTexts(connection);
        topics = new RelayTopics(admin, settings);
        topicIds = topics.prepare();
        // A relay that lost its lock unawares must not fence the one that has it now.
        if (!connections.holdsLock(connection, term.backend())) {
            throw new LeadershipLostException("the session that held the lock is gone", null);
        }
        producer.initTransactions();
        Map<TopicPartition, Range> ranges = topics.ranges();
        ranges.forEach((partition, range) -> nextOffsets.put(partition, range.end()));
        try (Consumer<byte[], byte[]> consumer = new KafkaConsumer<>(KafkaClients.consumer(settings))) {
            lastPublished = new TopicHistory(consumer, topics, ranges).lastPublished(store);
        }
    }

    /** Fences every former producer of this stream and finds where to go on. */
    static PublishingSession open(RelaySettings settings, RelayProbe probe, StoreConnections connections, Term term)
            throws SQLException, InterruptedException {
        Connection connection = connections.open("publisher");
        Admin admin = null;
        Producer<byte[], byte[]> producer = null;
        try {
            admin = Admin.create(KafkaClients.admin(settings));
            producer = new KafkaProducer<>(KafkaClients.producer(settings));
            return new PublishingSession(settings, probe, connections, term, connection, admin, producer);
        } catch (SQLException | InterruptedException | RuntimeException failure) {
            close(connection, admin, producer);
            throw failure;
        }
    }

    /** The last position on the topic, or -1 when it holds none. */
    long lastPublished() {
        return lastPublished;
    }

    /** Publishes the next batch in one transaction; returns how many events it held, 0 when none waits. */
    int publishNext() throws SQLException, InterruptedException {
        List<StoredEvent> batch = upToErasure(store.after(lastPublished));
        if (!batch.isEmpty()) {
            leaveTopicWithErased(batch.getFirst());
            publish(batch);
        }
        checkTopics();
        return batch.size();
    }

    /** An erasure is a batch of its own. */
    private static List<StoredEvent> upToErasure(List<StoredEvent> events) {
        for (int index = 0; index < events.size(); index++) {
            if (EventTypes.isErasure(events.get(index).payloadType())) {
                return events.subList(0, Math.max(index, 1));
            }
        }
        return events;
    }

    /** Whoever reads of an erasure reads it on a topic that does not hold the text any more: the topic is filled anew without it before. */
    private void leaveTopicWithErased(StoredEvent next) throws SQLException, InterruptedException {
        String topic = topicIds.events().toString();
        if (EventTypes.isErasure(next.payloadType()) && erased.areOn(topic, next)) {
            probe.afterNotingErasure(next.position());
            topics.delete(topicIds);
            probe.afterDeletingTopics(next.position());
            throw new TopicChangedException(
                    "the topics are filled anew, without what the event at position " + next.position() + " erased");
        }
    }

    private void publish(List<StoredEvent> batch) throws InterruptedException {
        long first = batch.getFirst().position();
        long last = batch.getLast().position();
        List<ProducerRecord<byte[], byte[]>> produced = new ArrayList<>(batch.size() + 1);
        batch.forEach(event -> produced.add(records.of(event)));
        produced.add(new ProducerRecord<>(
                settings.positionTopic(), 0, LAST_POSITION, Long.toString(last).getBytes(UTF_8)));
        producer.beginTransaction();
        List<Future<RecordMetadata>> sent = new ArrayList<>(produced.size());
        for (ProducerRecord<byte[], byte[]> message : produced) {
            Future<RecordMetadata> acknowledgement = producer.send(message);
            // A send that found no topic waited long already and does not throw: the next would wait as long again.
            if (acknowledgement.isDone()) {
                acknowledged(acknowledgement);
            }
            sent.add(acknowledgement);
        }
        producer.flush();
        for (Future<RecordMetadata> acknowledgement : sent) {
            note(acknowledged(acknowledgement));
        }
        probe.insideTransaction(first, last);
        producer.commitTransaction();
        probe.afterCommit(last);
        lastPublished = last;
    }

    private static RecordMetadata acknowledged(Future<RecordMetadata> acknowledgement) throws InterruptedException {
        try {
            return acknowledgement.get();
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof KafkaException cause) {
                throw cause;
            }
            throw new KafkaException(failure.getCause());
        }
    }

    /** Records have to land behind all that was there: on a topic made anew they would begin in the middle. */
    private void note(RecordMetadata written) {
        TopicPartition partition = new TopicPartition(written.topic(), written.partition());
        Long next = nextOffsets.get(partition);
        if (next == null || written.offset() < next) {
            throw new TopicChangedException("a record landed at offset " + written.offset() + " of " + partition
                    + " where " + next + " was the least expected");
        }
        nextOffsets.put(partition, written.offset() + 1);
    }

    private void checkTopics() throws InterruptedException {
        if (System.nanoTime() - topicsCheckedAt > CHECK_TOPICS_EVERY.toNanos()) {
            topics.requireUnchanged(topicIds);
            topicsCheckedAt = System.nanoTime();
        }
    }

    /** Leaves an open transaction to the next producer's start, which aborts it. */
    @Override
    public void close() throws SQLException {
        close(connection, admin, producer);
    }

    private static void close(Connection connection, @Nullable Admin admin, @Nullable Producer<byte[], byte[]> producer)
            throws SQLException {
        try (connection) {
            if (producer != null) {
                producer.close(Duration.ZERO);
            }
            if (admin != null) {
                admin.close(Duration.ZERO);
            }
        }
    }
}
