package org.improvementledger.chassis.projection;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event that a projection has not applied. A rebuild with mended code applies it.
 *
 * @param behind the position of the event of the same aggregate that it waits behind, null where it failed itself
 * @param error why it failed, or what it waits for
 */
public record ParkedEvent(
        long position,
        UUID subject,
        long sequence,
        UUID eventId,
        String type,
        String revision,
        Instant recordedAt,
        @Nullable Long behind,
        String error,
        Instant parkedAt) {}
