package org.improvementledger.actionplan.action;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.improvementledger.actionplan.rating.RatingRulesRow;
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
import org.improvementledger.events.RatingAgreed;
import org.improvementledger.events.RatingRulesSet;
import org.improvementledger.events.ReviewScheduleEvent;
import org.improvementledger.events.RiskEvent;
import org.improvementledger.events.VoiceEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Actions with their milestones, evidence, reports and steps, and the rules they are rated by: one projection, so that they agree
 * at every position.
 */
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
        return List.of(
                ActionRow.class,
                ActionStandingRow.class,
                MilestoneRow.class,
                EvidenceRow.class,
                ProgressReportRow.class,
                StepRow.class,
                RatingRulesRow.class);
    }

    @Override
    public void project(PublishedEvent event, Rows rows) {
        switch ((ActionPlanEvent) event.payload()) {
            case ActionEvent ofAction -> project(ofAction, event, rows);
            case RatingRulesSet set -> rows.put(RatingRulesRow.set(set, event));
            case RatingAgreed agreed -> agree(agreed, event, rows);
            case InspectionEvent _,
                    PlanEvent _,
                    MeasureEvent _,
                    ReviewScheduleEvent _,
                    MeetingEvent _,
                    VoiceEvent _,
                    RiskEvent _,
                    ActionPlanTextErased _ -> {}
        }
    }

    private static void project(ActionEvent event, PublishedEvent published, Rows rows) {
        if (event instanceof ActionAdded added) {
            rows.put(ActionRow.added(added));
            rows.put(ActionStandingRow.added(added, published.sequence()));
            return;
        }
        ActionStandingRow now = changed(event, published, rows).at(published.sequence());
        StepRow step = step(event, published);
        if (step != null) {
            rows.put(step);
        }
        rows.put(now);
    }

    private static ActionStandingRow changed(ActionEvent event, PublishedEvent published, Rows rows) {
        ActionStandingRow before = standing(event.actionId(), rows);
        return switch (event) {
            case ActionAdded _, MilestoneOverdue _, ActionOverdue _ -> before;
            case ActionAmended amended -> {
                rows.put(action(event, rows).with(amended));
                yield before;
            }
            case ActionRescheduled rescheduled -> {
                rows.put(action(event, rows).with(rescheduled));
                yield before.with(rescheduled);
            }
            case MilestoneAdded added -> {
                rows.put(MilestoneRow.added(added));
                yield before.with(before.milestones().with(added));
            }
            case MilestoneReached reached -> {
                rows.put(milestone(reached.milestoneId(), rows).reached(reached, published.recordedAt()));
                yield before.with(before.milestones().with(reached));
            }
            case MilestoneWaived waived -> {
                rows.put(milestone(waived.milestoneId(), rows).waived(waived, published.recordedAt()));
                yield before.with(before.milestones().with(waived));
            }
            case MilestoneReopened reopened -> {
                MilestoneRow done = milestone(reopened.milestoneId(), rows);
                rows.put(done.reopened());
                yield before.with(before.milestones().reopened(done));
            }
            case MilestoneRescheduled rescheduled -> {
                rows.put(milestone(rescheduled.milestoneId(), rows).rescheduled(rescheduled));
                yield before.with(before.milestones().with(rescheduled));
            }
            case ProgressReported reported -> {
                rows.put(ProgressReportRow.reported(reported, published.actor(), published.recordedAt()));
                yield before.with(reported);
            }
            case EvidenceAttached attached ->
                evidence(before, null, EvidenceRow.attached(attached, published.actor(), published.recordedAt()), rows);
            case EvidenceWithdrawn withdrawn -> {
                EvidenceRow was = evidence(withdrawn.evidenceId(), rows);
                yield evidence(before, was, was.with(withdrawn), rows);
            }
            case EvidenceDamaged damaged -> {
                EvidenceRow was = evidence(damaged.evidenceId(), rows);
                yield evidence(before, was, was.with(damaged), rows);
            }
            case EvidenceRestored restored -> {
                EvidenceRow was = evidence(restored.evidenceId(), rows);
                yield evidence(before, was, was.restored(), rows);
            }
            case CompletionProposed proposed ->
                before.with(ActionState.COMPLETION_PROPOSED, before.steps().with(proposed, published.actor()));
            case CompletionVerified verified ->
                before.with(
                        ActionState.VERIFIED,
                        before.steps().with(verified, action(event, rows).baselineDueOn()));
            case CompletionRefused _, ActionReopened _ ->
                before.with(ActionState.OPEN, before.steps().opened());
            case ActionClosed closed ->
                before.with(ActionState.CLOSED, before.steps().with(closed));
            case ActionSustained sustained ->
                before.with(ActionState.SUSTAINED, before.steps().with(sustained));
            case ActionEmbedded embedded ->
                before.with(ActionState.EMBEDDED, before.steps().with(embedded));
            case ActionCancelled cancelled ->
                before.with(ActionState.CANCELLED, before.steps().with(cancelled));
        };
    }

    /** The step that an event is; null for what changes no state. */
    private static @Nullable StepRow step(ActionEvent event, PublishedEvent published) {
        return switch (event) {
            case CompletionProposed proposed ->
                StepRow.of(
                        published, ActionState.COMPLETION_PROPOSED, proposed.completedOn(), proposed.statement(), null);
            case CompletionVerified verified ->
                StepRow.of(published, ActionState.VERIFIED, verified.verifiedOn(), verified.note(), null);
            case CompletionRefused refused ->
                StepRow.of(published, ActionState.OPEN, refused.refusedOn(), refused.reason(), null);
            case ActionClosed closed ->
                StepRow.of(published, ActionState.CLOSED, closed.closedOn(), closed.note(), closed.meetingId());
            case ActionSustained sustained ->
                StepRow.of(published, ActionState.SUSTAINED, sustained.sustainedOn(), null, null);
            case ActionEmbedded embedded ->
                StepRow.of(published, ActionState.EMBEDDED, embedded.embeddedOn(), embedded.statement(), null);
            case ActionReopened reopened ->
                StepRow.of(published, ActionState.OPEN, reopened.reopenedOn(), reopened.reason(), null);
            case ActionCancelled cancelled ->
                StepRow.of(published, ActionState.CANCELLED, cancelled.cancelledOn(), cancelled.reason(), null);
            case ActionAdded _,
                    ActionAmended _,
                    ActionRescheduled _,
                    ActionOverdue _,
                    MilestoneAdded _,
                    MilestoneReached _,
                    MilestoneWaived _,
                    MilestoneReopened _,
                    MilestoneRescheduled _,
                    MilestoneOverdue _,
                    ProgressReported _,
                    EvidenceAttached _,
                    EvidenceWithdrawn _,
                    EvidenceDamaged _,
                    EvidenceRestored _ -> null;
        };
    }

    private static void agree(RatingAgreed agreed, PublishedEvent event, Rows rows) {
        BoardRating rating = new BoardRating(agreed.rating(), agreed.meetingId(), event.recordedAt());
        rows.put(standing(agreed.actionId(), rows).with(rating));
    }

    private static ActionStandingRow evidence(
            ActionStandingRow before, @Nullable EvidenceRow was, EvidenceRow now, Rows rows) {
        rows.put(now);
        return before.with(before.evidence().changed(was, now));
    }

    private static ActionRow action(ActionEvent event, Rows rows) {
        return Objects.requireNonNull(rows.find(ActionRow.class, event.actionId()), "The action was never added");
    }

    private static ActionStandingRow standing(UUID id, Rows rows) {
        return Objects.requireNonNull(rows.find(ActionStandingRow.class, id), "The action was never added");
    }

    private static MilestoneRow milestone(UUID id, Rows rows) {
        return Objects.requireNonNull(rows.find(MilestoneRow.class, id), "The milestone was never added");
    }

    private static EvidenceRow evidence(UUID id, Rows rows) {
        return Objects.requireNonNull(rows.find(EvidenceRow.class, id), "The evidence was never attached");
    }
}
