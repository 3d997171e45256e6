package org.improvementledger.actionplan.action;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.improvementledger.chassis.projection.Projection;
import org.improvementledger.chassis.projection.PublishedEvent;
import org.improvementledger.chassis.projection.Rows;
import org.improvementledger.events.ActionAdded;
import org.improvementledger.events.ActionPlanEvent;
import org.improvementledger.events.InspectionEvent;
import org.improvementledger.events.MilestoneAdded;
import org.improvementledger.events.MilestoneReached;
import org.improvementledger.events.PlanEvent;
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
            case InspectionEvent ofAnInspection -> {}
            case PlanEvent ofAPlan -> {}
        }
    }

    private static ActionRow action(PublishedEvent event, Rows rows) {
        return Objects.requireNonNull(rows.find(ActionRow.class, event.subject()), "The action was never added");
    }

    private static MilestoneRow milestone(UUID id, Rows rows) {
        return Objects.requireNonNull(rows.find(MilestoneRow.class, id), "The milestone was never added");
    }
}
