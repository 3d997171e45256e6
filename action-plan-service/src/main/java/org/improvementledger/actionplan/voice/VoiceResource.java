package org.improvementledger.actionplan.voice;

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
import org.improvementledger.events.VoiceSource;
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

/** What was said, for programs. */
@RestController
@RequestMapping("/api/voices")
class VoiceResource {

    private final Commands commands;
    private final Voices voices;
    private final Clock clock;

    VoiceResource(Commands commands, Voices voices, Clock clock) {
        this.commands = commands;
        this.voices = voices;
        this.clock = clock;
    }

    /** Keeps what was said. */
    @PostMapping
    @Needs(Roles.IMPROVEMENT_LEAD)
    ResponseEntity<CommandBody> hear(@Valid @RequestBody VoiceBody body, CommandContext context) {
        UUID id = context.idOr(body.id(), "voice");
        CommandAnswer answer = commands.handle(context, body.command(id, LocalDate.now(clock)));
        return Answers.created(answer, "/api/voices/" + id, id);
    }

    /** Keeps what those who said it were told. */
    @PostMapping("/{id}/answers")
    @Needs(Roles.IMPROVEMENT_LEAD)
    ResponseEntity<CommandBody> answer(
            @PathVariable UUID id, @Valid @RequestBody AnswerBody body, CommandContext context) {
        UUID answerId = context.idOr(body.id(), "answer");
        CommandAnswer answer = commands.handle(context, body.command(id, answerId, LocalDate.now(clock)));
        return Answers.created(answer, "/api/voices/" + id, answerId);
    }

    /** Says that it touches an action. */
    @PostMapping("/{id}/actions")
    @Needs(Roles.IMPROVEMENT_LEAD)
    ResponseEntity<CommandBody> link(
            @PathVariable UUID id, @Valid @RequestBody VoiceLinkBody body, CommandContext context) {
        return Answers.changed(commands.handle(context, new LinkVoice(id, body.actionId())), id);
    }

    /** Says that it does not touch an action. */
    @PostMapping("/{id}/actions/{actionId}/unlinking")
    @Needs(Roles.IMPROVEMENT_LEAD)
    ResponseEntity<CommandBody> unlink(
            @PathVariable UUID id,
            @PathVariable UUID actionId,
            @Valid @RequestBody VoiceUnlinkBody body,
            CommandContext context) {
        return Answers.changed(commands.handle(context, new UnlinkVoice(id, actionId, body.reason())), id);
    }

    /**
     * Lists what was said, in the order it was kept.
     *
     * @param theme a part of the theme, whatever its case
     * @param actionId an action that it touches
     */
    @GetMapping
    Items<VoiceRow> list(
            @RequestParam(required = false) @Nullable VoiceSource source,
            @RequestParam(required = false) @Nullable String theme,
            @RequestParam(required = false) @Nullable UUID actionId,
            Paging paging,
            Moment moment) {
        return Lists.items(voices.page(
                new Voices.Asked(source, theme, actionId),
                Sort.oldestFirst(),
                Lists.cursor(paging.cursor()),
                paging.limit(),
                moment));
    }

    /** One thing that was said, with its answers. */
    @GetMapping("/{id}")
    ResponseEntity<VoiceRow> get(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String ifNoneMatch,
            Moment moment) {
        VoiceRow voice = voices.find(id, moment).orElseThrow(() -> NotFoundException.of("voice", id));
        return Answers.item(voice, voice.version(), ifNoneMatch);
    }
}
