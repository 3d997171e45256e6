package org.improvementledger.money.delegation;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.improvementledger.chassis.eventstore.Gates;
import org.improvementledger.chassis.web.NameBasedUuid;
import org.improvementledger.events.CapacityLimit;
import org.improvementledger.events.DelegationSchemeSet;
import org.jspecify.annotations.Nullable;

/** The council's one scheme of delegation. Its versions are only ever added to; the first is configured and has no event. */
@Aggregate
public class SchemeOfDelegation {

    /** The only one there is. */
    public static final UUID ID = NameBasedUuid.of("delegation-scheme");

    /** Whoever approves passes it, whoever sets a version shuts it. */
    static final String GATE = "delegation-scheme";

    @AggregateIdentifier
    private @Nullable UUID id;

    private @Nullable DelegationScheme latest;

    protected SchemeOfDelegation() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(SetDelegationScheme command, DelegationSettings configured, Gates gates) {
        DelegationScheme before = latest == null ? configured.scheme() : latest;
        List<CapacityLimit> limits = before.limitsWith(command.limits());
        DelegationScheme next = new DelegationScheme(
                before.version() + 1,
                command.effectiveFrom(),
                limits,
                command.keyDecisionFrom(),
                command.splittingWindowDays());
        if (isTheSame(before, next)) {
            return;
        }
        gates.shut(GATE);
        apply(new DelegationSchemeSet(
                command.schemeId(),
                next.version(),
                command.effectiveFrom(),
                limits,
                command.keyDecisionFrom(),
                command.splittingWindowDays()));
    }

    /** Which version an event of the scheme set, by its sequence number: the configured one has none, so the first sets version 2. */
    static int versionAfter(long sequence) {
        return Math.toIntExact(sequence) + DelegationSettings.VERSION + 1;
    }

    @EventSourcingHandler
    void on(DelegationSchemeSet event) {
        id = event.schemeId();
        latest = DelegationScheme.of(event);
    }

    private static boolean isTheSame(DelegationScheme before, DelegationScheme next) {
        return new DelegationScheme(
                        next.version(),
                        before.effectiveFrom(),
                        before.limits(),
                        before.keyDecisionFrom(),
                        before.splittingWindowDays())
                .equals(next);
    }
}
