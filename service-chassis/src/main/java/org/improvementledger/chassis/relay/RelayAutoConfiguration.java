package org.improvementledger.chassis.relay;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.improvementledger.chassis.eventstore.EntityHomes;
import org.improvementledger.chassis.eventstore.EventStoreAutoConfiguration;
import org.improvementledger.chassis.eventstore.StoreHold;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;

/**
 * Runs the relay in every service that owns a stream. {@code ledger.relay.enabled=false} leaves it out of an instance
 * that is only to answer.
 */
@AutoConfiguration(after = {DataSourceAutoConfiguration.class, EventStoreAutoConfiguration.class})
@ConditionalOnBean(JdbcConnectionDetails.class)
@ConditionalOnProperty("ledger.stream")
@ConditionalOnProperty(name = "ledger.relay.enabled", matchIfMissing = true)
@EnableConfigurationProperties(RelayProperties.class)
public class RelayAutoConfiguration {

    @Bean
    RelaySettings relaySettings(RelayProperties properties, JdbcConnectionDetails database) {
        return new RelaySettings(
                properties.stream(),
                database.getJdbcUrl(),
                String.valueOf(database.getUsername()),
                String.valueOf(database.getPassword()),
                properties.kafka().bootstrapServers(),
                properties.kafka().partitions(),
                properties.kafka().replicationFactor());
    }

    @Bean
    RelayStatus relayStatus(RelaySettings settings) {
        return new RelayStatus(settings.stream());
    }

    /** Only where commands are taken, by whose types the ids inside aggregates are known. */
    @Bean
    @ConditionalOnBean(EntityHomes.class)
    StoreGuard storeGuard(RelaySettings settings, EntityHomes homes, RelayProperties properties) {
        return new StoreGuard(settings, homes, properties.recovers());
    }

    @Bean
    RelayLeader relayLeader(
            RelaySettings settings,
            RelayStatus status,
            ObjectProvider<MeterRegistry> registry,
            ObjectProvider<StoreHold> holds) {
        return new RelayLeader(
                settings,
                status,
                registry.getIfAvailable(SimpleMeterRegistry::new),
                RelayProbe.NONE,
                () -> StoreHold.first(holds.orderedStream()));
    }

    @Bean
    StoreHealthIndicator storeHealthIndicator(ObjectProvider<StoreHold> holds) {
        return new StoreHealthIndicator(() -> StoreHold.first(holds.orderedStream()));
    }

    @Bean
    RelayHealthIndicator relayHealthIndicator(RelayStatus status) {
        return new RelayHealthIndicator(status);
    }
}
