package org.improvementledger.chassis.relay;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An event as the store holds it, with its position: all that its record on the topic is made of. */
record StoredEvent(
        long position,
        Instant recordedAt,
        String eventId,
        String aggregateId,
        long sequenceNumber,
        String payloadType,
        @Nullable String payloadRevision,
        byte[] payload,
        byte[] metadata) {}
