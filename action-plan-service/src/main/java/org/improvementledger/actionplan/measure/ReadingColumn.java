package org.improvementledger.actionplan.measure;

/** A column of a file of readings; the first line has it in small letters. */
enum ReadingColumn {
    MEASURE,
    PERIOD_FROM,
    PERIOD_TO,
    NUMERATOR,
    DENOMINATOR,
    NOTE
}
