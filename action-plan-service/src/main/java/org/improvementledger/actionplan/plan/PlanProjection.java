package org.improvementledger.actionplan.plan;

import java.util.List;
import org.improvementledger.chassis.projection.Projection;
import org.improvementledger.chassis.projection.PublishedEvent;
import org.improvementledger.chassis.projection.Rows;
import org.improvementledger.events.ActionEvent;
import org.improvementledger.events.ActionPlanEvent;
import org.improvementledger.events.DependencyAdded;
import org.improvementledger.events.DependencyRemoved;
import org.improvementledger.events.InspectionEvent;
import org.improvementledger.events.MeasureEvent;
import org.improvementledger.events.MeetingEvent;
import org.improvementledger.events.PlanAgreed;
import org.improvementledger.events.PlanClosed;
import org.improvementledger.events.PlanDrafted;
import org.improvementledger.events.PlanRevised;
import org.improvementledger.events.PlanSubmitted;
import org.improvementledger.events.PriorityAdded;
import org.improvementledger.events.PriorityReworded;
import org.improvementledger.events.RatingRulesEvent;
import org.improvementledger.events.ReviewScheduleEvent;
import org.improvementledger.events.RiskEvent;
import org.improvementledger.events.VoiceEvent;
import org.springframework.stereotype.Component;

/** Plans; their actions are projected by themselves. */
@Component
public class PlanProjection implements Projection {

    @Override
    public String name() {
        return "plans";
    }

    @Override
    public String stream() {
        return "action-plan";
    }

    @Override
    public List<Class<? extends Record>> tables() {
        return List.of(PlanRow.class);
    }

    @Override
    public void project(PublishedEvent event, Rows rows) {
        switch ((ActionPlanEvent) event.payload()) {
            case PlanDrafted drafted -> rows.put(PlanRow.drafted(drafted, event.sequence()));
            case PriorityAdded _,
                    PriorityReworded _,
                    PlanAgreed _,
                    PlanSubmitted _,
                    PlanRevised _,
                    PlanClosed _,
                    DependencyAdded _,
                    DependencyRemoved _,
                    InspectionEvent _,
                    ActionEvent _,
                    RatingRulesEvent _,
                    MeasureEvent _,
                    ReviewScheduleEvent _,
                    MeetingEvent _,
                    VoiceEvent _,
                    RiskEvent _ -> {}
        }
    }
}
