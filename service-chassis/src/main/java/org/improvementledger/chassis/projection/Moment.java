package org.improvementledger.chassis.projection;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A moment of the history, in each stream's positions.
 *
 * @param asked what was asked for; null where nothing was, and the moment is now
 * @param at the instant it speaks for
 * @param positions the last position known then, by stream; -1 where nothing was known
 */
public record Moment(@Nullable KnownAt asked, Instant at, Map<String, Long> positions) {

    /** As of everything applied. */
    public static final long LATEST = Long.MAX_VALUE - 1;

    /** The moment of someone who asked for none: all that is known now. */
    public static Moment now(Instant at) {
        return new Moment(null, at, Map.of());
    }

    public boolean isNow() {
        return asked == null;
    }

    /** The position to read the stream's read models as of; {@link #LATEST} where the moment is now. */
    public long position(String stream) {
        if (asked == null) {
            return LATEST;
        }
        Long position = positions.get(stream);
        if (position == null) {
            throw new IllegalArgumentException("Not a stream this service reads: " + stream);
        }
        return position;
    }
}
