package org.improvementledger.actionplan.board;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.improvementledger.chassis.projection.Projection;
import org.improvementledger.chassis.projection.PublishedEvent;
import org.improvementledger.chassis.projection.Rows;
import org.improvementledger.events.ActionEvent;
import org.improvementledger.events.ActionPlanEvent;
import org.improvementledger.events.ActionPlanTextErased;
import org.improvementledger.events.BoardDecided;
import org.improvementledger.events.InspectionEvent;
import org.improvementledger.events.MeasureEvent;
import org.improvementledger.events.MeetingActionDone;
import org.improvementledger.events.MeetingActionRaised;
import org.improvementledger.events.MeetingArranged;
import org.improvementledger.events.MeetingCancelled;
import org.improvementledger.events.MeetingEvent;
import org.improvementledger.events.MeetingHeld;
import org.improvementledger.events.MeetingRearranged;
import org.improvementledger.events.PackFrozen;
import org.improvementledger.events.PaperTabled;
import org.improvementledger.events.PlanEvent;
import org.improvementledger.events.RatingAgreed;
import org.improvementledger.events.RatingRulesEvent;
import org.improvementledger.events.ReviewScheduleEvent;
import org.improvementledger.events.RiskEvent;
import org.improvementledger.events.VoiceEvent;
import org.springframework.stereotype.Component;

/** Meetings with all that belongs to them: one projection, so that they agree at every position. */
@Component
public class MeetingProjection implements Projection {

    @Override
    public String name() {
        return "meetings";
    }

    @Override
    public String stream() {
        return "action-plan";
    }

    @Override
    public List<Class<? extends Record>> tables() {
        return List.of(
                MeetingRow.class,
                PaperRow.class,
                AgreedRatingRow.class,
                BoardDecisionRow.class,
                MeetingActionRow.class,
                PackRow.class);
    }

    @Override
    public void project(PublishedEvent event, Rows rows) {
        switch ((ActionPlanEvent) event.payload()) {
            case MeetingEvent e -> project(e, event, rows);
            case InspectionEvent _,
                    PlanEvent _,
                    ActionEvent _,
                    RatingRulesEvent _,
                    MeasureEvent _,
                    ReviewScheduleEvent _,
                    VoiceEvent _,
                    RiskEvent _,
                    ActionPlanTextErased _ -> {}
        }
    }

    private static void project(MeetingEvent meetingEvent, PublishedEvent event, Rows rows) {
        long version = event.sequence();
        Instant at = event.recordedAt();
        switch (meetingEvent) {
            case MeetingArranged e -> rows.put(MeetingRow.arranged(e, at, version));
            case MeetingRearranged e -> rows.put(meeting(event, rows).rearranged(e, at, version));
            case MeetingCancelled e -> rows.put(meeting(event, rows).cancelled(e, at, version));
            case MeetingHeld e -> rows.put(meeting(event, rows).held(e, at, version));
            case PaperTabled e -> add(PaperRow.tabled(e), event, rows);
            case RatingAgreed e -> add(AgreedRatingRow.agreed(e), event, rows);
            case BoardDecided e -> add(BoardDecisionRow.decided(e), event, rows);
            case MeetingActionRaised e -> add(MeetingActionRow.raised(e), event, rows);
            case MeetingActionDone e -> {
                MeetingActionRow raised = Objects.requireNonNull(
                        rows.find(MeetingActionRow.class, e.meetingActionId()), "It was never asked for");
                add(raised.done(e), event, rows);
            }
            case PackFrozen e -> add(PackRow.frozen(e, event.actor(), event.recordedAt()), event, rows);
        }
    }

    private static void add(Record part, PublishedEvent event, Rows rows) {
        rows.put(meeting(event, rows).at(event.recordedAt(), event.sequence()));
        rows.put(part);
    }

    private static MeetingRow meeting(PublishedEvent event, Rows rows) {
        return Objects.requireNonNull(rows.find(MeetingRow.class, event.subject()), "The meeting was never arranged");
    }
}
