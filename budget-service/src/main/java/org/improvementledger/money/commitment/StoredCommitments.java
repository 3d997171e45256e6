package org.improvementledger.money.commitment;

import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** Commitments by their events: what was recorded stays recorded, so no gate is needed. */
@Component
class StoredCommitments implements KnownCommitments {

    private final EventStore events;

    StoredCommitments(EventStore events) {
        this.events = events;
    }

    @Override
    public boolean isRecorded(UUID commitmentId) {
        return events.lastSequenceNumberFor(commitmentId.toString()).isPresent();
    }
}
