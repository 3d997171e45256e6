package org.improvementledger.actionplan.timekeeping;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Sweeps at the start, after each midnight in London and in between, so that what a read model did not show yet is found soon.
 * Of several instances one sweeps at a time: whose session holds the lock, which a killed one loses with its session.
 */
@Component
class Timekeeping implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Timekeeping.class);

    /** How soon after midnight, or after a start, what is due is recorded. */
    private static final Duration LOOK_EVERY = Duration.ofSeconds(30);

    /** What a sweep finds in the middle of a day is what read models showed too late for the one before. */
    private static final Duration SWEEP_EVERY = Duration.ofMinutes(15);

    private final Sweeps sweeps;
    private final DataSource dataSource;
    private final Clock clock;
    private @Nullable ScheduledExecutorService executor;
    private @Nullable SweepBody last;
    private Instant lastAt = Instant.EPOCH;

    Timekeeping(Sweeps sweeps, DataSource dataSource, Clock clock) {
        this.sweeps = sweeps;
        this.dataSource = dataSource;
        this.clock = clock;
    }

    @Override
    public synchronized void start() {
        if (executor == null) {
            executor = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("timekeeping").daemon().factory());
            executor.scheduleWithFixedDelay(this::look, 1, LOOK_EVERY.toSeconds(), TimeUnit.SECONDS);
        }
    }

    @Override
    public synchronized void stop() {
        if (executor != null) {
            executor.shutdownNow();
            executor = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return executor != null;
    }

    private void look() {
        try {
            if (isDue()) {
                sweepAlone();
            }
        } catch (SQLException | RuntimeException failure) {
            LOG.warn("No sweep: {}", failure.getMessage());
        }
    }

    private boolean isDue() {
        return last == null
                || last.failed() > 0
                || !last.day().equals(LocalDate.now(clock))
                || !clock.instant().isBefore(lastAt.plus(SWEEP_EVERY));
    }

    private void sweepAlone() throws SQLException {
        try (Connection session = dataSource.getConnection()) {
            if (ask(session, "select pg_try_advisory_lock(hashtextextended('timekeeping', 0))")) {
                try {
                    last = sweeps.sweep();
                    lastAt = clock.instant();
                } finally {
                    ask(session, "select pg_advisory_unlock(hashtextextended('timekeeping', 0))");
                }
            }
        }
    }

    private static boolean ask(Connection session, String question) throws SQLException {
        try (Statement statement = session.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            return answer.next() && answer.getBoolean(1);
        }
    }
}
