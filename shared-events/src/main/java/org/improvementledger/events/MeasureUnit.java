package org.improvementledger.events;

/** How a reading becomes a value: 100 × numerator ÷ denominator, numerator ÷ denominator, or the numerator alone. */
public enum MeasureUnit implements Coded {
    PERCENTAGE,
    RATIO,
    COUNT
}
