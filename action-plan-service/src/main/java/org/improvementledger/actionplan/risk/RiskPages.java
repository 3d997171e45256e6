package org.improvementledger.actionplan.risk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.improvementledger.actionplan.action.ActionNames;
import org.improvementledger.actionplan.plan.PlanRow;
import org.improvementledger.actionplan.plan.Plans;
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
import org.improvementledger.chassis.web.page.TimeFormat;
import org.improvementledger.chassis.web.page.chart.Chart;
import org.improvementledger.chassis.web.page.chart.ChartFormat;
import org.improvementledger.chassis.web.page.chart.LinesByPeriod;
import org.improvementledger.chassis.web.page.chart.ScoreGrid;
import org.improvementledger.chassis.web.page.chart.Series;
import org.improvementledger.chassis.web.reading.Lists;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The risks on their grid and in a list, and one risk with how it was assessed. */
@Controller
class RiskPages {

    /** As many as fit on the grid and can be told apart on it. */
    private static final int ON_ONE_PAGE = 50;

    private static final int HISTORY_SHOWN = 30;

    private static final String[] SORTED_BY = {"title", "inherentScore", "residualScore", "assessedOn"};

    private static final Sort USUAL = Sort.descending("residualScore");

    private static final String UP = "Likelihood";

    private static final String ACROSS = "Impact";

    private final Risks risks;
    private final Plans plans;
    private final ActionNames titles;
    private final ItemHistory history;
    private final TimeFormat when;

    RiskPages(Risks risks, Plans plans, ActionNames titles, ItemHistory history, TimeFormat when) {
        this.risks = risks;
        this.plans = plans;
        this.titles = titles;
        this.history = history;
        this.when = when;
    }

    @GetMapping("/risks")
    String list(
            @RequestParam(name = "q", required = false) @Nullable String words,
            @RequestParam(name = "all", defaultValue = "false") boolean closedToo,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String cursor,
            Moment moment,
            Actor actor,
            Model model) {
        Risks.Asked asked = new Risks.Asked(null, null, words, !closedToo);
        Items<RiskRow> rows = Lists.items(
                risks.page(asked, Lists.sort(sort, USUAL, SORTED_BY), Lists.cursor(cursor), ON_ONE_PAGE, moment));
        model.addAttribute("page", new ListPage<>(rows.items(), rows.next(), risks.count(asked, moment)));
        model.addAttribute("grid", grid(rows.items()));
        model.addAttribute("tags", tags(words, closedToo));
        model.addAttribute("mayChange", mayChange(moment, actor));
        return "risks";
    }

    /** The same as the page shows, for a spreadsheet. */
    @GetMapping("/risks.csv")
    void download(
            @RequestParam(name = "q", required = false) @Nullable String words,
            @RequestParam(name = "all", defaultValue = "false") boolean closedToo,
            @RequestParam(required = false) @Nullable String sort,
            Moment moment,
            HttpServletResponse response)
            throws IOException {
        Risks.Asked asked = new Risks.Asked(null, null, words, !closedToo);
        Sort order = Lists.sort(sort, USUAL, SORTED_BY);
        try (CsvWriter csv = CsvWriter.download(response, "risks.csv")) {
            csv.row(
                    "Risk",
                    "Owner",
                    "Inherent likelihood",
                    "Inherent impact",
                    "Residual likelihood",
                    "Residual impact",
                    "Residual score",
                    "Mitigation",
                    "Raised on",
                    "Last assessed on",
                    "Closed on",
                    "Id");
            Cursor cursor = null;
            do {
                Page<RiskRow> page = risks.page(asked, order, cursor, ReadModel.MAXIMUM_PAGE, moment);
                for (Versioned<RiskRow> versioned : page.items()) {
                    RiskRow row = versioned.row();
                    csv.row(
                            row.title(),
                            row.owner(),
                            row.inherent().likelihood(),
                            row.inherent().impact(),
                            row.residual().likelihood(),
                            row.residual().impact(),
                            row.residualScore(),
                            row.mitigation(),
                            row.raisedOn(),
                            row.assessedOn(),
                            row.closedOn(),
                            row.id());
                }
                cursor = page.next();
            } while (cursor != null);
        }
    }

    @GetMapping("/risks/{id}")
    String risk(@PathVariable UUID id, Moment moment, Actor actor, Model model) {
        RiskRow row = risks.find(id, moment).orElseThrow(() -> NotFoundException.of("risk", id));
        model.addAttribute("risk", row);
        model.addAttribute(
                "planTitle",
                plans.find(row.planId(), moment).map(PlanRow::title).orElse("Plan"));
        model.addAttribute("titles", titles.of(row.actionIds(), moment));
        model.addAttribute("grid", movement(row));
        model.addAttribute("line", line(row));
        model.addAttribute("history", history.of(id, HISTORY_SHOWN, moment));
        model.addAttribute("mayChange", row.closedOn() == null && mayChange(moment, actor));
        return "risk";
    }

    private static Chart grid(List<RiskRow> rows) {
        List<ScoreGrid.Item> items = new ArrayList<>();
        for (RiskRow row : rows) {
            String mark = Integer.toString(items.size() + 1);
            items.add(new ScoreGrid.Item(
                    mark,
                    row.title(),
                    row.residual().likelihood(),
                    row.residual().impact()));
        }
        return new ScoreGrid("Risks with what is done about them", UP, ACROSS, items);
    }

    private static Chart movement(RiskRow row) {
        return new ScoreGrid(
                "Without what is done, and now",
                UP,
                ACROSS,
                List.of(
                        new ScoreGrid.Item(
                                "Without",
                                "If nothing were done",
                                row.inherent().likelihood(),
                                row.inherent().impact()),
                        new ScoreGrid.Item(
                                "Now",
                                "With what is done",
                                row.residual().likelihood(),
                                row.residual().impact())));
    }

    private Chart line(RiskRow row) {
        List<RiskRow.Assessment> assessments = row.assessments();
        return new LinesByPeriod(
                "The score over time",
                "Assessed on",
                assessments.stream()
                        .map(assessment -> when.shortDay(assessment.assessedOn()))
                        .toList(),
                List.of(
                        Series.of(
                                "With what is done",
                                assessments.stream()
                                        .map(assessment -> BigDecimal.valueOf(
                                                assessment.residual().product()))
                                        .toList()),
                        Series.expected(
                                "If nothing were done",
                                assessments.stream()
                                        .map(assessment -> BigDecimal.valueOf(row.inherentScore()))
                                        .toList())),
                ChartFormat.plain(""));
    }

    private static boolean mayChange(Moment moment, Actor actor) {
        return moment.isNow() && actor.hasRole(Roles.IMPROVEMENT_LEAD);
    }

    private static List<Map<String, String>> tags(@Nullable String words, boolean closedToo) {
        List<Map<String, String>> tags = new ArrayList<>();
        if (words != null && !words.isBlank()) {
            tags.add(Map.of("text", "Title with “" + words.strip() + "”", "name", "q", "value", words));
        }
        if (closedToo) {
            tags.add(Map.of("text", "Closed ones too", "name", "all", "value", "true"));
        }
        return tags;
    }
}
