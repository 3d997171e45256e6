package org.improvementledger.actionplan.plan;

import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.improvementledger.events.MeetingArranged;
import org.springframework.stereotype.Component;

/** Reads how the meeting began. */
@Component
class MeetingsFromHistory implements ArrangedMeetings {

    private final EventStore events;

    MeetingsFromHistory(EventStore events) {
        this.events = events;
    }

    @Override
    public Optional<UUID> planOf(UUID meetingId) {
        return events.readEvents(meetingId.toString(), 0)
                .asStream()
                .findFirst()
                .map(DomainEventMessage::getPayload)
                .filter(MeetingArranged.class::isInstance)
                .map(first -> ((MeetingArranged) first).planId());
    }
}
