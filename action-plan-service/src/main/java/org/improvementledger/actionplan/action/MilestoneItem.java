package org.improvementledger.actionplan.action;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A milestone as it goes out.
 *
 * @param baselineDueOn the day it was first due
 * @param slippageDays by how many days that moved; below zero where it comes sooner
 * @param note how it was reached or why it was waived; absent where nothing was said
 * @param status on the day asked for
 * @param version its action's, which guards it
 */
record MilestoneItem(
        UUID id,
        UUID actionId,
        String title,
        LocalDate dueOn,
        LocalDate baselineDueOn,
        long slippageDays,
        int reschedulings,
        @Nullable LocalDate reachedOn,
        @Nullable LocalDate waivedOn,
        @Nullable String note,
        MilestoneStatus status,
        long version) {

    static MilestoneItem of(MilestoneRow row, LocalDate day, long version) {
        return new MilestoneItem(
                row.id(),
                row.actionId(),
                row.title(),
                row.dueOn(),
                row.baselineDueOn(),
                row.slippageDays(),
                row.reschedulings(),
                row.reachedOn(),
                row.waivedOn(),
                row.note(),
                row.statusOn(day),
                version);
    }
}
