package org.improvementledger.audit.witness;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.apache.kafka.common.KafkaException;
import org.improvementledger.audit.checkpoint.Evidence;
import org.improvementledger.audit.checkpoint.LogSettings;
import org.improvementledger.audit.checkpoint.ServiceKeys;
import org.improvementledger.audit.log.stored.StoredLog;
import org.improvementledger.audit.note.Checkpoint;
import org.improvementledger.audit.note.SignedNote;
import org.improvementledger.audit.note.VerifierKey;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Signs the service's own log as it grows, cosigns the other's, and keeps what both have signed. One instance of a service does so, the one that holds a lock of its
 * database.
 *
 * <p>A note is published before it is kept: what is lost between the two comes back from the topic.
 */
final class LogKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(LogKeeper.class);

    /** Between two looks at the log; a checkpoint is to follow within a second of growth. */
    private static final Duration LOOK = Duration.ofMillis(200);

    private static final Duration TRY_EVERY = Duration.ofSeconds(1);
    private static final Duration SESSION_LOOK = Duration.ofSeconds(5);
    private static final Duration JOIN = Duration.ofSeconds(20);
    private static final int COSIGNED_AT_ONCE = 100;
    private static final int KEPT_AT_ONCE = 1_000;
    private static final String LOCK = "SELECT pg_try_advisory_lock(hashtextextended('audit log keeper', 0))";
    private static final String UNLOCK = "SELECT pg_advisory_unlock(hashtextextended('audit log keeper', 0))";

    /** Below the web server's phases: started before them, stopped after them. */
    static final int PHASE = 1_001;

    private final String service;
    private final Map<String, StoredLog> logs;
    private final ServiceKeys keys;
    private final LogSettings settings;
    private final Evidence evidence;
    private final Keyring keyring;
    private final Watch watch;
    private final NoteReceiver receiver;
    private final DataSource dataSource;
    private final Clock clock;
    private final String bootstrapServers;
    private final short replicationFactor;
    private final CountDownLatch stop = new CountDownLatch(1);
    private @Nullable Thread thread;

    LogKeeper(
            String service,
            Map<String, StoredLog> logs,
            ServiceKeys keys,
            LogSettings settings,
            Evidence evidence,
            Keyring keyring,
            DataSource dataSource,
            Clock clock,
            String bootstrapServers,
            short replicationFactor) {
        this.service = service;
        this.logs = Map.copyOf(logs);
        this.keys = keys;
        this.settings = settings;
        this.evidence = evidence;
        this.keyring = keyring;
        this.watch = new Watch(evidence, keyring);
        this.receiver = new NoteReceiver(service, logs.keySet(), settings, keyring, watch);
        this.dataSource = dataSource;
        this.clock = clock;
        this.bootstrapServers = bootstrapServers;
        this.replicationFactor = replicationFactor;
    }

    void start() {
        Thread starting = new Thread(this::run, "audit-log-keeper");
        starting.setDaemon(true);
        thread = starting;
        starting.start();
    }

    void stop() {
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

    boolean isRunning() {
        return thread != null;
    }

    private void run() {
        while (!stopping()) {
            try (Connection session = dataSource.getConnection()) {
                if (ask(session, LOCK)) {
                    try {
                        lead(session);
                    } finally {
                        ask(session, UNLOCK);
                    }
                }
            } catch (SQLException | DataAccessException | KafkaException failed) {
                LOG.warn("The audit log is kept again in {} ms: {}", TRY_EVERY.toMillis(), failed.getMessage());
            } catch (RuntimeException failed) {
                LOG.error("The audit log is kept again in {} ms", TRY_EVERY.toMillis(), failed);
            }
            pause();
        }
    }

    private static boolean ask(Connection session, String query) throws SQLException {
        try (Statement statement = session.createStatement();
                ResultSet answer = statement.executeQuery(query)) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    private void lead(Connection session) throws SQLException {
        try (EvidenceTopic topic = EvidenceTopic.open(bootstrapServers, replicationFactor)) {
            introduce(topic);
            long nextSessionLook = System.nanoTime() + SESSION_LOOK.toNanos();
            while (!stopping()) {
                sign(topic);
                receive(topic);
                cosign(topic);
                if (System.nanoTime() - nextSessionLook > 0) {
                    if (!session.isValid((int) SESSION_LOOK.toSeconds()) || !topic.isStillThere()) {
                        return;
                    }
                    nextSessionLook = System.nanoTime() + SESSION_LOOK.toNanos();
                }
            }
        }
    }

    /** Says whose keys these are, once for each topic: compaction keeps the first saying, which whoever reads from the beginning needs first. */
    private void introduce(EvidenceTopic topic) {
        OptionalLong nextOffset = evidence.nextOffset(topic.id());
        List<VerifierKey> known = evidence.keys(service);
        if (nextOffset.isEmpty() || !known.contains(keys.current().verifier())) {
            for (VerifierKey key : keys.verifiers().reversed()) {
                topic.publishKey(key, this::signed);
            }
        }
        keyring.keepOwn(service, keys.verifiers().reversed());
        if (nextOffset.isEmpty()) {
            logs.keySet().forEach(each -> publishKept(topic, each));
        }
        topic.seek(nextOffset);
    }

    /** A topic that was never read here may be one in place of a lost one: what was ever signed is on it again, from both services. */
    private void publishKept(EvidenceTopic topic, String each) {
        List<SignedNote> kept = evidence.after(each, null, KEPT_AT_ONCE);
        while (!kept.isEmpty()) {
            topic.publishCheckpoints(kept);
            kept = evidence.after(each, Checkpoint.parse(kept.getLast().text()), KEPT_AT_ONCE);
        }
    }

    private SignedNote signed(String text) {
        return new SignedNote(
                text, keys.signing().stream().map(key -> key.sign(text)).toList());
    }

    private void sign(EvidenceTopic topic) {
        StoredLog own = logs.get(service);
        if (own != null) {
            watch.next(own, settings.originOf(service)).ifPresent(checkpoint -> {
                SignedNote note = signed(checkpoint.text());
                topic.publishCheckpoint(checkpoint, note);
                watch.keep(service, checkpoint, note);
            });
        }
    }

    private void receive(EvidenceTopic topic) {
        List<String> notes = topic.poll(LOOK);
        notes.forEach(receiver::receive);
        if (!notes.isEmpty()) {
            evidence.keepOffset(topic.id(), topic.nextOffset());
        }
    }

    private void cosign(EvidenceTopic topic) {
        String signer = keys.current().name();
        for (StoredLog log : logs.values()) {
            if (log.service().equals(service)) {
                continue;
            }
            for (SignedNote note : evidence.notCosigned(log.service(), log.size(), signer, COSIGNED_AT_ONCE)) {
                long time = clock.instant().getEpochSecond();
                watch.cosign(log, note, keys.current(), time).ifPresent(cosignature -> {
                    Checkpoint checkpoint = Checkpoint.parse(note.text());
                    topic.publishCosignature(checkpoint, note.with(List.of(cosignature)), signer);
                    evidence.keepCosignature(log.service(), checkpoint, cosignature);
                });
            }
        }
    }

    private boolean stopping() {
        return stop.getCount() == 0;
    }

    private void pause() {
        try {
            stop.await(TRY_EVERY.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
