package org.improvementledger.actionplan.board;

import java.time.LocalDate;
import org.improvementledger.chassis.eventstore.RuleRefusedException;
import org.improvementledger.events.MeetingCancelled;
import org.improvementledger.events.MeetingHeld;
import org.jspecify.annotations.Nullable;

/** What a meeting allows at which time of its life. */
final class MeetingPolicy {

    static final String ALREADY_HELD = "already-held";
    static final String NOT_HELD = "not-held";
    static final String MEETING_CANCELLED = "meeting-cancelled";
    static final String STILL_TO_COME = "still-to-come";

    private MeetingPolicy() {}

    static void requireNotCancelled(@Nullable MeetingCancelled cancelled) {
        if (cancelled != null) {
            throw new RuleRefusedException(
                    MEETING_CANCELLED, "This meeting was cancelled: " + cancelled.reason() + ". Arrange another.");
        }
    }

    /** A meeting that took place can neither move nor be called off. */
    static void requireToCome(@Nullable MeetingHeld held) {
        if (held != null) {
            throw new RuleRefusedException(ALREADY_HELD, "The board met already, on " + held.heldOn() + ".");
        }
    }

    /** What the board agrees, it agrees at a meeting. */
    static void requireHeld(@Nullable MeetingHeld held) {
        if (held == null) {
            throw new RuleRefusedException(NOT_HELD, "Record first that the board met, and who attended.");
        }
    }

    static void requirePast(LocalDate day, LocalDate askedOn, String field) {
        if (day.isAfter(askedOn)) {
            throw new RuleRefusedException(STILL_TO_COME, "That day is still to come.", field);
        }
    }
}
