package org.improvementledger.audit.search;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.improvementledger.audit.log.Leaf;
import org.improvementledger.audit.log.TreeHasher;
import org.improvementledger.events.DomainEvent;
import org.improvementledger.events.EventJson;
import org.improvementledger.events.EventType;
import org.improvementledger.events.PublishedEvents;
import org.jspecify.annotations.Nullable;

/** A service's topic as its relay would fill it: positions without a gap, transactions, an aggregate's events in one partition. */
public final class PublishedHistory implements AutoCloseable {

    private static final int PARTITIONS = 6;
    private static final int TRANSACTION = 50;

    private final String stream;
    private final KafkaProducer<byte[], byte[]> producer;
    private final Map<UUID, Long> sequences = new HashMap<>();
    private final List<Published> published = new ArrayList<>();

    /** What was published, as the audit trail should know it. */
    public record Published(
            long position,
            UUID eventId,
            String type,
            String revision,
            UUID subject,
            long sequence,
            String actor,
            @Nullable String capacity,
            Instant recordedAt,
            String payload) {}

    public PublishedHistory(String stream, String bootstrapServers) throws ExecutionException, InterruptedException {
        this.stream = stream;
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.createTopics(List.of(new NewTopic(stream + ".events", PARTITIONS, (short) 1)
                            .configs(Map.of("retention.ms", "-1"))))
                    .all()
                    .get();
        }
        producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                        stream + "-test"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        producer.initTransactions();
    }

    /** Publishes events of today's types in one transaction. */
    public List<Published> publish(Instant recordedAt, String actor, @Nullable String capacity, DomainEvent... events) {
        List<Published> batch = new ArrayList<>();
        for (DomainEvent event : events) {
            EventType type = PublishedEvents.typeOf(event.getClass());
            batch.add(next(
                    recordedAt,
                    actor,
                    capacity,
                    type.name(),
                    type.revision(),
                    event.aggregateId(),
                    EventJson.mapper().writeValueAsString(event)));
        }
        send(batch);
        return batch;
    }

    public Published publishRaw(Instant recordedAt, String type, String revision, UUID subject, String payload) {
        Published event = next(recordedAt, "unknown-writer", null, type, revision, subject, payload);
        send(List.of(event));
        return event;
    }

    /** Publishes so many events that no version of the software knows, fifty in a transaction, a millisecond apart. */
    public void publishWeather(Instant start, int count) {
        List<Published> batch = new ArrayList<>();
        for (int event = 1; event <= count; event++) {
            long position = published.size();
            batch.add(next(
                    start.plusMillis(position),
                    "unknown-writer",
                    null,
                    stream + ".weather-observed",
                    "1",
                    new UUID(5, position % 3),
                    "{\"n\":" + position + "}"));
            if (batch.size() == TRANSACTION || event == count) {
                send(batch);
                batch.clear();
            }
        }
    }

    public List<Published> all() {
        return List.copyOf(published);
    }

    public String stream() {
        return stream;
    }

    /** The leaf that the specification makes of an event. */
    public Leaf leaf(Published event) {
        return new Leaf(
                stream,
                event.position(),
                event.eventId(),
                event.type(),
                event.revision(),
                event.subject(),
                event.sequence(),
                event.actor(),
                event.capacity(),
                "correlation-" + event.position(),
                null,
                event.recordedAt(),
                new TreeHasher().plain(bytes(event.payload())));
    }

    private Published next(
            Instant recordedAt,
            String actor,
            @Nullable String capacity,
            String type,
            String revision,
            UUID subject,
            String payload) {
        long sequence = sequences.merge(subject, 0L, (last, none) -> last + 1);
        Published event = new Published(
                published.size(),
                UUID.randomUUID(),
                type,
                revision,
                subject,
                sequence,
                actor,
                capacity,
                recordedAt,
                payload);
        published.add(event);
        return event;
    }

    private void send(List<Published> batch) {
        producer.beginTransaction();
        for (Published event : batch) {
            ProducerRecord<byte[], byte[]> message = new ProducerRecord<>(
                    stream + ".events",
                    null,
                    event.recordedAt().toEpochMilli(),
                    bytes(event.subject().toString()),
                    bytes(event.payload()));
            headers(event).forEach((name, value) -> message.headers().add(name, bytes(value)));
            producer.send(message);
        }
        producer.commitTransaction();
    }

    private Map<String, String> headers(Published event) {
        Map<String, String> headers = new HashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", event.eventId().toString());
        headers.put("ce_source", "/" + stream);
        headers.put("ce_type", event.type());
        headers.put("ce_subject", event.subject().toString());
        headers.put("ce_time", event.recordedAt().toString());
        headers.put("content-type", "application/json");
        headers.put("ce_revision", event.revision());
        headers.put("ce_sequence", Long.toString(event.sequence()));
        headers.put("ce_position", Long.toString(event.position()));
        headers.put("ce_actor", event.actor());
        headers.put("ce_correlation", "correlation-" + event.position());
        if (event.capacity() != null) {
            headers.put("ce_capacity", event.capacity());
        }
        return headers;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        producer.close();
    }
}
