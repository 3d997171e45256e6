package org.improvementledger.chassis.projection;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.improvementledger.chassis.eventstore.EventTypes;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;

/** The lines of all projections of the service and the query side over their rows. */
@AutoConfiguration(
        after = DataSourceAutoConfiguration.class,
        afterName = "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration")
@ConditionalOnBean({DataSource.class, EventTypes.class})
@EnableConfigurationProperties(ProjectionLimits.class)
public class ProjectionAutoConfiguration {

    private final List<Projection> projections;

    ProjectionAutoConfiguration(ObjectProvider<Projection> projections) {
        this.projections = projections.orderedStream().toList();
        long names = this.projections.stream().map(Projection::name).distinct().count();
        if (names != this.projections.size()) {
            throw new IllegalStateException("Two projections of the same name");
        }
    }

    @Bean
    @ConditionalOnMissingBean
    DedicatedConnections dedicatedConnections(JdbcConnectionDetails database) {
        return new PostgresConnections(
                database.getJdbcUrl(),
                String.valueOf(database.getUsername()),
                database.getPassword() == null ? "" : database.getPassword());
    }

    @Bean
    AppliedPositions appliedPositions() {
        return new AppliedPositions();
    }

    @Bean
    ProjectionLines projectionLines(
            DedicatedConnections connections,
            EventTypes types,
            ProjectionLimits limits,
            AppliedPositions applied,
            ObjectProvider<MeterRegistry> meters,
            ObjectProvider<Clock> clock,
            ObjectProvider<ComparisonSeal> seal,
            @Value("${ledger.kafka.bootstrap-servers}") String bootstrapServers) {
        Backing backing = new Backing(
                connections,
                new EventSource(bootstrapServers, types, limits),
                limits,
                applied,
                // Asked for only when something is to be sealed: what seals may itself rest on the projections.
                result -> seal.getIfAvailable(() -> ComparisonSeal.NONE).seal(result));
        MeterRegistry registry = meters.getIfUnique(SimpleMeterRegistry::new);
        Clock time = clock.getIfUnique(Clock::systemUTC);
        return new ProjectionLines(
                projections.stream()
                        .map(projection -> new ProjectionLine(new Schema(projection), backing, registry, time))
                        .toList(),
                backing);
    }

    @Bean
    ProjectionStatuses projectionStatuses(DataSource dataSource, ProjectionLines lines) {
        return new ProjectionStatuses(dataSource, lines.lines());
    }

    @Bean
    ProjectionsHealthIndicator projectionsHealthIndicator(ProjectionLines lines) {
        return new ProjectionsHealthIndicator(lines.lines());
    }

    @Bean
    ReadModels readModels(DataSource dataSource) {
        return new ReadModels(dataSource, projections);
    }

    @Bean
    Rebuilds rebuilds(DataSource dataSource) {
        return new Rebuilds(dataSource, projections);
    }

    @Bean
    Freshness freshness(DataSource dataSource, AppliedPositions applied, @Value("${ledger.stream}") String ownStream) {
        return new Freshness(dataSource, ownStream, projections, applied);
    }

    @Bean
    Moments moments(
            ObjectProvider<Timeline> timeline,
            ObjectProvider<Clock> clock,
            @Value("${ledger.stream}") String ownStream,
            @Value("${ledger.streams}") List<String> streams) {
        return new Moments(ownStream, streams, timeline::getIfUnique, clock.getIfUnique(Clock::systemUTC));
    }
}
