package org.improvementledger.actionplan.plan;

import java.util.UUID;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Loads the aggregate inside the asking command's unit of work. */
@Component
class PlansFromHistory implements DraftedPlans {

    private final Repository<Plan> plans;

    PlansFromHistory(Repository<Plan> plans) {
        this.plans = plans;
    }

    @Override
    public UUID inspectionOf(UUID planId, @Nullable Long seen) {
        try {
            Aggregate<Plan> plan = seen == null ? plans.load(planId.toString()) : plans.load(planId.toString(), seen);
            return plan.invoke(Plan::inspection).orElseThrow(() -> NotFoundException.of("plan", planId));
        } catch (AggregateNotFoundException none) {
            throw NotFoundException.of("plan", planId);
        }
    }
}
