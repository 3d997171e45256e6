package org.improvementledger.chassis.eventstore;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** What was lost cannot be brought back as it is; the service does not start. */
public final class RecoveryRefusedException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** @param reason what was found and what a person can do about it */
    public RecoveryRefusedException(String reason, @Nullable Throwable cause) {
        super(reason, cause);
    }
}
