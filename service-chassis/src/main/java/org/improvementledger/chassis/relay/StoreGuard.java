package org.improvementledger.chassis.relay;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.improvementledger.chassis.eventstore.EntityHomes;
import org.improvementledger.chassis.eventstore.RecoveryRefusedException;
import org.improvementledger.chassis.eventstore.StoreHold;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Holds the store against the topic when a service starts, before it relays, serves or takes a command: a store that was put back is recovered where that was asked
 * for, and otherwise nothing is decided on it.
 *
 * <p>Where Kafka is away the service starts all the same, as it goes on without Kafka, and the comparison is made up for as soon as Kafka answers.
 */
public final class StoreGuard implements StoreHold, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(StoreGuard.class);

    /** Before the relay, which gives positions. */
    private static final int PHASE = -10;

    /** A start is delayed so long by a Kafka that does not answer. */
    private static final int ANSWER_WITHIN_MILLIS = 3_000;

    private static final Duration TRY_EVERY = Duration.ofSeconds(2);

    private final RelaySettings settings;
    private final EntityHomes homes;
    private final boolean recover;
    private volatile boolean running;
    private volatile @Nullable String reason;
    private volatile @Nullable Thread trying;

    /** @param recover whether what the store lacks is brought back first */
    StoreGuard(RelaySettings settings, EntityHomes homes, boolean recover) {
        this.settings = settings;
        this.homes = homes;
        this.recover = recover;
    }

    @Override
    public @Nullable String reason() {
        return reason;
    }

    /** @throws RecoveryRefusedException where it was to recover and could not */
    @Override
    public void start() {
        running = true;
        try {
            if (recover) {
                new StoreRecovery(settings, homes).recover();
            }
        } catch (SQLException | RuntimeException failed) {
            throw new RecoveryRefusedException(
                    "The event store of " + settings.stream() + " is not recovered: " + failed.getMessage(), failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        if (!compared()) {
            Thread thread = new Thread(this::compareLater, "store-guard");
            thread.setDaemon(true);
            trying = thread;
            thread.start();
        }
    }

    private void compareLater() {
        try {
            do {
                Thread.sleep(TRY_EVERY);
            } while (running && !compared());
        } catch (InterruptedException stopped) {
            LOG.debug("The store of {} was not compared", settings.stream(), stopped);
        }
    }

    /** Whether there was an answer. */
    private boolean compared() {
        Map<String, Object> asking = KafkaClients.admin(settings);
        asking.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ANSWER_WITHIN_MILLIS);
        asking.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, ANSWER_WITHIN_MILLIS);
        try (Admin admin = Admin.create(asking)) {
            compare(new RelayTopics(admin, settings));
            return true;
        } catch (StoreBehindException behind) {
            reason = behind.getMessage();
            LOG.error("Nothing is decided on the store of {}: {}", settings.stream(), reason);
            return true;
        } catch (RelayHaltedException another) {
            // The relay says it, and no event is in danger.
            return true;
        } catch (SQLException | KafkaException away) {
            LOG.warn("The store of {} is not compared with its topic yet: {}", settings.stream(), away.getMessage());
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void compare(RelayTopics topics) throws SQLException, InterruptedException {
        if (!topics.arePresent()) {
            return;
        }
        try (Connection connection = new StoreConnections(settings).open("guard");
                KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(KafkaClients.consumer(settings))) {
            new TopicHistory(consumer, topics, topics.committedRanges())
                    .requireInStore(new SequencedEvents(connection));
        }
    }

    @Override
    public void stop() {
        running = false;
        Thread thread = trying;
        if (thread != null) {
            thread.interrupt();
        }
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
