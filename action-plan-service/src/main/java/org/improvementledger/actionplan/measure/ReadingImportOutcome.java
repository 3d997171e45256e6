package org.improvementledger.actionplan.measure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a file of readings.
 *
 * @param lines how many it had, without the first and without blank ones
 * @param recorded how many are new
 * @param unchanged how many were there already
 * @param rejected those that were not recorded
 */
record ReadingImportOutcome(int lines, int recorded, int unchanged, List<RejectedLine> rejected) {

    /**
     * A line that was not recorded, and why.
     *
     * @param line its number in the file, from 1
     * @param column the column at fault; absent where the line as a whole is
     */
    record RejectedLine(long line, @Nullable String column, String reason) {}
}
