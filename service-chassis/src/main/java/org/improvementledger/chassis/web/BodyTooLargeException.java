package org.improvementledger.chassis.web;

/** The body holds more than we read. */
final class BodyTooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BodyTooLargeException(long limit) {
        super("The body is larger than " + limit + " bytes. Send less at a time.");
    }
}
