package org.improvementledger.actionplan.action;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
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
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** An action's milestones for programs. */
@RestController
@RequestMapping("/api/actions/{id}/milestones")
class MilestoneResource {

    private final Commands commands;
    private final Actions actions;
    private final Clock clock;

    MilestoneResource(Commands commands, Actions actions, Clock clock) {
        this.commands = commands;
        this.actions = actions;
        this.clock = clock;
    }

    /** Adds a milestone to an open action. */
    @PostMapping
    @Needs(Roles.IMPROVEMENT_LEAD)
    ResponseEntity<CommandBody> add(
            @PathVariable UUID id, @Valid @RequestBody MilestoneBody body, CommandContext context) {
        UUID milestoneId = context.idOr(body.id(), "milestone");
        CommandAnswer answer = commands.handle(context, body.command(id, milestoneId));
        return Answers.created(answer, "/api/actions/" + id + "/milestones/" + milestoneId, milestoneId);
    }

    /** Logs a milestone as reached. */
    @PostMapping("/{milestoneId}/reached")
    @Needs(Roles.IMPROVEMENT_LEAD)
    ResponseEntity<CommandBody> reach(
            @PathVariable UUID id,
            @PathVariable UUID milestoneId,
            @Valid @RequestBody ReachedBody body,
            CommandContext context) {
        CommandAnswer answer = commands.handle(context, body.command(id, milestoneId, LocalDate.now(clock)));
        return Answers.changed(answer, milestoneId);
    }

    /** Waives a milestone: it will not be reached, and need not be. */
    @PostMapping("/{milestoneId}/waiver")
    @Needs(Roles.IMPROVEMENT_LEAD)
    ResponseEntity<CommandBody> waive(
            @PathVariable UUID id,
            @PathVariable UUID milestoneId,
            @Valid @RequestBody WaiverBody body,
            CommandContext context) {
        CommandAnswer answer = commands.handle(context, body.command(id, milestoneId, LocalDate.now(clock)));
        return Answers.changed(answer, milestoneId);
    }

    /** Opens a milestone again that was logged as reached or waived. */
    @PostMapping("/{milestoneId}/reopening")
    @Needs(Roles.IMPROVEMENT_LEAD)
    ResponseEntity<CommandBody> reopen(
            @PathVariable UUID id,
            @PathVariable UUID milestoneId,
            @Valid @RequestBody ReasonBody body,
            CommandContext context) {
        CommandAnswer answer = commands.handle(context, new ReopenMilestone(id, milestoneId, body.reason()));
        return Answers.changed(answer, milestoneId);
    }

    /** Gives a milestone another day; its first day stays its baseline. */
    @PostMapping("/{milestoneId}/rescheduling")
    @Needs(Roles.IMPROVEMENT_LEAD)
    ResponseEntity<CommandBody> reschedule(
            @PathVariable UUID id,
            @PathVariable UUID milestoneId,
            @Valid @RequestBody MilestoneReschedulingBody body,
            CommandContext context) {
        return Answers.changed(commands.handle(context, body.command(id, milestoneId)), milestoneId);
    }

    /** Lists an action's milestones in the order they were added. */
    @GetMapping
    Items<MilestoneItem> list(@PathVariable UUID id, Paging paging, Moment moment) {
        long version = version(id, moment);
        LocalDate day = London.dayOf(moment);
        return Lists.items(actions.milestones(id, Lists.cursor(paging.cursor()), paging.limit(), moment))
                .map(milestone -> MilestoneItem.of(milestone, day, version));
    }

    /** One milestone; its ETag is the action's version, which guards it. */
    @GetMapping("/{milestoneId}")
    ResponseEntity<MilestoneItem> get(@PathVariable UUID id, @PathVariable UUID milestoneId, Moment moment) {
        long version = version(id, moment);
        MilestoneRow milestone = actions.milestone(id, milestoneId, moment)
                .orElseThrow(() -> NotFoundException.of("milestone", milestoneId));
        return Answers.item(MilestoneItem.of(milestone, London.dayOf(moment), version), version, null);
    }

    private long version(UUID id, Moment moment) {
        return actions.standing(id, moment)
                .orElseThrow(() -> NotFoundException.of("action", id))
                .version();
    }
}
