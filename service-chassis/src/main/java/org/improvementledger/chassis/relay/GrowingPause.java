package org.improvementledger.chassis.relay;

import java.time.Duration;

/** The wait between attempts: doubles from the first to a bound. */
final class GrowingPause {

    private final Duration first;
    private final Duration bound;
    private Duration next;

    GrowingPause(Duration first, Duration bound) {
        this.first = first;
        this.bound = bound;
        this.next = first;
    }

    Duration next() {
        Duration pause = next;
        next = next.multipliedBy(2).compareTo(bound) < 0 ? next.multipliedBy(2) : bound;
        return pause;
    }

    void reset() {
        next = first;
    }
}
