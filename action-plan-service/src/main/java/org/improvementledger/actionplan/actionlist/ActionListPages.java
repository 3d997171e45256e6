package org.improvementledger.actionplan.actionlist;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.improvementledger.actionplan.action.ActionState;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.security.Actor;
import org.improvementledger.chassis.web.page.CsvWriter;
import org.improvementledger.chassis.web.page.ListPage;
import org.improvementledger.chassis.web.page.WordFormat;
import org.improvementledger.events.Rating;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** All actions: filtered, sorted, page by page and as a spreadsheet. */
@Controller
class ActionListPages {

    private static final int ROWS = 25;

    private final ListedActions actions;
    private final WordFormat words;

    ActionListPages(ListedActions actions, WordFormat words) {
        this.actions = actions;
        this.words = words;
    }

    /** @param cursor how many rows come before; ratings change with the day, so the list is counted and not pointed into */
    @GetMapping("/actions")
    String list(
            @ModelAttribute("filter") ActionFilter filter,
            @RequestParam(required = false) @Nullable String cursor,
            Moment moment,
            Actor reader,
            Model model) {
        List<ListedAction> all = actions.all(moment);
        List<ListedAction> found = filter.of(all, reader.id());
        int from = Math.min(before(cursor), found.size());
        int to = Math.min(from + ROWS, found.size());
        String next = to < found.size() ? Integer.toString(to) : null;
        model.addAttribute("page", new ListPage<>(found.subList(from, to), next, (long) found.size()));
        model.addAttribute("tags", filter.tags(words::of));
        model.addAttribute("states", ActionState.values());
        model.addAttribute("ratings", Rating.values());
        model.addAttribute("leads", ActionFilter.leads(all));
        model.addAttribute("priorities", ActionFilter.priorities(all, filter.plan()));
        return "actions";
    }

    @GetMapping("/actions.csv")
    void download(
            @ModelAttribute("filter") ActionFilter filter, Moment moment, Actor reader, HttpServletResponse response)
            throws IOException {
        try (CsvWriter csv = CsvWriter.download(response, "actions.csv")) {
            csv.row(
                    "Action",
                    "Plan",
                    "Priority",
                    "Lead",
                    "State",
                    "Rating",
                    "Declared",
                    "Agreed by the board",
                    "Start",
                    "Due",
                    "First due",
                    "Days later",
                    "Milestones",
                    "Reached or waived",
                    "Next milestone",
                    "Next due",
                    "Overdue",
                    "Id");
            for (ListedAction line : filter.of(actions.all(moment), reader.id())) {
                csv.row(
                        line.action().title(),
                        line.plan(),
                        line.priority(),
                        line.action().lead(),
                        words.of(line.standing().state()),
                        words.of(line.rated()),
                        words.of(line.rating().declared()),
                        words.of(line.rating().agreed()),
                        line.action().startOn(),
                        line.action().dueOn(),
                        line.action().baselineDueOn(),
                        line.action().slippageDays(),
                        line.standing().milestones().total(),
                        line.standing().milestones().reached()
                                + line.standing().milestones().waived(),
                        line.next() == null ? null : line.next().title(),
                        line.nextDueOn(),
                        line.isOverdue() ? "yes" : "no",
                        line.action().id());
            }
        }
    }

    private static int before(@Nullable String cursor) {
        return cursor != null && cursor.matches("\\d{1,6}") ? Integer.parseInt(cursor) : 0;
    }
}
