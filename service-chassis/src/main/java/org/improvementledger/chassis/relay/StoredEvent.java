package org.improvementledger.chassis.relay;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An event as the store holds it, with its position: all that its record on the topic is made of, and all that can be made of its record again. */
record StoredEvent(
        long position,
        Instant recordedAt,
        String eventId,
        String aggregateId,
        String aggregateType,
        long sequenceNumber,
        String payloadType,
        @Nullable String payloadRevision,
        byte[] payload,
        byte[] metadata,
        String storedAt) {}
