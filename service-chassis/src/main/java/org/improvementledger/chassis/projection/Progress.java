package org.improvementledger.chassis.projection;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a projection is in the history.
 *
 * @param nextPosition the position to apply next; the one truth
 * @param offsets per partition, where to read on: a hint only
 * @param topicId the topic the offsets belong to
 * @param lastEventId the event before the next position, by which another history is recognised
 * @param definition the hash of the definition its rows were made by
 * @param generation changes when the schema is replaced, so that a line that missed the replacement commits nothing
 */
record Progress(
        long nextPosition,
        Map<Integer, Long> offsets,
        @Nullable String topicId,
        @Nullable UUID lastEventId,
        @Nullable Instant lastRecordedAt,
        String definition,
        UUID generation) {}
