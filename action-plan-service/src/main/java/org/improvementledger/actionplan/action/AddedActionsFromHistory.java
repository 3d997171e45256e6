package org.improvementledger.actionplan.action;

import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.improvementledger.events.ActionAdded;
import org.springframework.stereotype.Component;

/** An action begins with being added; what came after makes no difference here. */
@Component
class AddedActionsFromHistory implements AddedActions {

    private final EventStore events;

    AddedActionsFromHistory(EventStore events) {
        this.events = events;
    }

    @Override
    public boolean isAdded(UUID actionId) {
        DomainEventStream history = events.readEvents(actionId.toString(), 0);
        return history.hasNext() && history.next().getPayload() instanceof ActionAdded;
    }
}
