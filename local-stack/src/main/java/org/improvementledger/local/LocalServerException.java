package org.improvementledger.local;

import java.io.Serial;

/** A server of the local stack did not start, stop or answer; the message says what happened and is fit to be shown as it is. */
public final class LocalServerException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public LocalServerException(String message) {
        super(message);
    }

    public LocalServerException(String message, Throwable cause) {
        super(message, cause);
    }
}
