package org.improvementledger.actionplan.deadline;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.security.Actor;
import org.improvementledger.chassis.web.page.CsvWriter;
import org.improvementledger.chassis.web.page.WordFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is due and by when, with a warning for what is late or soon will be; also as a spreadsheet and a calendar. */
@Controller
class DeadlinePages {

    private final Deadlines deadlines;
    private final CalendarFeed feed;
    private final Subscriptions subscriptions;
    private final DeadlineSettings settings;
    private final WordFormat words;

    DeadlinePages(
            Deadlines deadlines,
            CalendarFeed feed,
            Subscriptions subscriptions,
            DeadlineSettings settings,
            WordFormat words) {
        this.deadlines = deadlines;
        this.feed = feed;
        this.subscriptions = subscriptions;
        this.settings = settings;
        this.words = words;
    }

    @GetMapping("/deadlines")
    String list(
            @RequestParam(required = false) @Nullable List<DeadlineStanding> standing,
            Moment moment,
            Actor actor,
            Model model) {
        List<Deadline> all = deadlines.all(moment);
        List<DeadlineStanding> asked = standing == null ? List.of() : standing;
        model.addAttribute("overdue", count(all, DeadlineStanding.OVERDUE));
        model.addAttribute("soon", count(all, DeadlineStanding.DUE_SOON));
        model.addAttribute("warningDays", settings.warningWorkingDays());
        model.addAttribute("any", !all.isEmpty());
        model.addAttribute("deadlines", shown(all, asked));
        model.addAttribute("standings", DeadlineStanding.values());
        model.addAttribute(
                "tags",
                asked.stream()
                        .map(one -> Map.of("text", words.of(one), "name", "standing", "value", one.code()))
                        .toList());
        model.addAttribute("subscription", subscriptions.of(actor.id()).orElse(null));
        return "deadlines";
    }

    @GetMapping("/deadlines.csv")
    void download(
            @RequestParam(required = false) @Nullable List<DeadlineStanding> standing,
            Moment moment,
            HttpServletResponse response)
            throws IOException {
        try (CsvWriter csv = CsvWriter.download(response, "deadlines.csv")) {
            csv.row(
                    "Deadline",
                    "Inspection",
                    "Fieldwork from",
                    "Report received",
                    "Working days",
                    "Computed",
                    "Named by the inspectorate",
                    "Why",
                    "Due",
                    "Met",
                    "How",
                    "Standing");
            for (Deadline deadline : shown(deadlines.all(moment), standing == null ? List.of() : standing)) {
                csv.row(
                        words.of(deadline.deadline()),
                        words.of(deadline.inspection()),
                        deadline.fieldworkFrom(),
                        deadline.receivedOn(),
                        deadline.workingDays(),
                        deadline.computedDueOn(),
                        deadline.statedDueOn(),
                        deadline.statedReason(),
                        deadline.dueOn(),
                        deadline.metOn(),
                        deadline.metNote(),
                        words.of(deadline.standing()));
            }
        }
    }

    /** The calendar once, for whoever is signed in. */
    @GetMapping("/deadlines.ics")
    ResponseEntity<byte[]> calendar(Moment moment) {
        return feed.answer(moment);
    }

    private static List<Deadline> shown(List<Deadline> all, List<DeadlineStanding> asked) {
        return all.stream()
                .filter(deadline -> asked.isEmpty() || asked.contains(deadline.standing()))
                .toList();
    }

    private static long count(List<Deadline> all, DeadlineStanding standing) {
        return all.stream().filter(deadline -> deadline.standing() == standing).count();
    }
}
