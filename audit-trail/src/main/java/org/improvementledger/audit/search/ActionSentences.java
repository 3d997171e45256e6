package org.improvementledger.audit.search;

import static org.improvementledger.audit.search.Wording.capitalised;
import static org.improvementledger.audit.search.Wording.day;

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

/** What happened to actions, their milestones and evidence, in sentences. */
final class ActionSentences {

    private final ThingsCalled names;

    ActionSentences(ThingsCalled names) {
        this.names = names;
    }

    /** Without a full stop. */
    String of(ActionEvent event) {
        return switch (event) {
            case ActionAdded e ->
                "The action “%s” joined %s, led by %s, due on %s"
                        .formatted(e.title(), names.named("the plan", e.planId()), e.lead(), day(e.dueOn()));
            case MilestoneAdded e ->
                "The milestone “%s” was added to %s, due on %s"
                        .formatted(e.title(), names.named("the action", e.actionId()), day(e.dueOn()));
            case MilestoneReached e ->
                "%s of %s was reached on %s%s"
                        .formatted(
                                capitalised(names.named("the milestone", e.milestoneId())),
                                names.named("the action", e.actionId()),
                                day(e.reachedOn()),
                                Wording.after(": ", e.note()));
            case ActionAmended e ->
                "%s was changed: %s".formatted(capitalised(names.named("the action", e.actionId())), e.reason());
            case ActionRescheduled e ->
                "%s now runs from %s to %s, approved by %s: %s"
                        .formatted(
                                capitalised(names.named("the action", e.actionId())),
                                day(e.startOn()),
                                day(e.dueOn()),
                                e.approver(),
                                e.reason());
            case MilestoneRescheduled e ->
                "%s of %s is now due on %s, approved by %s: %s"
                        .formatted(
                                capitalised(names.named("the milestone", e.milestoneId())),
                                names.named("the action", e.actionId()),
                                day(e.dueOn()),
                                e.approver(),
                                e.reason());
            case MilestoneWaived e ->
                "%s of %s was waived on %s: %s"
                        .formatted(
                                capitalised(names.named("the milestone", e.milestoneId())),
                                names.named("the action", e.actionId()),
                                day(e.waivedOn()),
                                e.reason());
            case MilestoneReopened e ->
                "%s of %s is open again: %s"
                        .formatted(
                                capitalised(names.named("the milestone", e.milestoneId())),
                                names.named("the action", e.actionId()),
                                e.reason());
            case ProgressReported e ->
                "%s was reported as %s on %s: %s"
                        .formatted(
                                capitalised(names.named("the action", e.actionId())),
                                e.declared().code(),
                                day(e.reportedOn()),
                                e.summary());
            case MilestoneOverdue e ->
                "%s of %s was due on %s and was not reached"
                        .formatted(
                                capitalised(names.named("the milestone", e.milestoneId())),
                                names.named("the action", e.actionId()),
                                day(e.dueOn()));
            case ActionOverdue e ->
                "%s was due on %s and was not complete"
                        .formatted(capitalised(names.named("the action", e.actionId())), day(e.dueOn()));
            case EvidenceAttached e ->
                "Evidence was laid beside %s: %s".formatted(names.named("the action", e.actionId()), e.title());
            case EvidenceWithdrawn e ->
                "%s counts no longer for %s: %s"
                        .formatted(
                                capitalised(names.named("the evidence", e.evidenceId())),
                                names.named("the action", e.actionId()),
                                e.reason());
            case EvidenceDamaged e ->
                "The file of %s was found %s on %s"
                        .formatted(
                                names.named("the evidence", e.evidenceId()),
                                e.fault().code(),
                                day(e.foundOn()));
            case EvidenceRestored e ->
                "The file of %s was found whole again on %s"
                        .formatted(names.named("the evidence", e.evidenceId()), day(e.foundOn()));
            case CompletionProposed e ->
                "%s was put forward as complete on %s: %s"
                        .formatted(
                                capitalised(names.named("the action", e.actionId())),
                                day(e.completedOn()),
                                e.statement());
            case CompletionVerified e ->
                "The completion of %s was verified on %s%s"
                        .formatted(
                                names.named("the action", e.actionId()),
                                day(e.verifiedOn()),
                                Wording.after(": ", e.note()));
            case CompletionRefused e ->
                "The completion of %s was refused on %s: %s"
                        .formatted(names.named("the action", e.actionId()), day(e.refusedOn()), e.reason());
            case ActionClosed e ->
                "The board closed %s on %s%s"
                        .formatted(
                                names.named("the action", e.actionId()),
                                day(e.closedOn()),
                                Wording.after(": ", e.note()));
            case ActionSustained e ->
                "%s held for %d days, to %s"
                        .formatted(
                                capitalised(names.named("the action", e.actionId())),
                                e.sustainmentDays(),
                                day(e.sustainedOn()));
            case ActionEmbedded e ->
                "The board found %s embedded on %s: %s"
                        .formatted(names.named("the action", e.actionId()), day(e.embeddedOn()), e.statement());
            case ActionReopened e ->
                "%s was reopened on %s: %s"
                        .formatted(
                                capitalised(names.named("the action", e.actionId())), day(e.reopenedOn()), e.reason());
            case ActionCancelled e ->
                "%s was cancelled on %s: %s"
                        .formatted(
                                capitalised(names.named("the action", e.actionId())), day(e.cancelledOn()), e.reason());
        };
    }
}
