package org.improvementledger.chassis.eventstore;

import java.util.List;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import tools.jackson.databind.node.ObjectNode;

/** The same upcasters that read the topic, in the form in which Axon asks for them when it loads an aggregate. */
final class EventUpcasting {

    private EventUpcasting() {}

    static EventUpcasterChain chainOf(EventTypes types) {
        List<EventUpcaster> upcasters = types.upcasters().stream()
                .sorted((one, other) ->
                        Integer.compare(Integer.parseInt(one.fromRevision()), Integer.parseInt(other.fromRevision())))
                .<EventUpcaster>map(OfOneRevision::new)
                .toList();
        return new EventUpcasterChain(upcasters);
    }

    private static final class OfOneRevision extends SingleEventUpcaster {

        private final EventTypes.PayloadUpcaster upcaster;

        OfOneRevision(EventTypes.PayloadUpcaster upcaster) {
            this.upcaster = upcaster;
        }

        @Override
        protected boolean canUpcast(IntermediateEventRepresentation event) {
            return event.getType().getName().equals(upcaster.type())
                    && upcaster.fromRevision().equals(event.getType().getRevision());
        }

        @Override
        protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
            return event.upcastPayload(
                    new SimpleSerializedType(upcaster.type(), upcaster.toRevision()),
                    ObjectNode.class,
                    upcaster.change()::apply);
        }
    }
}
