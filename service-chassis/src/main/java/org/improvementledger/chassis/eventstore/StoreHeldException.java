package org.improvementledger.chassis.eventstore;

import java.io.Serial;

/** No command is taken until an operator has decided what becomes of the store. */
public final class StoreHeldException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** For whoever sent the command; the reason itself is for operators. */
    public static final String TOLD =
            "Nothing can be recorded for now: the database of this service lacks events that were published before, as after a"
                    + " restore from an older backup. What it holds can be read.";

    /** @param reason what was found and what a person can do about it */
    public StoreHeldException(String reason) {
        super(reason);
    }
}
