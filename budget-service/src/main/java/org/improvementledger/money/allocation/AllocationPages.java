package org.improvementledger.money.allocation;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
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
import org.improvementledger.chassis.security.Actor;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.Items;
import org.improvementledger.chassis.web.page.CsvWriter;
import org.improvementledger.chassis.web.page.ListPage;
import org.improvementledger.chassis.web.page.PageProperties;
import org.improvementledger.chassis.web.reading.Lists;
import org.improvementledger.events.Coded;
import org.improvementledger.money.standing.ActionStandingRow;
import org.improvementledger.money.standing.Standings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The allocations, and one allocation with its decision and the actions it funds. */
@Controller
class AllocationPages {

    private static final int ROWS = 25;

    /** Entries on an allocation's own page; the rest are in the audit trail. */
    private static final int HISTORY_SHOWN = 20;

    private static final String[] SORTED_BY = {"title", "amount", "effectiveOn", "status", "proposedAt"};

    private static final Sort USUAL = Sort.newestFirst();

    private final Allocations allocations;

    private final FundingBudgets budgets;

    private final Standings standings;

    private final ItemHistory history;

    private final String planUrl;

    AllocationPages(
            Allocations allocations,
            FundingBudgets budgets,
            Standings standings,
            ItemHistory history,
            PageProperties properties) {
        this.allocations = allocations;
        this.budgets = budgets;
        this.standings = standings;
        this.history = history;
        this.planUrl = properties.links().getOrDefault("plan", "");
    }

    /**
     * A line of the list.
     *
     * @param budget the name of the budget it takes from
     */
    record Line(AllocationRow allocation, String budget) {}

    @GetMapping("/allocations")
    String list(
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(name = "budget", required = false) @Nullable UUID budgetId,
            @RequestParam(name = "q", required = false) @Nullable String words,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String cursor,
            Moment moment,
            Model model) {
        AllocationFilter filter = new AllocationFilter(status(status), budgetId, null, words);
        Page<AllocationRow> page =
                allocations.page(filter, Lists.sort(sort, USUAL, SORTED_BY), Lists.cursor(cursor), ROWS, moment);
        Items<AllocationRow> rows = Lists.items(page);
        Map<UUID, FundingBudget> byId = budgetsOf(rows.items(), page.asOf());
        model.addAttribute(
                "page",
                new ListPage<>(
                        rows.map(row -> new Line(row, name(byId, row))).items(),
                        rows.next(),
                        allocations.count(filter, moment)));
        model.addAttribute(
                "statuses",
                Arrays.stream(AllocationStatus.values()).map(Coded::code).toList());
        model.addAttribute("tags", tags(filter, moment));
        return "allocations";
    }

    @GetMapping("/allocations.csv")
    void download(
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(name = "budget", required = false) @Nullable UUID budgetId,
            @RequestParam(name = "q", required = false) @Nullable String words,
            @RequestParam(required = false) @Nullable String sort,
            Moment moment,
            HttpServletResponse response)
            throws IOException {
        AllocationFilter filter = new AllocationFilter(status(status), budgetId, null, words);
        Sort order = Lists.sort(sort, USUAL, SORTED_BY);
        try (CsvWriter csv = CsvWriter.download(response, "allocations.csv")) {
            csv.row(
                    "Reference",
                    "Title",
                    "Purpose",
                    "Budget",
                    "Amount",
                    "Cost centre",
                    "Service area",
                    "Effective from",
                    "Status",
                    "Proposed by",
                    "Decided by",
                    "Capacity",
                    "Decided on",
                    "Decision reference");
            Cursor cursor = null;
            do {
                Page<AllocationRow> page = allocations.page(filter, order, cursor, ReadModel.MAXIMUM_PAGE, moment);
                List<AllocationRow> rows =
                        page.items().stream().map(Versioned::row).toList();
                Map<UUID, FundingBudget> byId = budgetsOf(rows, page.asOf());
                for (AllocationRow row : rows) {
                    csv.row(cells(row, name(byId, row)));
                }
                cursor = page.next();
            } while (cursor != null);
        }
    }

