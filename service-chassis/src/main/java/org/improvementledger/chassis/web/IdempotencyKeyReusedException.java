package org.improvementledger.chassis.web;

/** The idempotency key was used before, for something else. */
public final class IdempotencyKeyReusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public IdempotencyKeyReusedException() {
        super("This Idempotency-Key came before with another request. Use a new key for a new request.");
    }
}
