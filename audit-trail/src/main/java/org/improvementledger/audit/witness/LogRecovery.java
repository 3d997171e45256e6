package org.improvementledger.audit.witness;

import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.improvementledger.audit.checkpoint.Evidence;
import org.improvementledger.audit.log.stored.StoredLog;
import org.improvementledger.audit.note.Checkpoint;
import org.improvementledger.audit.note.SignedNote;
import org.improvementledger.chassis.eventstore.RecoveryRefusedException;
import org.improvementledger.chassis.eventstore.StoredEvents;
import org.improvementledger.chassis.projection.RebuildReport;
import org.improvementledger.chassis.projection.Rebuilds;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.SmartLifecycle;

/**
 * The second half of a recovery, after the store is whole and before anything is served: both copies of the logs are made anew from the published history, what they
 * were altered in is named, and their roots have to be what both services have signed.
 */
final class LogRecovery implements SmartInitializingSingleton, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LogRecovery.class);

    /** After the projections, which fill the logs, and their keeper; before the web server. */
    private static final int PHASE = LogKeeper.PHASE + 1;

    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration TELL_EVERY = Duration.ofSeconds(2);

    /** A log that does not grow for so long will not: its line is stopped, or the topic lacks what was signed. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String MENDED =
            "This copy was altered. A recovery made it anew from the published history, and it"
                    + " gives what was signed.";

    private final String service;
    private final Map<String, StoredLog> logs;
    private final Map<String, String> projections;
    private final Evidence evidence;
    private final @Nullable StoredEvents store;
    private final Rebuilds rebuilds;
    private final Map<String, Boolean> filled = new HashMap<>();
    private volatile boolean running;

    /**
     * @param projections the names of the projections that fill the logs, by the service that each log is of
     * @param store of the service itself; null where it has none
     */
    LogRecovery(
            String service,
            Map<String, StoredLog> logs,
            Map<String, String> projections,
            Evidence evidence,
            @Nullable StoredEvents store,
            Rebuilds rebuilds) {
        this.service = service;
        this.logs = Map.copyOf(logs);
        this.projections = Map.copyOf(projections);
        this.evidence = evidence;
        this.store = store;
        this.rebuilds = rebuilds;
    }

    /** Before the projections begin: a log that is filled from nothing need not be made a second time. */
    @Override
    public void afterSingletonsInstantiated() {
        logs.forEach((of, log) -> filled.put(of, log.exists()));
    }

    /** @throws RecoveryRefusedException where a log does not come to what was signed: nothing is served then */
    @Override
    public void start() {
        running = true;
        try {
            for (StoredLog log : logs.values()) {
                if (Boolean.TRUE.equals(filled.get(log.service()))) {
                    rebuild(log);
                }
                awaitSize(log, target(log));
                compare(log);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void rebuild(StoredLog log) throws InterruptedException {
        UUID id = rebuilds.start(projections.get(log.service()), "recovery");
        RebuildReport report = rebuilds.report(id).orElseThrow();
        Patience patience = new Patience(log);
        while (report.state() != RebuildReport.State.DONE) {
            if (report.state() == RebuildReport.State.FAILED) {
                throw new RecoveryRefusedException(
                        "The copy of the log of " + log.service() + " cannot be made anew: " + report.error(), null);
            }
            patience.grewTo(report.position(), report.target(), report.state());
            Thread.sleep(LOOK);
            report = rebuilds.report(id).orElseThrow();
        }
        tellDifferences(log, report);
    }

    private static void tellDifferences(StoredLog log, RebuildReport report) {
        long differing = report.tables().stream()
                .mapToLong(RebuildReport.TableComparison::differing)
                .sum();
        if (differing == 0) {
            LOG.info("Recovery: the copy of the log of {} was as the published history makes it", log.service());
            return;
        }
        Stream<Found> found = report.tables().stream().flatMap(table -> table.firstDifferences().stream()
                .map(difference -> new Found(table.table(), difference)));
        found.min(Comparator.comparingLong(each -> each.difference().fromPosition()))
                .ifPresent(first -> LOG.warn(
                        "Recovery: the copy of the log of {} was altered in {} places. The first bad entry is at position {} ({} {}): it was {}, and is {} again",
                        log.service(),
                        differing,
                        first.difference().fromPosition(),
                        first.table(),
                        first.difference().key(),
                        first.difference().live(),
                        first.difference().rebuilt()));
    }

    private record Found(String table, RebuildReport.RowDifference difference) {}

    /** As many entries as were signed, and of the own log as many as the store has. */
    private long target(StoredLog log) {
        long signed = evidence.latest(log.service(), Long.MAX_VALUE)
                .map(note -> Checkpoint.parse(note.text()).size())
                .orElse(0L);
        if (store == null || !log.service().equals(service)) {
            return signed;
        }
        return Math.max(signed, store.last().map(last -> last.position() + 1).orElse(0L));
    }

    private static void awaitSize(StoredLog log, long target) throws InterruptedException {
        Patience patience = new Patience(log);
        for (long size = log.size(); size < target; size = log.size()) {
            patience.grewTo(size, target, RebuildReport.State.FILLING);
            Thread.sleep(LOOK);
        }
    }

    private void compare(StoredLog log) {
        Optional<SignedNote> signed = evidence.latest(log.service(), Long.MAX_VALUE);
        if (signed.isEmpty()) {
            LOG.info("Recovery: the log of {} has {} entries; nothing was signed about it", log.service(), log.size());
            return;
        }
        require(log, signed.get());
        Optional<SignedNote> cosigned = evidence.latestCosigned(log.service(), Long.MAX_VALUE);
        cosigned.ifPresent(note -> require(log, note));
        answerContradictions(log);
        Checkpoint checkpoint = Checkpoint.parse(signed.get().text());
        LOG.info(
                "Recovery: the log of {} has {} entries; the root of the first {} is {}, as signed{}",
                log.service(),
                log.size(),
                checkpoint.size(),
                Base64.getEncoder().encodeToString(checkpoint.root()),
                cosigned.map(note -> ", and the first "
                                + Checkpoint.parse(note.text()).size() + " are as the other service confirmed")
                        .orElse(", and the other service has confirmed none"));
    }

    private static void require(StoredLog log, SignedNote note) {
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        byte[] computed = log.tree(checkpoint.size()).root();
        if (!Arrays.equals(computed, checkpoint.root())) {
            throw new RecoveryRefusedException(
                    "The published history of " + log.service()
                            + " is not what was signed. At " + checkpoint.size() + " entries " + checkpoint.origin()
                            + " signed "
                            + HexFormat.of().formatHex(checkpoint.root()) + ", and the topic gives "
                            + HexFormat.of().formatHex(computed)
                            + ". Nothing is served. Take an export from the other service"
                            + " and check it with audit-verify.",
                    null);
        }
    }

    private void answerContradictions(StoredLog log) {
        evidence.contradictions().stream()
                .filter(found -> found.answer() == null && found.service().equals(log.service()))
                .filter(found -> isMended(log, found))
                .forEach(found -> evidence.answer(found, MENDED));
    }

    /** What was stored wrongly is made anew, and of the own store it was compared; two roots for one size stay two. */
    private static boolean isMended(StoredLog log, Evidence.Contradiction found) {
        if (found.kind().startsWith("stored-")) {
            return true;
        }
        return !found.kind().equals(Watch.FORK)
                && found.size() <= log.size()
                && Arrays.equals(log.tree(found.size()).root(), found.claimed());
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

    /** Tells how far it is, and gives up where it comes no further. */
    private static final class Patience {

        private final StoredLog log;
        private long last = -1;
        private RebuildReport.@Nullable State state;
        private long movedAt = System.nanoTime();
        private long toldAt = System.nanoTime();

        Patience(StoredLog log) {
            this.log = log;
        }

        void grewTo(long size, long target, RebuildReport.State now) {
            if (size != last || now != state) {
                last = size;
                state = now;
                movedAt = System.nanoTime();
            }
            if (System.nanoTime() - movedAt > PATIENCE.toNanos()) {
                throw new RecoveryRefusedException(
                        "The log of " + log.service() + " comes to " + size + " of " + target
                                + " entries and no further. The log file says why; the topic may lack what was signed.",
                        null);
            }
            if (System.nanoTime() - toldAt > TELL_EVERY.toNanos()) {
                toldAt = System.nanoTime();
                LOG.info("Recovery: the log of {} is made anew, {} of {} entries", log.service(), size, target);
            }
        }
    }
}