    @GetMapping("/allocations/{id}")
    String allocation(@PathVariable UUID id, Moment moment, Actor actor, Model model) {
        AllocationRow row = allocations.find(id, moment).orElseThrow(() -> NotFoundException.of("allocation", id));
        Map<UUID, ActionStandingRow> byAction = standings.of(row.actionIds(), moment);
        model.addAttribute("allocation", row);
        model.addAttribute(
                "budget",
                budgets.find(row.budgetId(), moment.position("budget"))
                        .orElseThrow(() -> NotFoundException.of("budget", row.budgetId())));
        model.addAttribute(
                "actions",
                row.actionIds().stream()
                        .map(action -> FundedAction.of(action, byAction.get(action)))
                        .toList());
        boolean waits = moment.isNow() && row.status() == AllocationStatus.PROPOSED && actor.hasRole(Roles.APPROVER);
        boolean own = row.isWorkOf(actor.id());
        model.addAttribute("mayDecide", waits && !own);
        model.addAttribute("mayNotDecideOwn", waits && own);
        boolean officer = moment.isNow() && actor.hasRole(Roles.FINANCE_OFFICER);
        boolean counts = row.status() == AllocationStatus.PROPOSED || row.status() == AllocationStatus.APPROVED;
        model.addAttribute("mayCorrect", officer && counts);
        model.addAttribute("mayWithdraw", officer && row.status() == AllocationStatus.PROPOSED);
        model.addAttribute("maySpend", officer && row.status() == AllocationStatus.APPROVED);
        model.addAttribute(
                "figures",
                allocations.figures(List.of(row), moment.position("budget")).get(id));
        model.addAttribute("history", history.of(id, HISTORY_SHOWN, moment));
        model.addAttribute("planUrl", planUrl);
        return "allocation";
    }

    private Map<UUID, FundingBudget> budgetsOf(List<AllocationRow> rows, long asOf) {
        return budgets.of(rows.stream().map(AllocationRow::budgetId).distinct().toList(), asOf);
    }

    private static String name(Map<UUID, FundingBudget> byId, AllocationRow row) {
        FundingBudget budget = byId.get(row.budgetId());
        return budget == null ? "" : budget.name();
    }

    private static @Nullable Object[] cells(AllocationRow row, String budget) {
        Approval approval = row.approval();
        Rejection rejection = row.rejection();
        return new @Nullable Object[] {
            row.id(),
            row.title(),
            row.purpose(),
            budget,
            row.amount(),
            row.costCentre(),
            row.serviceArea(),
            row.effectiveOn(),
            row.status().code(),
            row.proposedBy(),
            approval != null ? approval.approvedBy() : rejection != null ? rejection.rejectedBy() : null,
            approval == null ? null : approval.capacity().code(),
            approval == null ? null : approval.decision().decidedOn(),
            approval == null ? null : approval.decision().reference()
        };
    }

    /** What is no status filters nothing: an address may be old. */
    private static @Nullable AllocationStatus status(@Nullable String code) {
        return Arrays.stream(AllocationStatus.values())
                .filter(status -> status.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    private List<Map<String, String>> tags(AllocationFilter filter, Moment moment) {
        List<Map<String, String>> tags = new ArrayList<>();
        if (filter.status() != null) {
            String code = filter.status().code();
            tags.add(Map.of("text", "Status " + code, "name", "status", "value", code));
        }
        if (filter.words() != null && !filter.words().isBlank()) {
            tags.add(Map.of("text", "Words " + filter.words().strip(), "name", "q", "value", filter.words()));
        }
        UUID budgetId = filter.budgetId();
        if (budgetId != null) {
            String name = budgets.find(budgetId, moment.position("budget"))
                    .map(FundingBudget::name)
                    .orElse("unknown");
            tags.add(Map.of("text", "Budget " + name, "name", "budget", "value", budgetId.toString()));
        }
        return tags;
    }
}
