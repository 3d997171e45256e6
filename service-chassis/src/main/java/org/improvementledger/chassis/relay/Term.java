package org.improvementledger.chassis.relay;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** One unbroken time of leading: from taking the lock to losing it, by whatever way. */
final class Term {

    private final int backend;
    private final Wakeup publisher = new Wakeup();
    private final AtomicReference<@Nullable String> ending = new AtomicReference<>();

    /** @param backend the database's process number of the session that holds the lock */
    Term(int backend) {
        this.backend = backend;
    }

    int backend() {
        return backend;
    }

    /** Wakes the publisher. */
    Wakeup publisher() {
        return publisher;
    }

    boolean hasEnded() {
        return ending.get() != null;
    }

    /** Why it ended, null while it goes on. */
    @Nullable
    String ending() {
        return ending.get();
    }

    /** Ends the term for both threads; the first reason stands. */
    void end(String reason) {
        ending.compareAndSet(null, reason);
        publisher.raise();
    }
}
