package org.improvementledger.chassis.web.page;

/** The {@code knownAt} parameter names no moment; the message says to a person what to give instead. */
public class MomentNotUnderstoodException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public MomentNotUnderstoodException(String message) {
        super(message);
    }

    public MomentNotUnderstoodException(String message, Throwable cause) {
        super(message, cause);
    }
}
