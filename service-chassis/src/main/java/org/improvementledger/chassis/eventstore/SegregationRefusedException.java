package org.improvementledger.chassis.eventstore;

/** The person may do such things, but not to this item, because of what they did to it before: nobody approves what they proposed. */
public final class SegregationRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message a sentence that says what they did before and who can act instead */
    public SegregationRefusedException(String message) {
        super(message);
    }
}
