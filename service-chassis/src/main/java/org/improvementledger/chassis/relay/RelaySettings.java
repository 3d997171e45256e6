package org.improvementledger.chassis.relay;

/**
 * What a relay needs to know.
 *
 * @param stream the stream it publishes, such as {@code budget}
 * @param jdbcUrl the event store's database; the relay opens connections of its own, outside any pool, because its lock
 *     lives as long as one session. A pooler between that shares sessions (transaction pooling) breaks the lock
 * @param username the service's own role
 * @param password its password
 * @param bootstrapServers the brokers to ask first, {@code host:port} separated by commas
 * @param partitions partitions of the events topic; fixed for good, as an aggregate's partition follows from it
 * @param replicationFactor copies of each topic, used when the relay creates them
 */
public record RelaySettings(
        String stream,
        String jdbcUrl,
        String username,
        String password,
        String bootstrapServers,
        int partitions,
        short replicationFactor) {

    public RelaySettings {
        if (!stream.matches("[a-z][a-z0-9-]{0,100}")) {
            throw new IllegalArgumentException("A stream's name is lower-case letters, digits and hyphens: " + stream);
        }
        if (partitions < 1) {
            throw new IllegalArgumentException("The events topic has at least one partition, not " + partitions);
        }
        if (replicationFactor < 1) {
            throw new IllegalArgumentException("A topic has at least one copy, not " + replicationFactor);
        }
    }

    /** The topic with the published history. */
    public String eventsTopic() {
        return stream + ".events";
    }

    /** The compacted topic that holds the last published position, written in the same transaction as the events. */
    public String positionTopic() {
        return stream + ".relay-position";
    }

    String transactionalId() {
        return stream + "-relay";
    }

    String source() {
        return "/" + stream;
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "RelaySettings[" + stream + ", " + jdbcUrl + ", " + username + ", " + bootstrapServers + "]";
    }
}
