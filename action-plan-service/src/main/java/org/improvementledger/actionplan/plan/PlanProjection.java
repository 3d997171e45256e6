package org.improvementledger.actionplan.plan;

import java.util.List;
import org.improvementledger.chassis.projection.Projection;
import org.improvementledger.chassis.projection.PublishedEvent;
import org.improvementledger.chassis.projection.Rows;
import org.improvementledger.events.ActionEvent;
import org.improvementledger.events.ActionPlanEvent;
import org.improvementledger.events.InspectionEvent;
import org.improvementledger.events.PlanDrafted;
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
            case InspectionEvent ofAnInspection -> {}
            case ActionEvent ofAnAction -> {}
        }
    }
}
