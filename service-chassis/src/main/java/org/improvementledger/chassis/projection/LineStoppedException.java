package org.improvementledger.chassis.projection;

/** The history on the topic contradicts itself or what was applied: nothing may be applied until a person has looked. */
final class LineStoppedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LineStoppedException(String message) {
        super(message);
    }
}
