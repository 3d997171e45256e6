package org.improvementledger.money.monitoring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.improvementledger.chassis.projection.Cursor;
import org.improvementledger.chassis.projection.Filter;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.projection.Page;
import org.improvementledger.chassis.projection.ReadModel;
import org.improvementledger.chassis.projection.ReadModels;
import org.improvementledger.chassis.projection.Sort;
import org.improvementledger.chassis.security.Actor;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.page.TimeFormat;
import org.improvementledger.chassis.web.page.task.Task;
import org.improvementledger.chassis.web.page.task.TaskSource;
import org.improvementledger.events.FinancialYear;
import org.improvementledger.events.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The forecasts that are still to be made: of each approved allocation of the year that a moment falls into, one in the period that the moment falls into. One made
 * in a later period will do. Such a year is open, for none is closed before it is over; and of one that is over there is nothing left to foresee.
 */
@Component
class ForecastsDue implements TaskSource {

    private static final String STREAM = "budget";

    private final ReadModel<MonitoredAllocationRow> allocations;

    ForecastsDue(ReadModels readModels) {
        allocations = readModels.of(MonitoredAllocationRow.class);
    }

    /** The period that forecasts are due in. */
    record Due(FinancialYear year, Period period) {

        /** A year's periods are its months, so the day tells both. */
        static Due at(Instant moment) {
            return new Due(ReportedPeriod.yearOf(moment), Period.of(LocalDate.ofInstant(moment, TimeFormat.ZONE)));
        }

        Filter filter() {
            return Filter.none()
                    .equal("financialYear", year.label())
                    .equal("isApproved", true)
                    .below("lastForecastIn", period.number());
        }
    }

    /** By title. */
    Page<MonitoredAllocationRow> page(@Nullable Cursor cursor, int limit, Moment moment) {
        return allocations.page(
                moment.position(STREAM), Due.at(moment.at()).filter(), Sort.ascending("title"), cursor, limit);
    }

    long count(Moment moment) {
        return allocations.count(moment.position(STREAM), Due.at(moment.at()).filter());
    }

    @Override
    public List<Task> of(Actor reader, Moment moment) {
        return reader.hasRole(Roles.FINANCE_OFFICER)
                ? List.of(new Task(
                        "Make forecasts",
                        "Approved allocations without a forecast in this period",
                        count(moment),
                        "/forecasts/due"))
                : List.of();
    }
}
