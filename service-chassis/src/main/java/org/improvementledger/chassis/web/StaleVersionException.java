package org.improvementledger.chassis.web;

/** The item is no longer at the version given in {@code If-Match}. */
public final class StaleVersionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param version the version that was given */
    public StaleVersionException(long version) {
        super("This was changed since you read version " + version + ". Read it again, then decide.");
    }
}
