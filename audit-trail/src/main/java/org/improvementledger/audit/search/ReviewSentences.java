package org.improvementledger.audit.search;

import static org.improvementledger.audit.search.Wording.capitalised;
import static org.improvementledger.audit.search.Wording.day;

import org.improvementledger.events.ReviewHeld;
import org.improvementledger.events.ReviewMissed;
import org.improvementledger.events.ReviewScheduleEnded;
import org.improvementledger.events.ReviewScheduleEvent;
import org.improvementledger.events.ReviewScheduleSet;

/** What happened to review schedules, in sentences. */
final class ReviewSentences {

    private final ThingsCalled names;

    ReviewSentences(ThingsCalled names) {
        this.names = names;
    }

    /** Without a full stop. */
    String of(ReviewScheduleEvent event) {
        return switch (event) {
            case ReviewScheduleSet e ->
                "“%s” is reviewed by %s from %s on".formatted(e.title(), e.responsible(), day(e.startsOn()));
            case ReviewHeld e ->
                "The review of %s due on %s was held on %s%s"
                        .formatted(
                                names.named("the reviews", e.scheduleId()),
                                day(e.dueOn()),
                                day(e.heldOn()),
                                Wording.after(": ", e.note()));
            case ReviewMissed e ->
                "The review of %s due on %s was missed"
                        .formatted(names.named("the reviews", e.scheduleId()), day(e.dueOn()));
            case ReviewScheduleEnded e ->
                "%s ended on %s: %s"
                        .formatted(
                                capitalised(names.named("the reviews", e.scheduleId())), day(e.endedOn()), e.reason());
        };
    }
}
