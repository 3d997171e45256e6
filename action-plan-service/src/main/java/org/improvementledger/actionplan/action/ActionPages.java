package org.improvementledger.actionplan.action;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.improvementledger.actionplan.funding.Funding;
import org.improvementledger.actionplan.inspection.Inspections;
import org.improvementledger.actionplan.plan.PlanRow;
import org.improvementledger.actionplan.plan.Plans;
import org.improvementledger.actionplan.rating.RatingRuleVersions;
import org.improvementledger.audit.search.ItemHistory;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.web.page.PageProperties;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** An action with its milestones, its money and what happened to it. */
@Controller
class ActionPages {

    /**
     * A milestone with how it stands on the day shown.
     *
     * @param status on that day
     */
    record MilestoneLine(MilestoneRow row, MilestoneStatus status) {}

    /** What the page shows; the audit trail shows the rest. */
    private static final int HISTORY_SHOWN = 30;

    private final Plans plans;
    private final Inspections inspections;
    private final Actions actions;
    private final Funding funding;
    private final RatingRuleVersions rules;
    private final ItemHistory history;
    private final Map<String, String> links;

    ActionPages(
            Plans plans,
            Inspections inspections,
            Actions actions,
            Funding funding,
            RatingRuleVersions rules,
            ItemHistory history,
            PageProperties properties) {
        this.plans = plans;
        this.inspections = inspections;
        this.actions = actions;
        this.funding = funding;
        this.rules = rules;
        this.history = history;
        this.links = properties.links();
    }

    @GetMapping("/actions/{id}")
    String action(@PathVariable UUID id, Moment moment, Model model) {
        ActionRow action = actions.find(id, moment).orElseThrow(() -> NotFoundException.of("action", id));
        ActionStandingRow standing = actions.standing(id, moment).orElseThrow();
        LocalDate day = London.dayOf(moment);
        List<MilestoneLine> milestones = actions.milestones(id, moment).stream()
                .map(row -> new MilestoneLine(row, row.statusOn(day)))
                .toList();
        model.addAttribute("action", action);
        model.addAttribute("standing", standing);
        model.addAttribute("rating", standing.ratingOn(day, rules.book(moment)));
        model.addAttribute("overdue", standing.milestones().overdueOn(day));
        model.addAttribute(
                "planTitle",
                plans.find(action.planId(), moment).map(PlanRow::title).orElse("Plan"));
        model.addAttribute("milestones", milestones);
        model.addAttribute("findings", inspections.findings(action.addresses(), moment));
        model.addAttribute("funding", funding.of(id, moment));
        model.addAttribute("history", history.of(id, HISTORY_SHOWN, moment));
        model.addAttribute("moneyUrl", links.getOrDefault("money", ""));
        return "action";
    }
}
