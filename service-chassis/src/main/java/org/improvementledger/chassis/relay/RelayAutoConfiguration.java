package org.improvementledger.chassis.relay;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
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
@AutoConfiguration(after = DataSourceAutoConfiguration.class)
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

    @Bean
    RelayLeader relayLeader(RelaySettings settings, RelayStatus status, ObjectProvider<MeterRegistry> registry) {
        return new RelayLeader(settings, status, registry.getIfAvailable(SimpleMeterRegistry::new));
    }

    @Bean
    RelayHealthIndicator relayHealthIndicator(RelayStatus status) {
        return new RelayHealthIndicator(status);
    }
}
