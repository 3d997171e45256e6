package org.improvementledger.actionplan.measure;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.improvementledger.actionplan.action.ActionRow;
import org.improvementledger.actionplan.action.Actions;
import org.improvementledger.audit.search.ItemHistory;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.projection.Page;
import org.improvementledger.chassis.projection.Sort;
import org.improvementledger.chassis.projection.Versioned;
import org.improvementledger.chassis.security.Actor;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.page.CsvWriter;
import org.improvementledger.chassis.web.page.ListPage;
import org.improvementledger.chassis.web.page.WordFormat;
import org.improvementledger.chassis.web.reading.Lists;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The measures, and one measure with its chart, readings and actions. */
@Controller
class MeasurePages {

    private static final int ROWS = 25;

    /** Every reading is an entry, and stands in the table already; the audit trail shows the rest. */
    private static final int HISTORY_SHOWN = 6;

    private static final String[] SORTED_BY = {"title", "frequency"};

    private static final Sort USUAL = Sort.oldestFirst();

    private final Measures measures;
    private final Actions actions;
    private final ItemHistory history;
    private final WordFormat words;

    MeasurePages(Measures measures, Actions actions, ItemHistory history, WordFormat words) {
        this.measures = measures;
        this.actions = actions;
        this.history = history;
        this.words = words;
    }

    @GetMapping("/measures")
    String list(
            @RequestParam(name = "action", required = false) @Nullable UUID actionId,
            @RequestParam(name = "q", required = false) @Nullable String title,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String cursor,
            Moment moment,
            Actor actor,
            Model model) {
        Page<MeasureRow> page =
                measures.page(actionId, title, Lists.sort(sort, USUAL, SORTED_BY), Lists.cursor(cursor), ROWS, moment);
        model.addAttribute(
                "page",
                new ListPage<>(
                        measures.standings(rows(page), moment),
                        Lists.items(page).next(),
                        measures.count(actionId, title, moment)));
        model.addAttribute("tags", tags(actionId, title));
        model.addAttribute("mayChange", mayChange(moment, actor));
        return "measures";
    }

    /** All measures with how they stand, for a spreadsheet. */
    @GetMapping("/measures.csv")
    void csv(
            @RequestParam(name = "action", required = false) @Nullable UUID actionId,
            @RequestParam(name = "q", required = false) @Nullable String title,
            Moment moment,
            HttpServletResponse response)
            throws IOException {
        try (CsvWriter csv = CsvWriter.download(response, "measures.csv")) {
            csv.row("Measure", "Latest period to", "Value", "Numerator", "Denominator", "Target", "Signal", "Id");
            for (MeasureStanding standing : measures.standings(measures.all(actionId, title, moment), moment)) {
                ReadingFigure latest = standing.latest();
                Target target = standing.target();
                csv.row(
                        standing.measure().title(),
                        latest == null ? null : latest.row().periodTo(),
                        latest == null ? "no reading yet" : latest.figure().words(),
                        latest == null ? null : latest.figure().numerator(),
                        latest == null ? null : latest.figure().denominator(),
                        target == null ? null : standing.measure().words(target),
                        words.of(standing.signal()),
                        standing.measure().id());
            }
        }
    }

    @GetMapping("/measures/{id}")
    String measure(@PathVariable UUID id, Moment moment, Actor actor, Model model) {
        MeasureStanding standing = measures.standing(id, moment).orElseThrow(() -> NotFoundException.of("measure", id));
        Map<UUID, String> titles = new LinkedHashMap<>();
        standing.measure()
                .actionIds()
                .forEach(actionId -> titles.put(
                        actionId,
                        actions.find(actionId, moment).map(ActionRow::title).orElse("Action")));
        model.addAttribute("standing", standing);
        model.addAttribute("measure", standing.measure());
        model.addAttribute("readings", standing.readings().reversed());
        model.addAttribute("chart", MeasureChart.of(standing, words));
        model.addAttribute("actions", titles);
        model.addAttribute("history", history.of(id, HISTORY_SHOWN, moment));
        model.addAttribute("mayChange", mayChange(moment, actor));
        return "measure";
    }

    /** The readings as the page shows them, for a spreadsheet. */
    @GetMapping("/measures/{id}/readings.csv")
    void readings(@PathVariable UUID id, Moment moment, HttpServletResponse response) throws IOException {
        MeasureStanding standing = measures.standing(id, moment).orElseThrow(() -> NotFoundException.of("measure", id));
        try (CsvWriter csv = CsvWriter.download(response, "readings.csv")) {
            csv.row(
                    "Period from",
                    "Period to",
                    "Value",
                    "Numerator",
                    "Denominator",
                    "Target",
                    "Meets target",
                    "What stands out",
                    "Restated",
                    "Note");
            for (ReadingFigure reading : standing.readings()) {
                Target target = reading.target();
                Boolean met = reading.meetsTarget();
                csv.row(
                        reading.row().periodFrom(),
                        reading.row().periodTo(),
                        reading.figure().words(),
                        reading.figure().numerator(),
                        reading.figure().denominator(),
                        target == null ? null : standing.measure().words(target),
                        met == null ? null : met ? "yes" : "no",
                        reading.unusual() == null ? null : words.of(reading.unusual()),
                        reading.isRestated() ? "yes" : "no",
                        reading.row().note());
            }
        }
    }

    private static boolean mayChange(Moment moment, Actor actor) {
        return moment.isNow() && actor.hasRole(Roles.IMPROVEMENT_LEAD);
    }

    private static List<MeasureRow> rows(Page<MeasureRow> page) {
        return page.items().stream().map(Versioned::row).toList();
    }

    private static List<Map<String, String>> tags(@Nullable UUID actionId, @Nullable String title) {
        List<Map<String, String>> tags = new ArrayList<>();
        if (actionId != null) {
            tags.add(Map.of("text", "One action", "name", "action", "value", actionId.toString()));
        }
        if (title != null && !title.isBlank()) {
            tags.add(Map.of("text", "Title " + title, "name", "q", "value", title));
        }
        return tags;
    }
}
