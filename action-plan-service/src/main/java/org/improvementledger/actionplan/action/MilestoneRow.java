package org.improvementledger.actionplan.action;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.improvementledger.chassis.projection.Indexed;
import org.improvementledger.chassis.projection.Key;
import org.improvementledger.events.MilestoneAdded;
import org.improvementledger.events.MilestoneReached;
import org.improvementledger.events.MilestoneRescheduled;
import org.improvementledger.events.MilestoneWaived;
import org.jspecify.annotations.Nullable;

/**
 * A milestone as it stands.
 *
 * @param baselineDueOn the day it was first due
 * @param reschedulings how often that was changed
 * @param reachedOn the day it was reached, as told; null until it is
 * @param waivedOn the day it was waived; null until it is
 * @param note how it was reached or why it was waived; null where nothing was said
 * @param loggedAt when it was recorded as reached or waived
 */
public record MilestoneRow(
        @Key UUID id,
        @Indexed UUID actionId,
        String title,
        LocalDate dueOn,
        LocalDate baselineDueOn,
        int reschedulings,
        @Nullable LocalDate reachedOn,
        @Nullable LocalDate waivedOn,
        @Nullable String note,
        @Nullable Instant loggedAt) {

    static MilestoneRow added(MilestoneAdded event) {
        return new MilestoneRow(
                event.milestoneId(),
                event.actionId(),
                event.title(),
                event.dueOn(),
                event.dueOn(),
                0,
                null,
                null,
                null,
                null);
    }

    MilestoneRow reached(MilestoneReached event, Instant recordedAt) {
        return done(event.reachedOn(), null, event.note(), recordedAt);
    }

    MilestoneRow waived(MilestoneWaived event, Instant recordedAt) {
        return done(null, event.waivedOn(), event.reason(), recordedAt);
    }

    MilestoneRow reopened() {
        return done(null, null, null, null);
    }

    MilestoneRow rescheduled(MilestoneRescheduled event) {
        return new MilestoneRow(
                id,
                actionId,
                title,
                event.dueOn(),
                baselineDueOn,
                reschedulings + 1,
                reachedOn,
                waivedOn,
                note,
                loggedAt);
    }

    private MilestoneRow done(
            @Nullable LocalDate reached, @Nullable LocalDate waived, @Nullable String words, @Nullable Instant at) {
        return new MilestoneRow(id, actionId, title, dueOn, baselineDueOn, reschedulings, reached, waived, words, at);
    }

    public boolean isOpen() {
        return reachedOn == null && waivedOn == null;
    }

    /** By how many days the due date moved; below zero where it comes sooner. */
    public long slippageDays() {
        return ChronoUnit.DAYS.between(baselineDueOn, dueOn);
    }

    public MilestoneStatus statusOn(LocalDate day) {
        return waivedOn == null ? MilestoneStatus.of(dueOn, reachedOn, day) : MilestoneStatus.WAIVED;
    }
}
