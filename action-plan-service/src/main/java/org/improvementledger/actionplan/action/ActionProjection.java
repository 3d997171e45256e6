package org.improvementledger.actionplan.action;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.improvementledger.chassis.projection.Projection;
import org.improvementledger.chassis.projection.PublishedEvent;
import org.improvementledger.chassis.projection.Rows;
import org.improvementledger.events.ActionAdded;
import org.improvementledger.events.ActionAmended;
import org.improvementledger.events.ActionCancelled;
import org.improvementledger.events.ActionClosed;
import org.improvementledger.events.ActionEmbedded;
import org.improvementledger.events.ActionOverdue;
import org.improvementledger.events.ActionPlanEvent;
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

/** Actions and their milestones: one projection, so that counts and milestones agree at every position. */
@Component
public class ActionProjection implements Projection {

    @Override
    public String name() {
        return "actions";
    }

    @Override
    public String stream() {
        return "action-plan";
    }

    @Override
    public List<Class<? extends Record>> tables() {
        return List.of(ActionRow.class, MilestoneRow.class);
    }

    @Override
    public void project(PublishedEvent event, Rows rows) {
        switch ((ActionPlanEvent) event.payload()) {
            case ActionAdded added -> rows.put(ActionRow.added(added, event.sequence()));
            case MilestoneAdded added -> {
                rows.put(action(event, rows).with(added, event.sequence()));
                rows.put(MilestoneRow.added(added));
            }
            case MilestoneReached reached -> {
                rows.put(action(event, rows).with(reached, event.sequence()));
                rows.put(milestone(reached.milestoneId(), rows).reached(reached, event.recordedAt()));
            }
            case ActionAmended _,
                    ActionRescheduled _,
                    MilestoneRescheduled _,
                    MilestoneWaived _,
                    MilestoneReopened _,
                    ProgressReported _,
                    MilestoneOverdue _,
                    ActionOverdue _,
                    EvidenceAttached _,
                    EvidenceWithdrawn _,
                    EvidenceDamaged _,
                    EvidenceRestored _,
                    CompletionProposed _,
                    CompletionVerified _,
                    CompletionRefused _,
                    ActionClosed _,
                    ActionSustained _,
                    ActionEmbedded _,
                    ActionReopened _,
                    ActionCancelled _,
                    InspectionEvent _,
                    PlanEvent _,
                    RatingRulesEvent _,
                    MeasureEvent _,
                    ReviewScheduleEvent _,
                    MeetingEvent _,
                    VoiceEvent _,
                    RiskEvent _ -> {}
        }
    }

    private static ActionRow action(PublishedEvent event, Rows rows) {
        return Objects.requireNonNull(rows.find(ActionRow.class, event.subject()), "The action was never added");
    }

    private static MilestoneRow milestone(UUID id, Rows rows) {
        return Objects.requireNonNull(rows.find(MilestoneRow.class, id), "The milestone was never added");
    }
}
