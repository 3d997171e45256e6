package org.improvementledger.actionplan.action;

import java.time.LocalDate;
import org.improvementledger.chassis.web.FieldRefusedException;
import org.jspecify.annotations.Nullable;

/** Each step of an action's life is dated no earlier than the step before it. */
final class NotBeforePolicy {

    private NotBeforePolicy() {}

    /**
     * @param field the date's field
     * @param earliest the step before; null where there is none
     * @param step what happened on that day, such as "the completion was verified"
     * @throws FieldRefusedException when the date comes before it
     */
    static void require(String field, LocalDate date, @Nullable LocalDate earliest, String step) {
        if (earliest != null && date.isBefore(earliest)) {
            throw new FieldRefusedException(field, "Give " + earliest + " or a later date: on that day " + step + ".");
        }
    }
}
