package org.improvementledger.chassis.eventstore;

/** Reads an event's stored payload. */
@FunctionalInterface
public interface PayloadReader {

    /**
     * The event that was stored, as today's class.
     *
     * @throws UnknownEventTypeException when the name or the revision is not known here
     * @throws UnreadableEventException when the payload is not what its name promises
     */
    Object read(String type, String revision, byte[] payload);
}
