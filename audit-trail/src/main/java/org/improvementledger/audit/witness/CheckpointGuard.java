package org.improvementledger.audit.witness;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.common.KafkaException;
import org.improvementledger.audit.checkpoint.AcceptedLoss;
import org.improvementledger.audit.checkpoint.Evidence;
import org.improvementledger.audit.note.Checkpoint;
import org.improvementledger.audit.note.SignedNote;
import org.improvementledger.chassis.eventstore.StoreHold;
import org.improvementledger.chassis.eventstore.StoredEvents;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;

/**
 * Holds the store against what was signed about its log. A store with fewer events than a checkpoint of it was put back, also where the topic was put back or lost
 * with it: then the other service still has the checkpoint, and publishes it again.
 */
final class CheckpointGuard implements StoreHold, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(CheckpointGuard.class);

    /** Before the relay gives positions, after what may bring back events. */
    private static final int PHASE = -5;

    private static final Duration KEPT_FOR = Duration.ofSeconds(5);

    private final String service;
    private final Evidence evidence;
    private final StoredEvents store;
    private final NoteReceiver receiver;
    private final Runnable ownKeys;
    private final AcceptedLoss acceptedLoss;
    private final String bootstrapServers;
    private volatile boolean running;
    private volatile Known known = new Known(Instant.EPOCH, null);

    private record Known(Instant at, @Nullable String reason) {}

    /** @param ownKeys makes the service's own keys believed, also in a database that never heard of them */
    CheckpointGuard(
            String service,
            Evidence evidence,
            StoredEvents store,
            NoteReceiver receiver,
            Runnable ownKeys,
            AcceptedLoss acceptedLoss,
            String bootstrapServers) {
        this.service = service;
        this.evidence = evidence;
        this.store = store;
        this.receiver = receiver;
        this.ownKeys = ownKeys;
        this.acceptedLoss = acceptedLoss;
        this.bootstrapServers = bootstrapServers;
    }

    /** Hears of what was signed before anything is decided. Where Kafka is away that is made up for as soon as it answers, by whoever keeps the log. */
    @Override
    public void start() {
        running = true;
        try {
            ownKeys.run();
            EvidenceTopic.readToEnd(bootstrapServers, evidence::nextOffset, receiver::receive);
        } catch (KafkaException | DataAccessException away) {
            LOG.warn("The store of {} is not compared with newer checkpoints yet: {}", service, away.getMessage());
        }
        String reason = reason();
        if (reason != null) {
            LOG.error("Nothing is decided on the store of {}: {}", service, reason);
        }
    }

    @Override
    public @Nullable String reason() {
        Instant now = Instant.now();
        if (now.isAfter(known.at().plus(KEPT_FOR))) {
            try {
                known = new Known(now, compare());
            } catch (DataAccessException away) {
                // What was known holds; that the database is away is told elsewhere.
                known = new Known(now, known.reason());
            }
        }
        return known.reason();
    }

    /** What was signed first, then the store: it grows in between, and what is signed never goes ahead of it. */
    private @Nullable String compare() {
        Optional<SignedNote> latest = evidence.latest(service, Long.MAX_VALUE);
        if (latest.isEmpty()) {
            return null;
        }
        Checkpoint signed = Checkpoint.parse(latest.get().text());
        StoredEvents.Last last = store.last().orElse(null);
        long events = last == null ? 0 : last.position() + 1;
        if (signed.size() <= events || isAccepted(events, signed.size())) {
            return null;
        }
        String cosigned = latest.get().signatures().stream()
                .filter(signature -> !signature.name().equals(signed.origin()))
                .findFirst()
                .map(signature -> ", which " + signature.name() + " confirmed at "
                        + Instant.ofEpochSecond(signature.cosignedAt()))
                .orElse("");
        return "The store has " + events + " events" + (last == null ? "" : ", the last recorded " + last.recordedAt())
                + ", and a log of " + signed.size() + " was signed" + cosigned + ": " + (signed.size() - events)
                + " events are missing, as when the store was restored from an older backup. Start the service once with"
                + " --ledger.recover, and what the topic has of them is brought back; or restore a newer backup. To give up"
                + " what is missing, see docs/operating.md, \"A store that was put back\".";
    }

    /** Whether it was decided to do without what is missing, now or earlier. */
    private boolean isAccepted(long events, long signed) {
        String decision = acceptedLoss.decisionFor(events);
        if (decision != null) {
            evidence.acceptLoss(service, events, signed, decision);
        }
        return evidence.acceptedLosses().stream()
                .anyMatch(loss -> loss.service().equals(service) && loss.kept() <= events && loss.signed() >= signed);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
