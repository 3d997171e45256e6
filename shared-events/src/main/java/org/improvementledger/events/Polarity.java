package org.improvementledger.events;

/** Which way a measure should go. */
public enum Polarity implements Coded {
    HIGHER_IS_BETTER,
    LOWER_IS_BETTER
}
