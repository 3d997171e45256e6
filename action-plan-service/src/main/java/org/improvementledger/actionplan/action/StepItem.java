package org.improvementledger.actionplan.action;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step of an action's life.
 *
 * @param state what the action became
 * @param on the day it was
 * @param text the statement, the reason or the note; absent where nothing was said
 * @param meetingId the meeting that decided it; absent where none is named
 * @param by opaque id of who recorded it
 */
record StepItem(
        ActionState state,
        LocalDate on,
        @Nullable String text,
        @Nullable UUID meetingId,
        String by,
        Instant recordedAt) {

    static StepItem of(StepRow row) {
        return new StepItem(row.state(), row.on(), row.text(), row.meetingId(), row.by(), row.recordedAt());
    }
}
