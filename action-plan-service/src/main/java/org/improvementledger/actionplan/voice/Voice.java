package org.improvementledger.actionplan.voice;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.improvementledger.actionplan.action.AddedActions;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.eventstore.RuleRefusedException;
import org.improvementledger.chassis.web.FieldRefusedException;
import org.improvementledger.events.VoiceAnswered;
import org.improvementledger.events.VoiceHeard;
import org.improvementledger.events.VoiceLinked;
import org.improvementledger.events.VoiceUnlinked;
import org.jspecify.annotations.Nullable;

/** What was said, the actions it touches and the answers given. A command that asks for what is so already appends nothing. */
@Aggregate(snapshotTriggerDefinition = "snapshotTrigger")
@Revision("1") // of the snapshot: raise it when a field changes, and older snapshots are passed over
public class Voice {

    static final String ALREADY_EXISTS = "already-exists";
    static final String IDENTIFIER_TAKEN = "identifier-taken";
    static final String NOT_LINKED = "not-linked";
    static final String TOO_MANY_ACTIONS = "too-many-actions";
    static final String TOO_MANY_ANSWERS = "too-many-answers";

    /** Limits for scripts that run wild, not for people. */
    static final int MOST_ACTIONS = 50;

    static final int MOST_ANSWERS = 50;

    @AggregateIdentifier
    private @Nullable UUID id;

    private @Nullable VoiceHeard heard;

    private Map<UUID, VoiceAnswered> answers = new LinkedHashMap<>();

    private Set<UUID> actions = new LinkedHashSet<>();

    /** Axon begins with nothing; the first event sets what there is. */
    protected Voice() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(HearVoice command, AddedActions added) {
        VoiceHeard asked = command.done();
        if (asked.equals(heard)) {
            return;
        }
        if (heard != null) {
            throw new RuleRefusedException(
                    ALREADY_EXISTS, "There is something different that was said with the id " + id + " already.", "id");
        }
        if (getVersion() != null) {
            throw new RuleRefusedException(
                    IDENTIFIER_TAKEN, "The id " + asked.voiceId() + " belongs to something else already.", "id");
        }
        command.actionIds().forEach(action -> added.require(action, "actionIds"));
        apply(asked);
    }

    @CommandHandler
    void handle(AnswerVoice command) {
        VoiceHeard said = requireHeard(command.voiceId());
        VoiceAnswered asked = command.done();
        VoiceAnswered before = answers.get(command.answerId());
        if (asked.equals(before)) {
            return;
        }
        if (before != null) {
            throw new RuleRefusedException(
                    ALREADY_EXISTS,
                    "There is a different answer with the id " + command.answerId() + " already.",
                    "id");
        }
        if (command.answeredOn().isBefore(said.heardOn())) {
            throw new FieldRefusedException(
                    "answeredOn", "Give " + said.heardOn() + " or a later date: on that day it was said.");
        }
        if (answers.size() >= MOST_ANSWERS) {
            throw new RuleRefusedException(
                    TOO_MANY_ANSWERS, "One thing that was said takes at most " + MOST_ANSWERS + " answers.");
        }
        apply(asked);
    }

    @CommandHandler
    void handle(LinkVoice command, AddedActions added) {
        requireHeard(command.voiceId());
        if (actions.contains(command.actionId())) {
            return;
        }
        added.require(command.actionId(), "actionId");
        if (actions.size() >= MOST_ACTIONS) {
            throw new RuleRefusedException(
                    TOO_MANY_ACTIONS, "One thing that was said touches at most " + MOST_ACTIONS + " actions.");
        }
        apply(new VoiceLinked(command.voiceId(), command.actionId()));
    }

    @CommandHandler
    void handle(UnlinkVoice command) {
        requireHeard(command.voiceId());
        if (!actions.contains(command.actionId())) {
            throw new RuleRefusedException(NOT_LINKED, "It touches no action with the id " + command.actionId() + ".");
        }
        apply(new VoiceUnlinked(command.voiceId(), command.actionId(), command.reason()));
    }

    /** Every stream loads as this, also another thing's, from its events or its snapshot: it has its id and nothing else. */
    @EventSourcingHandler
    void on(Object ofSomethingElse, DomainEventMessage<?> message) {
        id = UUID.fromString(message.getAggregateIdentifier());
    }

    @EventSourcingHandler
    void on(VoiceHeard event) {
        id = event.voiceId();
        heard = event;
        actions.addAll(event.actionIds());
    }

    @EventSourcingHandler
    void on(VoiceAnswered event) {
        answers.put(event.answerId(), event);
    }

    @EventSourcingHandler
    void on(VoiceLinked event) {
        actions.add(event.actionId());
    }

    @EventSourcingHandler
    void on(VoiceUnlinked event) {
        actions.remove(event.actionId());
    }

    private VoiceHeard requireHeard(UUID asked) {
        if (heard == null) {
            throw NotFoundException.of("voice", asked);
        }
        return heard;
    }
}
