package org.improvementledger.events;

/** How often a measure is read. */
public enum MeasureFrequency implements Coded {
    WEEKLY,
    MONTHLY,
    QUARTERLY,
    YEARLY
}
