package org.improvementledger.actionplan.evidence;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.improvementledger.actionplan.action.ActionNames;
import org.improvementledger.actionplan.action.Actions;
import org.improvementledger.actionplan.action.EvidenceRow;
import org.improvementledger.actionplan.action.MilestoneRow;
import org.improvementledger.audit.search.ItemHistory;
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
import org.improvementledger.chassis.web.page.TimeFormat;
import org.improvementledger.chassis.web.page.WordFormat;
import org.improvementledger.chassis.web.reading.Lists;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The evidence of all actions, and one file or link with what happened to it. */
@Controller
class EvidencePages {

    private static final int ON_ONE_PAGE = 25;

    private static final int HISTORY_SHOWN = 30;

    private static final String[] SORTED_BY = {"title", "attachedAt"};

    private static final Sort USUAL = Sort.newestFirst();

    private final Evidences evidences;
    private final EvidenceStore store;
    private final FileAnswer files;
    private final Actions actions;
    private final ActionNames titles;
    private final ItemHistory history;
    private final TimeFormat when;
    private final WordFormat words;

    EvidencePages(
            Evidences evidences,
            EvidenceStore store,
            FileAnswer files,
            Actions actions,
            ActionNames titles,
            ItemHistory history,
            TimeFormat when,
            WordFormat words) {
        this.evidences = evidences;
        this.store = store;
        this.files = files;
        this.actions = actions;
        this.titles = titles;
        this.history = history;
        this.when = when;
        this.words = words;
    }

    @GetMapping("/evidence")
    String list(
            @RequestParam(name = "action", required = false) @Nullable UUID actionId,
            @RequestParam(name = "q", required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable String sha256,
            @RequestParam(required = false) Evidences.@Nullable Which which,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String cursor,
            Moment moment,
            Model model) {
        Evidences.Asked asked = new Evidences.Asked(actionId, text, sha256, which);
        Items<EvidenceRow> rows = Lists.items(
                evidences.page(asked, Lists.sort(sort, USUAL, SORTED_BY), Lists.cursor(cursor), ON_ONE_PAGE, moment));
        Map<UUID, String> kinds = new HashMap<>();
        rows.items().forEach(row -> kinds.put(row.id(), kind(row)));
        model.addAttribute("page", new ListPage<>(rows.items(), rows.next(), evidences.count(asked, moment)));
        model.addAttribute("kinds", kinds);
        model.addAttribute(
                "titles",
                titles.of(
                        rows.items().stream()
                                .map(EvidenceRow::actionId)
                                .distinct()
                                .toList(),
                        moment));
        model.addAttribute(
                "whichs",
                Arrays.stream(Evidences.Which.values()).map(EvidencePages::code).toList());
        model.addAttribute("tags", tags(asked));
        store.lastChecked().ifPresent(checked -> model.addAttribute("checked", checked));
        return "evidence-list";
    }

    /** The same as the page shows, for a spreadsheet. */
    @GetMapping("/evidence.csv")
    void download(
            @RequestParam(name = "action", required = false) @Nullable UUID actionId,
            @RequestParam(name = "q", required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable String sha256,
            @RequestParam(required = false) Evidences.@Nullable Which which,
            @RequestParam(required = false) @Nullable String sort,
            Moment moment,
            HttpServletResponse response)
            throws IOException {
        Evidences.Asked asked = new Evidences.Asked(actionId, text, sha256, which);
        Sort order = Lists.sort(sort, USUAL, SORTED_BY);
        try (CsvWriter csv = CsvWriter.download(response, "evidence.csv")) {
            csv.row(
                    "Title",
                    "File",
                    "Type",
                    "Bytes",
                    "SHA-256",
                    "Link",
                    "Attached at",
                    "Withdrawn",
                    "Fault",
                    "Action",
                    "Id");
            Cursor cursor = null;
            do {
                Page<EvidenceRow> page = evidences.page(asked, order, cursor, ReadModel.MAXIMUM_PAGE, moment);
                for (Versioned<EvidenceRow> versioned : page.items()) {
                    EvidenceRow row = versioned.row();
                    csv.row(
                            row.title(),
                            row.fileName(),
                            row.mediaType(),
                            row.bytes(),
                            row.sha256(),
                            row.link(),
                            when.machine(row.attachedAt()),
                            row.withdrawnReason(),
                            row.fault() == null ? null : words.of(row.fault()),
                            row.actionId(),
                            row.id());
                }
                cursor = page.next();
            } while (cursor != null);
        }
    }

    @GetMapping("/evidence/{id}")
    String evidence(@PathVariable UUID id, Moment moment, Actor actor, Model model) {
        EvidenceRow row = evidences.get(id, moment);
        UUID milestone = row.milestoneId();
        model.addAttribute("evidence", row);
        model.addAttribute("kind", kind(row));
        model.addAttribute(
                "actionTitle", titles.of(List.of(row.actionId()), moment).getOrDefault(row.actionId(), "The action"));
        model.addAttribute(
                "milestoneTitle",
                milestone == null
                        ? null
                        : actions.milestone(row.actionId(), milestone, moment)
                                .map(MilestoneRow::title)
                                .orElse(null));
        model.addAttribute("damage", damage(row));
        model.addAttribute("history", history.of(id, HISTORY_SHOWN, moment));
        model.addAttribute(
                "mayWithdraw",
                row.withdrawnReason() == null && moment.isNow() && actor.hasRole(Roles.IMPROVEMENT_LEAD));
        return "evidence-item";
    }

    @GetMapping("/evidence/{id}/file")
    void file(@PathVariable UUID id, Moment moment, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        files.write(evidences.get(id, moment), request, response);
    }

    private static String code(Evidences.Which which) {
        return which.name().toLowerCase(Locale.ROOT);
    }

    private String damage(EvidenceRow row) {
        if (row.fault() == null) {
            return "";
        }
        String what =
                switch (row.fault()) {
                    case MISSING -> "The bytes of this file are missing.";
                    case ALTERED -> "The bytes of this file are not what they were when it was attached.";
                };
        return what + " Found on " + when.day(row.faultFoundOn()) + ". Attach the same file again to mend it.";
    }

    /** "PDF, 1.2 MB". */
    private static String kind(EvidenceRow row) {
        String type = row.mediaType();
        Long bytes = row.bytes();
        return type == null || bytes == null ? "Link" : FileType.words(type) + ", " + size(bytes);
    }

    private static String size(long bytes) {
        double kilobytes = bytes / 1024.0;
        return kilobytes < 1024
                ? String.format(Locale.UK, "%,d KB", Math.max(1, Math.round(kilobytes)))
                : String.format(Locale.UK, "%.1f MB", kilobytes / 1024);
    }

    private List<Map<String, String>> tags(Evidences.Asked asked) {
        List<Map<String, String>> tags = new ArrayList<>();
        UUID action = asked.actionId();
        if (action != null) {
            tags.add(Map.of("text", "One action", "name", "action", "value", action.toString()));
        }
        String text = asked.words();
        if (text != null && !text.isBlank()) {
            tags.add(Map.of("text", "Title with “" + text.strip() + "”", "name", "q", "value", text));
        }
        String sha256 = asked.sha256();
        if (sha256 != null && !sha256.isBlank()) {
            tags.add(Map.of("text", "Hash with " + sha256.strip(), "name", "sha256", "value", sha256));
        }
        Evidences.Which which = asked.which();
        if (which != null) {
            tags.add(Map.of("text", words.of(which), "name", "which", "value", code(which)));
        }
        return tags;
    }
}
