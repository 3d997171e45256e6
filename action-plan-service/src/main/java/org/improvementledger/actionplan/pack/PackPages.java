package org.improvementledger.actionplan.pack;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.improvementledger.actionplan.board.MeetingRow;
import org.improvementledger.actionplan.board.Meetings;
import org.improvementledger.actionplan.board.PackRow;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.projection.ReadModel;
import org.improvementledger.chassis.projection.Versioned;
import org.improvementledger.chassis.web.page.CsvWriter;
import org.improvementledger.chassis.web.page.pdf.PdfDocuments;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What the board has before it: agendas, and packs as they were frozen. */
@Controller
class PackPages {

    private final Meetings meetings;
    private final MeetingAgendas agendas;
    private final ThenAndNows comparing;
    private final PackPaper paper;

    PackPages(Meetings meetings, MeetingAgendas agendas, ThenAndNows comparing, PackPaper paper) {
        this.meetings = meetings;
        this.agendas = agendas;
        this.comparing = comparing;
        this.paper = paper;
    }

    @GetMapping("/meetings/{id}/agenda")
    String agenda(@PathVariable UUID id, Moment moment, Model model) {
        MeetingRow meeting = meetings.get(id, moment);
        model.addAttribute("meeting", meeting);
        model.addAttribute("agenda", agendas.of(meeting, moment));
        return "agenda";
    }

    /** The latest first. */
    @GetMapping("/packs")
    String list(Moment moment, Model model) {
        List<PackRow> packs = meetings.packs(null, null, ReadModel.MAXIMUM_PAGE, moment).items().stream()
                .map(Versioned::row)
                .toList();
        Map<UUID, MeetingRow> byId = new LinkedHashMap<>();
        packs.forEach(pack -> byId.computeIfAbsent(pack.meetingId(), id -> meetings.get(id, moment)));
        model.addAttribute("packs", packs.reversed());
        model.addAttribute("meetings", byId);
        return "packs";
    }

    @GetMapping("/packs/{id}")
    String pack(@PathVariable UUID id, Moment moment, Model model) {
        PackRow pack = get(id, moment);
        model.addAttribute("pack", pack);
        model.addAttribute("meeting", meetings.get(pack.meetingId(), moment));
        model.addAttribute("bytes", FrozenPages.bytes(pack).length);
        return "pack";
    }

    /** The page as it was frozen, the same bytes for ever. */
    @GetMapping("/packs/{id}/page")
    ResponseEntity<byte[]> page(@PathVariable UUID id, Moment moment) {
        PackRow pack = get(id, moment);
        byte[] page = FrozenPages.bytes(pack);
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header("Content-Security-Policy", FrozenPages.policy(new String(page, StandardCharsets.UTF_8)))
                .header(HttpHeaders.ETAG, "\"" + pack.sha256() + "\"")
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(page);
    }

    /** Made of the frozen page, so the same bytes each time. */
    @GetMapping("/packs/{id}.pdf")
    void pdf(@PathVariable UUID id, Moment moment, HttpServletResponse response) throws IOException {
        PackRow pack = get(id, moment);
        byte[] pdf = paper.pdf(FrozenPages.text(pack), pack.frozenOn());
        PdfDocuments.download(response, pdf, "board-pack-" + pack.frozenOn() + ".pdf");
    }

    @GetMapping("/packs/{id}/then-and-now")
    String thenAndNow(@PathVariable UUID id, Moment moment, Model model) {
        PackRow pack = get(id, moment);
        model.addAttribute("pack", pack);
        model.addAttribute("meeting", meetings.get(pack.meetingId(), moment));
        model.addAttribute("view", comparing.of(pack, moment));
        return "then-and-now";
    }

    /** A row for each action, as the page has it. */
    @GetMapping("/packs/{id}/then-and-now.csv")
    void thenAndNow(@PathVariable UUID id, Moment moment, HttpServletResponse response) throws IOException {
        PackRow pack = get(id, moment);
        ThenAndNow view = comparing.of(pack, moment);
        try (CsvWriter csv = CsvWriter.download(response, "then-and-now-" + pack.frozenOn() + ".csv")) {
            csv.row(
                    "Action",
                    "Reference",
                    "Otherwise",
                    "Rating then",
                    "Rating now",
                    "State then",
                    "State now",
                    "Due then",
                    "Due now",
                    "Milestones reached then",
                    "Milestones reached now",
                    "Spent then",
                    "Spent now");
            for (ThenAndNow.Item item : view.items()) {
                csv.row(cells(item));
            }
        }
    }

    private static @Nullable Object[] cells(ThenAndNow.Item item) {
        ThenAndNow.State then = item.then();
        ThenAndNow.State now = item.now();
        return new @Nullable Object[] {
            item.title(),
            item.id(),
            item.isChanged() ? "Yes" : "No",
            then == null || then.rating() == null ? null : then.rating().code(),
            now.rating() == null ? null : now.rating().code(),
            then == null ? null : then.state().code(),
            now.state().code(),
            then == null ? null : then.dueOn(),
            now.dueOn(),
            then == null ? null : then.reached() + " of " + then.milestones(),
            now.reached() + " of " + now.milestones(),
            then == null ? null : then.spent().amount(),
            now.spent().amount()
        };
    }

    private PackRow get(UUID id, Moment moment) {
        return meetings.pack(id, moment).orElseThrow(() -> NotFoundException.of("pack", id));
    }
}
