package org.improvementledger.actionplan.action;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.improvementledger.events.ActionAdded;
import org.improvementledger.events.ActionAmended;
import org.improvementledger.events.ActionCancelled;
import org.improvementledger.events.ActionClosed;
import org.improvementledger.events.ActionEmbedded;
import org.improvementledger.events.ActionEvent;
import org.improvementledger.events.ActionOverdue;
import org.improvementledger.events.ActionReopened;
import org.improvementledger.events.ActionRescheduled;
import org.improvementledger.events.ActionSustained;
import org.improvementledger.events.CompletionProposed;
import org.improvementledger.events.CompletionRefused;
import org.improvementledger.events.CompletionVerified;
import org.improvementledger.events.EvidenceAttached;
import org.improvementledger.events.EvidenceDamaged;
import org.improvementledger.events.EvidenceRestored;
import org.improvementledger.events.EvidenceWithdrawn;
import org.improvementledger.events.MilestoneAdded;
import org.improvementledger.events.MilestoneOverdue;
import org.improvementledger.events.MilestoneReached;
import org.improvementledger.events.MilestoneReopened;
import org.improvementledger.events.MilestoneRescheduled;
import org.improvementledger.events.MilestoneWaived;
import org.improvementledger.events.ProgressReported;

/** What an action remembers of its events, to decide by. */
record RememberedAction(
        ActionTerms terms, Milestones milestones, EvidenceList evidence, ProgressReports reports, ActionLife life) {

    static RememberedAction of(ActionAdded event) {
        return new RememberedAction(
                ActionTerms.of(event), Milestones.NONE, EvidenceList.NONE, ProgressReports.NONE, ActionLife.OPENED);
    }

    ActionState state() {
        return life.state();
    }

    /** What went by before a day while the action was open, and was not recorded. */
    List<ActionEvent> overdue(LocalDate day) {
        if (state() != ActionState.OPEN) {
            return List.of();
        }
        List<ActionEvent> overdue =
                new ArrayList<>(milestones.overdue(terms.added().actionId(), day));
        terms.overdue(day).ifPresent(overdue::add);
        return overdue;
    }

    /** @param actor who set the event off */
    RememberedAction with(ActionEvent event, String actor) {
        return switch (event) {
            case ActionAdded _ -> this;
            case ActionAmended amended -> with(terms.with(amended));
            case ActionRescheduled rescheduled -> with(terms.with(rescheduled));
            case ActionOverdue overdue -> with(terms.with(overdue));
            case MilestoneAdded added -> with(milestones.with(added));
            case MilestoneReached reached ->
                with(milestones.changed(reached.milestoneId(), milestone -> milestone.with(reached)));
            case MilestoneRescheduled rescheduled ->
                with(milestones.changed(rescheduled.milestoneId(), milestone -> milestone.with(rescheduled)));
            case MilestoneWaived waived ->
                with(milestones.changed(waived.milestoneId(), milestone -> milestone.with(waived)));
            case MilestoneReopened reopened ->
                with(milestones.changed(reopened.milestoneId(), milestone -> milestone.with(reopened)));
            case MilestoneOverdue overdue ->
                with(milestones.changed(overdue.milestoneId(), milestone -> milestone.with(overdue)));
            case ProgressReported reported ->
                new RememberedAction(terms, milestones, evidence, reports.with(reported), life);
            case EvidenceAttached attached -> with(evidence.with(attached));
            case EvidenceWithdrawn withdrawn -> with(evidence.with(withdrawn));
            case EvidenceDamaged damaged -> with(evidence.with(damaged));
            case EvidenceRestored restored -> with(evidence.with(restored));
            case CompletionProposed proposed -> with(life.with(proposed, actor));
            case CompletionRefused refused -> with(life.with(refused));
            case CompletionVerified verified -> with(life.with(verified));
            case ActionClosed closed -> with(life.with(closed));
            case ActionSustained sustained -> with(life.with(sustained));
            case ActionEmbedded embedded -> with(life.with(embedded));
            case ActionReopened reopened -> with(life.with(reopened));
            case ActionCancelled cancelled -> with(life.with(cancelled));
        };
    }

    private RememberedAction with(ActionTerms now) {
        return new RememberedAction(now, milestones, evidence, reports, life);
    }

    private RememberedAction with(Milestones now) {
        return new RememberedAction(terms, now, evidence, reports, life);
    }

    private RememberedAction with(EvidenceList now) {
        return new RememberedAction(terms, milestones, now, reports, life);
    }

    private RememberedAction with(ActionLife now) {
        return new RememberedAction(terms, milestones, evidence, reports, now);
    }
}
