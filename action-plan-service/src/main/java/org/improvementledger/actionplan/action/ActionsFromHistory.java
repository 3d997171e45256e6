package org.improvementledger.actionplan.action;

import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.improvementledger.actionplan.plan.PlannedActions;
import org.improvementledger.events.ActionAdded;
import org.improvementledger.events.ActionAmended;
import org.springframework.stereotype.Component;

/** Folds what the action's own events say of its plan and its title. */
@Component
class ActionsFromHistory implements PlannedActions {

    private final EventStore events;

    ActionsFromHistory(EventStore events) {
        this.events = events;
    }

    @Override
    public Optional<Facts> find(UUID actionId) {
        Facts facts = null;
        for (Object payload : events.readEvents(actionId.toString(), 0)
                .asStream()
                .map(DomainEventMessage::getPayload)
                .toList()) {
            if (payload instanceof ActionAdded added) {
                facts = new Facts(added.planId(), added.title());
            } else if (facts != null && payload instanceof ActionAmended amended && amended.title() != null) {
                facts = new Facts(facts.planId(), amended.title());
            }
        }
        return Optional.ofNullable(facts);
    }
}
