package org.improvementledger.audit.search;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.improvementledger.audit.events.PublishedEventsAutoConfiguration;
import org.improvementledger.chassis.eventstore.EventTypes;
import org.improvementledger.events.DomainEvent;
import org.improvementledger.events.EventJson;
import org.improvementledger.events.EventType;
import org.improvementledger.events.PublishedEvents;

/** One event of every type, read from its golden JSON. */
public final class EventSamples {

    private EventSamples() {}

    public static EventTypes types() {
        return PublishedEventsAutoConfiguration.eventTypesOfThePair();
    }

    public static List<DomainEvent> all() throws IOException {
        List<DomainEvent> events = new ArrayList<>();
        for (Class<? extends DomainEvent> event : PublishedEvents.all()) {
            events.add(of(event));
        }
        return events;
    }

    public static <E extends DomainEvent> E of(Class<E> event) throws IOException {
        EventType type = PublishedEvents.typeOf(event);
        String resource = "golden/" + type.name() + "." + type.revision() + ".json";
        try (InputStream golden = Objects.requireNonNull(PublishedEvents.class.getResourceAsStream(resource))) {
            return EventJson.mapper().readValue(golden, event);
        }
    }
}
