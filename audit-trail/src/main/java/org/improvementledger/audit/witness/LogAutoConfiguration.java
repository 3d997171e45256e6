package org.improvementledger.audit.witness;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.improvementledger.audit.checkpoint.AcceptedLoss;
import org.improvementledger.audit.checkpoint.Evidence;
import org.improvementledger.audit.checkpoint.LogSettings;
import org.improvementledger.audit.checkpoint.ServiceKeys;
import org.improvementledger.audit.log.stored.StoredLog;
import org.improvementledger.audit.search.EntriesProjection;
import org.improvementledger.chassis.eventstore.StoreHold;
import org.improvementledger.chassis.eventstore.StoredEvents;
import org.improvementledger.chassis.projection.Rebuilds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The logs of the streams that the service reads: read by whoever asks, signed and cosigned where the service has a key. */
@AutoConfiguration(afterName = "org.improvementledger.audit.search.AuditTrailAutoConfiguration")
@EnableConfigurationProperties({LogSettings.class, AcceptedLoss.class})
public class LogAutoConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(LogAutoConfiguration.class);

    /** The logs by service. */
    public record StoredLogs(Map<String, StoredLog> byService) {}

    @Bean
    StoredLogs storedLogs(JdbcClient database, ObjectProvider<EntriesProjection> projections) {
        Map<String, StoredLog> logs = new LinkedHashMap<>();
        projections
                .orderedStream()
                .forEach(projection ->
                        logs.put(projection.stream(), new StoredLog(database, projection.stream(), projection.name())));
        return new StoredLogs(logs);
    }

    @Bean
    Evidence evidence(JdbcClient database) {
        return new Evidence(database);
    }

    @Bean
    Keyring keyring(LogSettings settings, Evidence evidence) {
        return new Keyring(settings, evidence);
    }

    @Bean
    Contradictions contradictions(Evidence evidence, ObjectProvider<Clock> clock) {
        return new Contradictions(evidence, clock.getIfUnique(Clock::systemUTC));
    }

    @Bean
    MeterBinder logMeters(StoredLogs logs, Contradictions contradictions, Keyring keyring) {
        return registry -> bind(registry, logs, contradictions, keyring);
    }

    private static void bind(MeterRegistry registry, StoredLogs logs, Contradictions contradictions, Keyring keyring) {
        FunctionCounter.builder("ledger.audit.notes.refused", keyring, Keyring::refused)
                .description("Notes that are none, or that nobody believed has signed")
                .register(registry);
        Gauge.builder("ledger.audit.contradictions", contradictions, Contradictions::count)
                .description("Signed checkpoints that contradict what this service computed or has kept")
                .register(registry);
        logs.byService().forEach((service, log) -> Gauge.builder("ledger.audit.log.size", log, Contradictions::sizeOf)
                .tags(Tags.of("log", service))
                .description("Entries of a log in this service's database")
                .register(registry));
    }

    /** Only where the service has a key and a store: what is signed is held against what is stored before anything is decided on it. */
    @Bean
    StoreHold checkpointGuard(
            StoredLogs logs,
            LogSettings settings,
            Evidence evidence,
            Keyring keyring,
            ObjectProvider<StoredEvents> store,
            AcceptedLoss acceptedLoss,
            @Value("${ledger.stream}") String service,
            @Value("${ledger.kafka.bootstrap-servers}") String bootstrapServers) {
        StoredEvents stored = store.getIfAvailable();
        Optional<ServiceKeys> keys = ServiceKeys.of(settings, service);
        if (stored == null || keys.isEmpty()) {
            return () -> null;
        }
        Watch watch = new Watch(evidence, keyring);
        return new CheckpointGuard(
                service,
                evidence,
                stored,
                new NoteReceiver(service, logs.byService().keySet(), settings, keyring, watch),
                () -> keyring.keepOwn(service, keys.get().verifiers().reversed()),
                acceptedLoss,
                bootstrapServers);
    }

    @Bean
    @ConditionalOnProperty("ledger.recover")
    LogRecovery logRecovery(
            StoredLogs logs,
            ObjectProvider<EntriesProjection> projections,
            Evidence evidence,
            ObjectProvider<StoredEvents> store,
            Rebuilds rebuilds,
            @Value("${ledger.stream}") String service) {
        return new LogRecovery(
                service,
                logs.byService(),
                projections
                        .orderedStream()
                        .collect(Collectors.toMap(EntriesProjection::stream, EntriesProjection::name)),
                evidence,
                store.getIfAvailable(),
                rebuilds);
    }

    /** Keeps nothing where the service has no key: an installation without one says so at every start. */
    @Bean
    LogKeeping logKeeping(
            StoredLogs logs,
            LogSettings settings,
            Evidence evidence,
            Keyring keyring,
            DataSource dataSource,
            ObjectProvider<Clock> clock,
            @Value("${ledger.stream}") String service,
            @Value("${ledger.kafka.bootstrap-servers}") String bootstrapServers,
            @Value("${ledger.kafka.replication-factor:3}") short replicationFactor) {
        Optional<LogKeeper> keeper = ServiceKeys.of(settings, service)
                .map(keys -> new LogKeeper(
                        service,
                        logs.byService(),
                        keys,
                        settings,
                        evidence,
                        keyring,
                        dataSource,
                        clock.getIfUnique(Clock::systemUTC),
                        bootstrapServers,
                        replicationFactor));
        if (keeper.isEmpty()) {
            LOG.warn("The audit log of {} is not signed: ledger.audit.key-folder is not set", service);
        }
        return new LogKeeping(keeper.orElse(null));
    }
}
