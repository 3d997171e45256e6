package org.improvementledger.money.standing;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.improvementledger.chassis.projection.Projection;
import org.improvementledger.chassis.projection.PublishedEvent;
import org.improvementledger.chassis.projection.Rows;
import org.improvementledger.events.ActionAdded;
import org.improvementledger.events.ActionAmended;
import org.improvementledger.events.ActionCancelled;
import org.improvementledger.events.ActionClosed;
import org.improvementledger.events.ActionEmbedded;
import org.improvementledger.events.ActionEvent;
import org.improvementledger.events.ActionOverdue;
import org.improvementledger.events.ActionPlanEvent;
import org.improvementledger.events.ActionPlanTextErased;
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
import org.improvementledger.events.InspectionEvent;
import org.improvementledger.events.MeasureEvent;
import org.improvementledger.events.MeetingEvent;
import org.improvementledger.events.MilestoneAdded;
import org.improvementledger.events.MilestoneOverdue;
import org.improvementledger.events.MilestoneReached;
import org.improvementledger.events.MilestoneReopened;
import org.improvementledger.events.MilestoneRescheduled;
import org.improvementledger.events.MilestoneWaived;
import org.improvementledger.events.PlanEvent;
import org.improvementledger.events.ProgressReported;
import org.improvementledger.events.RatingRulesEvent;
import org.improvementledger.events.ReviewScheduleEvent;
import org.improvementledger.events.RiskEvent;
import org.improvementledger.events.VoiceEvent;
import org.springframework.stereotype.Component;

/** How the improvement actions stand, from what the action-plan service publishes and nothing else. */
@Component
public class StandingProjection implements Projection {

    @Override
    public String name() {
        return "standing";
    }

    @Override
    public String stream() {
        return "action-plan";
    }

    @Override
    public List<Class<? extends Record>> tables() {
        return List.of(ActionStandingRow.class);
    }

    @Override
    public void project(PublishedEvent event, Rows rows) {
        switch ((ActionPlanEvent) event.payload()) {
            case ActionAdded added -> rows.put(ActionStandingRow.added(added, event.recordedAt()));
            case ActionEvent changed -> rows.put(now(changed, action(event, rows), event.recordedAt()));
            case InspectionEvent _,
                    PlanEvent _,
                    RatingRulesEvent _,
                    MeasureEvent _,
                    ReviewScheduleEvent _,
                    MeetingEvent _,
                    VoiceEvent _,
                    RiskEvent _,
                    ActionPlanTextErased _ -> {}
        }
    }

    private static ActionStandingRow now(ActionEvent event, ActionStandingRow before, Instant at) {
        return switch (event) {
            case ActionAmended amended -> before.with(amended, at);
            case ActionRescheduled rescheduled -> before.due(rescheduled.dueOn(), at);
            case MilestoneAdded added -> before.with(MilestoneStanding.added(added), at);
            case MilestoneRescheduled moved ->
                before.with(moved.milestoneId(), milestone -> milestone.due(moved.dueOn()), at);
            case MilestoneReached reached ->
                before.with(reached.milestoneId(), milestone -> milestone.reached(reached.reachedOn()), at);
            case MilestoneWaived waived ->
                before.with(waived.milestoneId(), milestone -> milestone.waived(waived.waivedOn()), at);
            case MilestoneReopened reopened -> before.with(reopened.milestoneId(), MilestoneStanding::open, at);
            case CompletionVerified _ -> before.ended(ActionStanding.COMPLETED, at);
            case ActionClosed _ -> before.ended(ActionStanding.CLOSED, at);
            case ActionCancelled _ -> before.ended(ActionStanding.CANCELLED, at);
            case ActionReopened _ -> before.ended(null, at);
            case ActionAdded _,
                    ProgressReported _,
                    MilestoneOverdue _,
                    ActionOverdue _,
                    EvidenceAttached _,
                    EvidenceWithdrawn _,
                    EvidenceDamaged _,
                    EvidenceRestored _,
                    CompletionProposed _,
                    CompletionRefused _,
                    ActionSustained _,
                    ActionEmbedded _ -> before;
        };
    }

    private static ActionStandingRow action(PublishedEvent event, Rows rows) {
        return Objects.requireNonNull(
                rows.find(ActionStandingRow.class, event.subject()), "The action was never added");
    }
}
