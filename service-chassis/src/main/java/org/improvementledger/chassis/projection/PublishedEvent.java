package org.improvementledger.chassis.projection;

import java.time.Instant;
import java.util.UUID;
import org.improvementledger.chassis.eventstore.EventTypes;
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
        EventTypes types) {

    /** The payload as a record of today's revision; decoded at each call. Throws where the type is unknown or the bytes do not fit it. */
    public Object payload() {
        return types.read(type, revision, payloadBytes);
    }
}
