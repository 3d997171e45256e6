package org.improvementledger.actionplan;

import java.util.List;
import org.improvementledger.chassis.eventstore.EventTypes;
import org.improvementledger.chassis.eventstore.EventTypes.EventDefinition;
import org.improvementledger.chassis.eventstore.EventTypes.PayloadUpcaster;
import org.improvementledger.events.DomainEvent;
import org.improvementledger.events.EventJson;
import org.improvementledger.events.EventType;
import org.improvementledger.events.PublishedEvents;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The events this service writes and reads: all that the pair publishes. */
@Configuration(proxyBeanMethods = false)
public class EventConfiguration {

    @Bean
    EventTypes eventTypes() {
        return eventTypesOfThePair();
    }

    static EventTypes eventTypesOfThePair() {
        List<EventDefinition> definitions = PublishedEvents.all().stream()
                .map(EventConfiguration::definition)
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
