package org.improvementledger.actionplan.measure;

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

/** Readings of measures for programs. */
@RestController
@RequestMapping("/api/measures/{id}/readings")
class ReadingResource {

    private final Commands commands;
    private final Measures measures;
    private final Clock clock;

    ReadingResource(Commands commands, Measures measures, Clock clock) {
        this.commands = commands;
        this.measures = measures;
        this.clock = clock;
    }

    /** Records what a measure read in a period; the same period is the same reading. */
    @PostMapping
    @Needs(Roles.IMPROVEMENT_LEAD)
    ResponseEntity<CommandBody> record(
            @PathVariable UUID id, @Valid @RequestBody ReadingBody body, CommandContext context) {
        RecordReading command = body.command(id, LocalDate.now(clock));
        CommandAnswer answer = commands.handle(context, command);
        return Answers.created(answer, "/api/measures/" + id + "/readings/" + command.readingId(), command.readingId());
    }

    /** Restates a reading that was wrong; what it said before stays to be seen. */
    @PostMapping("/{readingId}/restatement")
    @Needs(Roles.IMPROVEMENT_LEAD)
    ResponseEntity<CommandBody> restate(
            @PathVariable UUID id,
            @PathVariable UUID readingId,
            @Valid @RequestBody RestatementBody body,
            CommandContext context) {
        return Answers.changed(commands.handle(context, body.command(id, readingId)), readingId);
    }

    /** Lists a measure's readings in order of their periods. */
    @GetMapping
    Items<ReadingItem> list(@PathVariable UUID id, Paging paging, Moment moment) {
        MeasureRow measure = measure(id, moment);
        return Lists.items(measures.readings(id, Lists.cursor(paging.cursor()), paging.limit(), moment))
                .map(row -> ReadingItem.of(ReadingFigure.of(measure, row, null)));
    }

    /** One reading; its ETag is the measure's version, which guards it. */
    @GetMapping("/{readingId}")
    ResponseEntity<ReadingItem> get(@PathVariable UUID id, @PathVariable UUID readingId, Moment moment) {
        MeasureRow measure = measure(id, moment);
        ReadingRow row =
                measures.reading(id, readingId, moment).orElseThrow(() -> NotFoundException.of("reading", readingId));
        return Answers.item(ReadingItem.of(ReadingFigure.of(measure, row, null)), measure.version(), null);
    }

    private MeasureRow measure(UUID id, Moment moment) {
        return measures.find(id, moment).orElseThrow(() -> NotFoundException.of("measure", id));
    }
}
