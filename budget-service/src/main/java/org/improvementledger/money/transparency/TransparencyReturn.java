package org.improvementledger.money.transparency;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.eventstore.RuleRefusedException;
import org.improvementledger.events.RedactionLifted;
import org.improvementledger.events.ReturnFrozen;
import org.improvementledger.events.SpendRedacted;
import org.jspecify.annotations.Nullable;

/**
 * One quarter's return: which of its lines hide their beneficiary, and whether it is published. It begins with the first decision about it. The
 * lines themselves are spend, and stay so.
 *
 * <p>A command that asks for what is so already appends nothing.
 */
@Aggregate(snapshotTriggerDefinition = "snapshotTrigger")
@Revision("2") // of the snapshot: raise it when a field changes, and older snapshots are passed over
class TransparencyReturn {

    static final String NOT_REDACTED = "not-redacted";

    @AggregateIdentifier
    private UUID id;

    private Map<UUID, SpendRedacted> redacted = new LinkedHashMap<>();

    private Map<UUID, RedactionLifted> lifted = new LinkedHashMap<>();

    /** Who had the last word on the redaction of each line that somebody decided about. */
    private Map<UUID, String> lastWords = new LinkedHashMap<>();

    private int changes;

    private @Nullable ReturnFrozen frozen;

    /** Axon begins with nothing; the first event says which it is. */
    @SuppressWarnings("NullAway.Init")
    protected TransparencyReturn() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RedactSpend command, PublishedSpend lines) {
        SpendRedacted asked = command.done();
        if (asked.equals(redacted.get(command.spendId()))) {
            return;
        }
        InReturnPolicy.require(
                command.quarter(),
                lines.find(command.spendId())
                        .orElseThrow(() -> NotFoundException.of("line of spend", command.spendId())));
        apply(asked);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(LiftRedaction command) {
        RedactionLifted asked = command.done();
        if (asked.equals(lifted.get(command.spendId()))) {
            return;
        }
        if (!redacted.containsKey(command.spendId())) {
            throw new RuleRefusedException(
                    NOT_REDACTED, "The line is not redacted in this return, so there is nothing to lift.");
        }
        apply(asked);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(
            FreezeReturn command,
            @MetaDataValue(value = "actor", required = true) String actor,
            @MetaDataValue(value = "capacity", required = true) String capacity) {
        FreezingPolicy.requireCapacity(capacity);
        ReturnFrozen asked = command.done();
        if (asked.equals(frozen)) {
            return;
        }
        if (frozen != null) {
            throw new RuleRefusedException(
                    FreezingPolicy.ALREADY_FROZEN,
                    "The return is frozen as of position " + frozen.asOf()
                            + " and stays so. What changed since is in its correction.");
        }
        FreezingPolicy.requireAnother(lastWords.values(), actor);
        FreezingPolicy.require(command, changes);
        apply(asked);
    }

    @EventSourcingHandler
    void on(SpendRedacted event, @Nullable @MetaDataValue("actor") String actor) {
        id = event.returnId();
        redacted.put(event.spendId(), event);
        lifted.remove(event.spendId());
        lastWords.put(event.spendId(), String.valueOf(actor));
        changes++;
    }

    @EventSourcingHandler
    void on(RedactionLifted event, @Nullable @MetaDataValue("actor") String actor) {
        redacted.remove(event.spendId());
        lifted.put(event.spendId(), event);
        lastWords.put(event.spendId(), String.valueOf(actor));
        changes++;
    }

    @EventSourcingHandler
    void on(ReturnFrozen event) {
        id = event.returnId();
        frozen = event;
    }
}
