package org.improvementledger.actionplan.plan;

import java.util.List;
import java.util.Objects;
import org.improvementledger.chassis.projection.Projection;
import org.improvementledger.chassis.projection.PublishedEvent;
import org.improvementledger.chassis.projection.Rows;
import org.improvementledger.events.ActionEvent;
import org.improvementledger.events.ActionPlanEvent;
import org.improvementledger.events.ActionPlanTextErased;
import org.improvementledger.events.DependencyAdded;
import org.improvementledger.events.DependencyRemoved;
import org.improvementledger.events.InspectionEvent;
import org.improvementledger.events.MeasureEvent;
import org.improvementledger.events.MeetingEvent;
import org.improvementledger.events.PlanAgreed;
import org.improvementledger.events.PlanClosed;
import org.improvementledger.events.PlanDrafted;
import org.improvementledger.events.PlanEvent;
import org.improvementledger.events.PlanRevised;
import org.improvementledger.events.PlanSubmitted;
import org.improvementledger.events.PriorityAdded;
import org.improvementledger.events.PriorityReworded;
import org.improvementledger.events.RatingRulesEvent;
import org.improvementledger.events.ReviewScheduleEvent;
import org.improvementledger.events.RiskEvent;
import org.improvementledger.events.VoiceEvent;
import org.springframework.stereotype.Component;

/** Plans with their priorities, versions and dependencies; their actions are projected by themselves. */
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
        return List.of(PlanRow.class, PriorityRow.class, PlanVersionRow.class, DependencyRow.class);
    }

    @Override
    public void project(PublishedEvent event, Rows rows) {
        switch ((ActionPlanEvent) event.payload()) {
            case PlanEvent ofPlan -> project(ofPlan, event, rows);
            case InspectionEvent _,
                    ActionEvent _,
                    RatingRulesEvent _,
                    MeasureEvent _,
                    ReviewScheduleEvent _,
                    MeetingEvent _,
                    VoiceEvent _,
                    RiskEvent _,
                    ActionPlanTextErased _ -> {}
        }
    }

    private static void project(PlanEvent event, PublishedEvent published, Rows rows) {
        if (event instanceof PlanDrafted drafted) {
            rows.put(PlanRow.drafted(drafted, published.sequence()));
            return;
        }
        PlanRow plan = Objects.requireNonNull(rows.find(PlanRow.class, event.planId()), "The plan was never drafted");
        rows.put(changed(plan, event, published, rows).at(published.sequence()));
    }

    private static PlanRow changed(PlanRow plan, PlanEvent event, PublishedEvent published, Rows rows) {
        return switch (event) {
            case PlanDrafted _ -> plan;
            case PriorityAdded added -> {
                rows.put(PriorityRow.added(added));
                yield plan;
            }
            case PriorityReworded reworded -> {
                rows.put(PriorityRow.reworded(reworded));
                yield plan;
            }
            case DependencyAdded added -> {
                rows.put(DependencyRow.added(added));
                yield plan;
            }
            case DependencyRemoved removed -> {
                rows.remove(DependencyRow.class, DependencyRow.id(removed.actionId(), removed.dependsOn()));
                yield plan;
            }
            case PlanAgreed agreed -> {
                rows.put(PlanVersionRow.agreed(agreed, published));
                yield plan.with(agreed);
            }
            case PlanSubmitted submitted -> {
                rows.put(Objects.requireNonNull(
                                rows.find(
                                        PlanVersionRow.class,
                                        PlanVersionRow.id(submitted.planId(), submitted.version())),
                                "The version was never agreed")
                        .with(submitted));
                yield plan.with(submitted);
            }
            case PlanRevised revised -> plan.with(revised);
            case PlanClosed closed -> plan.with(closed);
        };
    }
}
