package org.improvementledger.audit.search;

import java.util.Locale;
import java.util.UUID;
import org.improvementledger.events.ActionAdded;
import org.improvementledger.events.AllocationApproved;
import org.improvementledger.events.AllocationProposed;
import org.improvementledger.events.AllocationRejected;
import org.improvementledger.events.BudgetSet;
import org.improvementledger.events.DomainEvent;
import org.improvementledger.events.FindingRecorded;
import org.improvementledger.events.InspectionRecorded;
import org.improvementledger.events.JudgementRecorded;
import org.improvementledger.events.MilestoneAdded;
import org.improvementledger.events.MilestoneReached;
import org.improvementledger.events.PlanDrafted;
import org.jspecify.annotations.Nullable;

/** Which events tell what a thing is called. */
final class ThingNames {

    /** Findings have no title, only a text; this much of it names them. */
    private static final int LONGEST_NAME = 120;

    private ThingNames() {}

    /** The thing that the event names; null where it names none. */
    static @Nullable ThingRow namedBy(DomainEvent event) {
        return switch (event) {
            case InspectionRecorded e ->
                named(e.inspectionId(), Sentences.inspection(e.kind()) + " of " + Sentences.day(e.fieldworkFrom()));
            case FindingRecorded e -> named(e.findingId(), e.text());
            case PlanDrafted e -> named(e.planId(), e.title());
            case ActionAdded e -> named(e.actionId(), e.title());
            case MilestoneAdded e -> named(e.milestoneId(), e.title());
            case BudgetSet e ->
                named(
                        e.budgetId(),
                        "%s, %s %s budget"
                                .formatted(
                                        e.service(),
                                        e.financialYear().label(),
                                        e.kind().code().toLowerCase(Locale.ROOT)));
            case AllocationProposed e -> named(e.allocationId(), e.title());
            case JudgementRecorded _, MilestoneReached _, AllocationApproved _, AllocationRejected _ -> null;
        };
    }

    private static ThingRow named(UUID id, String name) {
        return new ThingRow(id, name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…");
    }
}
