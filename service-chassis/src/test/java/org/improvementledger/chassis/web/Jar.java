package org.improvementledger.chassis.web;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.improvementledger.chassis.eventstore.EventTypes;
import org.improvementledger.chassis.eventstore.RuleRefusedException;
import org.improvementledger.chassis.eventstore.SegregationRefusedException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A jar of sweets, with a keeper who may not eat: enough to be refused in every way. */
@Aggregate
class Jar {

    enum Kind {
        BOILED,
        CHEWY_MINT;

        @JsonValue
        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    record FillJar(@TargetAggregateIdentifier UUID jarId, int sweets, Kind kind) {}

    record TakeSweet(@TargetAggregateIdentifier UUID jarId, UUID sweetId) {}

    record LabelJar(@TargetAggregateIdentifier UUID jarId, String label) {}

    record JarFilled(UUID jarId, int sweets, Kind kind) {}

    record SweetTaken(UUID jarId, UUID sweetId) {}

    record JarLabelled(UUID jarId, String label) {}

    static final EventTypes TYPES = new EventTypes(
            JsonMapper.shared(),
            List.of(
                    new EventTypes.EventDefinition("test.jar-filled", "1", JarFilled.class, event -> List.of()),
                    new EventTypes.EventDefinition("test.jar-labelled", "1", JarLabelled.class, event -> List.of()),
                    new EventTypes.EventDefinition(
                            "test.sweet-taken",
                            "1",
                            SweetTaken.class,
                            event -> List.of(((SweetTaken) event).sweetId()))),
            List.of());

    @AggregateIdentifier
    private @Nullable UUID jarId;

    private int left;

    private @Nullable String label;

    private @Nullable String keeper;

    Jar() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(FillJar command) {
        if (jarId == null) {
            apply(new JarFilled(command.jarId(), command.sweets(), command.kind()));
        } else if (left != command.sweets()) {
            throw new RuleRefusedException("identifier-taken", "There is another jar with this id.", "id");
        }
    }

    @CommandHandler
    void handle(TakeSweet command, MetaData metadata) {
        if (String.valueOf(metadata.get("actor")).equals(keeper)) {
            throw new SegregationRefusedException("You filled this jar, so somebody else must take from it.");
        }
        if (left <= 0) {
            throw new RuleRefusedException("jar-empty", "The jar is empty. Fill another one.");
        }
        apply(new SweetTaken(command.jarId(), command.sweetId()));
    }

    @CommandHandler
    void handle(LabelJar command) {
        if (!command.label().equals(label)) {
            apply(new JarLabelled(command.jarId(), command.label()));
        }
    }

    @EventSourcingHandler
    void on(JarFilled event, MetaData metadata) {
        jarId = event.jarId();
        left = event.sweets();
        keeper = String.valueOf(metadata.get("actor"));
    }

    @EventSourcingHandler
    void on(SweetTaken event) {
        left--;
    }

    @EventSourcingHandler
    void on(JarLabelled event) {
        label = event.label();
    }
}
