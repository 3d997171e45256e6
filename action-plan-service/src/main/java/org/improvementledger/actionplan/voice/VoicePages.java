package org.improvementledger.actionplan.voice;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.improvementledger.actionplan.action.ActionNames;
import org.improvementledger.audit.search.ItemHistory;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.projection.Cursor;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.projection.Page;
import org.improvementledger.chassis.projection.ReadModel;
import org.improvementledger.chassis.projection.Sort;
import org.improvementledger.chassis.projection.Versioned;
import org.improvementledger.chassis.security.Actor;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.Items;
import org.improvementledger.chassis.web.page.CsvWriter;
import org.improvementledger.chassis.web.page.ListPage;
import org.improvementledger.chassis.web.page.WordFormat;
import org.improvementledger.chassis.web.reading.Lists;
import org.improvementledger.events.VoiceSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** You said, we did: all of it, and one thing with what happened to it. */
@Controller
class VoicePages {

    private static final int ON_ONE_PAGE = 20;

    private static final int HISTORY_SHOWN = 30;

    private final Voices voices;
    private final ActionNames titles;
    private final ItemHistory history;
    private final WordFormat words;

    VoicePages(Voices voices, ActionNames titles, ItemHistory history, WordFormat words) {
        this.voices = voices;
        this.titles = titles;
        this.history = history;
        this.words = words;
    }

    @GetMapping("/voices")
    String list(
            @RequestParam(required = false) @Nullable VoiceSource source,
            @RequestParam(required = false) @Nullable String theme,
            @RequestParam(required = false) @Nullable String cursor,
            Moment moment,
            Actor actor,
            Model model) {
        Voices.Asked asked = new Voices.Asked(source, theme, null);
        Items<VoiceRow> rows =
                Lists.items(voices.page(asked, Sort.descending("heardOn"), Lists.cursor(cursor), ON_ONE_PAGE, moment));
        model.addAttribute("page", new ListPage<>(rows.items(), rows.next(), voices.count(asked, moment)));
        model.addAttribute(
                "titles",
                titles.of(
                        rows.items().stream()
                                .flatMap(row -> row.actionIds().stream())
                                .distinct()
                                .toList(),
                        moment));
        model.addAttribute(
                "sources",
                Arrays.stream(VoiceSource.values()).map(VoiceSource::code).toList());
        model.addAttribute("tags", tags(asked));
        model.addAttribute("mayChange", mayChange(moment, actor));
        return "voices";
    }

    /** The same as the page shows, for a spreadsheet. */
    @GetMapping("/voices.csv")
    void download(
            @RequestParam(required = false) @Nullable VoiceSource source,
            @RequestParam(required = false) @Nullable String theme,
            Moment moment,
            HttpServletResponse response)
            throws IOException {
        Voices.Asked asked = new Voices.Asked(source, theme, null);
        try (CsvWriter csv = CsvWriter.download(response, "you-said-we-did.csv")) {
            csv.row("Who said it", "Heard on", "Theme", "You said", "We did", "Told on", "Id");
            Cursor cursor = null;
            do {
                Page<VoiceRow> page =
                        voices.page(asked, Sort.descending("heardOn"), cursor, ReadModel.MAXIMUM_PAGE, moment);
                for (Versioned<VoiceRow> versioned : page.items()) {
                    VoiceRow row = versioned.row();
                    csv.row(
                            words.of(row.source()),
                            row.heardOn(),
                            row.theme(),
                            row.summary(),
                            String.join(
                                    "\n",
                                    row.answers().stream()
                                            .map(VoiceRow.Answer::answer)
                                            .toList()),
                            row.answeredOn(),
                            row.id());
                }
                cursor = page.next();
            } while (cursor != null);
        }
    }

    @GetMapping("/voices/{id}")
    String voice(@PathVariable UUID id, Moment moment, Actor actor, Model model) {
        VoiceRow row = voices.find(id, moment).orElseThrow(() -> NotFoundException.of("voice", id));
        model.addAttribute("voice", row);
        model.addAttribute("titles", titles.of(row.actionIds(), moment));
        model.addAttribute("history", history.of(id, HISTORY_SHOWN, moment));
        model.addAttribute("mayChange", mayChange(moment, actor));
        return "voice";
    }

    private static boolean mayChange(Moment moment, Actor actor) {
        return moment.isNow() && actor.hasRole(Roles.IMPROVEMENT_LEAD);
    }

    private List<Map<String, String>> tags(Voices.Asked asked) {
        List<Map<String, String>> tags = new ArrayList<>();
        VoiceSource source = asked.source();
        if (source != null) {
            tags.add(Map.of("text", words.of(source), "name", "source", "value", source.code()));
        }
        String theme = asked.theme();
        if (theme != null && !theme.isBlank()) {
            tags.add(Map.of("text", "Theme with “" + theme.strip() + "”", "name", "theme", "value", theme));
        }
        return tags;
    }
}
