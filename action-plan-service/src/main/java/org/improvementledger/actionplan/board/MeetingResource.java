package org.improvementledger.actionplan.board;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.improvementledger.actionplan.action.London;
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

/** Meetings of the board for programs. */
@RestController
@RequestMapping("/api/meetings")
class MeetingResource {

    private static final String MEETING = "meeting";

    private final Commands commands;
    private final Meetings meetings;
    private final Clock clock = Clock.system(London.ZONE);

    MeetingResource(Commands commands, Meetings meetings) {
        this.commands = commands;
        this.meetings = meetings;
    }

    /** Arranges for the board to meet over a plan. */
    @PostMapping
    @Needs({Roles.IMPROVEMENT_LEAD, Roles.BOARD_CHAIR})
    ResponseEntity<CommandBody> arrange(@Valid @RequestBody MeetingBody body, CommandContext context) {
        UUID id = context.idOr(body.id(), MEETING);
        CommandAnswer answer = commands.handle(context, body.command(id));
        return Answers.created(answer, "/api/meetings/" + id, id);
    }

    /** Moves a meeting to another day. */
    @PostMapping("/{id}/rearrangement")
    @Needs({Roles.IMPROVEMENT_LEAD, Roles.BOARD_CHAIR})
    ResponseEntity<CommandBody> rearrange(
            @PathVariable UUID id, @Valid @RequestBody RearrangementBody body, CommandContext context) {
        return Answers.changed(commands.handle(context, new RearrangeMeeting(id, body.meetsOn(), body.reason())), id);
    }

    /** Calls a meeting off. */
    @PostMapping("/{id}/cancellation")
    @Needs({Roles.IMPROVEMENT_LEAD, Roles.BOARD_CHAIR})
    ResponseEntity<CommandBody> cancel(
            @PathVariable UUID id, @Valid @RequestBody MeetingCancellationBody body, CommandContext context) {
        return Answers.changed(commands.handle(context, new CancelMeeting(id, body.reason())), id);
    }

    /** Records that the board met, and who attended. */
    @PostMapping("/{id}/holding")
    @Needs({Roles.IMPROVEMENT_LEAD, Roles.BOARD_CHAIR})
    ResponseEntity<CommandBody> hold(
            @PathVariable UUID id, @Valid @RequestBody HoldingBody body, CommandContext context) {
        return Answers.changed(commands.handle(context, body.command(id, LocalDate.now(clock))), id);
    }

    /** Lays a paper before a meeting. */
    @PostMapping("/{id}/papers")
    @Needs({Roles.IMPROVEMENT_LEAD, Roles.BOARD_CHAIR})
    ResponseEntity<CommandBody> table(
            @PathVariable UUID id, @Valid @RequestBody PaperBody body, CommandContext context) {
        UUID paperId = context.idOr(body.id(), "paper");
        return Answers.created(commands.handle(context, body.command(id, paperId)), "/api/meetings/" + id, paperId);
    }

    /** Records how the board rates an action; a later word of the same meeting counts. */
    @PostMapping("/{id}/ratings")
    @Needs(Roles.BOARD_CHAIR)
    ResponseEntity<CommandBody> agree(
            @PathVariable UUID id, @Valid @RequestBody AgreedRatingBody body, CommandContext context) {
        return Answers.created(commands.handle(context, body.command(id)), "/api/meetings/" + id, body.actionId());
    }

    /** Records what the board decided. */
    @PostMapping("/{id}/decisions")
    @Needs(Roles.BOARD_CHAIR)
    ResponseEntity<CommandBody> decide(
            @PathVariable UUID id, @Valid @RequestBody BoardDecisionBody body, CommandContext context) {
        UUID decisionId = context.idOr(body.id(), "decision");
        return Answers.created(
                commands.handle(context, body.command(id, decisionId)), "/api/meetings/" + id, decisionId);
    }

    /** Records what somebody is to do after a meeting. */
    @PostMapping("/{id}/actions")
    @Needs({Roles.IMPROVEMENT_LEAD, Roles.BOARD_CHAIR})
    ResponseEntity<CommandBody> raise(
            @PathVariable UUID id, @Valid @RequestBody MeetingActionBody body, CommandContext context) {
        UUID meetingActionId = context.idOr(body.id(), "meeting-action");
        return Answers.created(
                commands.handle(context, body.command(id, meetingActionId)), "/api/meetings/" + id, meetingActionId);
    }

    /** Records that it was done. */
    @PostMapping("/{id}/actions/{meetingActionId}/done")
    @Needs({Roles.IMPROVEMENT_LEAD, Roles.BOARD_CHAIR})
    ResponseEntity<CommandBody> finish(
            @PathVariable UUID id,
            @PathVariable UUID meetingActionId,
            @Valid @RequestBody MeetingActionDoneBody body,
            CommandContext context) {
        return Answers.changed(
                commands.handle(context, body.command(id, meetingActionId, LocalDate.now(clock))), meetingActionId);
    }

    /** Lists meetings in the order they were arranged. */
    @GetMapping
    Items<MeetingSummary> list(@RequestParam(required = false) @Nullable UUID planId, Paging paging, Moment moment) {
        return Lists.items(meetings.page(planId, Lists.cursor(paging.cursor()), paging.limit(), moment))
                .map(MeetingSummary::of);
    }

    /** One meeting with all that belongs to it. */
    @GetMapping("/{id}")
    ResponseEntity<MeetingItem> get(@PathVariable UUID id, Moment moment) {
        MeetingRow row = meetings.get(id, moment);
        return Answers.item(MeetingItem.of(row, meetings, moment), row.version(), null);
    }
}
