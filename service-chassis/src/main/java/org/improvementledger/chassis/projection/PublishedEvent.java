package org.improvementledger.chassis.projection;

import java.time.Instant;
import java.util.UUID;
import org.improvementledger.chassis.eventstore.PayloadReader;
import org.jspecify.annotations.Nullable;

/**
 * An event as it was published on its stream's topic.
 *
 * @param stream the stream, such as {@code budget}
 * @param position its place in the stream's history, from 0 without a gap
 * @param subject the aggregate it belongs to
 * @param sequence its place in the aggregate's history, from 0
 * @param actor opaque id of who caused it
 * @param capacity the capacity the actor acted in, null where none was claimed
 * @param causation id of what caused it, null where a person did
 * @param recordedAt when it was given its position, in microseconds
 * @param payloadBytes the stored JSON, unchanged; not to be written to
 * @param recordedHash SHA-256 of the payload as it was recorded, where a text of it was erased by law since; null where {@code payloadBytes} are what was recorded
 * @param types reads the payload into today's shape
 */
public record PublishedEvent(
        String stream,
        long position,
        UUID eventId,
        String type,
        String revision,
        UUID subject,
        long sequence,
        String actor,
        @Nullable String capacity,
        String correlation,
        @Nullable String causation,
        Instant recordedAt,
        byte[] payloadBytes,
        byte @Nullable [] recordedHash,
        PayloadReader types) {

    /** An event whose payload is as it was recorded. */
    public PublishedEvent(
            String stream,
            long position,
            UUID eventId,
            String type,
            String revision,
            UUID subject,
            long sequence,
            String actor,
            @Nullable String capacity,
            String correlation,
            @Nullable String causation,
            Instant recordedAt,
            byte[] payloadBytes,
            PayloadReader types) {
        this(
                stream,
                position,
                eventId,
                type,
                revision,
                subject,
                sequence,
                actor,
                capacity,
                correlation,
                causation,
                recordedAt,
                payloadBytes,
                null,
                types);
    }

    /** The payload as a record of today's revision; decoded at each call unless it was before. Throws where the type is unknown or the bytes do not fit it. */
    public Object payload() {
        return types.read(type, revision, payloadBytes);
    }

    /** This event with its payload decoded already; as it is where that fails, to fail again when it is applied. */
    PublishedEvent decoded() {
        Object decoded;
        try {
            decoded = payload();
        } catch (RuntimeException | StackOverflowError unreadable) {
            return this;
        }
        return new PublishedEvent(
                stream,
                position,
                eventId,
                type,
                revision,
                subject,
                sequence,
                actor,
                capacity,
                correlation,
                causation,
                recordedAt,
                payloadBytes,
                recordedHash,
                (sameType, sameRevision, sameBytes) -> decoded);
    }
}
