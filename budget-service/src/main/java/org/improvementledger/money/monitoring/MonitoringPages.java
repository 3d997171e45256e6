package org.improvementledger.money.monitoring;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.web.page.CsvWriter;
import org.improvementledger.chassis.web.page.ListPage;
import org.improvementledger.events.FinancialYear;
import org.improvementledger.events.Period;
import org.improvementledger.money.forecast.Forecasts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The budget monitoring report, a budget's part of it, and an allocation's profile. */
@Controller
class MonitoringPages {

    /** Budgets, or allocations of a budget, on a page of the report. */
    static final int LINES = 200;

    /** Forecasts that a profile shows; they are all behind its resource. */
    private static final int FORECASTS_SHOWN = 50;

    private static final String[] HEADINGS = {
        "Reference",
        "Name",
        "Original",
        "Movements",
        "Current",
        "Actual",
        "Committed",
        "Forecast",
        "Variance",
        "Allocations forecast",
        "Allocations"
    };

    private final Monitoring monitoring;

    private final MonitoringCharts charts;

    private final Forecasts forecasts;

    MonitoringPages(Monitoring monitoring, MonitoringCharts charts, Forecasts forecasts) {
        this.monitoring = monitoring;
        this.charts = charts;
        this.forecasts = forecasts;
    }

    @GetMapping("/monitoring")
    String report(
            @RequestParam(required = false) @Nullable String financialYear,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String cursor,
            Moment moment,
            Model model) {
        long asOf = monitoring.asOf(moment);
        MonitoringReport report = monitoring.chosen(financialYear, period, moment, asOf);
        model.addAttribute("report", report);
        model.addAttribute("page", ListPage.of(report.lines(), MonitoringLine::id, cursor, LINES));
        model.addAttribute(
                "years",
                monitoring.years(asOf).stream().map(FinancialYear::label).toList());
        model.addAttribute("periods", ReportedPeriod.labels());
        model.addAttribute(
                "chart", charts.byPeriod("Budget, spend and forecast in " + report.year(), report.profile()));
        return "monitoring";
    }

    @GetMapping("/monitoring.csv")
    void download(
            @RequestParam(required = false) @Nullable String financialYear,
            @RequestParam(required = false) @Nullable String period,
            Moment moment,
            HttpServletResponse response)
            throws IOException {
        long asOf = monitoring.asOf(moment);
        MonitoringReport report = monitoring.chosen(financialYear, period, moment, asOf);
        write(report, "monitoring-" + report.fileName() + ".csv", response);
    }

    @GetMapping("/monitoring/budgets/{id}")
    String budget(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String cursor,
            Moment moment,
            Model model) {
        long asOf = monitoring.asOf(moment);
        MonitoredBudgetRow budget = budget(id, asOf);
        MonitoringReport report =
                monitoring.budget(budget, ReportedPeriod.of(period, budget.year(), moment.at()), asOf);
        model.addAttribute("budget", budget);
        model.addAttribute("report", report);
        model.addAttribute("page", ListPage.of(report.lines(), MonitoringLine::id, cursor, LINES));
        model.addAttribute("movements", monitoring.movements(id, asOf));
        model.addAttribute("periods", ReportedPeriod.labels());
        model.addAttribute("chart", charts.byPeriod("Budget, spend and forecast by period", report.profile()));
        return "monitoring-budget";
    }

    @GetMapping("/monitoring/budgets/{id}/allocations.csv")
    void downloadBudget(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String period,
            Moment moment,
            HttpServletResponse response)
            throws IOException {
        long asOf = monitoring.asOf(moment);
        MonitoredBudgetRow budget = budget(id, asOf);
        MonitoringReport report =
                monitoring.budget(budget, ReportedPeriod.of(period, budget.year(), moment.at()), asOf);
        write(report, "monitoring-budget-" + report.fileName() + ".csv", response);
    }

    @GetMapping("/allocations/{id}/profile")
    String profile(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String period,
            Moment moment,
            Model model) {
        long asOf = monitoring.asOf(moment);
        MonitoredAllocationRow allocation =
                monitoring.allocation(id, asOf).orElseThrow(() -> NotFoundException.of("allocation", id));
        Period until = ReportedPeriod.of(period, FinancialYear.of(allocation.financialYear()), moment.at());
        Profile profile = monitoring.profile(allocation, until, asOf);
        model.addAttribute("allocation", allocation);
        model.addAttribute(
                "budgetName", budget(allocation.budgetId(), asOf).service() + " " + allocation.financialYear());
        model.addAttribute("period", until.label());
        model.addAttribute("line", monitoring.line(allocation, until, asOf));
        model.addAttribute("profile", profile);
        model.addAttribute("movements", monitoring.movements(id, asOf));
        model.addAttribute("forecasts", forecasts.latest(id, FORECASTS_SHOWN, moment));
        model.addAttribute("periods", ReportedPeriod.labels());
        model.addAttribute("chart", charts.byPeriod("Budget, spend and forecast by period", profile));
        return "allocation-profile";
    }

    private MonitoredBudgetRow budget(UUID id, long asOf) {
        return monitoring.budget(id, asOf).orElseThrow(() -> NotFoundException.of("budget", id));
    }

    private static void write(MonitoringReport report, String fileName, HttpServletResponse response)
            throws IOException {
        try (CsvWriter csv = CsvWriter.download(response, fileName)) {
            csv.row((Object[]) HEADINGS);
            for (MonitoringLine line : report.lines()) {
                csv.row(cells(line, line.id()));
            }
            csv.row(cells(report.total(), null));
        }
    }

    private static @Nullable Object[] cells(MonitoringLine line, @Nullable UUID id) {
        return new @Nullable Object[] {
            id,
            id == null ? "Total" : line.name(),
            line.original(),
            line.movements(),
            line.current(),
            line.actual(),
            line.committed(),
            line.forecast(),
            line.variance(),
            line.forecasts(),
            line.allocations()
        };
    }
}
