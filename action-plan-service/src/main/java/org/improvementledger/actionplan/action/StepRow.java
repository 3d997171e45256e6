package org.improvementledger.actionplan.action;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.improvementledger.chassis.projection.Appended;
import org.improvementledger.chassis.projection.Indexed;
import org.improvementledger.chassis.projection.Key;
import org.improvementledger.chassis.projection.PublishedEvent;
import org.jspecify.annotations.Nullable;

/**
 * A step of an action's life, with the words that went with it.
 *
 * @param id the event's
 * @param state what the action became
 * @param on the day it was; for a reopening or a refusal the day of that
 * @param text the statement, the reason or the note; null where nothing was said
 * @param meetingId the meeting that decided it; null where none is named
 * @param by opaque id of who recorded it
 */
@Appended
public record StepRow(
        @Key UUID id,
        @Indexed UUID actionId,
        ActionState state,
        LocalDate on,
        @Nullable String text,
        @Nullable UUID meetingId,
        String by,
        Instant recordedAt) {

    static StepRow of(
            PublishedEvent event, ActionState state, LocalDate on, @Nullable String text, @Nullable UUID meetingId) {
        return new StepRow(
                event.eventId(), event.subject(), state, on, text, meetingId, event.actor(), event.recordedAt());
    }
}
