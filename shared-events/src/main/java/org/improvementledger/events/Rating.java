package org.improvementledger.events;

/** How an action stands: complete and held, on track, at risk, off track. */
public enum Rating implements Coded {
    BLUE,
    GREEN,
    AMBER,
    RED
}
