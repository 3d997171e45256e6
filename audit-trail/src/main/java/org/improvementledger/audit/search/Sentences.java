package org.improvementledger.audit.search;

import java.util.Map;
import java.util.UUID;
import org.improvementledger.events.ActionPlanEvent;
import org.improvementledger.events.BudgetServiceEvent;
import org.improvementledger.events.DomainEvent;

/** What happened, in a sentence that a person understands who knows none of the event names. */
final class Sentences {

    private final PlanSentences plan;

    private final MoneySentences money;

    /** @param names what things are called, by id; for one that is not in it the sentence says its kind and the first part of its id */
    Sentences(Map<UUID, String> names) {
        ThingsCalled called = new ThingsCalled(names);
        plan = new PlanSentences(called);
        money = new MoneySentences(called);
    }

    /** Without a full stop. */
    String of(DomainEvent event) {
        return switch (event) {
            case ActionPlanEvent ofPlan -> plan.of(ofPlan);
            case BudgetServiceEvent ofMoney -> money.of(ofMoney);
        };
    }
}
