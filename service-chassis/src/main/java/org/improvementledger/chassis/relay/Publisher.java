package org.improvementledger.chassis.relay;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Publishes in a term, one producer after the other, each until its first failure. */
final class Publisher implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(3);
    private static final Duration LOOK_AGAIN_WHEN_HALTED = Duration.ofSeconds(10);
    private static final Duration IDLE = Duration.ofSeconds(1);

    /** From one transaction to the next: it costs Kafka the same for one event as for those that come meanwhile. */
    private static final Duration GATHERING = Duration.ofMillis(8);

    private final RelaySettings settings;
    private final StoreConnections connections;
    private final Term term;
    private final RelayStatus status;
    private final RelayMetrics metrics;
    private final RelayProbe probe;
    private final GrowingPause pause = new GrowingPause(FIRST_PAUSE, LONGEST_PAUSE);

    Publisher(
            RelaySettings settings,
            StoreConnections connections,
            Term term,
            RelayStatus status,
            RelayMetrics metrics,
            RelayProbe probe) {
        this.settings = settings;
        this.connections = connections;
        this.term = term;
        this.status = status;
        this.metrics = metrics;
        this.probe = probe;
    }

    @Override
    public void run() {
        try {
            while (!term.hasEnded()) {
                publishUntilFailure();
            }
        } catch (InterruptedException | InterruptException stopped) {
            term.end("the publisher was interrupted");
        } finally {
            term.end("the publisher ended");
        }
    }

    private void publishUntilFailure() throws InterruptedException {
        try (PublishingSession session = PublishingSession.open(settings, probe, connections, term)) {
            status.published(session.lastPublished());
            publish(session);
        } catch (InterruptException stopped) {
            throw stopped;
        } catch (LeadershipLostException lost) {
            term.end(text(lost));
        } catch (ProducerFencedException | InvalidProducerEpochException fenced) {
            term.end("another relay of this stream has taken over: " + text(fenced));
        } catch (RelayHaltedException halted) {
            LOG.error("The relay of {} is halted: {}", settings.stream(), halted.getMessage());
            status.halted(text(halted));
            pause(LOOK_AGAIN_WHEN_HALTED);
        } catch (SQLException | RuntimeException failure) {
            retry(failure);
        }
    }

    private void retry(Exception failure) throws InterruptedException {
        if (term.hasEnded()) {
            return;
        }
        if (fenced(failure)) {
            term.end("another relay of this stream has taken over: " + text(failure));
            return;
        }
        LOG.warn("The relay of {} tries again: {}", settings.stream(), text(failure));
        LOG.debug("The failure in full", failure);
        status.retrying(text(failure));
        pause(pause.next());
    }

    private void publish(PublishingSession session) throws SQLException, InterruptedException {
        while (!term.hasEnded()) {
            long begun = System.nanoTime();
            int events = session.publishNext();
            if (events > 0) {
                status.published(session.lastPublished());
                metrics.published(events, System.nanoTime() - begun);
                pause.reset();
                LockSupport.parkNanos(GATHERING.toNanos() - (System.nanoTime() - begun));
            } else {
                status.leading();
                term.publisher().await(IDLE);
            }
        }
    }

    /** Waits, and sees the end of the term in the middle of it. */
    private void pause(Duration length) throws InterruptedException {
        long until = System.nanoTime() + length.toNanos();
        long left = length.toNanos();
        while (left > 0 && !term.hasEnded()) {
            term.publisher().await(Duration.ofNanos(left));
            left = until - System.nanoTime();
        }
    }

    private static boolean fenced(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProducerFencedException || cause instanceof InvalidProducerEpochException) {
                return true;
            }
        }
        return false;
    }

    private static String text(Throwable failure) {
        Throwable told = failure instanceof KafkaException && failure.getCause() != null ? failure.getCause() : failure;
        return told.getMessage() == null ? told.getClass().getSimpleName() : told.getMessage();
    }
}
