package org.improvementledger.audit.search;

import static org.improvementledger.audit.search.Wording.day;

import java.util.Map;
import java.util.UUID;
import org.improvementledger.events.ActionEvent;
import org.improvementledger.events.ActionPlanEvent;
import org.improvementledger.events.ActionPlanTextErased;
import org.improvementledger.events.BudgetServiceEvent;
import org.improvementledger.events.DomainEvent;
import org.improvementledger.events.InspectionEvent;
import org.improvementledger.events.MeasureEvent;
import org.improvementledger.events.MeetingEvent;
import org.improvementledger.events.PlanEvent;
import org.improvementledger.events.RatingRulesSet;
import org.improvementledger.events.ReviewScheduleEvent;
import org.improvementledger.events.RiskEvent;
import org.improvementledger.events.TextErased;
import org.improvementledger.events.VoiceEvent;

/** What happened, in a sentence that a person understands who knows none of the event names. */
final class Sentences {

    private final InspectionSentences inspections;
    private final PlanSentences plans;
    private final ActionSentences actions;
    private final MeasureSentences measures;
    private final ReviewSentences reviews;
    private final MeetingSentences meetings;
    private final VoiceSentences voices;
    private final RiskSentences risks;
    private final MoneySentences money;

    /** @param names what things are called, by id; for one that is not in it the sentence says its kind and the first part of its id
     * @param figures which figures of readings are held back */
    Sentences(Map<UUID, String> names, SmallFigures figures) {
        ThingsCalled called = new ThingsCalled(names);
        inspections = new InspectionSentences(called);
        plans = new PlanSentences(called);
        actions = new ActionSentences(called);
        measures = new MeasureSentences(called, figures);
        reviews = new ReviewSentences(called);
        meetings = new MeetingSentences(called);
        voices = new VoiceSentences(called);
        risks = new RiskSentences(called);
        money = new MoneySentences(called);
    }

    /** Without a full stop. */
    String of(DomainEvent event) {
        return switch (event) {
            case ActionPlanEvent ofPlan -> improvement(ofPlan);
            case BudgetServiceEvent ofMoney -> money.of(ofMoney);
        };
    }

    private String improvement(ActionPlanEvent event) {
        return switch (event) {
            case InspectionEvent e -> inspections.of(e);
            case PlanEvent e -> plans.of(e);
            case ActionEvent e -> actions.of(e);
            case MeasureEvent e -> measures.of(e);
            case ReviewScheduleEvent e -> reviews.of(e);
            case MeetingEvent e -> meetings.of(e);
            case VoiceEvent e -> voices.of(e);
            case RiskEvent e -> risks.of(e);
            case ActionPlanTextErased e -> erased(e);
            case RatingRulesSet e ->
                "From %s on, actions are amber up to %d days past a milestone and blue after %d days (version %d of the rules)"
                        .formatted(day(e.effectiveFrom()), e.amberDays(), e.sustainmentDays(), e.version());
        };
    }

    static String erased(TextErased event) {
        int texts = event.paths().size();
        return "%s of entry %d %s erased by law: %s (%s, decided on %s). What the entry commits to stays"
                .formatted(
                        texts == 1 ? "A text" : texts + " texts",
                        event.position(),
                        texts == 1 ? "was" : "were",
                        event.reason(),
                        event.decision(),
                        day(event.decidedOn()));
    }
}
