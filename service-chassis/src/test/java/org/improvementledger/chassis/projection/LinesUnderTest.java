package org.improvementledger.chassis.projection;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.improvementledger.chassis.eventstore.EventTypes;

/** Lines on one reader, for tests of modules that bring their own projections. */
public final class LinesUnderTest implements AutoCloseable {

    private final List<ProjectionLine> lines;
    private final StreamReader reader;

    /** Where lines are fed from and to. */
    public record Place(String jdbcUrl, String role, String password, String bootstrapServers, String stream) {

        /** As a process's arguments. */
        public List<String> arguments() {
            return List.of(jdbcUrl, role, password, bootstrapServers, stream);
        }

        /** @param arguments that begin with those of a place */
        public static Place of(String... arguments) {
            return new Place(arguments[0], arguments[1], arguments[2], arguments[3], arguments[4]);
        }
    }

    /**
     * Starts them.
     *
     * @param batchEvents events in one transaction at most
     * @param beforeCommit is run when a batch is written and its commit is not sent yet
     */
    public LinesUnderTest(
            Place place, EventTypes types, List<Projection> projections, int batchEvents, Runnable beforeCommit) {
        ProjectionLimits limits = limits(batchEvents);
        DedicatedConnections real = new PostgresConnections(place.jdbcUrl(), place.role(), place.password());
        Backing backing = new Backing(
                (purpose, longest) -> WatchedCommits.watch(
                        real.open(purpose, longest), ".progress AS p SET next_position", beforeCommit),
                new EventSource(place.bootstrapServers(), types, limits),
                limits,
                new AppliedPositions());
        lines = projections.stream()
                .map(projection -> new ProjectionLine(
                        new Schema(projection), backing, new SimpleMeterRegistry(), Clock.systemUTC()))
                .toList();
        reader = new StreamReader(place.stream(), false, lines, backing);
        reader.start();
    }

    private static ProjectionLimits limits(int batchEvents) {
        return new ProjectionLimits(
                batchEvents,
                8_388_608,
                Math.max(2_000, 2 * batchEvents),
                33_554_432,
                300,
                Duration.ofMillis(50),
                Duration.ofSeconds(10),
                Duration.ofMillis(20),
                Duration.ofMillis(500),
                Duration.ofMillis(500),
                Duration.ofSeconds(20));
    }

    /** Waits until all lines have applied everything up to this position. */
    public void awaitApplied(long position) {
        lines.forEach(line -> Stage.awaitApplied(line, position));
    }

    @Override
    public void close() {
        reader.signalStop();
        reader.awaitEnd();
    }
}
