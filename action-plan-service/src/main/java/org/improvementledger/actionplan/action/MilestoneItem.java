package org.improvementledger.actionplan.action;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A milestone as it goes out.
 *
 * @param status on the day asked for
 * @param version its action's, which guards it
 */
record MilestoneItem(
        UUID id,
        UUID actionId,
        String title,
        LocalDate dueOn,
        @Nullable LocalDate reachedOn,
        @Nullable String note,
        MilestoneStatus status,
        long version) {

    static MilestoneItem of(MilestoneRow row, LocalDate day, long version) {
        return new MilestoneItem(
                row.id(),
                row.actionId(),
                row.title(),
                row.dueOn(),
                row.reachedOn(),
                row.note(),
                row.statusOn(day),
                version);
    }
}
