package org.improvementledger.money.transfer;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.improvementledger.events.Coded;
import org.improvementledger.events.MoneyPlace;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Virements or carry-forwards, and one of them with its two places and its decision. */
@Controller
@RequestMapping("/{path:virements|carry-forwards}")
class TransferPages {

    private static final int ROWS = 25;

    private static final String[] SORTED_BY = {"financialYear", "amount", "status", "proposedAt"};

    private static final Sort USUAL = Sort.newestFirst();

    private final Transfers transfers;

    private final Places places;

    TransferPages(Transfers transfers, Places places) {
        this.transfers = transfers;
        this.places = places;
    }

    /** A line of the list. */
    record Line(TransferRow transfer, PlaceView from, PlaceView to) {}

    @GetMapping
    String list(
            @PathVariable String path,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String financialYear,
            @RequestParam(name = "q", required = false) @Nullable String words,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String cursor,
            Moment moment,
            Model model) {
        TransferFilter filter =
                new TransferFilter(TransferKind.ofPath(path), status(status), financialYear, null, words);
        Items<TransferRow> rows = Lists.items(
                transfers.page(filter, Lists.sort(sort, USUAL, SORTED_BY), Lists.cursor(cursor), ROWS, moment));
        Map<MoneyPlace, PlaceView> named = places.of(rows.items(), moment);
        model.addAttribute("kind", filter.kind());
        model.addAttribute(
                "page",
                new ListPage<>(
                        rows.map(row -> line(row, named)).items(), rows.next(), transfers.count(filter, moment)));
        model.addAttribute(
                "statuses",
                Arrays.stream(TransferStatus.values()).map(Coded::code).toList());
        model.addAttribute("tags", tags(filter));
        return "transfers";
    }

    @GetMapping("/list.csv")
    void download(
            @PathVariable String path,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String financialYear,
            @RequestParam(name = "q", required = false) @Nullable String words,
            @RequestParam(required = false) @Nullable String sort,
            Moment moment,
            HttpServletResponse response)
            throws IOException {
        TransferFilter filter =
                new TransferFilter(TransferKind.ofPath(path), status(status), financialYear, null, words);
        Sort order = Lists.sort(sort, USUAL, SORTED_BY);
        try (CsvWriter csv = CsvWriter.download(response, filter.kind().path() + ".csv")) {
            csv.row(
                    "Reference",
                    "Financial year",
                    "From",
                    "To",
                    "Amount",
                    "Reason",
                    "Status",
                    "Proposed by",
                    "Decided by",
                    "Capacity",
                    "Decided on",
                    "Decision reference");
            Cursor cursor = null;
            do {
                Page<TransferRow> page = transfers.page(filter, order, cursor, ReadModel.MAXIMUM_PAGE, moment);
                List<TransferRow> rows =
                        page.items().stream().map(Versioned::row).toList();
                Map<MoneyPlace, PlaceView> named = places.of(rows, moment);
                for (TransferRow row : rows) {
                    csv.row(cells(line(row, named)));
                }
                cursor = page.next();
            } while (cursor != null);
        }
    }

    @GetMapping("/{id:[0-9a-fA-F-]{36}}")
    String transfer(@PathVariable String path, @PathVariable UUID id, Moment moment, Actor actor, Model model) {
        TransferKind kind = TransferKind.ofPath(path);
        TransferRow row = transfers.find(kind, id, moment).orElseThrow(() -> NotFoundException.of(kind.words(), id));
        model.addAttribute("kind", kind);
        model.addAttribute("transfer", row);
        model.addAttribute("from", places.of(row.from(), moment));
        model.addAttribute("to", places.of(row.to(), moment));
        boolean waits = moment.isNow() && row.status() == TransferStatus.PROPOSED && actor.hasRole(Roles.APPROVER);
        boolean own = row.proposedBy().equals(actor.id());
        model.addAttribute("mayDecide", waits && !own);
        model.addAttribute("mayNotDecideOwn", waits && own);
        return "transfer";
    }

    private static Line line(TransferRow row, Map<MoneyPlace, PlaceView> named) {
        return new Line(row, named(row.from(), named), named(row.to(), named));
    }

    private static PlaceView named(MoneyPlace place, Map<MoneyPlace, PlaceView> named) {
        return Objects.requireNonNull(named.get(place));
    }

    private static @Nullable Object[] cells(Line line) {
        TransferRow row = line.transfer();
        TransferApproval approval = row.approval();
        TransferRejection rejection = row.rejection();
        return new @Nullable Object[] {
            row.id(),
            row.financialYear(),
            line.from().name(),
            line.to().name(),
            row.amount(),
            row.reason(),
            row.status().code(),
            row.proposedBy(),
            approval != null ? approval.approvedBy() : rejection == null ? null : rejection.rejectedBy(),
            approval == null ? null : approval.capacity().code(),
            approval == null ? null : approval.decision().decidedOn(),
            approval == null ? null : approval.decision().reference()
        };
    }

    private static @Nullable TransferStatus status(@Nullable String code) {
        return Arrays.stream(TransferStatus.values())
                .filter(status -> status.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    private static List<Map<String, String>> tags(TransferFilter filter) {
        List<Map<String, String>> tags = new ArrayList<>();
        if (filter.status() != null) {
            String text = filter.status() == TransferStatus.PROPOSED
                    ? "Awaiting approval"
                    : filter.status() == TransferStatus.APPROVED ? "Approved" : "Rejected";
            tags.add(Map.of(
                    "text", text, "name", "status", "value", filter.status().code()));
        }
        if (filter.financialYear() != null && !filter.financialYear().isBlank()) {
            tags.add(Map.of(
                    "text",
                    "Year " + filter.financialYear(),
                    "name",
                    "financialYear",
                    "value",
                    filter.financialYear()));
        }
        if (filter.words() != null && !filter.words().isBlank()) {
            tags.add(Map.of("text", '"' + filter.words() + '"', "name", "q", "value", filter.words()));
        }
        return tags;
    }
}
