package org.improvementledger.audit.search;

import java.util.Locale;
import java.util.UUID;
import org.improvementledger.events.ActionAdded;
import org.improvementledger.events.ActionLinked;
import org.improvementledger.events.ActionUnlinked;
import org.improvementledger.events.AdjustmentAuthorised;
import org.improvementledger.events.AllocationApproved;
import org.improvementledger.events.AllocationCorrected;
import org.improvementledger.events.AllocationProposed;
import org.improvementledger.events.AllocationRejected;
import org.improvementledger.events.AllocationReleased;
import org.improvementledger.events.AllocationWithdrawn;
import org.improvementledger.events.BudgetClosed;
import org.improvementledger.events.BudgetIncreased;
import org.improvementledger.events.BudgetReduced;
import org.improvementledger.events.BudgetSet;
import org.improvementledger.events.CarryForwardApproved;
import org.improvementledger.events.CarryForwardProposed;
import org.improvementledger.events.CarryForwardRejected;
import org.improvementledger.events.CommitmentRecorded;
import org.improvementledger.events.CommitmentReleased;
import org.improvementledger.events.DelegationSchemeSet;
import org.improvementledger.events.DomainEvent;
import org.improvementledger.events.FinancialYearClosed;
import org.improvementledger.events.FindingRecorded;
import org.improvementledger.events.ForecastMade;
import org.improvementledger.events.InspectionRecorded;
import org.improvementledger.events.JudgementRecorded;
import org.improvementledger.events.MilestoneAdded;
import org.improvementledger.events.MilestoneReached;
import org.improvementledger.events.MoneyMovedIn;
import org.improvementledger.events.MoneyMovedOut;
import org.improvementledger.events.PlanDrafted;
import org.improvementledger.events.RedactionLifted;
import org.improvementledger.events.ReturnFrozen;
import org.improvementledger.events.SpendImportFinished;
import org.improvementledger.events.SpendImportStarted;
import org.improvementledger.events.SpendRecorded;
import org.improvementledger.events.SpendRedacted;
import org.improvementledger.events.SpendReversed;
import org.improvementledger.events.VirementApproved;
import org.improvementledger.events.VirementProposed;
import org.improvementledger.events.VirementRejected;
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
                named(e.inspectionId(), PlanSentences.inspection(e.kind()) + " of " + Wording.day(e.fieldworkFrom()));
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
            case AllocationCorrected e -> e.title() == null ? null : named(e.allocationId(), e.title());
            case VirementProposed e -> named(e.virementId(), "Virement of " + e.amount());
            case CarryForwardProposed e -> named(e.carryForwardId(), "Carry-forward of " + e.amount());
            case CommitmentRecorded e -> named(e.commitmentId(), "%s, %s".formatted(e.reference(), e.supplier()));
            case SpendRecorded e -> named(e.spendId(), "%s, %s".formatted(e.reference(), e.supplier()));
            case SpendImportStarted e -> named(e.importId(), "Import of " + e.fileName());
            case JudgementRecorded _,
                    MilestoneReached _,
                    AllocationApproved _,
                    AllocationRejected _,
                    BudgetIncreased _,
                    BudgetReduced _,
                    BudgetClosed _,
                    AllocationWithdrawn _,
                    AllocationReleased _,
                    ActionLinked _,
                    ActionUnlinked _,
                    ForecastMade _,
                    MoneyMovedOut _,
                    MoneyMovedIn _,
                    DelegationSchemeSet _,
                    VirementApproved _,
                    VirementRejected _,
                    CarryForwardApproved _,
                    CarryForwardRejected _,
                    CommitmentReleased _,
                    SpendReversed _,
                    FinancialYearClosed _,
                    AdjustmentAuthorised _,
                    SpendRedacted _,
                    RedactionLifted _,
                    ReturnFrozen _,
                    SpendImportFinished _ -> null;
        };
    }

    private static ThingRow named(UUID id, String name) {
        return new ThingRow(id, name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…");
    }
}
