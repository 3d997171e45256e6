package org.improvementledger.actionplan.action;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.improvementledger.actionplan.rating.RatingRuleBook;
import org.improvementledger.events.Rating;
import org.jspecify.annotations.Nullable;

/**
 * An action as it goes out in a list.
 *
 * @param baselineStartOn the first start, whatever it was changed to
 * @param baselineDueOn the first due date, whatever it was changed to
 * @param slippageDays by how many days the due date moved; below zero where it comes sooner
 * @param reschedulings how often its dates were changed
 * @param priorityId the priority that it belongs to; absent for none
 * @param state how far it has come
 * @param standing by its milestones: those waived count as reached
 * @param milestonesOverdue on the day asked for
 * @param nextDueOn when the next milestone is due that is neither reached nor waived; absent where none is left
 * @param declaredRating by its lead's latest report; absent where there is none
 * @param computedRating by the rules, on the day asked for; absent for a cancelled action
 * @param agreedRating by the board; absent where it has not
 * @param ratingsDiffer whether the lead rates it otherwise than the rules do
 * @param completedOn when it was complete, as its lead says
 * @param closedOn when the board closed it
 * @param completedLate whether it was verified as complete after its first due date; that stays
 * @param evidenceCounting files and links that are neither withdrawn nor damaged
 * @param evidenceDamaged files whose bytes are missing or altered
 */
record ActionSummary(
        UUID id,
        UUID planId,
        String title,
        String outcome,
        String lead,
        LocalDate startOn,
        LocalDate dueOn,
        LocalDate baselineStartOn,
        LocalDate baselineDueOn,
        long slippageDays,
        int reschedulings,
        List<UUID> addresses,
        @Nullable UUID priorityId,
        ActionState state,
        Standing standing,
        int milestonesTotal,
        int milestonesReached,
        int milestonesWaived,
        long milestonesOverdue,
        @Nullable LocalDate nextDueOn,
        @Nullable Rating declaredRating,
        @Nullable Rating computedRating,
        @Nullable Rating agreedRating,
        boolean ratingsDiffer,
        @Nullable LocalDate completedOn,
        @Nullable LocalDate closedOn,
        boolean completedLate,
        int evidenceCounting,
        int evidenceDamaged,
        long version) {

    /** @param rules as they were known at the moment asked for */
    static ActionSummary of(ActionRow row, ActionStandingRow standing, LocalDate day, RatingRuleBook rules) {
        MilestoneCounts milestones = standing.milestones();
        ActionRating rating = standing.ratingOn(day, rules);
        return new ActionSummary(
                row.id(),
                row.planId(),
                row.title(),
                row.outcome(),
                row.lead(),
                row.startOn(),
                row.dueOn(),
                row.baselineStartOn(),
                row.baselineDueOn(),
                row.slippageDays(),
                row.reschedulings(),
                row.addresses(),
                row.priorityId(),
                standing.state(),
                standing.standing(),
                milestones.total(),
                milestones.reached(),
                milestones.waived(),
                milestones.overdueOn(day),
                milestones.next().map(OpenMilestone::dueOn).orElse(null),
                rating.declared(),
                rating.computed(),
                rating.agreed(),
                rating.differs(),
                standing.steps().completedOn(),
                standing.steps().closedOn(),
                rating.completedLate(),
                standing.evidence().counting(),
                standing.evidence().damaged(),
                standing.version());
    }
}
