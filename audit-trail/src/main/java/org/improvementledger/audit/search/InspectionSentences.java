package org.improvementledger.audit.search;

import static org.improvementledger.audit.search.Wording.capitalised;
import static org.improvementledger.audit.search.Wording.day;
import static org.improvementledger.audit.search.Wording.words;

import java.util.Locale;
import org.improvementledger.events.DeadlineKind;
import org.improvementledger.events.DeadlineMet;
import org.improvementledger.events.DeadlineMetCorrected;
import org.improvementledger.events.DeadlineStated;
import org.improvementledger.events.FindingCorrected;
import org.improvementledger.events.FindingKind;
import org.improvementledger.events.FindingRecorded;
import org.improvementledger.events.Grade;
import org.improvementledger.events.InspectionCorrected;
import org.improvementledger.events.InspectionEvent;
import org.improvementledger.events.InspectionKind;
import org.improvementledger.events.InspectionRecorded;
import org.improvementledger.events.JudgementCorrected;
import org.improvementledger.events.JudgementRecorded;

/** What happened to inspections, in sentences. */
final class InspectionSentences {

    private final ThingsCalled names;

    InspectionSentences(ThingsCalled names) {
        this.names = names;
    }

    /** Without a full stop. */
    String of(InspectionEvent event) {
        return switch (event) {
            case InspectionRecorded e ->
                "The report of the %s from %s to %s was received on %s%s"
                        .formatted(
                                inspection(e.kind()).toLowerCase(Locale.UK),
                                day(e.fieldworkFrom()),
                                day(e.fieldworkTo()),
                                day(e.reportReceivedOn()),
                                e.reportPublishedOn() == null ? "" : " and published on " + day(e.reportPublishedOn()));
            case JudgementRecorded e -> "%s was judged “%s”".formatted(words(e.area()), grade(e.grade()));
            case FindingRecorded e -> "The inspection found %s: %s".formatted(finding(e.kind()), e.text());
            case InspectionCorrected e ->
                "%s was corrected: %s"
                        .formatted(capitalised(names.named("the inspection", e.inspectionId())), e.reason());
            case JudgementCorrected e -> {
                Grade grade = e.grade();
                yield grade == null
                        ? "The judgement of %s was taken back: %s"
                                .formatted(words(e.area()).toLowerCase(Locale.UK), e.reason())
                        : "The judgement of %s was corrected to “%s”: %s"
                                .formatted(words(e.area()).toLowerCase(Locale.UK), grade(grade), e.reason());
            }
            case FindingCorrected e ->
                "A finding was corrected to %s, “%s”: %s".formatted(finding(e.kind()), e.text(), e.reason());
            case DeadlineStated e ->
                "The inspectorate set %s for %s: %s".formatted(day(e.dueOn()), deadline(e.deadline()), e.reason());
            case DeadlineMet e ->
                "%s was done on %s%s"
                        .formatted(capitalised(deadline(e.deadline())), day(e.metOn()), Wording.after(": ", e.note()));
            case DeadlineMetCorrected e ->
                e.metOn() == null
                        ? "That %s was done was taken back: %s".formatted(deadline(e.deadline()), e.reason())
                        : "The day of %s was corrected to %s%s: %s"
                                .formatted(
                                        deadline(e.deadline()),
                                        day(e.metOn()),
                                        Wording.after(", ", e.note()),
                                        e.reason());
        };
    }

    static String inspection(InspectionKind kind) {
        return switch (kind) {
            case STANDARD -> "Standard inspection";
            case SHORT -> "Short inspection";
            case FOCUSED_VISIT -> "Focused visit";
            case MONITORING_VISIT -> "Monitoring visit";
            case JTAI -> "Joint targeted area inspection";
        };
    }

    private static String grade(Grade grade) {
        return grade == Grade.REQUIRES_IMPROVEMENT ? "requires improvement to be good" : grade.code();
    }

    private static String finding(FindingKind kind) {
        return switch (kind) {
            case STRENGTH -> "a strength";
            case AREA_FOR_IMPROVEMENT -> "an area for improvement";
            case AREA_FOR_PRIORITY_ACTION -> "an area for priority action";
        };
    }

    private static String deadline(DeadlineKind kind) {
        return switch (kind) {
            case REPORT_PUBLICATION -> "publishing the report";
            case DRAFT_STATEMENT -> "sending the draft statement of proposed action";
            case WRITTEN_STATEMENT -> "sending the written statement of proposed action";
        };
    }
}
