package org.improvementledger.money.spendimport;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Works on imports in the background, one at a time on this instance and each on one instance only: whoever holds the import's advisory lock. The lock goes
 * with its connection, so what a dead instance left is taken over at the next look.
 */
@Component
@EnableConfigurationProperties(ImportSettings.class)
class ImportWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

    private final ImportStore store;

    private final ImportRun run;

    private final ImportSettings settings;

    private final DataSource dataSource;

    private final Clock clock = Clock.systemUTC();

    private final Semaphore wakened = new Semaphore(0);

    private volatile @Nullable Thread worker;

    ImportWorker(ImportStore store, ImportRun run, ImportSettings settings, DataSource dataSource) {
        this.store = store;
        this.run = run;
        this.settings = settings;
        this.dataSource = dataSource;
    }

    /** There is a new import to work on. */
    void wake() {
        wakened.release();
    }

    @Override
    public void start() {
        // Known before it runs: a worker that does not find itself here takes that for the word to stop.
        Thread starting = Thread.ofPlatform().name("spend imports").daemon().unstarted(this::work);
        worker = starting;
        starting.start();
    }

    @Override
    public void stop() {
        Thread stopping = worker;
        worker = null;
        if (stopping != null) {
            wake();
            try {
                stopping.join(LONGEST_STOP.toMillis());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return worker != null;
    }

    @Scheduled(initialDelay = 10, fixedDelay = 360, timeUnit = TimeUnit.MINUTES)
    void purge() {
        Instant now = clock.instant();
        int dropped = store.purge(now.minus(settings.abandonedAfter()), now.minus(settings.keepRejects()));
        if (dropped > 0) {
            LOG.info("{} rows of imports are kept no longer", dropped);
        }
    }

    private void work() {
        Duration pause = settings.poll();
        while (!isStopping()) {
            try {
                for (UUID importId : store.unfinished()) {
                    workOn(importId);
                }
                pause = settings.poll();
            } catch (RuntimeException | SQLException failed) {
                LOG.warn("Imports of spend stand still, trying again in {}", pause, failed);
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
            }
            rest(pause);
        }
    }

    private boolean isStopping() {
        return worker != Thread.currentThread();
    }

    private void rest(Duration pause) {
        try {
            if (!isStopping() && wakened.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                wakened.drainPermits();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void workOn(UUID importId) throws SQLException {
        if (isStopping()) {
            return;
        }
        try (Connection leader = dataSource.getConnection()) {
            if (!ask(leader, "select pg_try_advisory_lock(hashtextextended(?, 0))", importId)) {
                return;
            }
            try {
                run.goOn(importId, this::isStopping);
            } finally {
                ask(leader, "select pg_advisory_unlock(hashtextextended(?, 0))", importId);
            }
        }
    }

    private static boolean ask(Connection connection, String question, UUID importId) throws SQLException {
        try (PreparedStatement asked = connection.prepareStatement(question)) {
            asked.setString(1, "spend-import:" + importId);
            try (ResultSet answer = asked.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }
}
