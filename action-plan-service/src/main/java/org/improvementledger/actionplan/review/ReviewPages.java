package org.improvementledger.actionplan.review;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
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
import org.improvementledger.chassis.web.page.TimeFormat;
import org.improvementledger.chassis.web.page.WordFormat;
import org.improvementledger.chassis.web.reading.Lists;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The review schedules, and one of them with what became of its reviews. */
@Controller
class ReviewPages {

    private static final int ROWS = 25;

    /** What the page shows; the audit trail shows the rest. */
    private static final int HISTORY_SHOWN = 30;

    private final Reviews reviews;
    private final ItemHistory history;
    private final TimeFormat when;
    private final WordFormat words;

    ReviewPages(Reviews reviews, ItemHistory history, TimeFormat when, WordFormat words) {
        this.reviews = reviews;
        this.history = history;
        this.when = when;
        this.words = words;
    }

    @GetMapping("/reviews")
    String list(@RequestParam(required = false) @Nullable String cursor, Moment moment, Actor actor, Model model) {
        Page<ReviewScheduleRow> page = reviews.page(null, Sort.oldestFirst(), Lists.cursor(cursor), ROWS, moment);
        List<ReviewScheduleRow> rows = page.items().stream().map(Versioned::row).toList();
        model.addAttribute(
                "page",
                new ListPage<>(
                        reviews.standings(rows, moment), Lists.items(page).next(), reviews.count(null, moment)));
        model.addAttribute("compliance", reviews.compliance(moment));
        model.addAttribute("mayChange", mayChange(moment, actor));
        return "review-schedules";
    }

    /** Every review that fell due, of all schedules, for a spreadsheet. */
    @GetMapping("/reviews.csv")
    void csv(Moment moment, HttpServletResponse response) throws IOException {
        try (CsvWriter csv = CsvWriter.download(response, "reviews.csv")) {
            csv.row("What is reviewed", "Held by", "Due", "What became of it", "Held", "Note");
            for (ScheduleStanding standing : reviews.all(moment)) {
                for (DueReview review : standing.reviews()) {
                    csv.row(
                            standing.schedule().title(),
                            standing.schedule().responsible(),
                            review.dueOn(),
                            words.of(review.status()),
                            review.heldOn(),
                            review.note());
                }
            }
        }
    }

    @GetMapping("/reviews/{id}")
    String schedule(@PathVariable UUID id, Moment moment, Actor actor, Model model) {
        ScheduleStanding standing =
                reviews.standing(id, moment).orElseThrow(() -> NotFoundException.of("review schedule", id));
        model.addAttribute("standing", standing);
        model.addAttribute("schedule", standing.schedule());
        model.addAttribute("reviews", standing.reviews().reversed());
        model.addAttribute("next", standing.next().stream().map(when::shortDay).toList());
        model.addAttribute("history", history.of(id, HISTORY_SHOWN, moment));
        model.addAttribute("mayChange", mayChange(moment, actor));
        return "review-schedule";
    }

    private static boolean mayChange(Moment moment, Actor actor) {
        return moment.isNow() && actor.hasRole(Roles.IMPROVEMENT_LEAD);
    }
}
