package org.improvementledger.actionplan.voice;

import java.util.List;
import java.util.Objects;
import org.improvementledger.chassis.projection.Projection;
import org.improvementledger.chassis.projection.PublishedEvent;
import org.improvementledger.chassis.projection.Rows;
import org.improvementledger.events.ActionEvent;
import org.improvementledger.events.ActionPlanEvent;
import org.improvementledger.events.ActionPlanTextErased;
import org.improvementledger.events.InspectionEvent;
import org.improvementledger.events.MeasureEvent;
import org.improvementledger.events.MeetingEvent;
import org.improvementledger.events.PlanEvent;
import org.improvementledger.events.RatingRulesEvent;
import org.improvementledger.events.ReviewScheduleEvent;
import org.improvementledger.events.RiskEvent;
import org.improvementledger.events.VoiceAnswered;
import org.improvementledger.events.VoiceHeard;
import org.improvementledger.events.VoiceLinked;
import org.improvementledger.events.VoiceUnlinked;
import org.springframework.stereotype.Component;

/** What was said, with its answers. */
@Component
public class VoiceProjection implements Projection {

    @Override
    public String name() {
        return "voices";
    }

    @Override
    public String stream() {
        return "action-plan";
    }

    @Override
    public List<Class<? extends Record>> tables() {
        return List.of(VoiceRow.class);
    }

    @Override
    public void project(PublishedEvent event, Rows rows) {
        switch ((ActionPlanEvent) event.payload()) {
            case VoiceHeard heard -> rows.put(VoiceRow.heard(heard, event.sequence()));
            case VoiceAnswered answered -> rows.put(voice(event, rows).answered(answered, event.sequence()));
            case VoiceLinked linked -> rows.put(voice(event, rows).touching(linked.actionId(), event.sequence()));
            case VoiceUnlinked unlinked ->
                rows.put(voice(event, rows).touchingNoMore(unlinked.actionId(), event.sequence()));
            case InspectionEvent _,
                    PlanEvent _,
                    ActionEvent _,
                    RatingRulesEvent _,
                    MeasureEvent _,
                    ReviewScheduleEvent _,
                    MeetingEvent _,
                    RiskEvent _,
                    ActionPlanTextErased _ -> {}
        }
    }

    private static VoiceRow voice(PublishedEvent event, Rows rows) {
        return Objects.requireNonNull(rows.find(VoiceRow.class, event.subject()), "It was never said");
    }
}
