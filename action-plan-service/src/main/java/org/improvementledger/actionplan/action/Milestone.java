package org.improvementledger.actionplan.action;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.improvementledger.chassis.eventstore.RuleRefusedException;
import org.improvementledger.events.MilestoneAdded;
import org.improvementledger.events.MilestoneOverdue;
import org.improvementledger.events.MilestoneReached;
import org.improvementledger.events.MilestoneReopened;
import org.improvementledger.events.MilestoneRescheduled;
import org.improvementledger.events.MilestoneWaived;
import org.jspecify.annotations.Nullable;

/**
 * A milestone as its action remembers it, to decide by.
 *
 * @param dueOn as it stands; {@code added} holds the first
 * @param rescheduled the last time it was; null when it never was
 * @param reached null while it is not
 * @param waived null while it is not
 * @param reopened the last time it was, while it is open since; null otherwise
 * @param noticed the due dates that were recorded as gone by
 */
record Milestone(
        MilestoneAdded added,
        LocalDate dueOn,
        @Nullable MilestoneRescheduled rescheduled,
        @Nullable MilestoneReached reached,
        @Nullable MilestoneWaived waived,
        @Nullable MilestoneReopened reopened,
        Set<LocalDate> noticed) {

    static final String ALREADY_REACHED = "already-reached";
    static final String ALREADY_WAIVED = "already-waived";
    static final String REACHED_IN_THE_FUTURE = "reached-in-the-future";
    static final String NOT_DONE = "milestone-not-done";
    static final String NOTHING_RESCHEDULED = "nothing-rescheduled";

    static final String STILL_TO_COME = "A milestone cannot be reached on a day that is still to come.";

    static Milestone of(MilestoneAdded event) {
        return new Milestone(event, event.dueOn(), null, null, null, null, Set.of());
    }

    boolean isOpen() {
        return reached == null && waived == null;
    }

    /** The day it was reached or waived; null while it is open. */
    @Nullable
    LocalDate doneOn() {
        if (reached != null) {
            return reached.reachedOn();
        }
        return waived == null ? null : waived.waivedOn();
    }

    /** Whether a day that it was due on went by, and that is not recorded yet. */
    boolean isToBeNoticedOn(LocalDate day) {
        return isOpen() && dueOn.isBefore(day) && !noticed.contains(dueOn);
    }

    Optional<MilestoneReached> reach(ReachMilestone command, ActionState state) {
        MilestoneReached asked = command.done();
        if (asked.equals(reached)) {
            return Optional.empty();
        }
        requireOpen("reachedOn");
        OpenActionPolicy.require(state);
        if (command.reachedOn().isAfter(command.askedOn())) {
            throw new RuleRefusedException(REACHED_IN_THE_FUTURE, STILL_TO_COME, "reachedOn");
        }
        return Optional.of(asked);
    }

    Optional<MilestoneWaived> waive(WaiveMilestone command, ActionState state) {
        MilestoneWaived asked = command.done();
        if (asked.equals(waived)) {
            return Optional.empty();
        }
        requireOpen("waivedOn");
        OpenActionPolicy.require(state);
        return Optional.of(asked);
    }

    Optional<MilestoneReopened> reopen(ReopenMilestone command, ActionState state) {
        MilestoneReopened asked = command.done();
        if (isOpen() && asked.equals(reopened)) {
            return Optional.empty();
        }
        if (isOpen()) {
            throw new RuleRefusedException(
                    NOT_DONE, "This milestone is neither reached nor waived, so it is open as it is.");
        }
        OpenActionPolicy.require(state);
        return Optional.of(asked);
    }

    Optional<MilestoneRescheduled> reschedule(RescheduleMilestone command, ActionState state, String actor) {
        MilestoneRescheduled asked = command.done();
        if (asked.equals(rescheduled)) {
            return Optional.empty();
        }
        ApproverPolicy.require(command.approver(), actor);
        requireOpen("dueOn");
        OpenActionPolicy.require(state);
        if (command.dueOn().equals(dueOn)) {
            throw new RuleRefusedException(
                    NOTHING_RESCHEDULED, "This milestone is due on " + dueOn + " already.", "dueOn");
        }
        return Optional.of(asked);
    }

    private void requireOpen(String field) {
        if (reached != null) {
            throw new RuleRefusedException(
                    ALREADY_REACHED,
                    "This milestone was logged already, as reached on " + reached.reachedOn() + ".",
                    field);
        }
        if (waived != null) {
            throw new RuleRefusedException(
                    ALREADY_WAIVED,
                    "This milestone was waived on " + waived.waivedOn() + ". Open it again first.",
                    field);
        }
    }

    Milestone with(MilestoneReached event) {
        return new Milestone(added, dueOn, rescheduled, event, null, null, noticed);
    }

    Milestone with(MilestoneWaived event) {
        return new Milestone(added, dueOn, rescheduled, null, event, null, noticed);
    }

    Milestone with(MilestoneReopened event) {
        return new Milestone(added, dueOn, rescheduled, null, null, event, noticed);
    }

    Milestone with(MilestoneRescheduled event) {
        return new Milestone(added, event.dueOn(), event, reached, waived, reopened, noticed);
    }

    Milestone with(MilestoneOverdue event) {
        Set<LocalDate> all = new HashSet<>(noticed);
        all.add(event.dueOn());
        return new Milestone(added, dueOn, rescheduled, reached, waived, reopened, all);
    }
}
