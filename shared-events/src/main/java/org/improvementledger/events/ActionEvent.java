package org.improvementledger.events;

import java.util.UUID;

/** What happened to an action, its milestones and its evidence. */
public sealed interface ActionEvent extends ActionPlanEvent
        permits ActionAdded,
                MilestoneAdded,
                MilestoneReached,
                ActionAmended,
                ActionRescheduled,
                MilestoneRescheduled,
                MilestoneWaived,
                MilestoneReopened,
                ProgressReported,
                MilestoneOverdue,
                ActionOverdue,
                EvidenceAttached,
                EvidenceWithdrawn,
                EvidenceDamaged,
                EvidenceRestored,
                CompletionProposed,
                CompletionVerified,
                CompletionRefused,
                ActionClosed,
                ActionSustained,
                ActionEmbedded,
                ActionReopened,
                ActionCancelled {
    UUID actionId();

    @Override
    default UUID aggregateId() {
        return actionId();
    }
}
