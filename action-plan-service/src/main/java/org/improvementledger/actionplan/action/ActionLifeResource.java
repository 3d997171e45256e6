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

/** The steps of an action's life for programs. */
@RestController
@RequestMapping("/api/actions/{id}")
class ActionLifeResource {

    private final Commands commands;
    private final Actions actions;
    private final Clock clock;

    ActionLifeResource(Commands commands, Actions actions, Clock clock) {
        this.commands = commands;
        this.actions = actions;
        this.clock = clock;
    }

    /** Reports how an action stands. */
    @PostMapping("/progress")
    @Needs(Roles.IMPROVEMENT_LEAD)
    ResponseEntity<CommandBody> report(
            @PathVariable UUID id, @Valid @RequestBody ProgressBody body, CommandContext context) {
        UUID reportId = context.idOr(body.id(), "report");
        CommandAnswer answer = commands.handle(context, body.command(id, reportId, today()));
        return Answers.created(answer, "/api/actions/" + id + "/progress/" + reportId, reportId);
    }

    /** Lists an action's progress reports in the order they were recorded. */
    @GetMapping("/progress")
    Items<ProgressReportRow> reports(@PathVariable UUID id, Paging paging, Moment moment) {
        requireAction(id, moment);
        return Lists.items(actions.reports(id, Lists.cursor(paging.cursor()), paging.limit(), moment));
    }

    /** One progress report. */
    @GetMapping("/progress/{reportId}")
    ProgressReportRow report(@PathVariable UUID id, @PathVariable UUID reportId, Moment moment) {
        requireAction(id, moment);
        return actions.report(id, reportId, moment).orElseThrow(() -> NotFoundException.of("report", reportId));
    }

    /** Proposes that an action is complete, for somebody else to verify. */
    @PostMapping("/completion")
    @Needs(Roles.IMPROVEMENT_LEAD)
    ResponseEntity<CommandBody> propose(
            @PathVariable UUID id, @Valid @RequestBody CompletionBody body, CommandContext context) {
        return Answers.changed(commands.handle(context, body.command(id, today())), id);
    }

    /** Verifies that an action is complete; never by who proposed it. */
    @PostMapping("/verification")
    @Needs({Roles.IMPROVEMENT_LEAD, Roles.BOARD_CHAIR})
    ResponseEntity<CommandBody> verify(
            @PathVariable UUID id, @Valid @RequestBody VerificationBody body, CommandContext context) {
        return Answers.changed(commands.handle(context, body.command(id, today())), id);
    }

    /** Refuses that an action is complete; never by who proposed it. */
    @PostMapping("/refusal")
    @Needs({Roles.IMPROVEMENT_LEAD, Roles.BOARD_CHAIR})
    ResponseEntity<CommandBody> refuse(
            @PathVariable UUID id, @Valid @RequestBody RefusalBody body, CommandContext context) {
        return Answers.changed(commands.handle(context, body.command(id, today())), id);
    }

    /** Closes an action whose completion is verified. */
    @PostMapping("/closure")
    @Needs(Roles.BOARD_CHAIR)
    ResponseEntity<CommandBody> close(
            @PathVariable UUID id, @Valid @RequestBody ActionClosureBody body, CommandContext context) {
        return Answers.changed(commands.handle(context, body.command(id, today())), id);
    }

    /** Says that what a sustained action changed is how things are now done. */
    @PostMapping("/embedding")
    @Needs(Roles.BOARD_CHAIR)
    ResponseEntity<CommandBody> embed(
            @PathVariable UUID id, @Valid @RequestBody EmbeddingBody body, CommandContext context) {
        return Answers.changed(commands.handle(context, body.command(id, today())), id);
    }

    /** Puts an action under way again that was verified, closed, sustained, embedded or cancelled. */
    @PostMapping("/reopening")
    @Needs({Roles.IMPROVEMENT_LEAD, Roles.BOARD_CHAIR})
    ResponseEntity<CommandBody> reopen(
            @PathVariable UUID id, @Valid @RequestBody ReopeningBody body, CommandContext context) {
        return Answers.changed(commands.handle(context, body.command(id, today())), id);
    }

    /** Cancels an action that is not closed. */
    @PostMapping("/cancellation")
    @Needs({Roles.IMPROVEMENT_LEAD, Roles.BOARD_CHAIR})
    ResponseEntity<CommandBody> cancel(
            @PathVariable UUID id, @Valid @RequestBody CancellationBody body, CommandContext context) {
        return Answers.changed(commands.handle(context, body.command(id, today())), id);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private void requireAction(UUID id, Moment moment) {
        if (actions.standing(id, moment).isEmpty()) {
            throw NotFoundException.of("action", id);
        }
    }
}
