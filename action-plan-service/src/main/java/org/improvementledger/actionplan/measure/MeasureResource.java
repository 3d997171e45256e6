package org.improvementledger.actionplan.measure;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.projection.Page;
import org.improvementledger.chassis.projection.Sort;
import org.improvementledger.chassis.projection.Versioned;
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

/** Measures, their targets and the actions they stand for, for programs. */
@RestController
@RequestMapping("/api/measures")
class MeasureResource {

    private final Commands commands;
    private final Measures measures;
    private final StarterSet starterSet;
    private final Clock clock;

    MeasureResource(Commands commands, Measures measures, StarterSet starterSet, Clock clock) {
        this.commands = commands;
        this.measures = measures;
        this.starterSet = starterSet;
        this.clock = clock;
    }

    /** Defines a measure. */
    @PostMapping
    @Needs(Roles.IMPROVEMENT_LEAD)
    ResponseEntity<CommandBody> define(@Valid @RequestBody MeasureBody body, CommandContext context) {
        UUID id = context.idOr(body.id(), "measure");
        CommandAnswer answer = commands.handle(context, body.command(id, LocalDate.now(clock)));
        return Answers.created(answer, "/api/measures/" + id, id);
    }

    /** Defines the usual measures of children's services; those that are there already stay as they are. */
    @PostMapping("/starter-set")
    @Needs(Roles.IMPROVEMENT_LEAD)
    StarterSet.Outcome defineStarterSet(@Valid @RequestBody StarterSetBody body, CommandContext context) {
        LocalDate from = body.targetsFrom();
        return starterSet.define(context, from == null ? LocalDate.now(clock) : from);
    }

    /** Puts better what a measure is called, what exactly it counts, or where it comes from. */
    @PostMapping("/{id}/amendments")
    @Needs(Roles.IMPROVEMENT_LEAD)
    ResponseEntity<CommandBody> amend(
            @PathVariable UUID id, @Valid @RequestBody MeasureAmendmentBody body, CommandContext context) {
        return Answers.changed(commands.handle(context, body.command(id)), id);
    }

    /** Sets a measure's next target. */
    @PostMapping("/{id}/targets")
    @Needs(Roles.IMPROVEMENT_LEAD)
    ResponseEntity<CommandBody> setTarget(
            @PathVariable UUID id, @Valid @RequestBody MeasureTargetBody body, CommandContext context) {
        return Answers.changed(commands.handle(context, body.command(id, LocalDate.now(clock))), id);
    }

    /** Links a measure to an action whose working it shows. */
    @PostMapping("/{id}/actions")
    @Needs(Roles.IMPROVEMENT_LEAD)
    ResponseEntity<CommandBody> link(
            @PathVariable UUID id, @Valid @RequestBody MeasureLinkBody body, CommandContext context) {
        return Answers.changed(commands.handle(context, new LinkMeasure(id, body.actionId())), id);
    }

    /** Takes back that a measure shows an action's working. */
    @PostMapping("/{id}/actions/{actionId}/unlinking")
    @Needs(Roles.IMPROVEMENT_LEAD)
    ResponseEntity<CommandBody> unlink(
            @PathVariable UUID id,
            @PathVariable UUID actionId,
            @Valid @RequestBody MeasureUnlinkBody body,
            CommandContext context) {
        return Answers.changed(commands.handle(context, new UnlinkMeasure(id, actionId, body.reason())), id);
    }

    /** Retires a measure: no period after the day is read. */
    @PostMapping("/{id}/retirement")
    @Needs(Roles.IMPROVEMENT_LEAD)
    ResponseEntity<CommandBody> retire(
            @PathVariable UUID id, @Valid @RequestBody RetirementBody body, CommandContext context) {
        return Answers.changed(commands.handle(context, body.command(id, LocalDate.now(clock))), id);
    }

    /** Lists measures in the order they were defined, each with how it stands. */
    @GetMapping
    Items<MeasureItem> list(@RequestParam(required = false) @Nullable UUID actionId, Paging paging, Moment moment) {
        Page<MeasureRow> page = measures.page(
                actionId, null, Sort.oldestFirst(), Lists.cursor(paging.cursor()), paging.limit(), moment);
        Items<MeasureRow> rows = Lists.items(page);
        return new Items<>(
                measures.standings(page.items().stream().map(Versioned::row).toList(), moment).stream()
                        .map(MeasureItem::of)
                        .toList(),
                rows.next());
    }

    /** One measure with how it stands. Days pass beside its version, so it is always sent whole. */
    @GetMapping("/{id}")
    ResponseEntity<MeasureItem> get(@PathVariable UUID id, Moment moment) {
        MeasureStanding standing = measures.standing(id, moment).orElseThrow(() -> NotFoundException.of("measure", id));
        return Answers.item(MeasureItem.of(standing), standing.measure().version(), null);
    }
}
