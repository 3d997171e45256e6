package org.improvementledger.chassis.web.csv;

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
public record CsvLine(
        long number,
        long next,
        List<String> cells,
        @Nullable String fault) {

    public CsvLine {
        cells = List.copyOf(cells);
    }

    public boolean isBlank() {
        return fault == null && cells.stream().allMatch(String::isBlank);
    }
}
