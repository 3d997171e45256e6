package org.improvementledger.actionplan.inspection;

import java.util.List;
import java.util.Objects;
import org.improvementledger.chassis.projection.Projection;
import org.improvementledger.chassis.projection.PublishedEvent;
import org.improvementledger.chassis.projection.Rows;
import org.improvementledger.events.ActionEvent;
import org.improvementledger.events.ActionPlanEvent;
import org.improvementledger.events.DeadlineMet;
import org.improvementledger.events.DeadlineStated;
import org.improvementledger.events.FindingCorrected;
import org.improvementledger.events.FindingRecorded;
import org.improvementledger.events.InspectionCorrected;
import org.improvementledger.events.InspectionRecorded;
import org.improvementledger.events.JudgementCorrected;
import org.improvementledger.events.JudgementRecorded;
import org.improvementledger.events.MeasureEvent;
import org.improvementledger.events.MeetingEvent;
import org.improvementledger.events.PlanEvent;
import org.improvementledger.events.RatingRulesEvent;
import org.improvementledger.events.ReviewScheduleEvent;
import org.improvementledger.events.RiskEvent;
import org.improvementledger.events.VoiceEvent;
import org.springframework.stereotype.Component;

/** Inspections with their judgements and findings. */
@Component
public class InspectionProjection implements Projection {

    @Override
    public String name() {
        return "inspections";
    }

    @Override
    public String stream() {
        return "action-plan";
    }

    @Override
    public List<Class<? extends Record>> tables() {
        return List.of(InspectionRow.class, JudgementRow.class, FindingRow.class);
    }

    @Override
    public void project(PublishedEvent event, Rows rows) {
        switch ((ActionPlanEvent) event.payload()) {
            case InspectionRecorded recorded -> rows.put(InspectionRow.recorded(recorded, event.sequence()));
            case JudgementRecorded recorded -> {
                rows.put(inspection(event, rows).at(event.sequence()));
                rows.put(JudgementRow.recorded(recorded, event.sequence()));
            }
            case FindingRecorded recorded -> {
                rows.put(inspection(event, rows).at(event.sequence()));
                rows.put(FindingRow.recorded(recorded, event.sequence()));
            }
            case InspectionCorrected _,
                    JudgementCorrected _,
                    FindingCorrected _,
                    DeadlineStated _,
                    DeadlineMet _,
                    PlanEvent _,
                    ActionEvent _,
                    RatingRulesEvent _,
                    MeasureEvent _,
                    ReviewScheduleEvent _,
                    MeetingEvent _,
                    VoiceEvent _,
                    RiskEvent _ -> {}
        }
    }

    private static InspectionRow inspection(PublishedEvent event, Rows rows) {
        return Objects.requireNonNull(
                rows.find(InspectionRow.class, event.subject()), "The inspection was never recorded");
    }
}
