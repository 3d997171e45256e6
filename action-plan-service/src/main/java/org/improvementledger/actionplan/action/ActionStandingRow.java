package org.improvementledger.actionplan.action;

import java.time.LocalDate;
import java.util.UUID;
import org.improvementledger.actionplan.rating.RatingRuleBook;
import org.improvementledger.chassis.projection.Indexed;
import org.improvementledger.chassis.projection.Key;
import org.improvementledger.events.ActionAdded;
import org.improvementledger.events.ActionRescheduled;
import org.improvementledger.events.ProgressReported;
import org.jspecify.annotations.Nullable;

/**
 * How an action stands: what changes with every event of it, and no more.
 *
 * @param dueOn as it stands, for its rating
 * @param declared how its lead rates it; null while no report says
 * @param agreed how the board rates it; null while it does not
 * @param version the aggregate's
 */
public record ActionStandingRow(
        @Key UUID id,
        @Indexed UUID planId,
        ActionState state,
        LocalDate dueOn,
        MilestoneCounts milestones,
        EvidenceCounts evidence,
        ActionSteps steps,
        @Nullable DeclaredRating declared,
        @Nullable BoardRating agreed,
        long version) {

    static ActionStandingRow added(ActionAdded event, long version) {
        return new ActionStandingRow(
                event.actionId(),
                event.planId(),
                ActionState.OPEN,
                event.dueOn(),
                MilestoneCounts.NONE,
                EvidenceCounts.NONE,
                ActionSteps.NONE,
                null,
                null,
                version);
    }

    public Standing standing() {
        return Standing.of(milestones.reached() + milestones.waived(), milestones.total());
    }

    ActionStandingRow at(long newVersion) {
        return new ActionStandingRow(
                id, planId, state, dueOn, milestones, evidence, steps, declared, agreed, newVersion);
    }

    ActionStandingRow with(MilestoneCounts now) {
        return new ActionStandingRow(id, planId, state, dueOn, now, evidence, steps, declared, agreed, version);
    }

    ActionStandingRow with(EvidenceCounts now) {
        return new ActionStandingRow(id, planId, state, dueOn, milestones, now, steps, declared, agreed, version);
    }

    ActionStandingRow with(ActionRescheduled event) {
        return new ActionStandingRow(
                id, planId, state, event.dueOn(), milestones, evidence, steps, declared, agreed, version);
    }

    ActionStandingRow with(ActionState nowState, ActionSteps now) {
        return new ActionStandingRow(id, planId, nowState, dueOn, milestones, evidence, now, declared, agreed, version);
    }

    ActionStandingRow with(BoardRating now) {
        return new ActionStandingRow(id, planId, state, dueOn, milestones, evidence, steps, declared, now, version);
    }

    /** The latest report declares: of several for one day the one recorded last. */
    ActionStandingRow with(ProgressReported event) {
        DeclaredRating now = declared != null && declared.reportedOn().isAfter(event.reportedOn())
                ? declared
                : new DeclaredRating(event.declared(), event.reportedOn());
        return new ActionStandingRow(id, planId, state, dueOn, milestones, evidence, steps, now, agreed, version);
    }

    /** What its rating is computed from. */
    RatingFacts ratingFacts() {
        return new RatingFacts(
                state,
                steps.closedOn(),
                dueOn,
                milestones.open().stream().map(OpenMilestone::dueOn).toList(),
                declared == null ? null : declared.rating());
    }

    /** @param rules as they were known at the moment the row speaks for */
    public ActionRating ratingOn(LocalDate day, RatingRuleBook rules) {
        return new ActionRating(
                declared == null ? null : declared.rating(),
                RatingRule.computed(ratingFacts(), rules, day),
                agreed == null ? null : agreed.rating(),
                steps.completedLate());
    }

    /** Whether it is open and its own due date or a milestone's is before a day. */
    public boolean isOverdueOn(LocalDate day) {
        return state == ActionState.OPEN && (dueOn.isBefore(day) || milestones.overdueOn(day) > 0);
    }
}
