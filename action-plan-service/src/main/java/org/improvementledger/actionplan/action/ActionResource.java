package org.improvementledger.actionplan.action;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.improvementledger.actionplan.funding.Funding;
import org.improvementledger.actionplan.plan.DependencyRow;
import org.improvementledger.actionplan.plan.Plans;
import org.improvementledger.actionplan.rating.RatingRuleBook;
import org.improvementledger.actionplan.rating.RatingRuleVersions;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.projection.Page;
import org.improvementledger.chassis.security.Needs;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.Answers;
import org.improvementledger.chassis.web.CommandAnswer;
import org.improvementledger.chassis.web.CommandBody;
import org.improvementledger.chassis.web.CommandContext;
import org.improvementledger.chassis.web.Commands;
import org.improvementledger.chassis.web.Items;
import org.improvementledger.chassis.web.Paging;
import org.improvementledger.chassis.web.reading.Lists;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Actions for programs. */
@RestController
@RequestMapping("/api")
class ActionResource {

    private final Commands commands;
    private final Plans plans;
    private final Actions actions;
    private final Funding funding;
    private final RatingRuleVersions rules;

    ActionResource(Commands commands, Plans plans, Actions actions, Funding funding, RatingRuleVersions rules) {
        this.commands = commands;
        this.plans = plans;
        this.actions = actions;
        this.funding = funding;
        this.rules = rules;
    }

    /** Adds an action to a plan. */
    @PostMapping("/plans/{planId}/actions")
    @Needs(Roles.IMPROVEMENT_LEAD)
    ResponseEntity<CommandBody> add(
            @PathVariable UUID planId, @Valid @RequestBody ActionBody body, CommandContext context) {
        UUID id = context.idOr(body.id(), "action");
        CommandAnswer answer = commands.handle(context, body.command(planId, id));
        return Answers.created(answer, "/api/actions/" + id, id);
    }

    /** Changes something about an action other than its dates. */
    @PostMapping("/actions/{id}/amendments")
    @Needs(Roles.IMPROVEMENT_LEAD)
    ResponseEntity<CommandBody> amend(
            @PathVariable UUID id, @Valid @RequestBody AmendmentBody body, CommandContext context) {
        return Answers.changed(commands.handle(context, body.command(id)), id);
    }

    /** Gives an action other dates; its first dates stay its baseline. */
    @PostMapping("/actions/{id}/rescheduling")
    @Needs(Roles.IMPROVEMENT_LEAD)
    ResponseEntity<CommandBody> reschedule(
            @PathVariable UUID id, @Valid @RequestBody ReschedulingBody body, CommandContext context) {
        return Answers.changed(commands.handle(context, body.command(id)), id);
    }

    /** Lists a plan's actions in the order they were added. */
    @GetMapping("/plans/{planId}/actions")
    Items<ActionSummary> listOfPlan(
            @PathVariable UUID planId,
            @RequestParam(required = false) @Nullable UUID priorityId,
            Paging paging,
            Moment moment) {
        if (plans.find(planId, moment).isEmpty()) {
            throw NotFoundException.of("plan", planId);
        }
        return items(planId, null, priorityId, paging, moment);
    }

    /** Lists actions in the order they were added. */
    @GetMapping("/actions")
    Items<ActionSummary> list(
            @RequestParam(required = false) @Nullable UUID planId,
            @RequestParam(required = false) @Nullable UUID addresses,
            @RequestParam(required = false) @Nullable UUID priorityId,
            Paging paging,
            Moment moment) {
        return items(planId, addresses, priorityId, paging, moment);
    }

    /**
     * One action with its milestones, evidence, steps and money. Money, days and ratings pass beside its version, so it is always sent
     * whole, whatever version the asker has.
     */
    @GetMapping("/actions/{id}")
    ResponseEntity<ActionItem> get(@PathVariable UUID id, Moment moment) {
        ActionRow action = actions.find(id, moment).orElseThrow(() -> NotFoundException.of("action", id));
        ActionStandingRow standing = actions.standing(id, moment).orElseThrow();
        LocalDate day = London.dayOf(moment);
        List<MilestoneItem> milestones = actions.milestones(id, moment).stream()
                .map(milestone -> MilestoneItem.of(milestone, day, standing.version()))
                .toList();
        ActionItem item = new ActionItem(
                ActionSummary.of(action, standing, day, rules.book(moment)),
                milestones,
                actions.evidence(id, moment).stream().map(EvidenceSummary::of).toList(),
                actions.steps(id, moment).stream().map(StepItem::of).toList(),
                plans.waitedForBy(id, moment).stream()
                        .map(DependencyRow::dependsOn)
                        .toList(),
                plans.waitingFor(id, moment).stream()
                        .map(DependencyRow::actionId)
                        .toList(),
                funding.of(id, moment));
        return Answers.item(item, standing.version(), null);
    }

    private Items<ActionSummary> items(
            @Nullable UUID planId, @Nullable UUID findingId, @Nullable UUID priorityId, Paging paging, Moment moment) {
        LocalDate day = London.dayOf(moment);
        RatingRuleBook book = rules.book(moment);
        Page<ActionRow> page =
                actions.page(planId, findingId, priorityId, Lists.cursor(paging.cursor()), paging.limit(), moment);
        Map<UUID, ActionStandingRow> standings = actions.standings(
                page.items().stream().map(action -> action.row().id()).toList(), moment);
        return Lists.items(page)
                .map(action -> ActionSummary.of(action, Objects.requireNonNull(standings.get(action.id())), day, book));
    }
}
