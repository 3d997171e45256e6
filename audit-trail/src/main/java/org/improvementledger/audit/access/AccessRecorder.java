package org.improvementledger.audit.access;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Writes accesses behind the backs of those who are served: a page waits for nothing of it and fails for nothing of it. What cannot be written waits, and where too much
 * waits, the newest is lost, counted, and told by the service's health.
 */
final class AccessRecorder implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(AccessRecorder.class);
    private static final int WRITTEN_AT_ONCE = 500;
    private static final long PAUSE_AFTER_FAILURE_MILLISECONDS = 1_000;
    private static final long LONGEST_WAIT_MILLISECONDS = 500;
    private static final long LONGEST_END_MILLISECONDS = 5_000;
    private static final long LONGEST_COUNT_MILLISECONDS = 1_000;

    private final Consumer<List<Access>> log;
    private final BlockingQueue<Access> waiting;
    private final Counter lost;
    private volatile @Nullable String failure;
    private volatile @Nullable Thread writer;
    private volatile boolean ending;
    private volatile boolean givenUp;
    private volatile boolean ended;

    /** @param log writes accesses, all or none */
    AccessRecorder(Consumer<List<Access>> log, AccessSettings settings, MeterRegistry meters) {
        this.log = log;
        this.waiting = new ArrayBlockingQueue<>(settings.waiting());
        this.lost = Counter.builder("ledger.audit.accesses.lost")
                .description("Accesses that could not be recorded")
                .register(meters);
        Gauge.builder("ledger.audit.accesses.waiting", waiting, BlockingQueue::size)
                .description("Accesses that wait to be recorded")
                .register(meters);
    }

    /** Takes note of an access; never waits and never throws. */
    void record(Access access) {
        boolean waits = waiting.offer(access);
        // Nobody writes any more: either this finds it in the queue again, or the end has found and counted it.
        if (!waits || ended && waiting.remove(access)) {
            if (lost.count() == 0) {
                LOG.error("Accesses are lost, since they cannot be recorded: {}", failure);
            }
            lost.increment();
        }
    }

    /** Accesses that were never recorded since this instance started. */
    long lost() {
        return Math.round(lost.count());
    }

    int waiting() {
        return waiting.size();
    }

    /** Why the last attempt to write failed; null where it did not. */
    @Nullable
    String failure() {
        return failure;
    }

    @Override
    public void start() {
        ending = false;
        givenUp = false;
        ended = false;
        writer = Thread.ofPlatform().name("accesses").daemon().start(this::write);
    }

    /** Gives what waits some seconds to be written, and counts what is not. */
    @Override
    public void stop() {
        ending = true;
        Thread writing = writer;
        if (writing != null) {
            try {
                writing.join(LONGEST_END_MILLISECONDS);
                if (writing.isAlive()) {
                    givenUp = true;
                    writing.interrupt();
                    writing.join(LONGEST_COUNT_MILLISECONDS);
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        writer = null;
    }

    @Override
    public boolean isRunning() {
        return writer != null;
    }

    /** Before the web server starts and after it stopped, so that the last requests are recorded too. */
    @Override
    public int getPhase() {
        return 0;
    }

    private void write() {
        List<Access> taken = new ArrayList<>();
        while (!ending) {
            try {
                if (taken.isEmpty()) {
                    take(taken);
                }
                write(taken);
            } catch (InterruptedException interrupted) {
                ending = true;
            } catch (RuntimeException away) {
                failed(away);
            }
        }
        // Whoever interrupts the thread means it to end; what waits is written first.
        Thread.interrupted();
        writeTheRest(taken);
    }

    private void take(List<Access> taken) throws InterruptedException {
        Access first = waiting.poll(LONGEST_WAIT_MILLISECONDS, TimeUnit.MILLISECONDS);
        if (first != null) {
            taken.add(first);
            waiting.drainTo(taken, WRITTEN_AT_ONCE - 1);
        }
    }

    private void write(List<Access> taken) {
        if (!taken.isEmpty()) {
            log.accept(taken);
            taken.clear();
            failure = null;
        }
    }

    /** A last attempt, also where the one before failed: the database may be back. What it does not write is lost. */
    private void writeTheRest(List<Access> taken) {
        try {
            while (!givenUp && !(taken.isEmpty() && waiting.isEmpty())) {
                waiting.drainTo(taken, WRITTEN_AT_ONCE - taken.size());
                write(taken);
            }
        } catch (RuntimeException away) {
            failure = String.valueOf(away.getMessage());
        }
        ended = true;
        waiting.drainTo(taken);
        if (!taken.isEmpty()) {
            LOG.error("{} accesses were not recorded before the end: {}", taken.size(), failure);
            lost.increment(taken.size());
        }
    }

    private void failed(RuntimeException away) {
        if (failure == null) {
            LOG.error("Accesses cannot be recorded; they wait", away);
        }
        failure = String.valueOf(away.getMessage());
        try {
            if (!ending) {
                Thread.sleep(PAUSE_AFTER_FAILURE_MILLISECONDS);
            }
        } catch (InterruptedException interrupted) {
            ending = true;
        }
    }
}
