package org.improvementledger.actionplan.overview;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.improvementledger.actionplan.action.ActionRow;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.web.page.CsvWriter;
import org.improvementledger.chassis.web.page.WordFormat;
import org.improvementledger.events.FindingKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Every finding with the actions that address it, and the actions that address none. */
@Controller
class FindingPages {

    private final AddressedFindings addressed;
    private final WordFormat words;

    FindingPages(AddressedFindings addressed, WordFormat words) {
        this.addressed = addressed;
        this.words = words;
    }

    /**
     * Which findings are shown.
     *
     * @param kind none for any
     * @param openOnly whether only those are shown that need an action and have none
     */
    record Listing(
            @Nullable List<FindingKind> kind, @Nullable Boolean openOnly) {

        private List<FindingKind> kinds() {
            return kind == null ? List.of() : kind;
        }

        private boolean isOpenOnly() {
            return Boolean.TRUE.equals(openOnly);
        }

        List<AddressedFindings.Line> of(List<AddressedFindings.Line> lines) {
            return lines.stream()
                    .filter(line ->
                            kinds().isEmpty() || kinds().contains(line.finding().kind()))
                    .filter(line -> !isOpenOnly() || line.isOpen())
                    .toList();
        }

        List<Map<String, String>> tags(WordFormat words) {
            List<Map<String, String>> tags = new ArrayList<>(kinds().stream()
                    .map(one -> Map.of("text", words.of(one), "name", "kind", "value", one.code()))
                    .toList());
            if (isOpenOnly()) {
                tags.add(Map.of("text", "No action", "name", "openOnly", "value", "true"));
            }
            return tags;
        }
    }

    @GetMapping("/findings")
    String list(@ModelAttribute("listing") Listing listing, Moment moment, Model model) {
        AddressedFindings.View view = addressed.at(moment);
        model.addAttribute("view", view);
        model.addAttribute("lines", listing.of(view.findings()));
        model.addAttribute("kinds", FindingKind.values());
        model.addAttribute("tags", listing.tags(words));
        return "findings";
    }

    @GetMapping("/findings.csv")
    void download(@ModelAttribute("listing") Listing listing, Moment moment, HttpServletResponse response)
            throws IOException {
        try (CsvWriter csv = CsvWriter.download(response, "findings.csv")) {
            csv.row("Finding", "Kind", "Inspection", "Fieldwork from", "Actions", "Addressed by", "Id");
            for (AddressedFindings.Line line : listing.of(addressed.at(moment).findings())) {
                csv.row(
                        line.finding().text(),
                        words.of(line.finding().kind()),
                        words.of(line.inspection().kind()),
                        line.inspection().fieldworkFrom(),
                        line.actions().size(),
                        line.actions().stream().map(ActionRow::title).collect(Collectors.joining("; ")),
                        line.finding().id());
            }
        }
    }
}
