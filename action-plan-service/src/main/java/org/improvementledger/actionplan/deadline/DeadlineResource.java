package org.improvementledger.actionplan.deadline;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.improvementledger.actionplan.inspection.DeadlineRow;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.security.Needs;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.Answers;
import org.improvementledger.chassis.web.CommandBody;
import org.improvementledger.chassis.web.CommandContext;
import org.improvementledger.chassis.web.Commands;
import org.improvementledger.chassis.web.Items;
import org.improvementledger.chassis.web.page.TimeFormat;
import org.improvementledger.events.DeadlineKind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Deadlines for programs, and as a calendar. */
@RestController
@RequestMapping("/api")
class DeadlineResource {

    private final Commands commands;
    private final Deadlines deadlines;
    private final CalendarFeed feed;
    private final Clock clock = Clock.system(TimeFormat.ZONE);

    DeadlineResource(Commands commands, Deadlines deadlines, CalendarFeed feed) {
        this.commands = commands;
        this.deadlines = deadlines;
        this.feed = feed;
    }

    /**
     * Lists deadlines, open ones first.
     *
     * @param standing only those that stand so on the day; all where it is absent
     */
    @GetMapping("/deadlines")
    Items<Deadline> list(@RequestParam(required = false) @Nullable List<DeadlineStanding> standing, Moment moment) {
        List<Deadline> asked = deadlines.all(moment).stream()
                .filter(deadline -> standing == null || standing.isEmpty() || standing.contains(deadline.standing()))
                .toList();
        return new Items<>(asked, null);
    }

    /** The deadlines and other dates as a calendar (RFC 5545). */
    @GetMapping(path = "/deadlines.ics", produces = CalendarFeed.CONTENT_TYPE)
    ResponseEntity<byte[]> calendar(Moment moment) {
        return feed.answer(moment);
    }

    /** Records the date that the inspectorate named for a deadline; the computed one stays beside it. */
    @PostMapping("/inspections/{id}/deadlines/{deadline}/statement")
    @Needs(Roles.IMPROVEMENT_LEAD)
    ResponseEntity<CommandBody> state(
            @PathVariable UUID id,
            @PathVariable DeadlineKind deadline,
            @Valid @RequestBody DeadlineStatementBody body,
            CommandContext context) {
        return Answers.changed(commands.handle(context, body.command(id, deadline)), DeadlineRow.idOf(id, deadline));
    }

    /** Records that what a deadline asks for was done. */
    @PostMapping("/inspections/{id}/deadlines/{deadline}/met")
    @Needs(Roles.IMPROVEMENT_LEAD)
    ResponseEntity<CommandBody> meet(
            @PathVariable UUID id,
            @PathVariable DeadlineKind deadline,
            @Valid @RequestBody DeadlineMetBody body,
            CommandContext context) {
        return Answers.changed(
                commands.handle(context, body.command(id, deadline, LocalDate.now(clock))),
                DeadlineRow.idOf(id, deadline));
    }

    /** Corrects when or how what a deadline asks for was done, or says that it was not; what was recorded stays in the history. */
    @PostMapping("/inspections/{id}/deadlines/{deadline}/met/correction")
    @Needs(Roles.IMPROVEMENT_LEAD)
    ResponseEntity<CommandBody> correct(
            @PathVariable UUID id,
            @PathVariable DeadlineKind deadline,
            @Valid @RequestBody DeadlineMetCorrectionBody body,
            CommandContext context) {
        return Answers.changed(commands.handle(context, body.command(id, deadline)), DeadlineRow.idOf(id, deadline));
    }
}
