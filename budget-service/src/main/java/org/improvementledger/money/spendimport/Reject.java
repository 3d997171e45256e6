package org.improvementledger.money.spendimport;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line that was not recorded, and why.
 *
 * @param line its number in the file
 * @param column the column at fault, as the template names it; null where the line as a whole is
 * @param cells as they are in the file
 */
record Reject(long line, @Nullable String column, String reason, List<String> cells) {

    Reject {
        cells = List.copyOf(cells);
    }
}
