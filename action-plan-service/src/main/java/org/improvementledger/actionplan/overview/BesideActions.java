package org.improvementledger.actionplan.overview;

import java.util.Map;
import org.improvementledger.actionplan.action.ActionRow;
import org.improvementledger.actionplan.funding.Funding;
import org.improvementledger.actionplan.inspection.Inspections;
import org.improvementledger.actionplan.measure.Measures;
import org.improvementledger.actionplan.risk.Risks;
import org.improvementledger.actionplan.voice.Voices;
import org.improvementledger.chassis.projection.Moment;
import org.springframework.stereotype.Component;

/** What other features tell of an action: why it is done, whether it works, what people say of it, and what it costs. */
@Component
class BesideActions {

    private final Inspections inspections;
    private final Measures measures;
    private final Voices voices;
    private final Risks risks;
    private final Funding funding;

    BesideActions(Inspections inspections, Measures measures, Voices voices, Risks risks, Funding funding) {
        this.inspections = inspections;
        this.measures = measures;
        this.voices = voices;
        this.risks = risks;
        this.funding = funding;
    }

    /** By the names that the action's page knows them by. */
    Map<String, Object> of(ActionRow action, Moment moment) {
        return Map.of(
                "findings", inspections.findings(action.addresses(), moment),
                "measures", measures.ofAction(action.id(), moment),
                "voices", voices.ofAction(action.id(), moment),
                "risks", risks.ofAction(action.id(), moment),
                "funding", funding.of(action.id(), moment));
    }
}
