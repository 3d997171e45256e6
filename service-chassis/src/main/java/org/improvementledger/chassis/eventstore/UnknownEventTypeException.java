package org.improvementledger.chassis.eventstore;

/** An event whose name or revision this version of the service does not know; most likely a newer service wrote it. */
public class UnknownEventTypeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnknownEventTypeException(String message) {
        super(message);
    }
}
