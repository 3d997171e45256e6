package org.improvementledger.audit.check;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import org.improvementledger.audit.checkpoint.Evidence;
import org.improvementledger.audit.witness.Contradictions;
import org.improvementledger.audit.witness.LogAutoConfiguration.StoredLogs;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The service looks through its own copies of the logs. */
@AutoConfiguration(afterName = "org.improvementledger.audit.witness.LogAutoConfiguration")
@ConditionalOnBean(StoredLogs.class)
@EnableConfigurationProperties(CheckSettings.class)
public class CheckAutoConfiguration {

    @Bean
    SelfCheck selfCheck(
            StoredLogs logs,
            Evidence evidence,
            CheckSettings settings,
            JdbcClient database,
            ObjectProvider<Clock> clock,
            @Value("${ledger.stream}") String service) {
        return new SelfCheck(
                logs.byService(),
                service,
                new EventStoreLeaves(database, service),
                evidence,
                settings,
                clock.getIfUnique(Clock::systemUTC));
    }

    @Bean
    MeterBinder selfCheckMeters(StoredLogs logs, SelfCheck check) {
        return registry -> logs.byService().keySet().forEach(log -> Gauge.builder(
                        "ledger.audit.checked.seconds", check, looked -> looked.age(log))
                .tags(Tags.of("log", log))
                .description("Since all that is stored of a log was last looked through")
                .register(registry));
    }

    /** Says what was found; the service goes on, as taking it away would help nobody. */
    @Bean
    HealthIndicator auditLogHealthIndicator(SelfCheck check, Contradictions contradictions) {
        return () -> {
            Health.Builder health = Health.up()
                    .withDetail("contradictions", contradictions.unanswered().size());
            contradictions.unanswered().stream()
                    .findFirst()
                    .ifPresent(found -> health.withDetail(
                            "last", found.kind() + " of " + found.service() + " at " + found.size() + " entries"));
            check.rounds().forEach((service, round) -> health.withDetail(service, round));
            return health.build();
        };
    }
}
