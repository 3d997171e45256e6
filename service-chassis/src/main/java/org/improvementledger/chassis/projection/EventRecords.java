package org.improvementledger.chassis.projection;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.improvementledger.chassis.eventstore.EventTypes;
import org.jspecify.annotations.Nullable;

/** Reads published events from the topic's records: CloudEvents 1.0 in binary mode. */
final class EventRecords {

    private final String stream;
    private final EventTypes types;
    /** Events numbered together share their time, which is slow to parse. */
    private String lastTime = "";

    private Instant lastInstant = Instant.EPOCH;

    EventRecords(String stream, EventTypes types) {
        this.stream = stream;
        this.types = types;
    }

    static String topic(String stream) {
        return stream + ".events";
    }

    long position(ConsumerRecord<byte[], byte[]> eventRecord) {
        return number(eventRecord, "ce_position");
    }

    UUID eventId(ConsumerRecord<byte[], byte[]> eventRecord) {
        return id(eventRecord, "ce_id");
    }

    PublishedEvent read(ConsumerRecord<byte[], byte[]> eventRecord) {
        String source = required(eventRecord, "ce_source");
        if (!source.equals("/" + stream)) {
            throw malformed(eventRecord, "is of " + source + ", not of /" + stream);
        }
        byte[] payload = eventRecord.value();
        if (payload == null) {
            throw malformed(eventRecord, "has no payload");
        }
        return new PublishedEvent(
                stream,
                position(eventRecord),
                eventId(eventRecord),
                required(eventRecord, "ce_type"),
                required(eventRecord, "ce_revision"),
                id(eventRecord, "ce_subject"),
                number(eventRecord, "ce_sequence"),
                required(eventRecord, "ce_actor"),
                optional(eventRecord, "ce_capacity"),
                required(eventRecord, "ce_correlation"),
                optional(eventRecord, "ce_causation"),
                time(eventRecord),
                payload,
                recordedHash(eventRecord),
                types);
    }

    private static byte @Nullable [] recordedHash(ConsumerRecord<byte[], byte[]> eventRecord) {
        String hash = optional(eventRecord, "ce_payloadhash");
        try {
            return hash == null ? null : HexFormat.of().parseHex(hash);
        } catch (IllegalArgumentException notHexadecimal) {
            throw malformed(eventRecord, "has a ce_payloadhash that is no hash: " + hash);
        }
    }

    private Instant time(ConsumerRecord<byte[], byte[]> eventRecord) {
        String time = required(eventRecord, "ce_time");
        try {
            if (!time.equals(lastTime)) {
                lastInstant = Instant.parse(time);
                lastTime = time;
            }
            return lastInstant;
        } catch (DateTimeException notATime) {
            throw malformed(eventRecord, "has a ce_time that is no instant: " + time);
        }
    }

    private UUID id(ConsumerRecord<byte[], byte[]> eventRecord, String header) {
        String id = required(eventRecord, header);
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException notAnId) {
            throw malformed(eventRecord, "has a " + header + " that is no UUID: " + id);
        }
    }

    private long number(ConsumerRecord<byte[], byte[]> eventRecord, String header) {
        String number = required(eventRecord, header);
        try {
            long value = Long.parseLong(number);
            if (value >= 0) {
                return value;
            }
        } catch (NumberFormatException notANumber) {
            // said below
        }
        throw malformed(eventRecord, "has a " + header + " that is no position: " + number);
    }

    private String required(ConsumerRecord<byte[], byte[]> eventRecord, String header) {
        String value = optional(eventRecord, header);
        if (value == null) {
            throw malformed(eventRecord, "has no " + header);
        }
        return value;
    }

    private static @Nullable String optional(ConsumerRecord<byte[], byte[]> eventRecord, String name) {
        Header header = eventRecord.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static LineStoppedException malformed(ConsumerRecord<byte[], byte[]> eventRecord, String what) {
        return new LineStoppedException("The record at offset " + eventRecord.offset() + " of partition "
                + eventRecord.partition() + " of " + eventRecord.topic() + " " + what + ".");
    }
}
