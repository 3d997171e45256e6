package org.improvementledger.money.monitoring;

import java.util.UUID;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.events.FinancialYear;
import org.improvementledger.events.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Budget monitoring for programs. */
@RestController
@RequestMapping("/api")
class MonitoringResource {

    private final Monitoring monitoring;

    MonitoringResource(Monitoring monitoring) {
        this.monitoring = monitoring;
    }

    /**
     * The monitoring report of a financial year's budgets.
     *
     * @param period P1 to P13; the one that the moment falls into unless asked otherwise
     */
    @GetMapping("/monitoring")
    MonitoringItem report(
            @RequestParam FinancialYear financialYear,
            @RequestParam(required = false) @Nullable Period period,
            Moment moment) {
        return MonitoringItem.of(
                monitoring.year(financialYear, periodOr(period, financialYear, moment), monitoring.asOf(moment)));
    }

    /** The monitoring report of one budget's approved allocations. */
    @GetMapping("/budgets/{id}/monitoring")
    MonitoringItem ofBudget(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable Period period, Moment moment) {
        long asOf = monitoring.asOf(moment);
        MonitoredBudgetRow budget = monitoring.budget(id, asOf).orElseThrow(() -> NotFoundException.of("budget", id));
        return MonitoringItem.of(monitoring.budget(budget, periodOr(period, budget.year(), moment), asOf));
    }

    /** An allocation's budget, spend and forecast by period. */
    @GetMapping("/allocations/{id}/profile")
    AllocationProfileItem profile(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable Period period, Moment moment) {
        long asOf = monitoring.asOf(moment);
        MonitoredAllocationRow allocation =
                monitoring.allocation(id, asOf).orElseThrow(() -> NotFoundException.of("allocation", id));
        Period until = periodOr(period, FinancialYear.of(allocation.financialYear()), moment);
        return new AllocationProfileItem(
                until,
                MonitoringItem.LineItem.of(monitoring.line(allocation, until, asOf)),
                MonitoringItem.steps(monitoring.profile(allocation, until, asOf)));
    }

    private static Period periodOr(@Nullable Period asked, FinancialYear year, Moment moment) {
        return asked == null ? ReportedPeriod.usual(year, moment.at()) : asked;
    }
}
