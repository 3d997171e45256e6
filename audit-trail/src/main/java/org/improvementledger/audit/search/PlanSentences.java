package org.improvementledger.audit.search;

import static org.improvementledger.audit.search.Wording.capitalised;
import static org.improvementledger.audit.search.Wording.day;
import static org.improvementledger.audit.search.Wording.words;

import java.util.Locale;
import org.improvementledger.events.ActionAdded;
import org.improvementledger.events.ActionPlanEvent;
import org.improvementledger.events.FindingRecorded;
import org.improvementledger.events.Grade;
import org.improvementledger.events.InspectionKind;
import org.improvementledger.events.InspectionRecorded;
import org.improvementledger.events.JudgementRecorded;
import org.improvementledger.events.MilestoneAdded;
import org.improvementledger.events.MilestoneReached;
import org.improvementledger.events.PlanDrafted;

/** What happened to inspections, the plan and its actions, in sentences. */
final class PlanSentences {

    private final ThingsCalled names;

    PlanSentences(ThingsCalled names) {
        this.names = names;
    }

    /** Without a full stop. */
    String of(ActionPlanEvent event) {
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
            case FindingRecorded e -> "The inspection found %s: %s".formatted(finding(e), e.text());
            case PlanDrafted e -> "The plan “%s” was drafted".formatted(e.title());
            case ActionAdded e ->
                "The action “%s” joined %s, led by %s, due on %s"
                        .formatted(e.title(), names.named("the plan", e.planId()), e.lead(), day(e.dueOn()));
            case MilestoneAdded e ->
                "The milestone “%s” was added to %s, due on %s"
                        .formatted(e.title(), names.named("the action", e.actionId()), day(e.dueOn()));
            case MilestoneReached e ->
                "%s of %s was reached on %s%s"
                        .formatted(
                                capitalised(names.named("the milestone", e.milestoneId())),
                                names.named("the action", e.actionId()),
                                day(e.reachedOn()),
                                e.note() == null ? "" : ": " + e.note());
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

    private static String finding(FindingRecorded event) {
        return switch (event.kind()) {
            case STRENGTH -> "a strength";
            case AREA_FOR_IMPROVEMENT -> "an area for improvement";
            case AREA_FOR_PRIORITY_ACTION -> "an area for priority action";
        };
    }
}
