package org.improvementledger.chassis.eventstore;

import org.jspecify.annotations.Nullable;

/** A payload that does not hold what its declared name and revision promise. */
public class UnreadableEventException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnreadableEventException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
