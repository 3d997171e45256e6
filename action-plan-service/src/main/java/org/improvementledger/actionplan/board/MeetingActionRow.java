package org.improvementledger.actionplan.board;

import java.time.LocalDate;
import java.util.UUID;
import org.improvementledger.chassis.projection.Indexed;
import org.improvementledger.chassis.projection.Key;
import org.improvementledger.events.MeetingActionDone;
import org.improvementledger.events.MeetingActionRaised;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is to do after a meeting.
 *
 * @param doneOn null while it is to be done
 */
public record MeetingActionRow(
        @Key UUID id,
        @Indexed UUID meetingId,
        String text,
        String owner,
        LocalDate dueOn,
        @Nullable LocalDate doneOn,
        @Nullable String note) {

    static MeetingActionRow raised(MeetingActionRaised event) {
        return new MeetingActionRow(
                event.meetingActionId(), event.meetingId(), event.text(), event.owner(), event.dueOn(), null, null);
    }

    MeetingActionRow done(MeetingActionDone event) {
        return new MeetingActionRow(id, meetingId, text, owner, dueOn, event.doneOn(), event.note());
    }
}
