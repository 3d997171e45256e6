package org.improvementledger.chassis.relay;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event as the store holds it, with its position: all that its record on the topic is made of, and all that can be made of its record again.
 *
 * @param recordedHash SHA-256 of the payload as it was recorded, where a text of it was erased by law since
 */
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
        String storedAt,
        byte @Nullable [] recordedHash) {

    /** SHA-256 of the payload as it was recorded, whatever was erased from it by law since. */
    byte[] payloadHash() {
        if (recordedHash != null) {
            return recordedHash;
        }
        try {
            return MessageDigest.getInstance("SHA-256").digest(payload);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
