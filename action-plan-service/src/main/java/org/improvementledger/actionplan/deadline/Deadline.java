package org.improvementledger.actionplan.deadline;

import java.time.LocalDate;
import java.util.UUID;
import org.improvementledger.actionplan.inspection.InspectionRow;
import org.improvementledger.events.DeadlineKind;
import org.improvementledger.events.InspectionKind;
import org.jspecify.annotations.Nullable;

/**
 * A deadline as it stands on a day.
 *
 * @param id its own, the same for ever
 * @param deadline what is due
 * @param inspectionId after which inspection
 * @param inspection of which kind that was
 * @param fieldworkFrom the first day of its fieldwork
 * @param receivedOn the day the report was received, from which days are counted
 * @param workingDays how many, by the rules
 * @param computedDueOn the date that the rules give
 * @param statedDueOn the date that the inspectorate named; absent where it named none
 * @param statedReason why it named one
 * @param dueOn the date that holds: the stated one, else the computed one
 * @param warnFrom the first day on which it is due soon
 * @param metOn the day it was met; absent while it was not
 * @param metNote how it was met
 * @param metByPublication whether it counts as met because the report is recorded as published
 * @param standing how it stands on the day asked about
 * @param version the inspection's, which guards it
 */
public record Deadline(
        UUID id,
        DeadlineKind deadline,
        UUID inspectionId,
        InspectionKind inspection,
        LocalDate fieldworkFrom,
        LocalDate receivedOn,
        int workingDays,
        LocalDate computedDueOn,
        @Nullable LocalDate statedDueOn,
        @Nullable String statedReason,
        LocalDate dueOn,
        LocalDate warnFrom,
        @Nullable LocalDate metOn,
        @Nullable String metNote,
        boolean metByPublication,
        DeadlineStanding standing,
        long version) {

    /** Due on the day itself is not overdue, and met on the due day is not late. */
    static DeadlineStanding standing(LocalDate day, LocalDate warnFrom, LocalDate dueOn, @Nullable LocalDate metOn) {
        if (metOn != null) {
            return metOn.isAfter(dueOn) ? DeadlineStanding.MET_LATE : DeadlineStanding.MET;
        }
        if (day.isAfter(dueOn)) {
            return DeadlineStanding.OVERDUE;
        }
        return day.isBefore(warnFrom) ? DeadlineStanding.DUE : DeadlineStanding.DUE_SOON;
    }

    /** The publication of the report says by itself that it was published, once its day has come. */
    static @Nullable LocalDate publication(DeadlineKind deadline, InspectionRow inspection, LocalDate day) {
        LocalDate published = inspection.reportPublishedOn();
        return deadline == DeadlineKind.REPORT_PUBLICATION && published != null && !published.isAfter(day)
                ? published
                : null;
    }
}
