package org.improvementledger.audit.check;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.improvementledger.audit.checkpoint.Evidence;
import org.improvementledger.audit.log.stored.StoredLog;
import org.improvementledger.audit.note.Checkpoint;
import org.improvementledger.audit.note.SignedNote;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;

/**
 * Goes through both logs round after round, on a thread of its own that rests most of the time. What it finds is kept with the contradictions, so it is told on every
 * page, in the metrics and by the health detail. Each instance looks for itself.
 */
final class SelfCheck implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SelfCheck.class);

    private static final Duration JOIN = Duration.ofSeconds(20);

    /** After a recovery, which replaces what it would look through; started before the web server's phases, stopped after them. */
    private static final int PHASE = 1_003;

    private final Map<String, StoredLog> logs;
    private final String ownService;
    private final EventStoreLeaves store;
    private final Evidence evidence;
    private final CheckSettings settings;
    private final Clock clock;
    private final Map<String, Round> rounds = new ConcurrentHashMap<>();
    private final CountDownLatch stop = new CountDownLatch(1);
    private volatile @Nullable Thread thread;

    /** A round that was ended. */
    record Round(Instant endedAt, long entries, int findings) {}

    SelfCheck(
            Map<String, StoredLog> logs,
            String ownService,
            EventStoreLeaves store,
            Evidence evidence,
            CheckSettings settings,
            Clock clock) {
        this.logs = new LinkedHashMap<>(logs);
        this.ownService = ownService;
        this.store = store;
        this.evidence = evidence;
        this.settings = settings;
        this.clock = clock;
    }

    /** The last round over each log, by service; none until the first one has ended. */
    Map<String, Round> rounds() {
        return Map.copyOf(rounds);
    }

    /** Seconds since the last round over a log ended; not a number before. */
    double age(String service) {
        Round last = rounds.get(service);
        return last == null
                ? Double.NaN
                : Duration.between(last.endedAt(), clock.instant()).toMillis() / 1_000.0;
    }

    @Override
    public void start() {
        Thread starting = new Thread(this::run, "audit-log-check");
        starting.setDaemon(true);
        thread = starting;
        starting.start();
    }

    @Override
    public void stop() {
        stop.countDown();
        Thread ending = thread;
        if (ending != null) {
            try {
                ending.join(JOIN);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            thread = null;
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    private void run() {
        do {
            for (StoredLog log : logs.values()) {
                try {
                    look(log);
                } catch (DataAccessException away) {
                    LOG.info("The log of {} is looked through again later: {}", log.service(), away.getMessage());
                } catch (RuntimeException failed) {
                    LOG.error("The log of {} could not be looked through", log.service(), failed);
                }
            }
        } while (!rest(settings.pause()));
    }

    private void look(StoredLog log) {
        LogRound round = new LogRound(log, log.service().equals(ownService) ? store : null, signed(log));
        int told = tell(log, round, 0);
        long begun = System.nanoTime();
        while (round.next()) {
            told = tell(log, round, told);
            Duration due =
                    Duration.ofNanos(round.checked() * TimeUnit.SECONDS.toNanos(1) / settings.entriesPerSecond());
            if (rest(due.minusNanos(System.nanoTime() - begun))) {
                return;
            }
        }
        tell(log, round, told);
        rounds.put(
                log.service(),
                new Round(clock.instant(), round.checked(), round.findings().size()));
    }

    /** The earliest and the latest that were signed of what the log has. */
    private List<Checkpoint> signed(StoredLog log) {
        List<Checkpoint> signed = new ArrayList<>();
        evidence.first(log.service(), 1).map(SelfCheck::checkpoint).ifPresent(signed::add);
        evidence.latest(log.service(), log.size()).map(SelfCheck::checkpoint).ifPresent(signed::add);
        return signed;
    }

    private static Checkpoint checkpoint(SignedNote note) {
        return Checkpoint.parse(note.text());
    }

    /** Keeps what was found since. @param told how many were kept before @return how many are by now */
    private int tell(StoredLog log, LogRound round, int told) {
        List<Finding> findings = round.findings();
        for (Finding found : findings.subList(told, findings.size())) {
            if (evidence.keepContradiction(
                    log.service(), found.size(), found.kind(), found.claimed(), found.computed(), found.said())) {
                LOG.error("What is stored of {} was altered ({}): {}", log.service(), found.kind(), found.said());
            }
        }
        return findings.size();
    }

    /** Waits; true where the service stops. */
    private boolean rest(Duration time) {
        try {
            return stop.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
