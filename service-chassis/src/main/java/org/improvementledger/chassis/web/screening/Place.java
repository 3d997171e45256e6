package org.improvementledger.chassis.web.screening;

/**
 * A part of a text.
 *
 * @param from index of its first char
 * @param end index behind its last
 */
record Place(int from, int end) {}
