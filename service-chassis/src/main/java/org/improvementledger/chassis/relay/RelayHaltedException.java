package org.improvementledger.chassis.relay;

import java.io.Serial;

/** The topic and the store disagree, or the topic is not what it must be: publishing on would damage the history. */
class RelayHaltedException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** @param reason what was found and what a person can do about it */
    RelayHaltedException(String reason) {
        super(reason);
    }
}
