package org.improvementledger.actionplan.board;

import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.improvementledger.chassis.eventstore.RuleRefusedException;
import org.improvementledger.events.ActionAdded;
import org.springframework.stereotype.Component;

/** Reads the first event of an action's stream, not its snapshot. */
@Component
class ActionsOfPlansFromHistory implements ActionsOfPlans {

    static final String UNKNOWN_ACTION = "unknown-action";

    private final EventStore events;

    ActionsOfPlansFromHistory(EventStore events) {
        this.events = events;
    }

    @Override
    public void requireIn(UUID planId, UUID actionId, String field) {
        DomainEventStream stream = events.readEvents(actionId.toString(), 0);
        if (!stream.hasNext()
                || !(stream.next().getPayload() instanceof ActionAdded added)
                || !added.planId().equals(planId)) {
            throw new RuleRefusedException(
                    UNKNOWN_ACTION, "The plan of this meeting has no action with the id " + actionId + ".", field);
        }
    }
}
