package org.improvementledger.chassis.eventstore;

/** The person asked to act in a capacity that their sign-in does not give them. */
public final class CapacityNotHeldException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String capacity;

    /** @param capacity the capacity asked for, in kebab-case, such as {@code chief-finance-officer} */
    public CapacityNotHeldException(String capacity) {
        super("You do not hold the capacity \"" + capacity + "\". Someone who holds it must do this.");
        this.capacity = capacity;
    }

    public String capacity() {
        return capacity;
    }
}
