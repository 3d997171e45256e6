package org.improvementledger.audit.search;

import static org.improvementledger.audit.search.Wording.capitalised;
import static org.improvementledger.audit.search.Wording.day;

import org.improvementledger.events.RiskClosed;
import org.improvementledger.events.RiskEvent;
import org.improvementledger.events.RiskRaised;
import org.improvementledger.events.RiskReassessed;

/** What happened to risks, in sentences. */
final class RiskSentences {

    private final ThingsCalled names;

    RiskSentences(ThingsCalled names) {
        this.names = names;
    }

    /** Without a full stop. */
    String of(RiskEvent event) {
        return switch (event) {
            case RiskRaised e ->
                "The risk “%s” was raised on %s: likelihood %d, impact %d with what is done about it"
                        .formatted(
                                e.title(),
                                day(e.raisedOn()),
                                e.residual().likelihood(),
                                e.residual().impact());
            case RiskReassessed e ->
                "%s was assessed on %s as likelihood %d, impact %d: %s"
                        .formatted(
                                capitalised(names.named("the risk", e.riskId())),
                                day(e.assessedOn()),
                                e.residual().likelihood(),
                                e.residual().impact(),
                                e.reason());
            case RiskClosed e ->
                "%s was closed on %s: %s"
                        .formatted(capitalised(names.named("the risk", e.riskId())), day(e.closedOn()), e.reason());
        };
    }
}
