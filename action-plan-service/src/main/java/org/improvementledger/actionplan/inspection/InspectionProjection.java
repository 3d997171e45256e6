package org.improvementledger.actionplan.inspection;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.improvementledger.chassis.projection.Projection;
import org.improvementledger.chassis.projection.PublishedEvent;
import org.improvementledger.chassis.projection.Rows;
import org.improvementledger.events.ActionEvent;
import org.improvementledger.events.ActionPlanEvent;
import org.improvementledger.events.ActionPlanTextErased;
import org.improvementledger.events.DeadlineKind;
import org.improvementledger.events.DeadlineMet;
import org.improvementledger.events.DeadlineMetCorrected;
import org.improvementledger.events.DeadlineStated;
import org.improvementledger.events.FindingCorrected;
import org.improvementledger.events.FindingRecorded;
import org.improvementledger.events.Grade;
import org.improvementledger.events.InspectionCorrected;
import org.improvementledger.events.InspectionRecorded;
import org.improvementledger.events.JudgementCorrected;
import org.improvementledger.events.JudgementRecorded;
import org.improvementledger.events.MeasureEvent;
import org.improvementledger.events.MeetingEvent;
import org.improvementledger.events.PlanEvent;
import org.improvementledger.events.RatingRulesEvent;
import org.improvementledger.events.ReviewScheduleEvent;
import org.improvementledger.events.RiskEvent;
import org.improvementledger.events.VoiceEvent;
import org.springframework.stereotype.Component;

/** Inspections with their judgements and findings, and what was recorded about their deadlines. */
@Component
public class InspectionProjection implements Projection {

    @Override
    public String name() {
        return "inspections";
    }

    @Override
    public String stream() {
        return "action-plan";
    }

    @Override
    public List<Class<? extends Record>> tables() {
        return List.of(InspectionRow.class, JudgementRow.class, FindingRow.class, DeadlineRow.class);
    }

    @Override
    public void project(PublishedEvent event, Rows rows) {
        switch ((ActionPlanEvent) event.payload()) {
            case InspectionRecorded recorded ->
                rows.put(InspectionRow.recorded(recorded, event.recordedAt(), event.sequence()));
            case InspectionCorrected corrected ->
                rows.put(inspection(event, rows).with(corrected));
            case JudgementRecorded recorded -> {
                rows.put(inspection(event, rows));
                rows.put(JudgementRow.recorded(recorded, event.sequence()));
            }
            case JudgementCorrected corrected -> {
                rows.put(inspection(event, rows));
                correct(corrected, event, rows);
            }
            case FindingRecorded recorded -> {
                FindingRow finding = FindingRow.recorded(recorded, event.sequence());
                rows.put(inspection(event, rows).withPriorityActions(finding.isPriorityAction() ? 1 : 0));
                rows.put(finding);
            }
            case FindingCorrected corrected -> correct(corrected, event, rows);
            case DeadlineStated stated -> {
                rows.put(inspection(event, rows));
                rows.put(
                        deadline(stated.inspectionId(), stated.deadline(), rows).with(stated));
            }
            case DeadlineMet met -> {
                rows.put(inspection(event, rows));
                rows.put(deadline(met.inspectionId(), met.deadline(), rows).with(met));
            }
            case DeadlineMetCorrected corrected -> {
                rows.put(inspection(event, rows));
                rows.put(deadline(corrected.inspectionId(), corrected.deadline(), rows)
                        .with(corrected));
            }
            case PlanEvent _,
                    ActionEvent _,
                    RatingRulesEvent _,
                    MeasureEvent _,
                    ReviewScheduleEvent _,
                    MeetingEvent _,
                    VoiceEvent _,
                    RiskEvent _,
                    ActionPlanTextErased _ -> {}
        }
    }

    private static void correct(JudgementCorrected corrected, PublishedEvent event, Rows rows) {
        Grade grade = corrected.grade();
        if (grade == null) {
            rows.remove(JudgementRow.class, JudgementRow.idOf(corrected.inspectionId(), corrected.area()));
        } else {
            rows.put(JudgementRow.corrected(corrected.inspectionId(), corrected.area(), grade, event.sequence()));
        }
    }

    private static void correct(FindingCorrected corrected, PublishedEvent event, Rows rows) {
        FindingRow before = Objects.requireNonNull(
                rows.find(FindingRow.class, corrected.findingId()), "The finding was never recorded");
        FindingRow after = before.with(corrected, event.sequence());
        rows.put(inspection(event, rows)
                .withPriorityActions((after.isPriorityAction() ? 1 : 0) - (before.isPriorityAction() ? 1 : 0)));
        rows.put(after);
    }

    private static DeadlineRow deadline(UUID inspectionId, DeadlineKind deadline, Rows rows) {
        DeadlineRow row = rows.find(DeadlineRow.class, DeadlineRow.idOf(inspectionId, deadline));
        return row == null ? DeadlineRow.untouched(inspectionId, deadline) : row;
    }

    /** At the event's version and time already. */
    private static InspectionRow inspection(PublishedEvent event, Rows rows) {
        return Objects.requireNonNull(
                        rows.find(InspectionRow.class, event.subject()), "The inspection was never recorded")
                .at(event.recordedAt(), event.sequence());
    }
}
