package org.improvementledger.audit.events;

import java.util.List;
import org.improvementledger.chassis.eventstore.EventStoreAutoConfiguration;
import org.improvementledger.chassis.eventstore.EventTypes;
import org.improvementledger.chassis.eventstore.EventTypes.EventDefinition;
import org.improvementledger.chassis.eventstore.EventTypes.PayloadUpcaster;
import org.improvementledger.chassis.projection.ProjectionAutoConfiguration;
import org.improvementledger.events.DomainEvent;
import org.improvementledger.events.EventJson;
import org.improvementledger.events.EventType;
import org.improvementledger.events.PublishedEvents;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** The event types of the pair: all that either service writes, either may read. */
@AutoConfiguration(before = {EventStoreAutoConfiguration.class, ProjectionAutoConfiguration.class})
public class PublishedEventsAutoConfiguration {

    @Bean
    EventTypes eventTypes() {
        return eventTypesOfThePair();
    }

    public static EventTypes eventTypesOfThePair() {
        List<EventDefinition> definitions = PublishedEvents.all().stream()
                .map(PublishedEventsAutoConfiguration::definition)
                .toList();
        List<PayloadUpcaster> upcasters = PublishedEvents.upcasters().stream()
                .map(upcaster -> new PayloadUpcaster(
                        upcaster.type(), upcaster.fromRevision(), upcaster.toRevision(), upcaster::upcast))
                .toList();
        return new EventTypes(EventJson.mapper(), definitions, upcasters);
    }

    private static EventDefinition definition(Class<? extends DomainEvent> event) {
        EventType type = PublishedEvents.typeOf(event);
        return new EventDefinition(
                type.name(), type.revision(), event, payload -> ((DomainEvent) payload).introduces());
    }
}
