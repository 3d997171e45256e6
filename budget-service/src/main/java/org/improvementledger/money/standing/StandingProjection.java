package org.improvementledger.money.standing;

import java.util.List;
import java.util.Objects;
import org.improvementledger.chassis.projection.Projection;
import org.improvementledger.chassis.projection.PublishedEvent;
import org.improvementledger.chassis.projection.Rows;
import org.improvementledger.events.ActionAdded;
import org.improvementledger.events.ActionPlanEvent;
import org.improvementledger.events.FindingRecorded;
import org.improvementledger.events.InspectionRecorded;
import org.improvementledger.events.JudgementRecorded;
import org.improvementledger.events.MilestoneAdded;
import org.improvementledger.events.MilestoneReached;
import org.improvementledger.events.PlanDrafted;
import org.springframework.stereotype.Component;

/** How the improvement actions stand, from what the action-plan service publishes and nothing else. */
@Component
public class StandingProjection implements Projection {

    @Override
    public String name() {
        return "standing";
    }

    @Override
    public String stream() {
        return "action-plan";
    }

    @Override
    public List<Class<? extends Record>> tables() {
        return List.of(ActionStandingRow.class);
    }

    @Override
    public void project(PublishedEvent event, Rows rows) {
        switch ((ActionPlanEvent) event.payload()) {
            case ActionAdded added -> rows.put(ActionStandingRow.added(added, event.recordedAt()));
            case MilestoneAdded added -> rows.put(action(event, rows).with(added, event.recordedAt()));
            case MilestoneReached reached -> rows.put(action(event, rows).with(reached, event.recordedAt()));
            case PlanDrafted plan -> {}
            case InspectionRecorded inspection -> {}
            case JudgementRecorded judgement -> {}
            case FindingRecorded finding -> {}
        }
    }

    private static ActionStandingRow action(PublishedEvent event, Rows rows) {
        return Objects.requireNonNull(
                rows.find(ActionStandingRow.class, event.subject()), "The action was never added");
    }
}
