package org.improvementledger.money.spend;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
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
import org.improvementledger.chassis.web.page.Choice;
import org.improvementledger.chassis.web.page.CsvWriter;
import org.improvementledger.chassis.web.page.ListPage;
import org.improvementledger.chassis.web.reading.Lists;
import org.improvementledger.events.Period;
import org.improvementledger.money.allocation.Allocations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The lines of spend, and one line with what became of it. */
@Controller
class SpendPages {

    private static final int ROWS = 50;

    private static final String[] SORTED_BY = {"supplier", "reference", "incurredOn", "netAmount", "recordedAt"};

    private static final Sort USUAL = Sort.descending("incurredOn");

    private static final List<Choice> REVERSALS = List.of(
            new Choice(SpendQuery.WITHOUT, "Without reversed lines", null),
            new Choice(SpendQuery.ONLY, "Only reversed lines", null));

    private static final List<String> MONTHS = List.of(
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
            "January",
            "February",
            "March");

    private final SpendLines lines;

    private final Allocations allocations;

    SpendPages(SpendLines lines, Allocations allocations) {
        this.lines = lines;
        this.allocations = allocations;
    }

    /**
     * A line of the list.
     *
     * @param allocation the title of the allocation it was spent from
     */
    record Line(SpendRow spend, String allocation) {}

    @GetMapping("/spend")
    String list(
            SpendQuery query,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String cursor,
            Moment moment,
            Actor actor,
            Model model) {
        SpendFilter filter = query.filter();
        Page<SpendRow> page =
                lines.page(filter, Lists.sort(sort, USUAL, SORTED_BY), Lists.cursor(cursor), ROWS, moment);
        Items<SpendRow> rows = Lists.items(page);
        Map<UUID, String> titles = titles(rows.items(), page.asOf());
        model.addAttribute(
                "page",
                new ListPage<>(
                        rows.map(row -> new Line(row, titles.getOrDefault(row.allocationId(), "")))
                                .items(),
                        rows.next(),
                        lines.count(filter, moment)));
        model.addAttribute("periods", periods());
        model.addAttribute("tags", tags(query, filter, page.asOf()));
        model.addAttribute("mayRecord", moment.isNow() && actor.hasRole(Roles.FINANCE_OFFICER));
        model.addAttribute("reversals", REVERSALS);
        model.addAttribute("allocationId", filter.allocationId());
        return "spend";
    }

    @GetMapping("/spend.csv")
    void download(
            SpendQuery query,
            @RequestParam(required = false) @Nullable String sort,
            Moment moment,
            HttpServletResponse response)
            throws IOException {
        SpendFilter filter = query.filter();
        Sort order = Lists.sort(sort, USUAL, SORTED_BY);
        try (CsvWriter csv = CsvWriter.download(response, "spend.csv")) {
            csv.row(
                    "Reference",
                    "Allocation id",
                    "Allocation",
                    "Financial year",
                    "Period",
                    "Date incurred",
                    "Supplier",
                    "Summary",
                    "Net amount",
                    "Irrecoverable VAT",
                    "Merchant category",
                    "Commitment",
                    "Recorded by",
                    "Reversed because");
            Cursor cursor = null;
            do {
                Page<SpendRow> page = lines.page(filter, order, cursor, ReadModel.MAXIMUM_PAGE, moment);
                List<SpendRow> rows = page.items().stream().map(Versioned::row).toList();
                Map<UUID, String> titles = titles(rows, page.asOf());
                for (SpendRow row : rows) {
                    csv.row(cells(row, titles.getOrDefault(row.allocationId(), "")));
                }
                cursor = page.next();
            } while (cursor != null);
        }
    }

    @GetMapping("/spend/{id}")
    String line(@PathVariable UUID id, Moment moment, Actor actor, Model model) {
        SpendRow row = lines.find(id, moment).orElseThrow(() -> NotFoundException.of("line of spend", id));
        model.addAttribute("spend", row);
        model.addAttribute("period", new Period(row.period()).label());
        model.addAttribute(
                "allocation",
                titles(List.of(row), moment.position("budget")).getOrDefault(row.allocationId(), "The allocation"));
        model.addAttribute("mayReverse", moment.isNow() && !row.reversed() && actor.hasRole(Roles.FINANCE_OFFICER));
        return "spend-line";
    }

    private Map<UUID, String> titles(List<SpendRow> rows, long asOf) {
        return allocations.titles(
                rows.stream().map(SpendRow::allocationId).distinct().toList(), asOf);
    }

    private static List<Choice> periods() {
        return IntStream.rangeClosed(1, Period.ADJUSTMENTS)
                .mapToObj(number -> new Choice(
                        new Period(number).label(),
                        new Period(number).label() + ", "
                                + (number == Period.ADJUSTMENTS ? "adjustments" : MONTHS.get(number - 1)),
                        null))
                .toList();
    }

    private List<Map<String, String>> tags(SpendQuery query, SpendFilter filter, long asOf) {
        List<Map<String, String>> tags = new ArrayList<>();
        UUID allocationId = filter.allocationId();
        if (allocationId != null) {
            String title = allocations.titles(List.of(allocationId), asOf).getOrDefault(allocationId, "unknown");
            tag(tags, "Allocation " + title, "allocation", allocationId);
        }
        if (filter.budgetId() != null) {
            tag(tags, "One budget", "budget", filter.budgetId());
        }
        if (filter.importId() != null) {
            tag(tags, "One import", "import", filter.importId());
        }
        if (filter.financialYear() != null && !filter.financialYear().isBlank()) {
            tag(tags, "Year " + filter.financialYear(), "financialYear", filter.financialYear());
        }
        tagPeriods(tags, query, filter);
        if (filter.reversed() != null) {
            boolean only = filter.reversed();
            tag(
                    tags,
                    only ? "Only reversed" : "Without reversed",
                    "reversed",
                    only ? SpendQuery.ONLY : SpendQuery.WITHOUT);
        }
        if (filter.words() != null && !filter.words().isBlank()) {
            tag(tags, "Words " + filter.words().strip(), "q", filter.words());
        }
        return tags;
    }

    /** By the parameter that each came with, so that it can be taken out of the address. */
    private static void tagPeriods(List<Map<String, String>> tags, SpendQuery query, SpendFilter filter) {
        Integer first = filter.firstPeriod();
        Integer last = filter.lastPeriod();
        if (first != null && first.equals(last) && new Period(first).label().equals(query.period())) {
            tag(tags, "Period " + query.period(), "period", query.period());
            return;
        }
        if (first != null) {
            tag(tags, "From " + new Period(first).label(), "periodFrom", new Period(first).label());
        }
        if (last != null) {
            tag(tags, "To " + new Period(last).label(), "periodTo", new Period(last).label());
        }
    }

    private static void tag(List<Map<String, String>> tags, String text, String name, Object value) {
        tags.add(Map.of("text", text, "name", name, "value", value.toString()));
    }

    private static @Nullable Object[] cells(SpendRow row, String allocation) {
        Reversal reversal = row.reversal();
        return new @Nullable Object[] {
            row.reference(),
            row.allocationId(),
            allocation,
            row.financialYear(),
            new Period(row.period()).label(),
            row.incurredOn(),
            row.supplier(),
            row.summary(),
            row.netAmount(),
            row.irrecoverableVat(),
            row.merchantCategory(),
            row.commitmentReference(),
            row.recordedBy(),
            reversal == null ? null : reversal.reason()
        };
    }
}
