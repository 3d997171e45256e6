package org.improvementledger.actionplan.pack;

import jakarta.validation.Valid;
import java.util.UUID;
import org.improvementledger.actionplan.board.Meetings;
import org.improvementledger.actionplan.board.PackItem;
import org.improvementledger.actionplan.board.PackRow;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.security.Needs;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.Answers;
import org.improvementledger.chassis.web.CommandBody;
import org.improvementledger.chassis.web.CommandContext;
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

/** Agendas and frozen packs for programs. */
@RestController
@RequestMapping("/api")
class PackResource {

    private final Meetings meetings;
    private final MeetingAgendas agendas;
    private final PackFreezing freezing;
    private final ThenAndNows comparing;

    PackResource(Meetings meetings, MeetingAgendas agendas, PackFreezing freezing, ThenAndNows comparing) {
        this.meetings = meetings;
        this.agendas = agendas;
        this.freezing = freezing;
        this.comparing = comparing;
    }

    /** What a meeting has to look at, worked out of what changed since the board met before; of one that was held, what it had to. */
    @GetMapping("/meetings/{id}/agenda")
    Agenda agenda(@PathVariable UUID id, Moment moment) {
        return agendas.of(meetings.get(id, moment), moment);
    }

    /** Freezes the pack that a meeting has before it, as everything is known now. */
    @PostMapping("/meetings/{id}/packs")
    @Needs(Roles.BOARD_CHAIR)
    ResponseEntity<CommandBody> freeze(
            @PathVariable UUID id, @Valid @RequestBody PackBody body, CommandContext context) {
        UUID packId = context.idOr(body.id(), "pack");
        return Answers.created(
                freezing.freeze(context, id, packId, body.frozenOn() == null ? freezing.today() : body.frozenOn()),
                "/api/packs/" + packId,
                packId);
    }

    /** Lists frozen packs, without their pages, in the order they were frozen. */
    @GetMapping("/packs")
    Items<PackItem> list(@RequestParam(required = false) @Nullable UUID meetingId, Paging paging, Moment moment) {
        return Lists.items(meetings.packs(meetingId, Lists.cursor(paging.cursor()), paging.limit(), moment))
                .map(PackItem::of);
    }

    /** One frozen pack, without its page, which is at {@code /packs/{id}/page}. */
    @GetMapping("/packs/{id}")
    PackItem get(@PathVariable UUID id, Moment moment) {
        return PackItem.of(pack(id, moment));
    }

    /** What the board saw beside what is known at the moment asked for. */
    @GetMapping("/packs/{id}/then-and-now")
    ThenAndNow thenAndNow(@PathVariable UUID id, Moment moment) {
        return comparing.of(pack(id, moment), moment);
    }

    private PackRow pack(UUID id, Moment moment) {
        return meetings.pack(id, moment).orElseThrow(() -> NotFoundException.of("pack", id));
    }
}
