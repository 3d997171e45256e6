package org.improvementledger.chassis.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a stream once for all the lines in its care that this instance leads: one thread, one consumer, one connection, and one transaction for what all of them
 * make of a batch.
 *
 * <p>It reads from where the line furthest behind is; the others pass over what they have. A line that is more than a batch behind, that fails, or that lacks a
 * position the others have, goes on alone, with a reader of its own, and comes back when it is no longer behind: no line stops another.
 *
 * <p>What passes is tried again with growing pauses and never skipped; what contradicts itself stops the lines, in their state, their metrics and the health detail.
 */
final class StreamReader {

    private static final Logger LOG = LoggerFactory.getLogger(StreamReader.class);

    private static final Duration LONGEST_STATEMENT = Duration.ofSeconds(60);
    private static final Duration STANDING_BY = Duration.ofMillis(100);
    private static final Duration TOPIC_LOOK = Duration.ofMillis(500);
    private static final Duration REQUESTS_LOOK = Duration.ofSeconds(1);
    /** Between two batches of those that follow at leisure. */
    static final Duration REST = Duration.ofMillis(250);
    /** From one batch to the next of the others, so that under load a transaction is for several events. Nobody who waits for one waits for this. */
    private static final Duration GATHERING = Duration.ofMillis(8);

    private static final Duration JOIN = Duration.ofSeconds(20);
    private static final String LOCK_WAIT = "SET lock_timeout = '2s'";

    private final String stream;
    private final boolean atLeisure;
    private final String name;
    private final Backing backing;
    /** Where the line of this reader comes from and goes back to; null for the stream's own reader. */
    private final @Nullable StreamReader home;

    /** Those it reads for or stands by for. */
    private final List<ProjectionLine> lines;

    private final Followers following = new Followers();
    private final Set<StreamReader> alone = ConcurrentHashMap.newKeySet();
    private final CountDownLatch stop;

    private volatile @Nullable Thread thread;
    private volatile @Nullable ReadAhead reading;
    /** The next position of the line that is furthest. */
    private volatile long foremost = Followers.NOBODY;

    private Duration pause;
    private long nextRequestsLook = System.nanoTime();
    private long hurries;

    /** The reader of a stream, for all its lines, or for all that follow at the same pace. */
    StreamReader(String stream, boolean atLeisure, Collection<ProjectionLine> lines, Backing backing) {
        this(
                stream,
                atLeisure,
                "projections-" + stream + (atLeisure ? "-at-leisure" : ""),
                lines,
                backing,
                null,
                new CountDownLatch(1));
    }

    private StreamReader(
            String stream,
            boolean atLeisure,
            String name,
            Collection<ProjectionLine> lines,
            Backing backing,
            @Nullable StreamReader home,
            CountDownLatch stop) {
        this.stream = stream;
        this.atLeisure = atLeisure;
        this.name = name;
        this.lines = new CopyOnWriteArrayList<>(lines);
        this.backing = backing;
        this.home = home;
        this.stop = stop;
        this.pause = backing.limits().firstPause();
    }

    void start() {
        Thread starting = new Thread(this::run, name);
        thread = starting;
        starting.start();
    }

    /** Ends after the batch at hand; returns before that. */
    void signalStop() {
        stop.countDown();
        lines.forEach(ProjectionLine::signalStop);
        ReadAhead waking = reading;
        if (waking != null) {
            waking.wakeUp();
        }
        alone.forEach(StreamReader::signalStop);
        backing.applied().hurry();
    }

