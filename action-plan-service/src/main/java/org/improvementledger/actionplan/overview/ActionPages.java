package org.improvementledger.actionplan.overview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.improvementledger.actionplan.action.ActionNames;
import org.improvementledger.actionplan.action.ActionRow;
import org.improvementledger.actionplan.action.ActionStandingRow;
import org.improvementledger.actionplan.action.ActionState;
import org.improvementledger.actionplan.action.ActionStep;
import org.improvementledger.actionplan.action.Actions;
import org.improvementledger.actionplan.action.London;
import org.improvementledger.actionplan.action.MilestoneRow;
import org.improvementledger.actionplan.action.MilestoneStatus;
import org.improvementledger.actionplan.action.ProgressReportRow;
import org.improvementledger.actionplan.action.Slippage;
import org.improvementledger.actionplan.plan.DependencyRow;
import org.improvementledger.actionplan.plan.PlanRow;
import org.improvementledger.actionplan.plan.Plans;
import org.improvementledger.actionplan.plan.PriorityRow;
import org.improvementledger.actionplan.rating.RatingRuleBook;
import org.improvementledger.actionplan.rating.RatingRuleVersions;
import org.improvementledger.actionplan.timeline.MilestoneTimeline;
import org.improvementledger.audit.search.ItemHistory;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.projection.ReadModel;
import org.improvementledger.chassis.projection.Versioned;
import org.improvementledger.chassis.security.Actor;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.page.PageProperties;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** An action: how it stands and what comes next, its milestones, measures, evidence and money, and what happened to it. */
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
    private final Actions actions;
    private final ActionNames names;
    private final BesideActions beside;
    private final RatingRuleVersions rules;
    private final WhatComesNext next;
    private final ItemHistory history;
    private final Map<String, String> links;

    ActionPages(
            Plans plans,
            Actions actions,
            ActionNames names,
            BesideActions beside,
            RatingRuleVersions rules,
            WhatComesNext next,
            ItemHistory history,
            PageProperties properties) {
        this.plans = plans;
        this.actions = actions;
        this.names = names;
        this.beside = beside;
        this.rules = rules;
        this.next = next;
        this.history = history;
        this.links = properties.links();
    }

    @GetMapping("/actions/{id}")
    String action(@PathVariable UUID id, Moment moment, Actor reader, Model model) {
        ActionRow action = actions.find(id, moment).orElseThrow(() -> NotFoundException.of("action", id));
        ActionStandingRow standing = actions.standing(id, moment).orElseThrow();
        model.addAttribute("action", action);
        model.addAttribute("standing", standing);
        stands(action, standing, moment, model);
        offers(standing, moment, reader, model);
        work(action, standing, moment, model);
        model.addAllAttributes(beside.of(action, moment));
        model.addAttribute("moneyUrl", links.getOrDefault("money", ""));
        model.addAttribute("history", history.of(id, HISTORY_SHOWN, moment));
        return "action";
    }

    private void stands(ActionRow action, ActionStandingRow standing, Moment moment, Model model) {
        LocalDate day = London.dayOf(moment);
        RatingRuleBook book = rules.book(moment);
        model.addAttribute("rating", standing.ratingOn(day, book));
        model.addAttribute("comesNext", next.after(standing, day, book));
        model.addAttribute("overdue", standing.isOverdueOn(day));
        model.addAttribute("slippage", Slippage.words(action.slippageDays()));
        model.addAttribute(
                "planTitle",
                plans.find(action.planId(), moment).map(PlanRow::title).orElse("Plan"));
        model.addAttribute(
                "priority",
                action.priorityId() == null
                        ? null
                        : plans.priority(action.planId(), action.priorityId(), moment)
                                .map(PriorityRow::title)
                                .orElse(null));
    }

    /** Nothing is offered on a page that speaks for another moment than now. */
    private static void offers(ActionStandingRow standing, Moment moment, Actor reader, Model model) {
        List<ActionStep.Offer> offers = moment.isNow() ? ActionStep.offered(standing, reader) : List.of();
        boolean leads = moment.isNow() && reader.hasRole(Roles.IMPROVEMENT_LEAD);
        model.addAttribute("offers", offers);
        model.addAttribute("nextMilestone", standing.milestones().next().orElse(null));
        model.addAttribute("mayLead", leads);
        model.addAttribute("mayWork", leads && standing.state() == ActionState.OPEN);
    }

    private void work(ActionRow action, ActionStandingRow standing, Moment moment, Model model) {
        LocalDate day = London.dayOf(moment);
        List<MilestoneRow> milestones = actions.milestones(action.id(), moment);
        List<UUID> waitsFor = plans.waitedForBy(action.id(), moment).stream()
                .map(DependencyRow::dependsOn)
                .toList();
        List<UUID> waitedFor = plans.waitingFor(action.id(), moment).stream()
                .map(DependencyRow::actionId)
                .toList();
        List<UUID> others = new ArrayList<>(waitsFor);
        others.addAll(waitedFor);
        List<ProgressReportRow> reports =
                actions.reports(action.id(), null, ReadModel.MAXIMUM_PAGE, moment).items().stream()
                        .map(Versioned::row)
                        .toList();
        model.addAttribute("chart", MilestoneTimeline.of(action, standing, milestones, day));
        model.addAttribute(
                "milestones",
                milestones.stream()
                        .map(row -> new MilestoneLine(row, row.statusOn(day)))
                        .toList());
        model.addAttribute("evidence", actions.evidence(action.id(), moment));
        model.addAttribute("reports", reports.reversed());
        model.addAttribute("steps", actions.steps(action.id(), moment).reversed());
        model.addAttribute("waitsFor", waitsFor);
        model.addAttribute("waitedFor", waitedFor);
        model.addAttribute("titles", names.of(others, moment));
    }
}
