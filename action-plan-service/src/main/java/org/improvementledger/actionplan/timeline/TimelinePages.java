package org.improvementledger.actionplan.timeline;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.improvementledger.actionplan.action.London;
import org.improvementledger.actionplan.actionlist.ActionFilter;
import org.improvementledger.actionplan.actionlist.ListedAction;
import org.improvementledger.actionplan.actionlist.ListedActions;
import org.improvementledger.actionplan.plan.PlanRow;
import org.improvementledger.actionplan.plan.Plans;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.security.Actor;
import org.improvementledger.chassis.web.page.CsvWriter;
import org.improvementledger.chassis.web.page.WordFormat;
import org.improvementledger.events.Rating;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** The whole plan over time. */
@Controller
class TimelinePages {

    private final Plans plans;
    private final ListedActions actions;
    private final WordFormat words;

    TimelinePages(Plans plans, ListedActions actions, WordFormat words) {
        this.plans = plans;
        this.actions = actions;
        this.words = words;
    }

    @GetMapping("/plans/{id}/timeline")
    String timeline(
            @PathVariable UUID id,
            @ModelAttribute("filter") ActionFilter filter,
            Moment moment,
            Actor reader,
            Model model) {
        PlanRow plan = plan(id, moment);
        List<ListedAction> all = actions.ofPlan(id, moment);
        List<ListedAction> shown = shown(id, filter.of(all, reader.id()), moment);
        model.addAttribute("plan", plan);
        model.addAttribute("shown", shown);
        model.addAttribute("chart", PlanTimeline.chart(shown, London.dayOf(moment), words));
        model.addAttribute("tags", filter.tags(words::of));
        model.addAttribute("ratings", Rating.values());
        model.addAttribute("leads", ActionFilter.leads(all));
        return "plan-timeline";
    }

    /** The same actions as the page shows, for a spreadsheet. */
    @GetMapping("/plans/{id}/timeline.csv")
    void csv(
            @PathVariable UUID id,
            @ModelAttribute("filter") ActionFilter filter,
            Moment moment,
            Actor reader,
            HttpServletResponse response)
            throws IOException {
        plan(id, moment);
        List<ListedAction> shown = shown(id, filter.of(actions.ofPlan(id, moment), reader.id()), moment);
        try (CsvWriter csv = CsvWriter.download(response, "timeline.csv")) {
            csv.row(
                    "Priority",
                    "Action",
                    "Lead",
                    "State",
                    "Rating",
                    "First start",
                    "First due",
                    "Start",
                    "Due",
                    "Days later",
                    "Times rescheduled",
                    "Completed on",
                    "Completed late",
                    "Id");
            for (ListedAction line : shown) {
                csv.row(
                        line.priority(),
                        line.action().title(),
                        line.action().lead(),
                        words.of(line.standing().state()),
                        words.of(line.rated()),
                        line.action().baselineStartOn(),
                        line.action().baselineDueOn(),
                        line.action().startOn(),
                        line.action().dueOn(),
                        line.action().slippageDays(),
                        line.action().reschedulings(),
                        line.standing().steps().completedOn(),
                        line.rating().completedLate() ? "yes" : "no",
                        line.action().id());
            }
        }
    }

    private PlanRow plan(UUID id, Moment moment) {
        return plans.find(id, moment).orElseThrow(() -> NotFoundException.of("plan", id));
    }

    private List<ListedAction> shown(UUID planId, List<ListedAction> found, Moment moment) {
        return PlanTimeline.inOrder(found, plans.priorities(planId, moment));
    }
}
