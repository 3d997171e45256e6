package org.improvementledger.audit.search;

import static org.improvementledger.audit.search.Wording.capitalised;
import static org.improvementledger.audit.search.Wording.day;

import org.improvementledger.events.Attendance;
import org.improvementledger.events.BoardDecided;
import org.improvementledger.events.MeetingActionDone;
import org.improvementledger.events.MeetingActionRaised;
import org.improvementledger.events.MeetingArranged;
import org.improvementledger.events.MeetingCancelled;
import org.improvementledger.events.MeetingEvent;
import org.improvementledger.events.MeetingHeld;
import org.improvementledger.events.MeetingRearranged;
import org.improvementledger.events.PackFrozen;
import org.improvementledger.events.PaperTabled;
import org.improvementledger.events.RatingAgreed;

/** What happened to meetings of the board, in sentences. */
final class MeetingSentences {

    private final ThingsCalled names;

    MeetingSentences(ThingsCalled names) {
        this.names = names;
    }

    /** Without a full stop. */
    String of(MeetingEvent event) {
        return switch (event) {
            case MeetingArranged e -> "“%s” is to meet on %s".formatted(e.title(), day(e.meetsOn()));
            case MeetingRearranged e ->
                "%s is now to meet on %s: %s"
                        .formatted(
                                capitalised(names.named("the meeting", e.meetingId())), day(e.meetsOn()), e.reason());
            case MeetingCancelled e ->
                "%s does not meet: %s".formatted(capitalised(names.named("the meeting", e.meetingId())), e.reason());
            case MeetingHeld e ->
                "%s met on %s, %d of %d attending"
                        .formatted(
                                capitalised(names.named("the meeting", e.meetingId())),
                                day(e.heldOn()),
                                e.attendance().stream()
                                        .filter(Attendance::attended)
                                        .count(),
                                e.attendance().size());
            case PaperTabled e ->
                "The paper “%s” was laid before %s".formatted(e.title(), names.named("the meeting", e.meetingId()));
            case RatingAgreed e ->
                "%s agreed %s for %s%s"
                        .formatted(
                                capitalised(names.named("the meeting", e.meetingId())),
                                e.rating().code(),
                                names.named("the action", e.actionId()),
                                Wording.after(": ", e.note()));
            case BoardDecided e ->
                "%s decided: %s".formatted(capitalised(names.named("the meeting", e.meetingId())), e.text());
            case MeetingActionRaised e ->
                "%s asked %s by %s: %s"
                        .formatted(
                                capitalised(names.named("the meeting", e.meetingId())),
                                e.owner(),
                                day(e.dueOn()),
                                e.text());
            case MeetingActionDone e ->
                "%s was done on %s%s"
                        .formatted(
                                capitalised(names.named("what was asked", e.meetingActionId())),
                                day(e.doneOn()),
                                Wording.after(": ", e.note()));
            case PackFrozen e ->
                "The pack for %s was frozen on %s"
                        .formatted(names.named("the meeting", e.meetingId()), day(e.frozenOn()));
        };
    }
}
