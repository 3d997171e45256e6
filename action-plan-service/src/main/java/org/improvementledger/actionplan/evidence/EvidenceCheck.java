package org.improvementledger.actionplan.evidence;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import javax.sql.DataSource;
import org.improvementledger.actionplan.action.EvidenceRow;
import org.improvementledger.actionplan.action.London;
import org.improvementledger.actionplan.action.NoticeEvidenceDamage;
import org.improvementledger.actionplan.action.NoticeEvidenceRestored;
import org.improvementledger.actionplan.evidence.EvidenceStore.Checked;
import org.improvementledger.actionplan.evidence.EvidenceStore.Condition;
import org.improvementledger.chassis.projection.Cursor;
import org.improvementledger.chassis.projection.Page;
import org.improvementledger.chassis.projection.Versioned;
import org.improvementledger.chassis.security.Actor;
import org.improvementledger.chassis.web.CommandContext;
import org.improvementledger.chassis.web.Commands;
import org.improvementledger.events.EvidenceFault;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Hashes every file every night and lets its action know of what it finds: the event comes once, however often it is found.
 * One instance does it at a time.
 */
@Component
class EvidenceCheck {

    private static final Logger LOG = LoggerFactory.getLogger(EvidenceCheck.class);

    /** As an advisory lock; any number that no one else has. */
    private static final long LOCK = 0x65_76_69_64_65_6E_63_65L;

    /** In London. */
    private static final LocalTime NIGHT = LocalTime.of(2, 30);

    private static final Actor SERVICE = new Actor("service", Set.of(), Set.of(), "The service itself");

    private final Evidences evidences;

    private final EvidenceStore store;

    private final Commands commands;

    private final DataSource dataSource;

    private final Clock clock;

    EvidenceCheck(
            Evidences evidences,
            EvidenceStore store,
            Commands commands,
            DataSource dataSource,
            Clock clock,
            MeterRegistry meters) {
        this.evidences = evidences;
        this.store = store;
        this.commands = commands;
        this.dataSource = dataSource;
        this.clock = clock;
        Gauge.builder("ledger.evidence.damaged", () -> last(Checked::damaged))
                .description("Files that were missing or altered when all were last hashed")
                .register(meters);
        Gauge.builder("ledger.evidence.checked", () -> last(checked -> ageInSeconds(checked.finishedAt())))
                .description("Time since all files were last hashed")
                .baseUnit("seconds")
                .register(meters);
    }

    /** At night, when nobody waits for the database; or as soon as an instance runs, where none did at night. */
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT10M")
    void nightly() {
        Optional<Checked> last = store.lastChecked();
        if (last.isEmpty() || last.get().finishedAt().isBefore(lastNight())) {
            run();
        }
    }

    /** When all files were last to be hashed. */
    private Instant lastNight() {
        ZonedDateTime now = clock.instant().atZone(London.ZONE);
        ZonedDateTime night = now.with(NIGHT);
        return (night.isAfter(now) ? night.minusDays(1) : night).toInstant();
    }

    /** @return what was found; null where another instance is at it */
    @Nullable
    Checked run() {
        try (Connection connection = dataSource.getConnection()) {
            if (!ask(connection, "select pg_try_advisory_lock(?)")) {
                return null;
            }
            try {
                Checked checked = hashAll();
                store.noteChecked(checked);
                return checked;
            } finally {
                ask(connection, "select pg_advisory_unlock(?)");
            }
        } catch (SQLException away) {
            throw new IllegalStateException("The database cannot be asked for the lock", away);
        }
    }

    private Checked hashAll() {
        Map<String, Condition> found = new HashMap<>();
        Tally tally = new Tally();
        Cursor cursor = null;
        do {
            Page<EvidenceRow> page = evidences.latest(cursor);
            for (Versioned<EvidenceRow> versioned : page.items()) {
                try {
                    look(versioned.row(), found, tally);
                } catch (RuntimeException failed) {
                    tally.failed++;
                    LOG.error(
                            "Evidence {} could not be checked; the others are",
                            versioned.row().id(),
                            failed);
                }
            }
            cursor = page.next();
        } while (cursor != null);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new Checked(now, found.size(), tally.damaged, tally.restored, tally.failed);
    }

    private void look(EvidenceRow row, Map<String, Condition> found, Tally tally) {
        String sha256 = row.sha256();
        if (sha256 == null) {
            return;
        }
        Condition condition = found.computeIfAbsent(sha256, store::condition);
        EvidenceFault fault = fault(condition);
        LocalDate today = LocalDate.now(clock.withZone(London.ZONE));
        if (fault != null) {
            tally.damaged++;
            if (fault != row.fault()) {
                commands.handle(context(), new NoticeEvidenceDamage(row.actionId(), row.id(), fault, today));
            }
        } else if (row.fault() != null) {
            commands.handle(context(), new NoticeEvidenceRestored(row.actionId(), row.id(), today));
            tally.restored++;
        }
    }

    private static @Nullable EvidenceFault fault(Condition condition) {
        return switch (condition) {
            case INTACT -> null;
            case MISSING -> EvidenceFault.MISSING;
            case ALTERED -> EvidenceFault.ALTERED;
        };
    }

    private static CommandContext context() {
        String correlation = UUID.randomUUID().toString().replace("-", "");
        return new CommandContext(SERVICE, null, null, null, null, correlation, null, null);
    }

    private double last(ToDoubleFunction<Checked> figure) {
        return store.lastChecked().map(figure::applyAsDouble).orElse(Double.NaN);
    }

    private double ageInSeconds(Instant finishedAt) {
        return ChronoUnit.SECONDS.between(finishedAt, clock.instant());
    }

    private static boolean ask(Connection connection, String question) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setLong(1, LOCK);
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    private static final class Tally {

        private int damaged;

        private int restored;

        private int failed;
    }
}
