package org.improvementledger.chassis.projection;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What one projection's line may hold and how long it waits.
 *
 * @param batchEvents events in one transaction; of a backlog, one more batch is read while the one at hand is written
 * @param batchBytes payload bytes in one transaction
 * @param aheadEvents positions that events are held ahead of the next one while partitions are merged; partitions further ahead are paused
 * @param aheadBytes payload bytes held ahead
 * @param cachedRows current rows kept in memory per table
 * @param idlePoll how long one poll waits for events
 * @param holePatience how long a position may be missing, with later ones there, before the topic is read again from its beginning
 * @param firstPause pause after a first failure; doubled at each further one
 * @param longestPause longest pause between attempts
 * @param stoppedPause pause before a history that contradicted itself is read again
 * @param rebuildStall how long a rebuild may make no progress before it fails
 */
@ConfigurationProperties("ledger.projection")
public record ProjectionLimits(
        @DefaultValue("4000") int batchEvents,
        @DefaultValue("8388608") long batchBytes,
        @DefaultValue("20000") int aheadEvents,
        @DefaultValue("33554432") long aheadBytes,
        @DefaultValue("20000") int cachedRows,
        @DefaultValue("250ms") Duration idlePoll,
        @DefaultValue("1s") Duration holePatience,
        @DefaultValue("100ms") Duration firstPause,
        @DefaultValue("10s") Duration longestPause,
        @DefaultValue("30s") Duration stoppedPause,
        @DefaultValue("5m") Duration rebuildStall) {

    /** The limits that hold where none are set. */
    public static ProjectionLimits defaults() {
        return new ProjectionLimits(
                4_000,
                8_388_608,
                20_000,
                33_554_432,
                20_000,
                Duration.ofMillis(250),
                Duration.ofSeconds(1),
                Duration.ofMillis(100),
                Duration.ofSeconds(10),
                Duration.ofSeconds(30),
                Duration.ofMinutes(5));
    }
}
