package org.improvementledger.actionplan.risk;

import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.improvementledger.chassis.eventstore.RuleRefusedException;
import org.improvementledger.events.PlanClosed;
import org.improvementledger.events.PlanDrafted;
import org.springframework.stereotype.Component;

/** Whether a plan may have risks: answered from the history, never from a read model. */
@Component
class WatchedPlans {

    static final String PLAN_CLOSED = "plan-closed";
    static final String UNKNOWN_PLAN = "unknown-plan";

    private final EventStore events;

    WatchedPlans(EventStore events) {
        this.events = events;
    }

    /** @throws RuleRefusedException when there is no such plan, or it is at its end */
    void require(UUID planId) {
        DomainEventStream history = events.readEvents(planId.toString(), 0);
        if (!history.hasNext() || !(history.next().getPayload() instanceof PlanDrafted)) {
            throw new RuleRefusedException(UNKNOWN_PLAN, "There is no plan with the id " + planId + ".", "planId");
        }
        if (history.asStream().anyMatch(event -> event.getPayload() instanceof PlanClosed)) {
            throw new RuleRefusedException(PLAN_CLOSED, "This plan is closed, and nothing joins it.", "planId");
        }
    }
}
