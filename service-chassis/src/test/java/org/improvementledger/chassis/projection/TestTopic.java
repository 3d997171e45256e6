package org.improvementledger.chassis.projection;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** A stream's topic as the relay fills it: Kafka transactions, keys, headers. */
public final class TestTopic implements AutoCloseable {

    static final int PARTITIONS = 6;
    private static final int EVENTS_PER_TRANSACTION = 500;

    private final String bootstrapServers;
    private final String topic;
    private @Nullable KafkaProducer<byte[], byte[]> producer;

    public TestTopic(String bootstrapServers, String stream) {
        this.bootstrapServers = bootstrapServers;
        this.topic = stream + ".events";
    }

    /** Kept for ever, as the streams are: the events of the tests are of years ago. */
    void create() {
        create(PARTITIONS);
    }

    /** The same with so many partitions. */
    public void create(int partitions) {
        NewTopic kept = new NewTopic(topic, partitions, (short) 1).configs(Map.of("retention.ms", "-1"));
        admin(admin -> admin.createTopics(Set.of(kept)).all().get());
    }

    void delete() {
        admin(admin -> admin.deleteTopics(Set.of(topic)).all().get());
        org.awaitility.Awaitility.await("the topic to be gone")
                .atMost(Duration.ofMinutes(1))
                .until(() -> {
                    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
                        return !admin.listTopics().names().get().contains(topic);
                    }
                });
    }

    /** Publishes the events in transactions, each acknowledged. */
    public void publish(List<PublishedEvent> events) {
        for (int start = 0; start < events.size(); start += EVENTS_PER_TRANSACTION) {
            transaction(events.subList(start, Math.min(events.size(), start + EVENTS_PER_TRANSACTION)), true);
        }
    }

    /** Sends the events in a transaction that is given up: nobody must see them, but they take offsets. */
    void abort(List<PublishedEvent> events) {
        transaction(events, false);
    }

    private void transaction(List<PublishedEvent> events, boolean commit) {
        KafkaProducer<byte[], byte[]> sending = producer();
        sending.beginTransaction();
        for (PublishedEvent event : events) {
            sending.send(message(event));
        }
        if (commit) {
            sending.commitTransaction();
        } else {
            sending.flush();
            sending.abortTransaction();
        }
    }

    private ProducerRecord<byte[], byte[]> message(PublishedEvent event) {
        ProducerRecord<byte[], byte[]> message = new ProducerRecord<>(
                topic,
                null,
                event.recordedAt().toEpochMilli(),
                bytes(event.subject().toString()),
                event.payloadBytes());
        header(message, "ce_specversion", "1.0");
        header(message, "ce_id", event.eventId().toString());
        header(message, "ce_source", "/" + event.stream());
        header(message, "ce_type", event.type());
        header(message, "ce_subject", event.subject().toString());
        header(message, "ce_time", event.recordedAt().toString());
        header(message, "content-type", "application/json");
        header(message, "ce_revision", event.revision());
        header(message, "ce_sequence", Long.toString(event.sequence()));
        header(message, "ce_position", Long.toString(event.position()));
        header(message, "ce_actor", event.actor());
        if (event.capacity() != null) {
            header(message, "ce_capacity", event.capacity());
        }
        header(message, "ce_correlation", event.correlation());
        return message;
    }

    private static void header(ProducerRecord<byte[], byte[]> message, String name, String value) {
        message.headers().add(name, bytes(value));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private KafkaProducer<byte[], byte[]> producer() {
        KafkaProducer<byte[], byte[]> made = producer;
        if (made == null) {
            made = new KafkaProducer<>(
                    Map.of(
                            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                            bootstrapServers,
                            ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                            topic + "-" + UUID.randomUUID(),
                            ProducerConfig.LINGER_MS_CONFIG,
                            0),
                    new ByteArraySerializer(),
                    new ByteArraySerializer());
            made.initTransactions();
            producer = made;
        }
        return made;
    }

    private void admin(Asking asking) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            asking.ask(admin);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private interface Asking {
        void ask(Admin admin) throws ExecutionException, InterruptedException;
    }

    @Override
    public void close() {
        if (producer != null) {
            producer.close();
        }
    }
}
