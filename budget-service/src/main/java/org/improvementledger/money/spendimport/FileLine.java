package org.improvementledger.money.spendimport;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of the file with its cells.
 *
 * @param number of the line it begins on, from 1
 * @param next number of the line after it
 * @param cells in the file's order; what there is of the line where it cannot be read
 * @param fault why it cannot be read; null where it can
 */
record FileLine(
        long number,
        long next,
        List<String> cells,
        @Nullable String fault) {

    FileLine {
        cells = List.copyOf(cells);
    }

    boolean isBlank() {
        return fault == null && cells.stream().allMatch(String::isBlank);
    }
}
