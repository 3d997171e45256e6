package org.improvementledger.audit.log.stored;

import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import org.improvementledger.audit.search.EntriesProjection;
import org.improvementledger.audit.search.EventSamples;
import org.improvementledger.audit.search.FlagThresholds;
import org.improvementledger.chassis.projection.LinesUnderTest;
import org.improvementledger.chassis.projection.LinesUnderTest.Place;
import org.improvementledger.chassis.projection.Projection;

/**
 * A process that feeds the audit trail and its log, and another read model, until it halts as kill -9 would: when so many batches are written, before or after the last
 * one's commit is sent; at the latest when all is applied.
 *
 * <p>Arguments: those of a place, the largest batch, a seed, and the last position.
 */
final class DyingTrail {

    static final int HALTED = 137;

    private static final int MOST_BATCHES = 4;
    private static final int LATEST_NANOSECONDS = 3_000_000;

    private DyingTrail() {}

    public static void main(String[] arguments) {
        Place place = Place.of(arguments);
        Random random = new Random(Long.parseLong(arguments[6]));
        boolean before = random.nextBoolean();
        int after = random.nextInt(LATEST_NANOSECONDS);
        CountDownLatch batches = new CountDownLatch(1 + random.nextInt(MOST_BATCHES));
        LinesUnderTest lines = new LinesUnderTest(
                place, EventSamples.types(), projections(place.stream()), Integer.parseInt(arguments[5]), () -> {
                    batches.countDown();
                    if (batches.getCount() == 0) {
                        die(before ? 0 : after);
                    }
                });
        lines.awaitApplied(Long.parseLong(arguments[7]));
        Runtime.getRuntime().halt(HALTED);
    }

    static List<Projection> projections(String stream) {
        return List.of(new EntriesProjection(stream, new FlagThresholds(30, 10)), new SubjectsProjection(stream));
    }

    private static void die(int nanoseconds) {
        if (nanoseconds == 0) {
            Runtime.getRuntime().halt(HALTED);
        }
        Thread.ofPlatform().daemon().start(() -> {
            long end = System.nanoTime() + nanoseconds;
            while (System.nanoTime() < end) {
                Thread.onSpinWait();
            }
            Runtime.getRuntime().halt(HALTED);
        });
    }
}
