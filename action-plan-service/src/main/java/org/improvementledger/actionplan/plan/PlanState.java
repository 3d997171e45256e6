package org.improvementledger.actionplan.plan;

import org.improvementledger.events.Coded;

/** How far the version of a plan has come that is worked on. */
public enum PlanState implements Coded {
    DRAFTED,
    AGREED,
    SUBMITTED,
    CLOSED;

    /** Whether the board agreed this version. */
    public boolean isAgreed() {
        return this == AGREED || this == SUBMITTED;
    }
}
