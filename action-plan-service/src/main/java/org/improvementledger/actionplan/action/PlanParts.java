package org.improvementledger.actionplan.action;

import java.util.List;
import java.util.UUID;
import org.improvementledger.actionplan.inspection.Inspections;
import org.improvementledger.actionplan.plan.PlanRow;
import org.improvementledger.actionplan.plan.Plans;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.web.page.Choice;
import org.springframework.stereotype.Component;

/** What of its plan an action can belong to, for its forms. */
@Component
class PlanParts {

    private final Plans plans;
    private final Inspections inspections;

    PlanParts(Plans plans, Inspections inspections) {
        this.plans = plans;
        this.inspections = inspections;
    }

    PlanRow plan(UUID planId, Moment moment) {
        return plans.find(planId, moment).orElseThrow(() -> NotFoundException.of("plan", planId));
    }

    List<Choice> priorities(UUID planId, Moment moment) {
        return plans.priorities(planId, moment).stream()
                .map(priority -> new Choice(priority.id().toString(), priority.title()))
                .toList();
    }

    /** The findings of the inspection that the plan answers. */
    List<Choice> findings(UUID inspectionId, Moment moment) {
        return inspections.findings(inspectionId, moment).stream()
                .map(finding -> new Choice(finding.id().toString(), finding.text()))
                .toList();
    }
}
