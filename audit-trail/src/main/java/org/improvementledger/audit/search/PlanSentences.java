package org.improvementledger.audit.search;

import static org.improvementledger.audit.search.Wording.capitalised;
import static org.improvementledger.audit.search.Wording.day;

import org.improvementledger.events.DependencyAdded;
import org.improvementledger.events.DependencyRemoved;
import org.improvementledger.events.PlanAgreed;
import org.improvementledger.events.PlanClosed;
import org.improvementledger.events.PlanDrafted;
import org.improvementledger.events.PlanEvent;
import org.improvementledger.events.PlanRevised;
import org.improvementledger.events.PlanSubmitted;
import org.improvementledger.events.PriorityAdded;
import org.improvementledger.events.PriorityReworded;

/** What happened to plans, in sentences. */
final class PlanSentences {

    private final ThingsCalled names;

    PlanSentences(ThingsCalled names) {
        this.names = names;
    }

    /** Without a full stop. */
    String of(PlanEvent event) {
        return switch (event) {
            case PlanDrafted e -> "The plan “%s” was drafted".formatted(e.title());
            case PriorityAdded e ->
                "The priority “%s” joined %s".formatted(e.title(), names.named("the plan", e.planId()));
            case PriorityReworded e ->
                "A priority of %s is now called “%s”: %s"
                        .formatted(names.named("the plan", e.planId()), e.title(), e.reason());
            case PlanAgreed e ->
                "The board agreed version %d of %s on %s%s"
                        .formatted(
                                e.version(),
                                names.named("the plan", e.planId()),
                                day(e.agreedOn()),
                                Wording.after(": ", e.note()));
            case PlanSubmitted e ->
                "Version %d of %s was sent to %s on %s"
                        .formatted(
                                e.version(), names.named("the plan", e.planId()), e.recipient(), day(e.submittedOn()));
            case PlanRevised e ->
                "Work on version %d of %s began on %s: %s"
                        .formatted(e.version(), names.named("the plan", e.planId()), day(e.revisedOn()), e.reason());
            case PlanClosed e ->
                "%s was closed on %s: %s"
                        .formatted(capitalised(names.named("the plan", e.planId())), day(e.closedOn()), e.reason());
            case DependencyAdded e ->
                "%s waits for %s"
                        .formatted(
                                capitalised(names.named("the action", e.actionId())),
                                names.named("the action", e.dependsOn()));
            case DependencyRemoved e ->
                "%s no longer waits for %s: %s"
                        .formatted(
                                capitalised(names.named("the action", e.actionId())),
                                names.named("the action", e.dependsOn()),
                                e.reason());
        };
    }
}
