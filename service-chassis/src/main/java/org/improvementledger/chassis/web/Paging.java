package org.improvementledger.chassis.web;

import org.jspecify.annotations.Nullable;

/**
 * How much of a collection is asked for, and from where. A resource takes it as a parameter; it is read from {@code limit} and {@code cursor}.
 *
 * @param limit items in one answer, from 1 to {@value #MOST}; {@value #USUAL} unless asked otherwise
 * @param cursor {@code next} of the answer before; null at the beginning
 */
public record Paging(int limit, @Nullable String cursor) {

    public static final int USUAL = 100;

    public static final int MOST = 1000;
}
