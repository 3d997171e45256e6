package org.improvementledger.chassis.eventstore;

/** What was asked for is not there. */
public final class NotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message a sentence that names what is missing, such as "There is no allocation 3f2a…" */
    public NotFoundException(String message) {
        super(message);
    }

    /**
     * @param what the thing in the field's words, such as {@code allocation}
     * @param id what it was asked for by
     */
    public static NotFoundException of(String what, Object id) {
        return new NotFoundException("There is no " + what + " with the id " + id + ".");
    }
}
