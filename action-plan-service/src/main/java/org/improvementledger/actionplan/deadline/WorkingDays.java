package org.improvementledger.actionplan.deadline;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Days that count for deadlines in England: not Saturdays, Sundays, Christmas Day, Good Friday or bank holidays (Banking
 * and Financial Dealings Act 1971, with each year's proclamations).
 */
@Component
@EnableConfigurationProperties(DeadlineSettings.class)
public class WorkingDays {

    private static final String ENGLAND = "eng";

    private final HolidayManager holidays =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_KINGDOM));

    private final Set<LocalDate> added;
    private final Set<LocalDate> removed;

    WorkingDays(DeadlineSettings settings) {
        added = Set.copyOf(settings.addedHolidays());
        removed = Set.copyOf(settings.removedHolidays());
    }

    /**
     * The working day so many working days after a day, which is not counted itself.
     *
     * @param workingDays one or more
     */
    public LocalDate after(LocalDate day, int workingDays) {
        if (workingDays < 1) {
            throw new IllegalArgumentException("Counts one working day or more, not " + workingDays);
        }
        LocalDate date = day;
        for (int counted = 0; counted < workingDays; ) {
            date = date.plusDays(1);
            counted += isWorkingDay(date) ? 1 : 0;
        }
        return date;
    }

    /** The working day so many working days before a day, which is not counted itself. */
    public LocalDate before(LocalDate day, int workingDays) {
        LocalDate date = day;
        for (int counted = 0; counted < workingDays; ) {
            date = date.minusDays(1);
            counted += isWorkingDay(date) ? 1 : 0;
        }
        return date;
    }

    public boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY && !isHoliday(day);
    }

    private boolean isHoliday(LocalDate day) {
        return added.contains(day) || (holidays.isHoliday(day, ENGLAND) && !removed.contains(day));
    }
}
