package org.improvementledger.chassis.relay;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The relay's part of the properties under {@code ledger}.
 *
 * @param stream the stream this service owns
 */
@ConfigurationProperties("ledger")
record RelayProperties(String stream, @DefaultValue Kafka kafka) {

    /**
     * @param bootstrapServers the brokers to ask first
     * @param partitions partitions of the events topic
     * @param replicationFactor copies of each topic the relay makes
     */
    record Kafka(
            @DefaultValue("127.0.0.1:19092") String bootstrapServers,
            @DefaultValue("6") int partitions,
            @DefaultValue("3") short replicationFactor) {}
}
