package org.improvementledger.actionplan.action;

import org.improvementledger.events.Coded;

/** How far an action has come. */
public enum ActionState implements Coded {
    OPEN("open"),
    COMPLETION_PROPOSED("proposed as complete"),
    VERIFIED("verified as complete"),
    CLOSED("closed"),
    SUSTAINED("closed and sustained"),
    EMBEDDED("embedded"),
    CANCELLED("cancelled");

    private final String words;

    ActionState(String words) {
        this.words = words;
    }

    /** In the middle of a sentence: "this action is …". */
    String inWords() {
        return words;
    }

    /** Whether the board closed it and nobody has opened it again. */
    public boolean isClosed() {
        return this == CLOSED || this == SUSTAINED || this == EMBEDDED;
    }

    /** Whether work on it goes on, or a verdict on it is awaited. */
    public boolean isUnderWay() {
        return this == OPEN || this == COMPLETION_PROPOSED;
    }
}
