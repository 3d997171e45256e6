package org.improvementledger.chassis.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * An event as a CloudEvents 1.0 record in binary mode. Everything in it comes from stored data, so a topic that is
 * filled again gets the same bytes.
 */
final class EventRecords {

    static final String POSITION = "ce_position";
    static final String ID = "ce_id";

    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);
    private static final byte[] SPECIFICATION = "1.0".getBytes(UTF_8);
    private static final byte[] JSON = "application/json".getBytes(UTF_8);
    private static final TypeReference<Map<String, Object>> METADATA = new TypeReference<>() {};

    private final String topic;
    private final byte[] source;
    private final JsonMapper json = JsonMapper.builder().build();

    EventRecords(RelaySettings settings) {
        topic = settings.eventsTopic();
        source = settings.source().getBytes(UTF_8);
    }

    ProducerRecord<byte[], byte[]> of(StoredEvent event) {
        byte[] subject = event.aggregateId().getBytes(UTF_8);
        ProducerRecord<byte[], byte[]> produced =
                new ProducerRecord<>(topic, null, event.recordedAt().toEpochMilli(), subject, event.payload());
        Map<String, Object> metadata = json.readValue(event.metadata(), METADATA);
        Headers headers = produced.headers();
        headers.add("ce_specversion", SPECIFICATION);
        text(headers, ID, event.eventId());
        headers.add("ce_source", source);
        text(headers, "ce_type", event.payloadType());
        headers.add("ce_subject", subject);
        text(headers, "ce_time", time(event.recordedAt()));
        headers.add("content-type", JSON);
        text(headers, "ce_revision", event.payloadRevision());
        text(headers, "ce_sequence", Long.toString(event.sequenceNumber()));
        text(headers, POSITION, Long.toString(event.position()));
        text(headers, "ce_actor", metadata.get("actor"));
        text(headers, "ce_capacity", metadata.get("capacity"));
        text(headers, "ce_correlation", metadata.get("correlation"));
        text(headers, "ce_causation", metadata.get("causation"));
        text(headers, "traceparent", metadata.get("traceparent"));
        return produced;
    }

    /** The position that a record of the topic carries, empty when it carries none. */
    static Optional<Long> positionOf(ConsumerRecord<byte[], byte[]> consumed) {
        return textOf(consumed, POSITION).map(Long::valueOf);
    }

    static Optional<String> idOf(ConsumerRecord<byte[], byte[]> consumed) {
        return textOf(consumed, ID);
    }

    /** Always six digits, so that equal times are equal text. */
    static String time(Instant instant) {
        return MICROSECONDS.format(instant);
    }

    private static Optional<String> textOf(ConsumerRecord<byte[], byte[]> consumed, String name) {
        Header header = consumed.headers().lastHeader(name);
        return header == null ? Optional.empty() : Optional.of(new String(header.value(), UTF_8));
    }

    private static void text(Headers headers, String name, @Nullable Object value) {
        if (value != null) {
            headers.add(name, value.toString().getBytes(UTF_8));
        }
    }
}
