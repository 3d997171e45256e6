package org.improvementledger.actionplan.risk;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.projection.Sort;
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
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Risks for programs. */
@RestController
@RequestMapping("/api/risks")
class RiskResource {

    private final Commands commands;
    private final Risks risks;
    private final Clock clock;

    RiskResource(Commands commands, Risks risks, Clock clock) {
        this.commands = commands;
        this.risks = risks;
        this.clock = clock;
    }

    /** Raises a risk of a plan. */
    @PostMapping
    @Needs(Roles.IMPROVEMENT_LEAD)
    ResponseEntity<CommandBody> raise(@Valid @RequestBody RiskBody body, CommandContext context) {
        UUID id = context.idOr(body.id(), "risk");
        CommandAnswer answer = commands.handle(context, body.command(id, LocalDate.now(clock)));
        return Answers.created(answer, "/api/risks/" + id, id);
    }

    /** Says how bad a risk is now. */
    @PostMapping("/{id}/assessments")
    @Needs(Roles.IMPROVEMENT_LEAD)
    ResponseEntity<CommandBody> reassess(
            @PathVariable UUID id, @Valid @RequestBody AssessmentBody body, CommandContext context) {
        return Answers.changed(commands.handle(context, body.command(id, LocalDate.now(clock))), id);
    }

    /** Ends the watch of a risk. */
    @PostMapping("/{id}/closure")
    @Needs(Roles.IMPROVEMENT_LEAD)
    ResponseEntity<CommandBody> close(
            @PathVariable UUID id, @Valid @RequestBody RiskClosureBody body, CommandContext context) {
        return Answers.changed(commands.handle(context, body.command(id, LocalDate.now(clock))), id);
    }

    /**
     * Lists risks in the order they were raised.
     *
     * @param actionId an action that they touch
     * @param open whether only those that are watched
     */
    @GetMapping
    Items<RiskRow> list(
            @RequestParam(required = false) @Nullable UUID planId,
            @RequestParam(required = false) @Nullable UUID actionId,
            @RequestParam(defaultValue = "false") boolean open,
            Paging paging,
            Moment moment) {
        return Lists.items(risks.page(
                new Risks.Asked(planId, actionId, null, open),
                Sort.oldestFirst(),
                Lists.cursor(paging.cursor()),
                paging.limit(),
                moment));
    }

    /** One risk with how it was assessed. */
    @GetMapping("/{id}")
    ResponseEntity<RiskRow> get(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String ifNoneMatch,
            Moment moment) {
        RiskRow risk = risks.find(id, moment).orElseThrow(() -> NotFoundException.of("risk", id));
        return Answers.item(risk, risk.version(), ifNoneMatch);
    }
}
