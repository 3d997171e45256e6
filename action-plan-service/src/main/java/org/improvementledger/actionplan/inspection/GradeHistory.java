package org.improvementledger.actionplan.inspection;

import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.web.page.WordFormat;
import org.improvementledger.chassis.web.page.chart.LevelGrid;
import org.improvementledger.events.Grade;
import org.improvementledger.events.JudgementArea;
import org.springframework.stereotype.Component;

/** The grades of each area from inspection to inspection, as the inspectorate gave them: none is worked out from others. */
@Component
class GradeHistory {

    private static final String NOT_JUDGED = "Not judged";

    private final Inspections inspections;
    private final WordFormat words;

    GradeHistory(Inspections inspections, WordFormat words) {
        this.inspections = inspections;
        this.words = words;
    }

    /** Inspections that gave a grade, in the order of their fieldwork, and the areas that any of them judged. */
    LevelGrid of(Moment moment) {
        List<InspectionRow> all = inspections.all(moment).stream()
                .filter(inspection -> JudgementPolicy.isGraded(inspection.kind()))
                .toList();
        Map<JudgementArea, Map<UUID, Grade>> grades = new EnumMap<>(JudgementArea.class);
        for (JudgementRow judgement :
                inspections.judgements(all.stream().map(InspectionRow::id).toList(), moment)) {
            grades.computeIfAbsent(judgement.area(), unknown -> new HashMap<>())
                    .put(judgement.inspectionId(), judgement.grade());
        }
        List<InspectionRow> graded = all.stream()
                .filter(inspection -> grades.values().stream().anyMatch(of -> of.containsKey(inspection.id())))
                .toList();
        return new LevelGrid(
                "Grades over the years",
                "Area",
                graded.stream().map(GradeHistory::month).toList(),
                Arrays.stream(Grade.values()).map(words::of).toList(),
                grades.entrySet().stream()
                        .map(area -> row(area.getKey(), area.getValue(), graded))
                        .toList(),
                NOT_JUDGED);
    }

    private LevelGrid.Row row(JudgementArea area, Map<UUID, Grade> grades, List<InspectionRow> graded) {
        return new LevelGrid.Row(
                words.of(area),
                graded.stream()
                        .map(inspection -> grades.get(inspection.id()))
                        .map(grade -> grade == null ? null : grade.ordinal())
                        .toList());
    }

    private static String month(InspectionRow inspection) {
        String month = inspection.fieldworkFrom().getMonth().getDisplayName(TextStyle.FULL, Locale.UK);
        return month.substring(0, 3) + " " + inspection.fieldworkFrom().getYear();
    }
}
