package org.improvementledger.actionplan.plan;

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
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A plan's priorities and versions for programs. */
@RestController
@RequestMapping("/api/plans/{id}")
class PlanLifeResource {

    private final Commands commands;
    private final Plans plans;
    private final Clock clock;

    PlanLifeResource(Commands commands, Plans plans, Clock clock) {
        this.commands = commands;
        this.plans = plans;
        this.clock = clock;
    }

    /** Adds a priority, or theme, to a plan. */
    @PostMapping("/priorities")
    @Needs(Roles.IMPROVEMENT_LEAD)
    ResponseEntity<CommandBody> addPriority(
            @PathVariable UUID id, @Valid @RequestBody PriorityBody body, CommandContext context) {
        UUID priorityId = context.idOr(body.id(), "priority");
        CommandAnswer answer = commands.handle(context, body.command(id, priorityId));
        return Answers.created(answer, "/api/plans/" + id + "/priorities/" + priorityId, priorityId);
    }

    /** Words a priority otherwise. */
    @PostMapping("/priorities/{priorityId}/rewording")
    @Needs(Roles.IMPROVEMENT_LEAD)
    ResponseEntity<CommandBody> reword(
            @PathVariable UUID id,
            @PathVariable UUID priorityId,
            @Valid @RequestBody RewordingBody body,
            CommandContext context) {
        return Answers.changed(commands.handle(context, body.command(id, priorityId)), priorityId);
    }

    /** Agrees the version of a plan that is drafted. */
    @PostMapping("/agreement")
    @Needs(Roles.BOARD_CHAIR)
    ResponseEntity<CommandBody> agree(
            @PathVariable UUID id, @Valid @RequestBody AgreementBody body, CommandContext context) {
        return Answers.changed(commands.handle(context, body.command(id, today())), id);
    }

    /** Records that the agreed version of a plan was sent. */
    @PostMapping("/submission")
    @Needs(Roles.IMPROVEMENT_LEAD)
    ResponseEntity<CommandBody> submit(
            @PathVariable UUID id, @Valid @RequestBody SubmissionBody body, CommandContext context) {
        return Answers.changed(commands.handle(context, body.command(id, today())), id);
    }

    /** Begins the next version of an agreed plan. */
    @PostMapping("/revision")
    @Needs(Roles.IMPROVEMENT_LEAD)
    ResponseEntity<CommandBody> revise(
            @PathVariable UUID id, @Valid @RequestBody RevisionBody body, CommandContext context) {
        return Answers.changed(commands.handle(context, body.command(id, today())), id);
    }

    /** Brings a plan to its end; nothing more joins it. */
    @PostMapping("/closure")
    @Needs({Roles.IMPROVEMENT_LEAD, Roles.BOARD_CHAIR})
    ResponseEntity<CommandBody> close(
            @PathVariable UUID id, @Valid @RequestBody PlanClosureBody body, CommandContext context) {
        return Answers.changed(commands.handle(context, body.command(id, today())), id);
    }

    /** Lists a plan's priorities in the order they were added. */
    @GetMapping("/priorities")
    Items<PriorityRow> priorities(@PathVariable UUID id, Moment moment) {
        requirePlan(id, moment);
        return new Items<>(plans.priorities(id, moment), null);
    }

    /** One priority. */
    @GetMapping("/priorities/{priorityId}")
    PriorityRow priority(@PathVariable UUID id, @PathVariable UUID priorityId, Moment moment) {
        requirePlan(id, moment);
        return plans.priority(id, priorityId, moment).orElseThrow(() -> NotFoundException.of("priority", priorityId));
    }

    /** Lists the versions that the board agreed. */
    @GetMapping("/versions")
    Items<PlanVersionItem> versions(@PathVariable UUID id, Moment moment) {
        requirePlan(id, moment);
        return new Items<>(plans.versions(id, moment), null).map(PlanVersionItem::of);
    }

    /** One version that the board agreed. */
    @GetMapping("/versions/{number}")
    PlanVersionItem version(@PathVariable UUID id, @PathVariable int number, Moment moment) {
        requirePlan(id, moment);
        return plans.version(id, number, moment)
                .map(PlanVersionItem::of)
                .orElseThrow(() -> new NotFoundException("The board agreed no version " + number + " of this plan."));
    }

    /** Lists which actions of a plan wait for which. */
    @GetMapping("/dependencies")
    Items<DependencyRow> dependencies(@PathVariable UUID id, Moment moment) {
        requirePlan(id, moment);
        return new Items<>(plans.dependencies(id, moment), null);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private void requirePlan(UUID id, Moment moment) {
        if (plans.find(id, moment).isEmpty()) {
            throw NotFoundException.of("plan", id);
        }
    }
}
