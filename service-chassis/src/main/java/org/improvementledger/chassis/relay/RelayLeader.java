package org.improvementledger.chassis.relay;

import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * One instance's part in the relay of a stream. The instances of a service compete for a lock of the event store's
 * database; the one whose session holds it leads until the session is lost, the others ask every second.
 *
 * <p>In a term two threads work: the {@link Sequencer} on the locked session itself, and the {@link Publisher}. The lock
 * keeps sequencing single; publishing is kept single by Kafka, where each new producer of the stream fences the one
 * before. So a leader that was paused and wakes late can neither number nor publish.
 */
public final class RelayLeader implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RelayLeader.class);

    private static final Duration TRY_EVERY = Duration.ofSeconds(1);
    private static final Duration FINISH_WITHIN = Duration.ofSeconds(5);
    private static final Duration GIVE_UP_WITHIN = Duration.ofSeconds(20);

    /** Starts before the web server and stops after it, so the last commands' events are still published. */
    private static final int PHASE = 0;

    private final RelaySettings settings;
    private final RelayStatus status;
    private final Supplier<@Nullable String> hold;
    private final RelayMetrics metrics;
    private final RelayProbe probe;
    private final StoreConnections connections;
    private final Wakeup stopping = new Wakeup();
    private @Nullable Thread thread;
    private volatile boolean running;
    private volatile @Nullable Term term;

    public RelayLeader(RelaySettings settings, RelayStatus status, MeterRegistry registry) {
        this(settings, status, registry, RelayProbe.NONE);
    }

    RelayLeader(RelaySettings settings, RelayStatus status, MeterRegistry registry, RelayProbe probe) {
        this(settings, status, registry, probe, () -> null);
    }

    /** @param hold why nothing may be decided on the store; where it has a reason at the start, no event gets a position here */
    RelayLeader(
            RelaySettings settings,
            RelayStatus status,
            MeterRegistry registry,
            RelayProbe probe,
            Supplier<@Nullable String> hold) {
        this.settings = settings;
        this.hold = hold;
        this.status = status;
        this.metrics = new RelayMetrics(settings, status, registry);
        this.probe = probe;
        this.connections = new StoreConnections(settings);
    }

    /** Begins to compete for the lock, in the background. */
    @Override
    public synchronized void start() {
        if (running) {
            return;
        }
        String reason = hold.get();
        if (reason != null) {
            status.halted(reason);
            return;
        }
        running = true;
        thread = Thread.ofPlatform()
                .name("relay-sequencer-" + settings.stream())
                .daemon(true)
                .start(this::compete);
    }

    /** Ends the term, if this instance leads, after the batch at hand. */
    @Override
    public synchronized void stop() {
        running = false;
        endTerm("the relay is stopped");
        stopping.raise();
        if (thread != null) {
            join(thread, GIVE_UP_WITHIN.plus(FINISH_WITHIN));
            thread = null;
        }
        status.stopped();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    /** How this instance's relay stands. */
    public RelayStatus status() {
        return status;
    }

    private void endTerm(String reason) {
        Term current = term;
        if (current != null) {
            current.end(reason);
        }
    }

    private void compete() {
        while (running) {
            try (Connection connection = connections.open("leader")) {
                while (running && !connections.tryLock(connection)) {
                    status.standingBy();
                    stopping.await(TRY_EVERY);
                }
                if (running) {
                    lead(connection);
                }
            } catch (InterruptedException stopped) {
                return;
            } catch (SQLException | RuntimeException failure) {
                LOG.warn("The relay of {} has no session: {}", settings.stream(), failure.getMessage());
                status.withoutStore(String.valueOf(failure.getMessage()));
            }
            try {
                stopping.await(running ? TRY_EVERY : Duration.ZERO);
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    private void lead(Connection connection) throws SQLException {
        Term begun = new Term(connection.unwrap(PGConnection.class).getBackendPID());
        term = begun;
        Sequencer sequencer = new Sequencer(connection, begun, status, probe);
        OptionalLong before = sequencer.lastPosition();
        status.termBegan(before.isPresent() ? before.getAsLong() : null);
        LOG.info("The relay of {} leads", settings.stream());
        Thread publisher = Thread.ofPlatform()
                .name("relay-publisher-" + settings.stream())
                .daemon(true)
                .start(new Publisher(settings, connections, begun, status, metrics, probe));
        try {
            if (!running) {
                begun.end("the relay is stopped");
            }
            sequencer.begin();
            sequencer.run();
        } catch (SQLException lost) {
            begun.end("the session with the lock was lost: " + lost.getMessage());
        } finally {
            begun.end("the sequencer ended");
            finish(publisher);
            term = null;
            status.standingBy();
            LOG.info("The relay of {} leads no more: {}", settings.stream(), begun.ending());
        }
    }

    /** Lets the publisher finish its batch, then interrupts it; a producer left behind is fenced by the next. */
    private static void finish(Thread publisher) {
        if (!join(publisher, FINISH_WITHIN)) {
            publisher.interrupt();
            join(publisher, GIVE_UP_WITHIN);
        }
    }

    private static boolean join(Thread other, Duration atMost) {
        try {
            return other.join(atMost);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
