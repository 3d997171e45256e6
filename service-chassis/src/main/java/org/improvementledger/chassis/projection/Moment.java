package org.improvementledger.chassis.projection;

import java.time.Instant;
import java.util.Map;
import org.improvementledger.chassis.web.page.PageMoment;
import org.jspecify.annotations.Nullable;

/**
 * A moment of the history, in each stream's positions.
 *
 * @param asked what was asked for; null where nothing was, and the moment is now
 * @param at the instant it speaks for
 * @param ownStream the stream of the service that is asked
 * @param positions the last position known then, by stream; -1 where nothing was known
 */
public record Moment(@Nullable KnownAt asked, Instant at, String ownStream, Map<String, Long> positions)
        implements PageMoment {

    /** As of everything applied. */
    public static final long LATEST = Long.MAX_VALUE - 1;

    /** The moment of someone who asked for none: all that is known now. */
    public static Moment now(Instant at, String ownStream) {
        return new Moment(null, at, ownStream, Map.of());
    }

    @Override
    public boolean isNow() {
        return asked == null;
    }

    @Override
    public String parameter() {
        return asked == null ? "" : asked.text();
    }

    @Override
    public Instant instant() {
        return at;
    }

    /** The position in the service's own stream; {@link #LATEST} where the moment is now. */
    @Override
    public long position() {
        return position(ownStream);
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
