package org.improvementledger.money.transparency;

import java.util.Optional;
import java.util.UUID;
import org.improvementledger.chassis.eventstore.StoredEvents;
import org.improvementledger.events.SpendRecorded;
import org.springframework.stereotype.Component;

/** The facts of lines of spend from their own events; a line has one or two. */
@Component
final class StoredPublishedSpend implements PublishedSpend {

    private final StoredEvents events;

    StoredPublishedSpend(StoredEvents events) {
        this.events = events;
    }

    @Override
    public Optional<SpendRecorded> find(UUID spendId) {
        return events.of(spendId, SpendRecorded.class).stream()
                .map(SpendRecorded.class::cast)
                .findFirst();
    }
}
