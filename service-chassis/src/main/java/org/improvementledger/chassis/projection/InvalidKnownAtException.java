package org.improvementledger.chassis.projection;

/** A {@code knownAt} that names no moment of the history; the message is a sentence a person can act on. */
public final class InvalidKnownAtException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidKnownAtException(String message) {
        super(message);
    }

    /** The request's field at fault. */
    public String field() {
        return "knownAt";
    }
}
