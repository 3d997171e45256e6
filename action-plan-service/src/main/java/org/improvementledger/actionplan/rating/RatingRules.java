package org.improvementledger.actionplan.rating;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.improvementledger.chassis.eventstore.Gates;
import org.improvementledger.chassis.web.NameBasedUuid;
import org.improvementledger.events.RatingRulesSet;
import org.jspecify.annotations.Nullable;

/** The council's one set of rating rules. Its versions are only ever added to; the first is configured and has no event. */
@Aggregate
public class RatingRules {

    /** The only one there is. */
    public static final UUID ID = NameBasedUuid.of("rating-rules");

    /** The version that is configured. */
    static final int CONFIGURED = 1;

    /** Whoever decides by the rules passes it, whoever sets a version shuts it. */
    static final String GATE = "rating-rules";

    @AggregateIdentifier
    private @Nullable UUID id;

    private @Nullable RatingRulesSet latest;

    /** Axon begins with nothing; the first event sets what there is. */
    protected RatingRules() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(SetRatingRules command, Gates gates) {
        int version = latest == null ? CONFIGURED : latest.version();
        RatingRulesSet asked = asked(command, version + 1);
        if (latest == null || !latest.equals(asked(command, version))) {
            gates.shut(GATE);
            apply(asked);
        }
    }

    private static RatingRulesSet asked(SetRatingRules command, int version) {
        return new RatingRulesSet(
                command.rulesId(), version, command.effectiveFrom(), command.amberDays(), command.sustainmentDays());
    }

    /** Which version an event of the rules set, by its sequence number: the configured one has none, so the first sets version 2. */
    static int versionAfter(long sequence) {
        return Math.toIntExact(sequence) + CONFIGURED + 1;
    }

    @EventSourcingHandler
    void on(RatingRulesSet event) {
        id = event.rulesId();
        latest = event;
    }
}
