package org.improvementledger.chassis.eventstore;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A jar of sweets: an aggregate small enough to show what the store promises. */
@Aggregate(snapshotTriggerDefinition = "snapshotTrigger")
class Jar {

    record FillJar(@TargetAggregateIdentifier UUID jarId, int sweets) {}

    record TakeSweet(@TargetAggregateIdentifier UUID jarId, UUID sweetId) {}

    record JarFilled(UUID jarId, int sweets) {}

    record SweetTaken(UUID jarId, UUID sweetId, int left) {}

    static final EventTypes TYPES = new EventTypes(
            tools.jackson.databind.json.JsonMapper.shared(),
            List.of(
                    new EventTypes.EventDefinition("test.jar-filled", "2", JarFilled.class, event -> List.of()),
                    new EventTypes.EventDefinition(
                            "test.sweet-taken",
                            "1",
                            SweetTaken.class,
                            event -> List.of(((SweetTaken) event).sweetId()))),
            List.of(new EventTypes.PayloadUpcaster("test.jar-filled", "1", "2", payload -> {
                payload.set("sweets", payload.remove("count"));
                return payload;
            })));

    @AggregateIdentifier
    private @Nullable UUID jarId;

    private int left;

    Jar() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(FillJar command) {
        if (jarId == null) {
            apply(new JarFilled(command.jarId(), command.sweets()));
        }
    }

    @CommandHandler
    void handle(TakeSweet command) {
        if (left <= 0) {
            throw new RuleRefusedException("jar-empty", "The jar is empty.");
        }
        apply(new SweetTaken(command.jarId(), command.sweetId(), left - 1));
    }

    @EventSourcingHandler
    void on(JarFilled event) {
        jarId = event.jarId();
        left = event.sweets();
    }

    @EventSourcingHandler
    void on(SweetTaken event) {
        left--;
    }
}
