package org.improvementledger.chassis.projection;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The history on the topic contradicts itself or what was applied: nothing may be applied until a person has looked. */
final class LineStoppedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final long NO_POSITION = -1;

    private final long position;
    private final @Nullable UUID found;

    LineStoppedException(String message) {
        this(message, NO_POSITION, null);
    }

    /** @param found the event on the topic at a position that another was said to have */
    LineStoppedException(String message, long position, @Nullable UUID found) {
        super(message);
        this.position = position;
        this.found = found;
    }

    /** Whether it is what this one has applied last that the topic does not agree with. */
    boolean contradicts(Progress applied) {
        return found != null && applied.nextPosition() - 1 == position && !found.equals(applied.lastEventId());
    }
}