    void awaitEnd() {
        try {
            Thread ending = thread;
            if (ending != null) {
                ending.join(JOIN);
            }
            alone.forEach(StreamReader::awaitEnd);
            for (ProjectionLine line : lines) {
                line.awaitEnd(JOIN);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean stopping() {
        return stop.getCount() == 0;
    }

    private void run() {
        while (!stopping() && (home == null || !lines.isEmpty())) {
            try (Connection connection = backing.connections().open(name, LONGEST_STATEMENT)) {
                limitWaits(connection);
                connection.setAutoCommit(false);
                if (standBy(connection)) {
                    read(connection);
                }
            } catch (LineStoppedException stopped) {
                LOG.error("{} stopped: {}", name, stopped.getMessage());
                say(following.lines(), ProjectionState.STOPPED, stopped.getMessage(), stopped.getMessage());
                sleep(backing.limits().stoppedPause());
            } catch (SchemaReplacedException replaced) {
                LOG.info("{} begins again: {}", name, replaced.getMessage());
            } catch (WakeupException | InterruptException woken) {
                LOG.debug("{} woken", name);
            } catch (Exception | VirtualMachineError | LinkageError failed) {
                retryLater(failed);
            } finally {
                following.clear();
                foremost = Followers.NOBODY;
                lines.forEach(ProjectionLine::loseLead);
            }
        }
        if (stopping()) {
            say(lines, ProjectionState.IDLE, null, null);
        }
    }

    /** A table that somebody has locked may keep its own line waiting, not the others. */
    private void limitWaits(Connection connection) throws SQLException {
        if (home == null && lines.size() > 1) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(LOCK_WAIT);
            }
        }
    }

    private void retryLater(Throwable failed) {
        LOG.warn("{} tries again in {} ms", name, pause.toMillis(), failed);
        String error = SqlFailures.describe(failed);
        say(lines, ProjectionState.RETRYING, error, error);
        sleep(pause);
        Duration doubled = pause.multipliedBy(2);
        Duration longest = backing.limits().longestPause();
        pause = doubled.compareTo(longest) < 0 ? doubled : longest;
    }

    private static void say(
            List<ProjectionLine> lines, ProjectionState state, @Nullable String detail, @Nullable String error) {
        lines.forEach(line -> line.report().say(state, detail, error));
    }

    /** Waits until this instance leads a line; false where there is none to wait for. */
    private boolean standBy(Connection connection) throws SQLException {
        while (!stopping()) {
            admit(connection);
            if (!following.isEmpty()) {
                return true;
            }
            if (home != null) {
                goHome(connection);
                return false;
            }
            sleep(STANDING_BY);
        }
        return false;
    }

    private void read(Connection connection) throws SQLException {
        Optional<OrderedEvents> opened = Optional.empty();
        while (!stopping() && opened.isEmpty()) {
            opened = backing.source().open(stream, name, following.progress());
            if (opened.isEmpty()) {
                say(
                        following.lines(),
                        ProjectionState.AWAITING_TOPIC,
                        "There is no topic " + EventRecords.topic(stream) + " yet.",
                        null);
                sleep(TOPIC_LOOK);
            }
        }
        if (opened.isPresent()) {
            try (ReadAhead events = new ReadAhead(opened.get(), backing.limits())) {
                reading = events;
                follow(connection, events);
            } finally {
                reading = null;
            }
        }
    }

    private void follow(Connection connection, ReadAhead events) throws SQLException {
        while (!stopping() && !following.isEmpty()) {
            // Before anything is applied, for a rebuild is what mends a line that stops there.
            beginRebuildsAskedFor(connection);
            if (admit(connection)) {
                events.seek(following.progress());
            }
            ReadAhead.Batch batch = next(connection, events);
            if (batch == null) {
                continue;
            }
            long begun = System.nanoTime();
            while (!batch.events().isEmpty() && !following.isEmpty() && !apply(connection, batch)) {
                LOG.debug("{} applies a batch again without who failed", name);
            }
            foremost = following.foremost();
            pause = backing.limits().firstPause();
            if (leave(connection, line -> batch.missing() >= line.nextPosition())) {
                events.seek(following.progress());
                continue;
            }
            following.lines().forEach(line -> line.read(batch.lag(), batch.missing()));
            if (home != null && !home.isAheadOf(following.lines())) {
                goHome(connection);
            }
            if (!batch.events().isEmpty() && batch.lag() < backing.limits().batchEvents()) {
                rest(atLeisure ? REST : GATHERING.minusNanos(System.nanoTime() - begun));
            }
        }
    }

    /** So that the next batch holds what comes meanwhile. */
    private void rest(Duration time) {
        if (stopping()) {
            return;
        }
        try {
            hurries = backing.applied().rest(hurries, time);
        } catch (InterruptedException interrupted) {
            throw new InterruptException(interrupted);
        }
    }

    /** The next batch; null where who contradicts the stream had to leave before. */
    private ReadAhead.@Nullable Batch next(Connection connection, ReadAhead events) throws SQLException {
        try {
            return events.next();
        } catch (LineStoppedException stopped) {
            if (!leave(connection, line -> stopped.contradicts(line.progress()))) {
                throw stopped;
            }
            events.seek(following.progress());
            return null;
        }
    }

    /** Applies a batch to all that follow; false where one of them failed, has left, and nothing was applied. */
    private boolean apply(Connection connection, ReadAhead.Batch batch) throws SQLException {
        ProjectionLine failed = following.apply(connection, batch);
        if (failed == null) {
            backing.applied().applied(following.lines());
            return true;
        }
        LOG.info("{} goes on alone", failed.schema().live());
        leave(connection, line -> line == failed);
        following.reload();
        return false;
    }

    /** Takes up the lines that can follow by now; whether there were any. */
    private boolean admit(Connection connection) throws SQLException {
        boolean admitted = false;
        for (ProjectionLine line : lines) {
            if (line.isDue() && !following.contains(line)) {
                try {
                    if (line.lead(connection)) {
                        following.add(line);
                        admitted = true;
                    }
                } catch (SQLException | RuntimeException failed) {
                    if (lines.size() == 1) {
                        throw failed;
                    }
                    connection.rollback();
                    LOG.info("{} begins alone: {}", line.schema().live(), SqlFailures.describe(failed));
                    goAlone(connection, line);
                }
            }
        }
        if (admitted) {
            long within = following.foremost() - backing.limits().batchEvents();
            leave(connection, line -> line.nextPosition() < within);
            foremost = following.foremost();
        }
        return admitted;
    }

    /** Lets those go on alone; where it would be all of them, or none, nobody goes. */
    private boolean leave(Connection connection, Predicate<ProjectionLine> who) throws SQLException {
        List<ProjectionLine> leaving = following.lines().stream().filter(who).toList();
        if (leaving.isEmpty() || leaving.size() == following.size()) {
            return false;
        }
        for (ProjectionLine line : leaving) {
            goAlone(connection, line);
        }
        return true;
    }

    private void goAlone(Connection connection, ProjectionLine line) throws SQLException {
        following.remove(line);
        lines.remove(line);
        line.giveBack(connection);
        line.welcome();
        StreamReader reader = new StreamReader(
                stream, atLeisure, "projection-" + line.schema().live(), List.of(line), backing, this, stop);
        alone.add(reader);
        reader.start();
    }

    private void goHome(Connection connection) throws SQLException {
        StreamReader main = Objects.requireNonNull(home);
        for (ProjectionLine line : lines) {
            following.remove(line);
            line.giveBack(connection);
            line.welcome();
            lines.remove(line);
            main.lines.add(line);
        }
        main.alone.remove(this);
    }

    private boolean isAheadOf(List<ProjectionLine> others) {
        return others.stream().anyMatch(line -> line.nextPosition() < foremost);
    }

    private void beginRebuildsAskedFor(Connection connection) throws SQLException {
        if (System.nanoTime() - nextRequestsLook < 0) {
            return;
        }
        nextRequestsLook = System.nanoTime() + REQUESTS_LOOK.toNanos();
        Map<String, UUID> asked = RebuildRows.unfinished(connection);
        connection.commit();
        following
                .lines()
                .forEach(line -> line.beginRebuild(asked.get(line.schema().definitionHash())));
    }

    private void sleep(Duration time) {
        try {
            stop.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
