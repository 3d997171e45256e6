package org.improvementledger.money.flags;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.projection.ReadModel;
import org.improvementledger.chassis.projection.Sort;
import org.improvementledger.chassis.web.Items;
import org.improvementledger.chassis.web.page.CsvWriter;
import org.improvementledger.chassis.web.page.ListPage;
import org.improvementledger.chassis.web.reading.Lists;
import org.improvementledger.events.Coded;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The flags, for people. */
@Controller
class FlagPages {

    private static final int ROWS = 25;

    private static final String[] SORTED_BY = {"title", "amount", "raisedAt"};

    private static final Sort USUAL = Sort.newestFirst();

    private final Flags flags;

    private final FlagLinks links;

    FlagPages(Flags flags, FlagLinks links) {
        this.flags = flags;
        this.links = links;
    }

    /**
     * A line of the list.
     *
     * @param link to the item's page
     */
    record Line(FlagRow flag, String link) {}

    @GetMapping("/flags")
    String list(
            @RequestParam(required = false) @Nullable String rule,
            @RequestParam(required = false) @Nullable String severity,
            @RequestParam(required = false) @Nullable UUID item,
            @RequestParam(required = false) @Nullable String financialYear,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String cursor,
            Moment moment,
            Model model) {
        FlagFilter filter = filter(rule, severity, item, financialYear);
        Items<Line> lines = flags.page(filter, Lists.sort(sort, USUAL, SORTED_BY), blankToNull(cursor), ROWS, moment)
                .map(flag -> new Line(flag, links.of(flag)));
        model.addAttribute("page", new ListPage<>(lines.items(), lines.next(), flags.count(filter, moment)));
        model.addAttribute("rules", codes(FlagRule.values()));
        model.addAttribute("severities", codes(FlagSeverity.values()));
        model.addAttribute("rule", filter.rule());
        model.addAttribute("tags", tags(filter));
        return "flags";
    }

    @GetMapping("/flags.csv")
    void download(
            @RequestParam(required = false) @Nullable String rule,
            @RequestParam(required = false) @Nullable String severity,
            @RequestParam(required = false) @Nullable UUID item,
            @RequestParam(required = false) @Nullable String financialYear,
            @RequestParam(required = false) @Nullable String sort,
            Moment moment,
            HttpServletResponse response)
            throws IOException {
        FlagFilter filter = filter(rule, severity, item, financialYear);
        Sort order = Lists.sort(sort, USUAL, SORTED_BY);
        try (CsvWriter csv = CsvWriter.download(response, "flags.csv")) {
            csv.row(
                    "Severity",
                    "Rule",
                    "What the rule looks for",
                    "Source of the rule",
                    "Kind of item",
                    "Reference",
                    "Item",
                    "Financial year",
                    "Finding",
                    "Amount",
                    "Raised",
                    "Entries");
            String cursor = null;
            do {
                Items<FlagRow> page = flags.page(filter, order, cursor, ReadModel.MAXIMUM_PAGE, moment);
                for (FlagRow flag : page.items()) {
                    csv.row(
                            flag.severity().code(),
                            flag.rule().code(),
                            flag.rule().sentence(),
                            flag.rule().source(),
                            flag.itemKind().code(),
                            flag.itemId(),
                            flag.title(),
                            flag.financialYear(),
                            flag.finding(),
                            flag.amount(),
                            flag.raisedAt(),
                            flag.entries().stream()
                                    .map(entry -> entry.stream() + " " + entry.position())
                                    .collect(Collectors.joining("; ")));
                }
                cursor = page.next();
            } while (cursor != null);
        }
    }

    /** What is no rule or severity filters nothing: an address may be old. */
    private static FlagFilter filter(
            @Nullable String rule, @Nullable String severity, @Nullable UUID item, @Nullable String financialYear) {
        return new FlagFilter(
                find(FlagRule.values(), rule),
                find(FlagSeverity.values(), severity),
                item,
                financialYear == null || financialYear.isBlank()
                        ? null
                        : financialYear.strip().replace('-', '/'));
    }

    private static <E extends Enum<E> & Coded> @Nullable E find(E[] all, @Nullable String code) {
        return Arrays.stream(all)
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    private static List<String> codes(Coded[] all) {
        return Arrays.stream(all).map(Coded::code).toList();
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static List<Map<String, String>> tags(FlagFilter filter) {
        List<Map<String, String>> tags = new ArrayList<>();
        if (filter.rule() != null) {
            String code = filter.rule().code();
            tags.add(Map.of("text", "Rule: " + code.replace('-', ' '), "name", "rule", "value", code));
        }
        if (filter.severity() != null) {
            String code = filter.severity().code();
            tags.add(Map.of("text", "Severity: " + code, "name", "severity", "value", code));
        }
        if (filter.item() != null) {
            String id = filter.item().toString();
            tags.add(Map.of("text", "Item " + id.substring(0, 8), "name", "item", "value", id));
        }
        if (filter.financialYear() != null) {
            tags.add(Map.of(
                    "text",
                    "Year " + filter.financialYear(),
                    "name",
                    "financialYear",
                    "value",
                    filter.financialYear()));
        }
        return tags;
    }
}
