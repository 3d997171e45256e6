package org.improvementledger.actionplan.inspection;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.improvementledger.chassis.projection.Cursor;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.projection.Page;
import org.improvementledger.chassis.projection.ReadModel;
import org.improvementledger.chassis.projection.Sort;
import org.improvementledger.chassis.projection.Versioned;
import org.improvementledger.chassis.web.Items;
import org.improvementledger.chassis.web.page.CsvWriter;
import org.improvementledger.chassis.web.page.ListPage;
import org.improvementledger.chassis.web.page.WordFormat;
import org.improvementledger.chassis.web.reading.Lists;
import org.improvementledger.events.InspectionKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The inspections and visits, and how the grades moved from one to the next. */
@Controller
class InspectionListPages {

    private static final int ROWS = 25;

    private static final String[] SORTED_BY = {"fieldworkFrom", "framework", "reportReceivedOn", "reportPublishedOn"};

    private static final Sort USUAL = Sort.descending("fieldworkFrom");

    private final Inspections inspections;
    private final GradeHistory grades;
    private final WordFormat words;

    InspectionListPages(Inspections inspections, GradeHistory grades, WordFormat words) {
        this.inspections = inspections;
        this.grades = grades;
        this.words = words;
    }

    @GetMapping("/inspections")
    String list(
            @RequestParam(required = false) @Nullable List<InspectionKind> kind,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String cursor,
            Moment moment,
            Model model) {
        List<InspectionKind> kinds = kind == null ? List.of() : kind;
        Items<InspectionRow> rows = Lists.items(
                inspections.page(kinds, Lists.sort(sort, USUAL, SORTED_BY), Lists.cursor(cursor), ROWS, moment));
        model.addAttribute("page", new ListPage<>(rows.items(), rows.next(), inspections.count(kinds, moment)));
        model.addAttribute("kinds", InspectionKind.values());
        model.addAttribute(
                "tags",
                kinds.stream()
                        .map(asked -> Map.of("text", words.of(asked), "name", "kind", "value", asked.code()))
                        .toList());
        model.addAttribute("grades", grades.of(moment));
        return "inspections";
    }

    @GetMapping("/inspections.csv")
    void download(
            @RequestParam(required = false) @Nullable List<InspectionKind> kind,
            @RequestParam(required = false) @Nullable String sort,
            Moment moment,
            HttpServletResponse response)
            throws IOException {
        List<InspectionKind> kinds = kind == null ? List.of() : kind;
        try (CsvWriter csv = CsvWriter.download(response, "inspections.csv")) {
            csv.row(
                    "Kind",
                    "Framework",
                    "Fieldwork from",
                    "Fieldwork to",
                    "Report received",
                    "Report published",
                    "Address",
                    "Corrections",
                    "Id");
            Cursor cursor = null;
            do {
                Page<InspectionRow> page = inspections.page(
                        kinds, Lists.sort(sort, USUAL, SORTED_BY), cursor, ReadModel.MAXIMUM_PAGE, moment);
                for (Versioned<InspectionRow> versioned : page.items()) {
                    InspectionRow row = versioned.row();
                    csv.row(
                            words.of(row.kind()),
                            row.framework(),
                            row.fieldworkFrom(),
                            row.fieldworkTo(),
                            row.reportReceivedOn(),
                            row.reportPublishedOn(),
                            row.publicationUrl(),
                            row.corrections(),
                            row.id());
                }
                cursor = page.next();
            } while (cursor != null);
        }
    }
}
