package org.improvementledger.chassis.relay;

import java.io.Serial;

/** The topic is not the one this producer began with: what it holds has to be asked anew before anything is sent. */
final class TopicChangedException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    TopicChangedException(String reason) {
        super(reason);
    }
}
