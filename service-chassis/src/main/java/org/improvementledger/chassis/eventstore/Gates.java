package org.improvementledger.chassis.eventstore;

/**
 * Keeps apart, across aggregates and instances, what one command relies on and another changes: whoever records spend passes the
 * gate of its year, whoever closes the year shuts it first. Aggregates alone cannot do this, since each guards only its own events.
 *
 * <p>A gate is held until the command's transaction ends. What was committed before is visible after the call.
 */
public interface Gates {

    /** Waits while somebody has the gate shut; others may pass beside. */
    void pass(String gate);

    /** Waits until everybody has passed, and lets nobody else in. */
    void shut(String gate);
}
