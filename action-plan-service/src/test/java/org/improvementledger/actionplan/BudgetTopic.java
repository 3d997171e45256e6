package org.improvementledger.actionplan;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.improvementledger.events.DomainEvent;
import org.improvementledger.events.EventJson;
import org.improvementledger.events.EventType;
import org.improvementledger.events.PublishedEvents;

/** The budget service's topic, with the events that a test lets it publish: all that this service knows of the other. */
public final class BudgetTopic {

    private static final String TOPIC = "budget.events";
    private static final int PARTITIONS = 6;

    private final KafkaProducer<byte[], byte[]> producer;
    private final Map<UUID, Long> sequences = new HashMap<>();
    private long position;

    private BudgetTopic(KafkaProducer<byte[], byte[]> producer) {
        this.producer = producer;
    }

    static BudgetTopic create(String bootstrapServers) {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers);
        try (Admin admin = Admin.create(settings)) {
            admin.createTopics(Set.of(new NewTopic(TOPIC, PARTITIONS, (short) 1)))
                    .all()
                    .get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
        KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        Runtime.getRuntime().addShutdownHook(new Thread(producer::close));
        return new BudgetTopic(producer);
    }

    /** Publishes the event at the next position, acknowledged. */
    synchronized void publish(DomainEvent event) {
        EventType type = PublishedEvents.typeOf(event.getClass());
        String subject = event.aggregateId().toString();
        ProducerRecord<byte[], byte[]> message =
                new ProducerRecord<>(TOPIC, bytes(subject), EventJson.mapper().writeValueAsBytes(event));
        Map<String, Object> headers = Map.ofEntries(
                Map.entry("ce_specversion", "1.0"),
                Map.entry("ce_id", UUID.randomUUID()),
                Map.entry("ce_source", "/budget"),
                Map.entry("ce_type", type.name()),
                Map.entry("ce_subject", subject),
                Map.entry("ce_time", Instant.now()),
                Map.entry("content-type", "application/json"),
                Map.entry("ce_revision", type.revision()),
                Map.entry("ce_sequence", sequences.merge(event.aggregateId(), 0L, (before, none) -> before + 1)),
                Map.entry("ce_position", position),
                Map.entry("ce_actor", "finance-officer"),
                Map.entry("ce_correlation", "test"));
        headers.forEach((name, value) -> message.headers().add(name, bytes(value.toString())));
        try {
            producer.send(message).get();
            position++;
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
