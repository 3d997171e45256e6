package org.improvementledger.chassis.projection;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A process with two lines on one reader that halts as kill -9 would: at a random moment of its work, or between what a batch has written and its commit.
 *
 * <p>Arguments: database URL, role, password, Kafka, stream, then {@code at-commit} and the batch's number or {@code at-random} and a seed.
 */
final class DyingLine {

    static final int HALTED = 137;
    private static final int LONGEST_LIFE_MILLISECONDS = 700;

    /** After that the batch to die at has not come, and the test is told so. */
    private static final int LONGEST_WAIT_MILLISECONDS = 60_000;

    private DyingLine() {}

    public static void main(String[] arguments) throws InterruptedException {
        String stream = arguments[4];
        boolean atCommit = arguments[5].equals("at-commit");
        long number = Long.parseLong(arguments[6]);
        DedicatedConnections real = new PostgresConnections(arguments[0], arguments[1], arguments[2]);
        AtomicInteger batches = new AtomicInteger();
        DedicatedConnections watched =
                (purpose, longest) -> WatchedCommits.watch(real.open(purpose, longest), "UPDATE tally.progress", () -> {
                    int batch = batches.incrementAndGet();
                    if (atCommit && batch == number) {
                        Runtime.getRuntime().halt(HALTED);
                    }
                    if (!atCommit && batch == 1) {
                        dieLater(new Random(number).nextInt(LONGEST_LIFE_MILLISECONDS));
                    }
                });
        Backing backing = new Backing(
                watched,
                new EventSource(arguments[3], Histories.TYPES, Stage.LIMITS),
                Stage.LIMITS,
                new AppliedPositions());
        List<ProjectionLine> lines = Stream.of("tally", "twin")
                .map(name -> new ProjectionLine(
                        new Schema(new TallyProjection(name, stream)),
                        backing,
                        new SimpleMeterRegistry(),
                        Clock.systemUTC()))
                .toList();
        new StreamReader(stream, false, lines, backing).start();
        Thread.currentThread().join(LONGEST_WAIT_MILLISECONDS);
        System.exit(0);
    }

    private static void dieLater(int milliseconds) {
        Thread.ofPlatform().daemon().start(() -> {
            long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(milliseconds);
            while (System.nanoTime() < end) {
                Thread.onSpinWait();
            }
            Runtime.getRuntime().halt(HALTED);
        });
    }
}
