package org.improvementledger.actionplan.plan;

import java.util.UUID;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;
import org.improvementledger.chassis.eventstore.Gates;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Loads the aggregate inside the asking command's unit of work. */
@Component
class PlansFromHistory implements DraftedPlans {

    private final Repository<Plan> plans;

    private final Gates gates;

    PlansFromHistory(Repository<Plan> plans, Gates gates) {
        this.plans = plans;
        this.gates = gates;
    }

    @Override
    public Facts find(UUID planId, @Nullable Long seen) {
        gates.pass(Plan.gate(planId));
        try {
            Aggregate<Plan> plan = seen == null ? plans.load(planId.toString()) : plans.load(planId.toString(), seen);
            return plan.invoke(Plan::facts).orElseThrow(() -> NotFoundException.of("plan", planId));
        } catch (AggregateNotFoundException none) {
            throw NotFoundException.of("plan", planId);
        }
    }
}
