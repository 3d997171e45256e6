package org.improvementledger.money.budget;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.improvementledger.audit.search.ItemHistory;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.projection.Cursor;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.projection.Page;
import org.improvementledger.chassis.projection.ReadModel;
import org.improvementledger.chassis.projection.Sort;
import org.improvementledger.chassis.projection.Versioned;
import org.improvementledger.chassis.web.Items;
import org.improvementledger.chassis.web.page.CsvWriter;
import org.improvementledger.chassis.web.page.ListPage;
import org.improvementledger.chassis.web.page.MoneyFormat;
import org.improvementledger.chassis.web.page.chart.ChartFormat;
import org.improvementledger.chassis.web.page.chart.Waterfall;
import org.improvementledger.chassis.web.reading.Lists;
import org.improvementledger.events.FinancialYear;
import org.improvementledger.money.allocation.AllocationRow;
import org.improvementledger.money.allocation.Allocations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The budgets, and one budget with what was made of it. */
@Controller
class BudgetPages {

    private static final int ROWS = 25;

    /** Entries on a budget's own page; the rest are in the audit trail. */
    private static final int HISTORY_SHOWN = 20;

    /** Allocations that a budget's own page shows; the rest are behind its link. */
    private static final int ALLOCATIONS_SHOWN = 50;

    private static final String[] SORTED_BY = {
        "service", "financialYear", "effectiveOn", "amount", "allocated", "unallocated", "awaitingApproval"
    };

    private static final Sort USUAL = Sort.descending("financialYear");

    private final Budgets budgets;

    private final Allocations allocations;

    private final ItemHistory history;

    private final ChartFormat pounds;

    BudgetPages(Budgets budgets, Allocations allocations, ItemHistory history, MoneyFormat money) {
        this.budgets = budgets;
        this.allocations = allocations;
        this.history = history;
        this.pounds = new ChartFormat(money::compact, money::of);
    }

    @GetMapping("/budgets")
    String list(
            @RequestParam(required = false) @Nullable String financialYear,
            @RequestParam(required = false) @Nullable String service,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String cursor,
            Moment moment,
            Model model) {
        String year = label(financialYear);
        Items<BudgetRow> rows = Lists.items(
                budgets.page(year, service, Lists.sort(sort, USUAL, SORTED_BY), Lists.cursor(cursor), ROWS, moment));
        model.addAttribute("page", new ListPage<>(rows.items(), rows.next(), budgets.count(year, service, moment)));
        model.addAttribute("tags", tags(financialYear, service));
        return "budgets";
    }

    @GetMapping("/budgets.csv")
    void download(
            @RequestParam(required = false) @Nullable String financialYear,
            @RequestParam(required = false) @Nullable String service,
            @RequestParam(required = false) @Nullable String sort,
            Moment moment,
            HttpServletResponse response)
            throws IOException {
        Sort order = Lists.sort(sort, USUAL, SORTED_BY);
        try (CsvWriter csv = CsvWriter.download(response, "budgets.csv")) {
            csv.row(
                    "Reference",
                    "Financial year",
                    "Service",
                    "Kind",
                    "Source",
                    "Effective from",
                    "Original amount",
                    "Amount now",
                    "Allocated",
                    "Unallocated",
                    "Awaiting approval");
            Cursor cursor = null;
            do {
                Page<BudgetRow> page =
                        budgets.page(label(financialYear), service, order, cursor, ReadModel.MAXIMUM_PAGE, moment);
                for (Versioned<BudgetRow> item : page.items()) {
                    BudgetRow row = item.row();
                    csv.row(
                            row.id(),
                            row.financialYear(),
                            row.service(),
                            row.kind().code(),
                            row.source().code(),
                            row.effectiveOn(),
                            row.amount(),
                            row.current(),
                            row.allocated(),
                            row.unallocated(),
                            row.awaitingApproval());
                }
                cursor = page.next();
            } while (cursor != null);
        }
    }

    @GetMapping("/budgets/{id}")
    String budget(@PathVariable UUID id, Moment moment, Model model) {
        BudgetRow budget = budgets.find(id, moment).orElseThrow(() -> NotFoundException.of("budget", id));
        BudgetSpendingRow spending = budgets.spending(budget, moment);
        model.addAttribute("budget", budget);
        model.addAttribute("spending", spending);
        model.addAttribute("waterfall", waterfall(budget, spending));
        List<AllocationRow> shown = allocations.ofBudget(id, ALLOCATIONS_SHOWN, moment);
        model.addAttribute("allocations", shown);
        model.addAttribute("figuresOf", allocations.figures(shown, moment.position("budget")));
        model.addAttribute("history", history.of(id, HISTORY_SHOWN, moment));
        return "budget";
    }

    /** From the original budget to the budget now, and from there to what is left; movements of nothing are left out. */
    private Waterfall waterfall(BudgetRow budget, BudgetSpendingRow spending) {
        Waterfall chart =
                Waterfall.opening("From the original budget to what is left", pounds, "Original", budget.amount());
        chart = moved(chart, "Increases", budget.increases());
        chart = moved(chart, "Reductions", budget.reductions().negate());
        chart = moved(chart, "Virements", budget.virementsIn().subtract(budget.virementsOut()));
        chart = moved(chart, "Carried forward", budget.carriedIn().subtract(budget.carriedOut()));
        chart = chart.total("Now");
        chart = moved(chart, "Spent", spending.actual().negate());
        chart = moved(chart, "Committed", spending.committed().negate());
        return chart.total("Available");
    }

    private static Waterfall moved(Waterfall chart, String label, BigDecimal change) {
        return change.signum() == 0 ? chart : chart.movement(label, change);
    }

    /** The label of the year typed; what cannot be understood finds nothing, as it stands. */
    private static @Nullable String label(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        FinancialYear year = FinancialYearLabels.understand(typed);
        return year == null ? typed : year.label();
    }

    private static List<Map<String, String>> tags(@Nullable String financialYear, @Nullable String service) {
        List<Map<String, String>> tags = new ArrayList<>();
        if (financialYear != null && !financialYear.isBlank()) {
            tags.add(Map.of("text", "Year " + financialYear, "name", "financialYear", "value", financialYear));
        }
        if (service != null && !service.isBlank()) {
            tags.add(Map.of("text", "Service " + service, "name", "service", "value", service));
        }
        return tags;
    }
}
