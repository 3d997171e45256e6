package org.improvementledger.money.commitment;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import org.improvementledger.chassis.web.reading.Lists;
import org.improvementledger.money.allocation.Allocations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The commitments, and one commitment with what is open of it. */
@Controller
class CommitmentListPages {

    private static final int ROWS = 25;

    private static final String[] SORTED_BY = {"supplier", "reference", "committedOn", "amount", "spent", "open"};

    private static final Sort USUAL = Sort.newestFirst();

    private final Commitments commitments;

    private final Allocations allocations;

    CommitmentListPages(Commitments commitments, Allocations allocations) {
        this.commitments = commitments;
        this.allocations = allocations;
    }

    @GetMapping("/commitments")
    String list(
            @RequestParam(name = "allocation", required = false) @Nullable UUID allocationId,
            @RequestParam(name = "q", required = false) @Nullable String supplier,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String cursor,
            Moment moment,
            Model model) {
        Items<CommitmentRow> rows = Lists.items(commitments.page(
                allocationId, supplier, Lists.sort(sort, USUAL, SORTED_BY), Lists.cursor(cursor), ROWS, moment));
        model.addAttribute(
                "page", new ListPage<>(rows.items(), rows.next(), commitments.count(allocationId, supplier, moment)));
        model.addAttribute("titles", titles(rows.items(), moment));
        model.addAttribute("tags", tags(allocationId, supplier));
        return "commitments";
    }

    @GetMapping("/commitments.csv")
    void download(
            @RequestParam(name = "allocation", required = false) @Nullable UUID allocationId,
            @RequestParam(name = "q", required = false) @Nullable String supplier,
            @RequestParam(required = false) @Nullable String sort,
            Moment moment,
            HttpServletResponse response)
            throws IOException {
        Sort order = Lists.sort(sort, USUAL, SORTED_BY);
        try (CsvWriter csv = CsvWriter.download(response, "commitments.csv")) {
            csv.row("Reference", "Supplier", "Allocation", "Promised on", "Amount", "Spent", "Open", "Released");
            Cursor cursor = null;
            do {
                Page<CommitmentRow> page =
                        commitments.page(allocationId, supplier, order, cursor, ReadModel.MAXIMUM_PAGE, moment);
                List<CommitmentRow> rows =
                        page.items().stream().map(Versioned::row).toList();
                Map<UUID, String> titles = titles(rows, moment);
                for (CommitmentRow row : rows) {
                    csv.row(
                            row.reference(),
                            row.supplier(),
                            titles.get(row.allocationId()),
                            row.committedOn(),
                            row.amount(),
                            row.spent(),
                            row.open(),
                            row.released() ? "yes" : "no");
                }
                cursor = page.next();
            } while (cursor != null);
        }
    }

    @GetMapping("/commitments/{id}")
    String commitment(@PathVariable UUID id, Moment moment, Actor actor, Model model) {
        CommitmentRow row = commitments.find(id, moment).orElseThrow(() -> NotFoundException.of("commitment", id));
        model.addAttribute("commitment", row);
        model.addAttribute("allocation", titles(List.of(row), moment).get(row.allocationId()));
        model.addAttribute(
                "mayRelease",
                moment.isNow()
                        && actor.hasRole(Roles.FINANCE_OFFICER)
                        && row.open().signum() > 0);
        return "commitment";
    }

    private Map<UUID, String> titles(List<CommitmentRow> rows, Moment moment) {
        return allocations.titles(
                rows.stream().map(CommitmentRow::allocationId).distinct().toList(), moment.position("budget"));
    }

    private static List<Map<String, String>> tags(@Nullable UUID allocationId, @Nullable String supplier) {
        List<Map<String, String>> tags = new ArrayList<>();
        if (allocationId != null) {
            tags.add(Map.of("text", "One allocation", "name", "allocation", "value", allocationId.toString()));
        }
        if (supplier != null && !supplier.isBlank()) {
            tags.add(Map.of("text", "Supplier " + supplier, "name", "q", "value", supplier));
        }
        return tags;
    }
}
