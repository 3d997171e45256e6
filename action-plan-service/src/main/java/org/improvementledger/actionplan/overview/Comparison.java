package org.improvementledger.actionplan.overview;

import java.time.LocalDate;
import java.util.List;
import org.improvementledger.actionplan.board.MeetingRow;
import org.jspecify.annotations.Nullable;

/**
 * What is otherwise than it was before.
 *
 * @param asked the earlier date as somebody typed it; null where nobody did and the last meeting of the board is meant
 * @param problem why that date cannot be compared with; null where it can
 * @param since the day of that date or meeting; null where there is none to compare with
 * @param meeting the last meeting of the board; null where a date was asked for, and where there was none
 */
public record Comparison(
        @Nullable String asked,
        @Nullable String problem,
        @Nullable LocalDate since,
        @Nullable MeetingRow meeting,
        List<Change> changes) {

    static Comparison withNothing() {
        return new Comparison(null, null, null, null, List.of());
    }

    static Comparison problem(String asked, String problem) {
        return new Comparison(asked, problem, null, null, List.of());
    }
}
