package org.improvementledger.actionplan.action;

import jakarta.validation.Valid;
import java.util.UUID;
import org.improvementledger.actionplan.plan.PlannedActions;
import org.improvementledger.actionplan.plan.RemoveDependency;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.security.Needs;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.Answers;
import org.improvementledger.chassis.web.CommandBody;
import org.improvementledger.chassis.web.CommandContext;
import org.improvementledger.chassis.web.Commands;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What an action waits for, for programs. The plan decides about it, so its version is the plan's. */
@RestController
@RequestMapping("/api/actions/{id}/dependencies")
class DependencyResource {

    private final Commands commands;
    private final PlannedActions planned;

    DependencyResource(Commands commands, PlannedActions planned) {
        this.commands = commands;
        this.planned = planned;
    }

    /** Lets an action wait for another of the same plan. */
    @PostMapping
    @Needs(Roles.IMPROVEMENT_LEAD)
    ResponseEntity<CommandBody> add(
            @PathVariable UUID id, @Valid @RequestBody DependencyBody body, CommandContext context) {
        return Answers.changed(commands.handle(context, body.command(planOf(id), id)), id);
    }

    /** Lets an action no longer wait for another. */
    @PostMapping("/{otherId}/removal")
    @Needs(Roles.IMPROVEMENT_LEAD)
    ResponseEntity<CommandBody> remove(
            @PathVariable UUID id,
            @PathVariable UUID otherId,
            @Valid @RequestBody ReasonBody body,
            CommandContext context) {
        return Answers.changed(
                commands.handle(context, new RemoveDependency(planOf(id), id, otherId, body.reason())), id);
    }

    /** An action never changes its plan, so this needs no lock. */
    private UUID planOf(UUID id) {
        return planned.find(id)
                .orElseThrow(() -> NotFoundException.of("action", id))
                .planId();
    }
}
