package org.improvementledger.actionplan.action;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.improvementledger.actionplan.funding.Funding;
import org.improvementledger.actionplan.plan.Plans;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.projection.Moment;
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

/** Actions and their milestones for programs. */
@RestController
@RequestMapping("/api")
class ActionResource {

    private final Commands commands;
    private final Plans plans;
    private final Actions actions;
    private final Funding funding;
    private final Clock clock = Clock.system(London.ZONE);

    ActionResource(Commands commands, Plans plans, Actions actions, Funding funding) {
        this.commands = commands;
        this.plans = plans;
        this.actions = actions;
        this.funding = funding;
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

    /** Adds a milestone to an action. */
    @PostMapping("/actions/{id}/milestones")
    @Needs(Roles.IMPROVEMENT_LEAD)
    ResponseEntity<CommandBody> addMilestone(
            @PathVariable UUID id, @Valid @RequestBody MilestoneBody body, CommandContext context) {
        UUID milestoneId = context.idOr(body.id(), "milestone");
        CommandAnswer answer = commands.handle(context, body.command(id, milestoneId));
        return Answers.created(answer, "/api/actions/" + id + "/milestones/" + milestoneId, milestoneId);
    }

    /** Logs a milestone as reached. */
    @PostMapping("/actions/{id}/milestones/{milestoneId}/reached")
    @Needs(Roles.IMPROVEMENT_LEAD)
    ResponseEntity<CommandBody> reach(
            @PathVariable UUID id,
            @PathVariable UUID milestoneId,
            @Valid @RequestBody ReachedBody body,
            CommandContext context) {
        CommandAnswer answer = commands.handle(context, body.command(id, milestoneId, LocalDate.now(clock)));
        return Answers.changed(answer, milestoneId);
    }

    /** Lists a plan's actions in the order they were added. */
    @GetMapping("/plans/{planId}/actions")
    Items<ActionSummary> listOfPlan(@PathVariable UUID planId, Paging paging, Moment moment) {
        if (plans.find(planId, moment).isEmpty()) {
            throw NotFoundException.of("plan", planId);
        }
        return items(planId, null, paging, moment);
    }

    /** Lists actions in the order they were added. */
    @GetMapping("/actions")
    Items<ActionSummary> list(
            @RequestParam(required = false) @Nullable UUID planId,
            @RequestParam(required = false) @Nullable UUID addresses,
            Paging paging,
            Moment moment) {
        return items(planId, addresses, paging, moment);
    }

    /**
     * One action with its milestones and its money. Money and days pass beside its version, so it is always sent whole,
     * whatever version the asker has.
     */
    @GetMapping("/actions/{id}")
    ResponseEntity<ActionItem> get(@PathVariable UUID id, Moment moment) {
        ActionRow action = action(id, moment);
        LocalDate day = London.dayOf(moment);
        List<MilestoneItem> milestones = actions.milestones(id, moment).stream()
                .map(milestone -> MilestoneItem.of(milestone, day, action.version()))
                .toList();
        ActionItem item = new ActionItem(ActionSummary.of(action, day), milestones, funding.of(id, moment));
        return Answers.item(item, action.version(), null);
    }

    /** Lists an action's milestones in the order they were added. */
    @GetMapping("/actions/{id}/milestones")
    Items<MilestoneItem> milestones(@PathVariable UUID id, Paging paging, Moment moment) {
        ActionRow action = action(id, moment);
        LocalDate day = London.dayOf(moment);
        return Lists.items(actions.milestones(id, Lists.cursor(paging.cursor()), paging.limit(), moment))
                .map(milestone -> MilestoneItem.of(milestone, day, action.version()));
    }

    /** One milestone; its ETag is the action's version, which guards it. */
    @GetMapping("/actions/{id}/milestones/{milestoneId}")
    ResponseEntity<MilestoneItem> milestone(@PathVariable UUID id, @PathVariable UUID milestoneId, Moment moment) {
        ActionRow action = action(id, moment);
        MilestoneRow milestone = actions.milestone(id, milestoneId, moment)
                .orElseThrow(() -> NotFoundException.of("milestone", milestoneId));
        return Answers.item(
                MilestoneItem.of(milestone, London.dayOf(moment), action.version()), action.version(), null);
    }

    private Items<ActionSummary> items(@Nullable UUID planId, @Nullable UUID findingId, Paging paging, Moment moment) {
        LocalDate day = London.dayOf(moment);
        return Lists.items(actions.page(planId, findingId, Lists.cursor(paging.cursor()), paging.limit(), moment))
                .map(action -> ActionSummary.of(action, day));
    }

    private ActionRow action(UUID id, Moment moment) {
        return actions.find(id, moment).orElseThrow(() -> NotFoundException.of("action", id));
    }
}
