package org.improvementledger.chassis.projection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Tells which position of a stream was the last at an instant, and the other way round, from what this service has applied of it. */
public interface Timeline {

    /** The last position of the stream recorded at or before the instant; -1 where nothing had been recorded. */
    long lastPositionAt(String stream, Instant at);

    /** When the event at the position was recorded; null where the position is not known (beyond the last). */
    @Nullable
    Instant recordedAt(String stream, long position);
}
