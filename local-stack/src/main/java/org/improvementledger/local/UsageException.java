package org.improvementledger.local;

import java.io.Serial;

/** The command line is not understood; the message says what and is followed by the way to the help. */
final class UsageException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
