package org.improvementledger.chassis.relay;

import java.util.concurrent.CountDownLatch;

/** A relay's thread that stands still, as one whose machine sleeps. */
final class PausedRelay {

    private PausedRelay() {}

    /** Stands still until the latch is open, whatever is done to end the thread. */
    static void until(CountDownLatch latch) {
        boolean interrupted = false;
        while (latch.getCount() > 0) {
            try {
                latch.await();
            } catch (InterruptedException ignored) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
