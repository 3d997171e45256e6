package org.improvementledger.chassis.relay;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The relay's part of the properties under {@code ledger}.
 *
 * @param stream the stream this service owns
 * @param recover whether what the event store lacks of the published history is brought back at the start, before anything is served
 */
@ConfigurationProperties("ledger")
record RelayProperties(
        String stream,
        @DefaultValue("false") String recover,
        @DefaultValue Kafka kafka) {

    /** Whether it was asked for, as {@code --ledger.recover} or with any value but {@code false}. */
    boolean recovers() {
        return !recover.equals("false");
    }

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
