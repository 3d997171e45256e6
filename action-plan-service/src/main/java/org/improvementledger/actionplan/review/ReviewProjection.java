package org.improvementledger.actionplan.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.improvementledger.chassis.projection.Projection;
import org.improvementledger.chassis.projection.PublishedEvent;
import org.improvementledger.chassis.projection.Rows;
import org.improvementledger.events.ActionEvent;
import org.improvementledger.events.ActionPlanEvent;
import org.improvementledger.events.ActionPlanTextErased;
import org.improvementledger.events.InspectionEvent;
import org.improvementledger.events.MeasureEvent;
import org.improvementledger.events.MeetingEvent;
import org.improvementledger.events.PlanEvent;
import org.improvementledger.events.RatingRulesEvent;
import org.improvementledger.events.ReviewHeld;
import org.improvementledger.events.ReviewMissed;
import org.improvementledger.events.ReviewScheduleEnded;
import org.improvementledger.events.ReviewScheduleEvent;
import org.improvementledger.events.ReviewScheduleSet;
import org.improvementledger.events.RiskEvent;
import org.improvementledger.events.VoiceEvent;
import org.springframework.stereotype.Component;

/** Review schedules and what became of their reviews. */
@Component
public class ReviewProjection implements Projection {

    @Override
    public String name() {
        return "reviews";
    }

    @Override
    public String stream() {
        return "action-plan";
    }

    @Override
    public List<Class<? extends Record>> tables() {
        return List.of(ReviewScheduleRow.class, ReviewRow.class);
    }

    @Override
    public void project(PublishedEvent event, Rows rows) {
        switch ((ActionPlanEvent) event.payload()) {
            case ReviewScheduleEvent ofSchedule -> project(ofSchedule, event, rows);
            case ActionEvent _,
                    InspectionEvent _,
                    PlanEvent _,
                    RatingRulesEvent _,
                    MeasureEvent _,
                    MeetingEvent _,
                    VoiceEvent _,
                    RiskEvent _,
                    ActionPlanTextErased _ -> {}
        }
    }

    private static void project(ReviewScheduleEvent ofSchedule, PublishedEvent event, Rows rows) {
        long version = event.sequence();
        switch (ofSchedule) {
            case ReviewScheduleSet set -> rows.put(ReviewScheduleRow.set(set, event.recordedAt(), version));
            case ReviewHeld held -> {
                rows.put(schedule(event, rows).at(version));
                rows.put(review(held.scheduleId(), held.dueOn(), rows).held(held, event.actor(), event.recordedAt()));
            }
            case ReviewMissed missed -> {
                rows.put(schedule(event, rows).at(version));
                rows.put(review(missed.scheduleId(), missed.dueOn(), rows).missed(missed));
            }
            case ReviewScheduleEnded ended -> rows.put(schedule(event, rows).ended(ended, version));
        }
    }

    private static ReviewScheduleRow schedule(PublishedEvent event, Rows rows) {
        return Objects.requireNonNull(
                rows.find(ReviewScheduleRow.class, event.subject()), "The review schedule was never set");
    }

    private static ReviewRow review(UUID scheduleId, LocalDate dueOn, Rows rows) {
        ReviewRow known = rows.find(ReviewRow.class, ReviewRow.id(scheduleId, dueOn));
        return known == null ? ReviewRow.due(scheduleId, dueOn) : known;
    }
}
