package org.improvementledger.actionplan.risk;

import java.util.List;
import java.util.Objects;
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
import org.improvementledger.events.ReviewScheduleEvent;
import org.improvementledger.events.RiskClosed;
import org.improvementledger.events.RiskRaised;
import org.improvementledger.events.RiskReassessed;
import org.improvementledger.events.VoiceEvent;
import org.springframework.stereotype.Component;

/** Risks with how they were assessed. */
@Component
public class RiskProjection implements Projection {

    @Override
    public String name() {
        return "risks";
    }

    @Override
    public String stream() {
        return "action-plan";
    }

    @Override
    public List<Class<? extends Record>> tables() {
        return List.of(RiskRow.class);
    }

    @Override
    public void project(PublishedEvent event, Rows rows) {
        switch ((ActionPlanEvent) event.payload()) {
            case RiskRaised raised -> rows.put(RiskRow.raised(raised, event.sequence()));
            case RiskReassessed reassessed -> rows.put(risk(event, rows).reassessed(reassessed, event.sequence()));
            case RiskClosed closed -> rows.put(risk(event, rows).closed(closed, event.sequence()));
            case InspectionEvent _,
                    PlanEvent _,
                    ActionEvent _,
                    RatingRulesEvent _,
                    MeasureEvent _,
                    ReviewScheduleEvent _,
                    MeetingEvent _,
                    VoiceEvent _,
                    ActionPlanTextErased _ -> {}
        }
    }

    private static RiskRow risk(PublishedEvent event, Rows rows) {
        return Objects.requireNonNull(rows.find(RiskRow.class, event.subject()), "The risk was never raised");
    }
}
