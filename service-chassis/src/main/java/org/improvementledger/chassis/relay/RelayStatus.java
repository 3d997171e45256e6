package org.improvementledger.chassis.relay;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** How this instance's relay stands, for a page, the health answer and the metrics. Safe to read from any thread. */
public final class RelayStatus {

    private final AtomicReference<View> view;

    public RelayStatus(String stream) {
        view = new AtomicReference<>(
                new View(stream, State.STOPPED, null, Instant.now(), false, null, null, null, 0, null));
    }

    /** What an instance's relay is doing. */
    public enum State {
        /** Not running. */
        STOPPED,
        /** Another instance leads; this one takes over when that one goes. */
        STANDING_BY,
        /** This instance leads and publishes. */
        LEADING,
        /** Something it needs is away; it tries again by itself. */
        RETRYING,
        /** It found what only a person can put right, and publishes nothing until it is. It looks again by itself. */
        HALTED
    }

    /**
     * One moment's view.
     *
     * @param reason why it retries or is halted, otherwise null
     * @param since when the state began
     * @param leader whether this instance holds the lock, also while it retries or is halted
     * @param sequencedBefore the last position given before this term, null when none was or this instance does not lead
     * @param lastSequenced the last position given to an event, null when none was or this instance does not lead
     * @param lastPublished the last position on the topic, null when none is or the topic has not been asked yet
     * @param unsequenced committed events that wait for a position, counted up to a bound
     * @param oldestUnpublished recorded time of the oldest event known to wait for the topic, null when none does
     */
    public record View(
            String stream,
            State state,
            @Nullable String reason,
            Instant since,
            boolean leader,
            @Nullable Long sequencedBefore,
            @Nullable Long lastSequenced,
            @Nullable Long lastPublished,
            long unsequenced,
            @Nullable Instant oldestUnpublished) {

        /**
         * Committed events that are not on the topic yet. Until the topic could be asked in this term it counts those of
         * this term, which is the least there can be. An instance that does not lead has none.
         */
        public long backlogEvents() {
            if (lastSequenced == null) {
                return unsequenced;
            }
            Long published = lastPublished == null ? sequencedBefore : lastPublished;
            return lastSequenced - (published == null ? -1 : published) + unsequenced;
        }

        /** Age of the oldest event that is not on the topic yet; zero when every event is. */
        public Duration backlogAge(Instant now) {
            if (oldestUnpublished == null || now.isBefore(oldestUnpublished)) {
                return Duration.ZERO;
            }
            return Duration.between(oldestUnpublished, now);
        }

        private View in(State next, @Nullable String nextReason) {
            Instant nextSince = next == state ? since : Instant.now();
            return new View(
                    stream,
                    next,
                    nextReason,
                    nextSince,
                    leader,
                    sequencedBefore,
                    lastSequenced,
                    lastPublished,
                    unsequenced,
                    oldestUnpublished);
        }

        private View withoutTerm(State next, @Nullable String nextReason) {
            Instant nextSince = next == state ? since : Instant.now();
            return new View(stream, next, nextReason, nextSince, false, null, null, null, 0, null);
        }

        private View positions(@Nullable Long before, @Nullable Long sequenced, @Nullable Long published) {
            return new View(
                    stream,
                    state,
                    reason,
                    since,
                    leader,
                    before,
                    sequenced,
                    published,
                    unsequenced,
                    published != null && published.equals(sequenced) ? null : oldestUnpublished);
        }
    }

    /** The view as of now. */
    public View current() {
        return view.get();
    }

    void stopped() {
        view.updateAndGet(now -> now.withoutTerm(State.STOPPED, null));
    }

    void standingBy() {
        view.updateAndGet(now -> now.withoutTerm(State.STANDING_BY, null));
    }

    void withoutStore(String reason) {
        view.updateAndGet(now -> now.withoutTerm(State.RETRYING, reason));
    }

    void termBegan(@Nullable Long sequencedBefore) {
        view.updateAndGet(now -> new View(
                now.stream(),
                State.RETRYING,
                "the term begins; the topic has not been asked yet",
                Instant.now(),
                true,
                sequencedBefore,
                sequencedBefore,
                null,
                0,
                null));
    }

    void leading() {
        if (view.get().state() != State.LEADING) {
            view.updateAndGet(now -> now.in(State.LEADING, null));
        }
    }

    void retrying(String reason) {
        view.updateAndGet(now -> now.in(State.RETRYING, reason));
    }

    void halted(String reason) {
        view.updateAndGet(now -> now.in(State.HALTED, reason));
    }

    void sequenced(long position) {
        view.updateAndGet(now -> now.positions(now.sequencedBefore(), position, now.lastPublished()));
    }

    /** @param position the last position on the topic, or -1 when the topic is empty */
    void published(long position) {
        // A topic that was emptied counts from the start again, so an unknown start must not stand in for it.
        view.updateAndGet(now -> position < 0
                ? now.positions(null, now.lastSequenced(), null)
                : now.positions(now.sequencedBefore(), now.lastSequenced(), position));
    }

    void measured(long unsequenced, @Nullable Instant oldestUnpublished) {
        view.updateAndGet(now -> new View(
                now.stream(),
                now.state(),
                now.reason(),
                now.since(),
                now.leader(),
                now.sequencedBefore(),
                now.lastSequenced(),
                now.lastPublished(),
                unsequenced,
                oldestUnpublished));
    }
}
