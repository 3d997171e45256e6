package org.improvementledger.chassis.projection;

/**
 * A row in one of its versions.
 *
 * @param row what it says
 * @param firstPosition position of the event that the row appeared with
 * @param fromPosition position of the event that this version was written by
 */
public record Versioned<R extends Record>(R row, long firstPosition, long fromPosition) {}
