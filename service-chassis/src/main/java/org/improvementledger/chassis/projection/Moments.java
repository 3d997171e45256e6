package org.improvementledger.chassis.projection;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Turns what was asked for in {@code knownAt} into a moment: a position in each stream. */
public final class Moments {

    /** How far a caller's clock may be ahead of ours. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(1);

    private final String ownStream;
    private final List<String> streams;
    private final Supplier<@Nullable Timeline> timeline;
    private final Clock clock;

    public Moments(String ownStream, List<String> streams, Supplier<@Nullable Timeline> timeline, Clock clock) {
        this.ownStream = ownStream;
        this.streams = List.copyOf(streams);
        this.timeline = timeline;
        this.clock = clock;
    }

    /** The moment of someone who asks for none. */
    public Moment now() {
        return Moment.now(clock.instant());
    }

    /**
     * The moment asked for; now where nothing is.
     *
     * @throws InvalidKnownAtException where the text names no moment of the history
     */
    public Moment of(@Nullable String knownAt) {
        if (knownAt == null || knownAt.isBlank()) {
            return now();
        }
        KnownAt asked = KnownAt.parse(knownAt);
        return asked.position() == null ? atInstant(asked) : atPosition(asked, asked.position());
    }

    private Moment atInstant(KnownAt asked) {
        Instant at = Objects.requireNonNull(asked.at());
        Instant now = clock.instant();
        Instant endOfToday = now.atZone(KnownAt.LOCAL_TIME)
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(KnownAt.LOCAL_TIME)
                .toInstant();
        boolean today = asked.isDate() && at.isBefore(endOfToday);
        if (!today && at.isAfter(now.plus(CLOCK_TOLERANCE))) {
            throw new InvalidKnownAtException(
                    "The moment asked for is in the future; enter one up to now, or leave it out to see what is known now.");
        }
        Map<String, Long> positions = new LinkedHashMap<>();
        for (String stream : streams) {
            positions.put(stream, timeline().lastPositionAt(stream, at));
        }
        return new Moment(asked, at.isAfter(now) ? now : at, Map.copyOf(positions));
    }

    private Moment atPosition(KnownAt asked, long position) {
        Instant at = timeline().recordedAt(ownStream, position);
        if (at == null) {
            throw new InvalidKnownAtException("Position " + position + " is beyond the last one of this service.");
        }
        Map<String, Long> positions = new LinkedHashMap<>();
        for (String stream : streams) {
            positions.put(
                    stream, stream.equals(ownStream) ? position : timeline().lastPositionAt(stream, at));
        }
        return new Moment(asked, at, Map.copyOf(positions));
    }

    private Timeline timeline() {
        Timeline found = timeline.get();
        if (found == null) {
            throw new IllegalStateException("No Timeline: this service cannot tell positions from times");
        }
        return found;
    }
}
