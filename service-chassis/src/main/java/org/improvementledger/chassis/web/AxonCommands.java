package org.improvementledger.chassis.web;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.ConflictingModificationException;
import org.improvementledger.chassis.eventstore.CapacityNotHeldException;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.eventstore.RuleRefusedException;
import org.improvementledger.chassis.eventstore.SegregationRefusedException;
import org.improvementledger.chassis.eventstore.StoreHeldException;
import org.improvementledger.chassis.eventstore.StoreHold;
import org.improvementledger.chassis.web.Problem.FieldFault;
import org.improvementledger.chassis.web.screening.Finding;
import org.improvementledger.chassis.web.screening.Screening;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Commands on Axon's synchronous bus. A unit of work of ours stands around the bus's own: its transaction holds key and events, and the
 * aggregate's lock is let go only after the commit, so that commands to one aggregate on one instance queue instead of racing.
 */
class AxonCommands implements Commands {

    /** How often a command is tried in all when others are quicker. */
    static final int ATTEMPTS = 6;

    /** The longest pause before another try; each is a random part of it, doubled from try to try. */
    private static final Duration FIRST_PAUSE = Duration.ofMillis(10);

    private static final String APPENDED = AxonCommands.class.getName() + ".appended";

    private static final Pattern WORD_BOUNDARY = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    /** Unique violation, serialization failure, deadlock. */
    private static final Set<String> LOST_RACE_STATES = Set.of("23505", "40001", "40P01");

    private final CommandBus bus;

    private final EventStore events;

    private final CommandTargetResolver targets;

    private final TransactionManager transactions;

    private final IdempotencyKeys keys;

    private final WriteListener listener;

    private final Screening screening;

    private final MeterRegistry meters;

    private final StoreHold hold;

    AxonCommands(
            CommandBus bus,
            EventStore events,
            CommandTargetResolver targets,
            TransactionManager transactions,
            IdempotencyKeys keys,
            WriteListener listener,
            Screening screening,
            MeterRegistry meters,
            StoreHold hold) {
        this.hold = hold;
        this.bus = bus;
        this.events = events;
        this.targets = targets;
        this.transactions = transactions;
        this.keys = keys;
        this.listener = listener;
        this.screening = screening;
        this.meters = meters;
        events.subscribe(AxonCommands::collect);
    }

