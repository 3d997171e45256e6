package org.improvementledger.actionplan.inspection;

import java.time.LocalDate;
import java.util.UUID;
import org.improvementledger.chassis.projection.Indexed;
import org.improvementledger.chassis.projection.Key;
import org.improvementledger.chassis.web.NameBasedUuid;
import org.improvementledger.events.DeadlineKind;
import org.improvementledger.events.DeadlineMet;
import org.improvementledger.events.DeadlineMetCorrected;
import org.improvementledger.events.DeadlineStated;
import org.jspecify.annotations.Nullable;

/**
 * What was recorded about a deadline: the date the inspectorate named, and when it was met. Dates that follow from the
 * rules are not here; they are counted anew for whoever asks.
 *
 * @param id derived from inspection and deadline
 */
public record DeadlineRow(
        @Key UUID id,
        @Indexed UUID inspectionId,
        DeadlineKind deadline,
        @Nullable LocalDate statedDueOn,
        @Nullable String statedReason,
        @Nullable LocalDate metOn,
        @Nullable String metNote) {

    static DeadlineRow untouched(UUID inspectionId, DeadlineKind deadline) {
        return new DeadlineRow(idOf(inspectionId, deadline), inspectionId, deadline, null, null, null, null);
    }

    DeadlineRow with(DeadlineStated event) {
        return new DeadlineRow(id, inspectionId, deadline, event.dueOn(), event.reason(), metOn, metNote);
    }

    DeadlineRow with(DeadlineMet event) {
        return new DeadlineRow(id, inspectionId, deadline, statedDueOn, statedReason, event.metOn(), event.note());
    }

    DeadlineRow with(DeadlineMetCorrected event) {
        return new DeadlineRow(id, inspectionId, deadline, statedDueOn, statedReason, event.metOn(), event.note());
    }

    /** Also what a calendar calls it, for ever. */
    public static UUID idOf(UUID inspectionId, DeadlineKind deadline) {
        return NameBasedUuid.of("deadline", inspectionId.toString(), deadline.code());
    }
}
