package org.improvementledger.chassis.web.csv;

import org.jspecify.annotations.Nullable;

/**
 * A line of the file as it was cut out, or what is left of one that cannot be read.
 *
 * @param number of the line it begins on, from 1
 * @param text without its line break
 * @param fault why it cannot be read; null where it may be
 * @param severalLines whether it goes over line breaks, inside quotation marks
 */
record CutLine(long number, String text, @Nullable String fault, boolean severalLines) {}
