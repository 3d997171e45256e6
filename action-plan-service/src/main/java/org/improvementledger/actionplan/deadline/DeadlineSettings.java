package org.improvementledger.actionplan.deadline;

import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How early people are warned, and what the holiday library does not know.
 *
 * @param warningWorkingDays a deadline is due soon when so many working days, or fewer, are left
 * @param addedHolidays bank holidays in England that the library lacks, such as one proclaimed after its release
 * @param removedHolidays days that it takes for bank holidays and that were working days
 */
@ConfigurationProperties("ledger.deadlines")
public record DeadlineSettings(
        @DefaultValue("10") int warningWorkingDays,
        @DefaultValue List<LocalDate> addedHolidays,
        @DefaultValue List<LocalDate> removedHolidays) {

    /** @throws IllegalArgumentException when a number makes no sense */
    public DeadlineSettings {
        if (warningWorkingDays < 0) {
            throw new IllegalArgumentException(
                    "ledger.deadlines.warning-working-days is 0 or more, not " + warningWorkingDays);
        }
        addedHolidays = List.copyOf(addedHolidays);
        removedHolidays = List.copyOf(removedHolidays);
    }
}
