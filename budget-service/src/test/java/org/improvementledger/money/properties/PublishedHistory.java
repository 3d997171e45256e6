package org.improvementledger.money.properties;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.improvementledger.audit.events.PublishedEventsAutoConfiguration;
import org.improvementledger.chassis.eventstore.EventTypes;
import org.improvementledger.chassis.projection.PublishedEvent;
import org.improvementledger.events.DomainEvent;
import org.improvementledger.events.EventJson;
import org.improvementledger.events.EventType;
import org.improvementledger.events.PublishedEvents;

/** Gives events the places that the relay would give them, one a minute. */
final class PublishedHistory {

    private static final Instant BEGINNING = Instant.parse("2018-04-03T09:00:00Z");

    private static final EventTypes TYPES = PublishedEventsAutoConfiguration.eventTypesOfThePair();

    private final String stream;

    private final Map<UUID, Long> sequences = new HashMap<>();

    private long position;

    PublishedHistory(String stream) {
        this.stream = stream;
    }

    PublishedEvent next(DomainEvent event, String actor) {
        EventType type = PublishedEvents.typeOf(event.getClass());
        long sequence = sequences.merge(event.aggregateId(), 0L, (before, first) -> before + 1);
        long at = position++;
        return new PublishedEvent(
                stream,
                at,
                new UUID(0, at),
                type.name(),
                type.revision(),
                event.aggregateId(),
                sequence,
                actor,
                null,
                "correlation",
                null,
                BEGINNING.plusSeconds(60 * at),
                EventJson.mapper().writeValueAsBytes(event),
                TYPES);
    }
}
