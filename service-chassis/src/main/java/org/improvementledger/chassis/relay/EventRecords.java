package org.improvementledger.chassis.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private static final String AGGREGATE_TYPE = "ce_aggregatetype";
    private static final String IDEMPOTENCY_KEY = "ce_idempotencykey";
    private static final String STORED_AT = "ce_storedat";

    /** Of the payload as it was recorded, where a text of it was erased by law since. */
    private static final String PAYLOAD_HASH = "ce_payloadhash";

    /** Headers that hold an event's metadata, and the names it has there. */
    private static final List<Map.Entry<String, String>> CARRIED_ON = List.of(
            Map.entry("ce_actor", "actor"),
            Map.entry("ce_capacity", "capacity"),
            Map.entry("ce_correlation", "correlation"),
            Map.entry("ce_causation", "causation"),
            Map.entry(IDEMPOTENCY_KEY, "idempotency-key"),
            Map.entry("traceparent", "traceparent"));

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
        // Nobody reads these but who makes the store anew of the topic.
        text(headers, AGGREGATE_TYPE, event.aggregateType());
        text(headers, IDEMPOTENCY_KEY, metadata.get("idempotency-key"));
        text(headers, STORED_AT, event.storedAt());
        if (event.recordedHash() != null) {
            text(headers, PAYLOAD_HASH, HexFormat.of().formatHex(event.recordedHash()));
        }
        return produced;
    }

    /**
     * The event that a record was made of. Of what was published before the topic told everything the store holds, the kind of aggregate is not known, the key
     * is missing and the time is that of recording; nothing is decided by them.
     */
    StoredEvent read(ConsumerRecord<byte[], byte[]> consumed) {
        Map<String, Object> metadata = new LinkedHashMap<>();
        CARRIED_ON.forEach(carried ->
                textOf(consumed, carried.getKey()).ifPresent(value -> metadata.put(carried.getValue(), value)));
        String time = required(consumed, "ce_time");
        return new StoredEvent(
                Long.parseLong(required(consumed, POSITION)),
                Instant.parse(time),
                required(consumed, ID),
                required(consumed, "ce_subject"),
                textOf(consumed, AGGREGATE_TYPE).orElse("unknown"),
                Long.parseLong(required(consumed, "ce_sequence")),
                required(consumed, "ce_type"),
                textOf(consumed, "ce_revision").orElse(null),
                consumed.value(),
                json.writeValueAsBytes(metadata),
                textOf(consumed, STORED_AT).orElse(time),
                textOf(consumed, PAYLOAD_HASH).map(HexFormat.of()::parseHex).orElse(null));
    }

    /** Whether two are the same event with the same place in the history, by all that the audit log's leaf is made of. */
    boolean sameLeaf(StoredEvent one, StoredEvent other) {
        return one.position() == other.position()
                && one.eventId().equals(other.eventId())
                && one.recordedAt().equals(other.recordedAt())
                && one.aggregateId().equals(other.aggregateId())
                && one.sequenceNumber() == other.sequenceNumber()
                && one.payloadType().equals(other.payloadType())
                && Objects.equals(one.payloadRevision(), other.payloadRevision())
                && Arrays.equals(one.payloadHash(), other.payloadHash())
                && attributes(one).equals(attributes(other));
    }

    private Map<String, Object> attributes(StoredEvent event) {
        Map<String, Object> metadata = json.readValue(event.metadata(), METADATA);
        metadata.keySet().retainAll(List.of("actor", "capacity", "correlation", "causation"));
        return metadata;
    }

    private static String required(ConsumerRecord<byte[], byte[]> consumed, String name) {
        return textOf(consumed, name)
                .orElseThrow(() -> new RelayHaltedException("The record at offset " + consumed.offset() + " of "
                        + consumed.topic() + "-" + consumed.partition() + " has no " + name
                        + ": it was not written by a relay."));
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
