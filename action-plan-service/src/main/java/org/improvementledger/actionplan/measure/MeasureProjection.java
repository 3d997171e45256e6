package org.improvementledger.actionplan.measure;

import java.util.List;
import java.util.Objects;
import org.improvementledger.chassis.projection.Projection;
import org.improvementledger.chassis.projection.PublishedEvent;
import org.improvementledger.chassis.projection.Rows;
import org.improvementledger.events.ActionEvent;
import org.improvementledger.events.ActionPlanEvent;
import org.improvementledger.events.ActionPlanTextErased;
import org.improvementledger.events.InspectionEvent;
import org.improvementledger.events.MeasureAmended;
import org.improvementledger.events.MeasureDefined;
import org.improvementledger.events.MeasureEvent;
import org.improvementledger.events.MeasureLinked;
import org.improvementledger.events.MeasureRetired;
import org.improvementledger.events.MeasureTargetSet;
import org.improvementledger.events.MeasureUnlinked;
import org.improvementledger.events.MeetingEvent;
import org.improvementledger.events.PlanEvent;
import org.improvementledger.events.RatingRulesEvent;
import org.improvementledger.events.ReadingRecorded;
import org.improvementledger.events.ReadingRestated;
import org.improvementledger.events.ReviewScheduleEvent;
import org.improvementledger.events.RiskEvent;
import org.improvementledger.events.VoiceEvent;
import org.springframework.stereotype.Component;

/** Measures and their readings: one projection, so that both agree at every position. */
@Component
public class MeasureProjection implements Projection {

    @Override
    public String name() {
        return "measures";
    }

    @Override
    public String stream() {
        return "action-plan";
    }

    @Override
    public List<Class<? extends Record>> tables() {
        return List.of(MeasureRow.class, ReadingRow.class);
    }

    @Override
    public void project(PublishedEvent event, Rows rows) {
        switch ((ActionPlanEvent) event.payload()) {
            case MeasureEvent ofMeasure -> project(ofMeasure, event, rows);
            case ActionEvent _,
                    InspectionEvent _,
                    PlanEvent _,
                    RatingRulesEvent _,
                    ReviewScheduleEvent _,
                    MeetingEvent _,
                    VoiceEvent _,
                    RiskEvent _,
                    ActionPlanTextErased _ -> {}
        }
    }

    private static void project(MeasureEvent ofMeasure, PublishedEvent event, Rows rows) {
        long version = event.sequence();
        switch (ofMeasure) {
            case MeasureDefined defined -> rows.put(MeasureRow.defined(defined, event.recordedAt(), version));
            case MeasureAmended amended -> rows.put(measure(event, rows).amended(amended, version));
            case MeasureTargetSet set -> rows.put(measure(event, rows).with(set, version));
            case MeasureLinked linked -> rows.put(measure(event, rows).linked(linked.actionId(), version));
            case MeasureUnlinked unlinked -> rows.put(measure(event, rows).unlinked(unlinked.actionId(), version));
            case ReadingRecorded recorded -> {
                rows.put(measure(event, rows).at(version));
                rows.put(ReadingRow.recorded(recorded, event.actor(), event.recordedAt()));
            }
            case ReadingRestated restated -> {
                rows.put(measure(event, rows).at(version));
                rows.put(reading(restated, rows).restated(restated, event.actor(), event.recordedAt()));
            }
            case MeasureRetired retired -> rows.put(measure(event, rows).retired(retired.retiredOn(), version));
        }
    }

    private static MeasureRow measure(PublishedEvent event, Rows rows) {
        return Objects.requireNonNull(rows.find(MeasureRow.class, event.subject()), "The measure was never defined");
    }

    private static ReadingRow reading(ReadingRestated event, Rows rows) {
        return Objects.requireNonNull(rows.find(ReadingRow.class, event.readingId()), "The reading was never recorded");
    }
}
