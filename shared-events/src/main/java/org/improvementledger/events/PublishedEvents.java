package org.improvementledger.events;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Every event type there is, found through the sealed interfaces, so that none can be forgotten. */
public final class PublishedEvents {

    private PublishedEvents() {}

    public static List<Class<? extends DomainEvent>> actionPlan() {
        return recordsOf(ActionPlanEvent.class);
    }

    public static List<Class<? extends DomainEvent>> budget() {
        return recordsOf(BudgetServiceEvent.class);
    }

    public static List<Class<? extends DomainEvent>> all() {
        return recordsOf(DomainEvent.class);
    }

    /** @throws IllegalArgumentException when the class declares no event type */
    public static EventType typeOf(Class<? extends DomainEvent> event) {
        EventType type = event.getAnnotation(EventType.class);
        if (type == null) {
            throw new IllegalArgumentException(event.getName() + " declares no @EventType");
        }
        return type;
    }

    public static List<EventUpcaster> upcasters() {
        return List.of(new MilestoneReachedFrom1To2());
    }

    private static List<Class<? extends DomainEvent>> recordsOf(Class<? extends DomainEvent> family) {
        List<Class<? extends DomainEvent>> records = new ArrayList<>();
        collect(family, records);
        return List.copyOf(records);
    }

    private static void collect(Class<? extends DomainEvent> type, List<Class<? extends DomainEvent>> records) {
        if (type.isRecord()) {
            records.add(type);
            return;
        }
        Stream.of(type.getPermittedSubclasses())
                .map(subtype -> subtype.<DomainEvent>asSubclass(DomainEvent.class))
                .forEach(subtype -> collect(subtype, records));
    }
}
