package org.improvementledger.chassis.projection;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** How far the projections led by this instance are, told to those who wait for it. */
final class AppliedPositions {

    private final Map<String, Long> nextPositions = new ConcurrentHashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Condition hurried = lock.newCondition();
    private long hurries;

    /** Called after the commit by the line that leads. */
    void applied(String projection, long nextPosition) {
        nextPositions.put(projection, nextPosition);
        signal();
    }

    /** The same for all lines of one commit. */
    void applied(List<ProjectionLine> lines) {
        for (ProjectionLine line : lines) {
            nextPositions.put(line.schema().live(), line.nextPosition());
        }
        signal();
    }

    /** Called by a line that no longer leads: only the database knows from now on. */
    void notLeading(String projection) {
        nextPositions.remove(projection);
        signal();
    }

    /** The next position of a projection led here; empty where another instance leads it. */
    OptionalLong nextPosition(String projection) {
        Long next = nextPositions.get(projection);
        return next == null ? OptionalLong.empty() : OptionalLong.of(next);
    }

    void awaitChange(long nanoseconds) throws InterruptedException {
        lock.lock();
        try {
            changed.await(nanoseconds, TimeUnit.NANOSECONDS);
        } finally {
            lock.unlock();
        }
    }

    /** Called by who waits: those that follow at leisure go on at once. */
    void hurry() {
        lock.lock();
        try {
            hurries++;
            hurried.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Rests until somebody waits, at most so long.
     *
     * @param known what the last rest returned; returns at once where somebody has come to wait since
     */
    long rest(long known, Duration atMost) throws InterruptedException {
        long left = atMost.toNanos();
        lock.lock();
        try {
            while (hurries == known && left > 0) {
                left = hurried.awaitNanos(left);
            }
            return hurries;
        } finally {
            lock.unlock();
        }
    }

    private void signal() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