    @Override
    public CommandAnswer handle(CommandContext context, Object command) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(
                    "A command needs a transaction of its own: a lost race is tried again in a fresh one.");
        }
        Timer.Sample sample = Timer.start(meters);
        String outcome = "failed";
        try {
            String held = hold.reason();
            if (held != null) {
                throw new StoreHeldException(held);
            }
            requireScreened(command);
            CommandAnswer answer = answer(context, command);
            outcome = answer.changed() ? "accepted" : "unchanged";
            return answer;
        } catch (RuntimeException thrown) {
            outcome = outcome(thrown);
            throw thrown;
        } finally {
            sample.stop(Timer.builder("ledger.commands")
                    .description("Commands by kind and outcome, from request to commit")
                    .tag(
                            "command",
                            WORD_BOUNDARY
                                    .matcher(command.getClass().getSimpleName())
                                    .replaceAll("-")
                                    .toLowerCase(Locale.ROOT))
                    .tag("outcome", outcome)
                    .publishPercentileHistogram()
                    .register(meters));
        }
    }

    /** Before anything of the request is stored, its key too: the same key may bring the mended text. */
    private void requireScreened(Object command) {
        List<Finding> findings = screening.of(command);
        if (findings.isEmpty()) {
            return;
        }
        findings.forEach(finding -> Counter.builder("ledger.screening.refused")
                .description("Texts refused because they look like personal data, by what they look like")
                .tag("looks-like", finding.kind().name().replace('_', '-').toLowerCase(Locale.ROOT))
                .register(meters)
                .increment());
        throw new FieldRefusedException(findings.stream()
                .map(finding -> new FieldFault(finding.field(), finding.sentence()))
                .toList());
    }

    private CommandAnswer answer(CommandContext context, Object command) {
        try {
            CommandAnswer answer = handleUntilWon(context, command);
            listener.written(answer.aggregateId(), answer.version());
            return answer;
        } catch (AnsweredBefore before) {
            return again(before.stored);
        } catch (RuntimeException thrown) {
            String key = context.idempotencyKey();
            IdempotencyKeys.Refusal refusal = IdempotencyKeys.Refusal.of(thrown);
            if (key == null || refusal == null) {
                throw thrown;
            }
            IdempotencyKeys.Stored stored = transactions.fetchInTransaction(() -> keys.refused(context, key, refusal));
            if (refusal.equals(stored.refusal()) && stored.correlation().equals(context.correlation())) {
                throw thrown;
            }
            return again(stored);
        }
    }

    private CommandAnswer again(IdempotencyKeys.Stored stored) {
        Replay.mark(stored.correlation());
        if (stored.refusal() != null) {
            throw stored.refusal().exception();
        }
        CommandAnswer answer = stored.answer();
        if (answer == null) {
            throw new IllegalStateException("Neither answer nor refusal is kept.");
        }
        listener.written(answer.aggregateId(), answer.version());
        return answer;
    }

    private CommandAnswer handleUntilWon(CommandContext context, Object command) {
        for (int attempt = 1; ; attempt++) {
            try {
                return handleOnce(context, command);
            } catch (RuntimeException thrown) {
                if (!isLostRace(thrown)) {
                    throw told(thrown);
                }
                if (context.ifMatch() != null) {
                    throw new StaleVersionException(context.ifMatch());
                }
                if (attempt == ATTEMPTS) {
                    throw new ChangedMeanwhileException(thrown);
                }
                pause(attempt);
            }
        }
    }

    private CommandAnswer handleOnce(CommandContext context, Object command) {
        CommandMessage<Object> message =
                GenericCommandMessage.asCommandMessage(command).withMetaData(metadata(context));
        UnitOfWork<CommandMessage<Object>> unitOfWork = DefaultUnitOfWork.startAndGet(message);
        unitOfWork.attachTransaction(transactions);
        List<CommandAnswer> answered = new ArrayList<>(1);
        ResultMessage<Object> result = unitOfWork.executeWithResult(() -> {
            String key = context.idempotencyKey();
            if (key != null) {
                IdempotencyKeys.Stored stored = keys.claim(context, key);
                if (stored != null) {
                    throw new AnsweredBefore(stored);
                }
            }
            Object value = dispatch(message);
            // Commit handlers run last in, first out: this one after the events are appended, before the transaction
            // commits.
            unitOfWork.onCommit(committing -> {
                CommandAnswer answer = answerOf(committing, message);
                if (key != null) {
                    keys.accepted(context, key, answer);
                }
                answered.add(answer);
            });
            return value;
        });
        if (result.isExceptional()) {
            throw unchecked(result.exceptionResult());
        }
        return answered.getFirst();
    }

    private @Nullable Object dispatch(CommandMessage<Object> message) {
        List<CommandResultMessage<?>> results = new ArrayList<>(1);
        bus.dispatch(message, (sent, result) -> results.add(result));
        if (results.isEmpty()) {
            throw new IllegalStateException("The command bus must answer on the thread that asks.");
        }
        CommandResultMessage<?> result = results.getFirst();
        if (result.isExceptional()) {
            throw unchecked(result.exceptionResult());
        }
        return result.getPayload();
    }

    private CommandAnswer answerOf(UnitOfWork<?> unitOfWork, CommandMessage<?> message) {
        List<DomainEventMessage<?>> appended = unitOfWork.getResource(APPENDED);
        if (appended != null) {
            String aggregate = appended.getFirst().getAggregateIdentifier();
            long version = appended.stream()
                    .filter(event -> event.getAggregateIdentifier().equals(aggregate))
                    .mapToLong(DomainEventMessage::getSequenceNumber)
                    .max()
                    .orElseThrow();
            return new CommandAnswer(UUID.fromString(aggregate), version, true);
        }
        String aggregate = targets.resolveTarget(message).getIdentifier();
        long version = events.lastSequenceNumberFor(aggregate)
                .orElseThrow(() ->
                        new IllegalStateException("A command left nothing behind and its aggregate does not exist."));
        return new CommandAnswer(UUID.fromString(aggregate), version, false);
    }

    /** Called on the committing thread with what is about to be appended. */
    private static void collect(List<? extends EventMessage<?>> appending) {
        if (!CurrentUnitOfWork.isStarted()) {
            return;
        }
        List<DomainEventMessage<?>> appended =
                CurrentUnitOfWork.get().root().getOrComputeResource(APPENDED, name -> new ArrayList<>());
        for (EventMessage<?> event : appending) {
            if (event instanceof DomainEventMessage<?> ofAggregate) {
                appended.add(ofAggregate);
            }
        }
    }

    private static Map<String, Object> metadata(CommandContext context) {
        Map<String, Object> metadata = new HashMap<>();
        metadata.put("actor", context.actor().id());
        metadata.put("correlation", context.correlation());
        putIfKnown(metadata, "capacity", context.capacity());
        putIfKnown(metadata, "causation", context.causation());
        putIfKnown(metadata, "idempotency-key", context.idempotencyKey());
        putIfKnown(metadata, "traceparent", context.traceparent());
        putIfKnown(metadata, "expected-version", context.ifMatch());
        return metadata;
    }

    private static void putIfKnown(Map<String, Object> metadata, String name, @Nullable Object value) {
        if (value != null) {
            metadata.put(name, value);
        }
    }

    /** Concurrent tries that pause alike would meet again: hence at random. */
    private static void pause(int attempt) {
        long longest = FIRST_PAUSE.toNanos() << (attempt - 1);
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(longest));
    }

    private static boolean isLostRace(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConcurrencyException
                    || cause instanceof ConflictingModificationException
                    || cause instanceof LockAcquisitionFailedException
                    || cause instanceof ConcurrencyFailureException
                    || cause instanceof DuplicateKeyException
                    || cause instanceof SQLException sql
                            && LOST_RACE_STATES.contains(String.valueOf(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    /** Our own words for what Axon says, whatever it is wrapped in. */
    private static RuntimeException told(RuntimeException thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case RuleRefusedException refused -> {
                    return refused;
                }
                case SegregationRefusedException refused -> {
                    return refused;
                }
                case CapacityNotHeldException refused -> {
                    return refused;
                }
                case NotFoundException missing -> {
                    return missing;
                }
                case AggregateNotFoundException missing -> {
                    return new NotFoundException(
                            "There is nothing with the id " + missing.getAggregateIdentifier() + ".");
                }
                default -> {}
            }
        }
        return thrown;
    }

    private static String outcome(RuntimeException thrown) {
        return switch (thrown) {
            case RuleRefusedException refused -> "refused";
            case NotFoundException missing -> "refused";
            case IdempotencyKeyReusedException reused -> "refused";
            case FieldRefusedException refused -> "refused";
            case StoreHeldException held -> "held";
            case SegregationRefusedException refused -> "forbidden";
            case CapacityNotHeldException refused -> "forbidden";
            case StaleVersionException stale -> "stale";
            case ChangedMeanwhileException changed -> "conflict";
            default -> "failed";
        };
    }

    private static RuntimeException unchecked(Throwable thrown) {
        return switch (thrown) {
            case RuntimeException runtime -> runtime;
            case Error error -> throw error;
            default -> new IllegalStateException(thrown);
        };
    }

    /** Leaves the unit of work without a trace. */
    private static final class AnsweredBefore extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient IdempotencyKeys.Stored stored;

        private AnsweredBefore(IdempotencyKeys.Stored stored) {
            super(null, null, false, false);
            this.stored = stored;
        }
    }
}
