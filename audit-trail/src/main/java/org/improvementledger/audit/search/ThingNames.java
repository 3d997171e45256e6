package org.improvementledger.audit.search;

import java.util.Locale;
import java.util.UUID;
import org.improvementledger.events.ActionAdded;
import org.improvementledger.events.ActionAmended;
import org.improvementledger.events.ActionCancelled;
import org.improvementledger.events.ActionClosed;
import org.improvementledger.events.ActionEmbedded;
import org.improvementledger.events.ActionLinked;
import org.improvementledger.events.ActionOverdue;
import org.improvementledger.events.ActionPlanTextErased;
import org.improvementledger.events.ActionReopened;
import org.improvementledger.events.ActionRescheduled;
import org.improvementledger.events.ActionSustained;
import org.improvementledger.events.ActionUnlinked;
import org.improvementledger.events.AdjustmentAuthorised;
import org.improvementledger.events.AllocationApproved;
import org.improvementledger.events.AllocationCorrected;
import org.improvementledger.events.AllocationProposed;
import org.improvementledger.events.AllocationRejected;
import org.improvementledger.events.AllocationReleased;
import org.improvementledger.events.AllocationWithdrawn;
import org.improvementledger.events.BoardDecided;
import org.improvementledger.events.BudgetClosed;
import org.improvementledger.events.BudgetIncreased;
import org.improvementledger.events.BudgetReduced;
import org.improvementledger.events.BudgetSet;
import org.improvementledger.events.BudgetTextErased;
import org.improvementledger.events.CarryForwardApproved;
import org.improvementledger.events.CarryForwardProposed;
import org.improvementledger.events.CarryForwardRejected;
import org.improvementledger.events.CommitmentRecorded;
import org.improvementledger.events.CommitmentReleased;
import org.improvementledger.events.CompletionProposed;
import org.improvementledger.events.CompletionRefused;
import org.improvementledger.events.CompletionVerified;
import org.improvementledger.events.DeadlineMet;
import org.improvementledger.events.DeadlineMetCorrected;
import org.improvementledger.events.DeadlineStated;
import org.improvementledger.events.DelegationSchemeSet;
import org.improvementledger.events.DependencyAdded;
import org.improvementledger.events.DependencyRemoved;
import org.improvementledger.events.DomainEvent;
import org.improvementledger.events.EvidenceAttached;
import org.improvementledger.events.EvidenceDamaged;
import org.improvementledger.events.EvidenceRestored;
import org.improvementledger.events.EvidenceWithdrawn;
import org.improvementledger.events.FinancialYearClosed;
import org.improvementledger.events.FindingCorrected;
import org.improvementledger.events.FindingRecorded;
import org.improvementledger.events.ForecastMade;
import org.improvementledger.events.InspectionCorrected;
import org.improvementledger.events.InspectionRecorded;
import org.improvementledger.events.JudgementCorrected;
import org.improvementledger.events.JudgementRecorded;
import org.improvementledger.events.MeasureAmended;
import org.improvementledger.events.MeasureDefined;
import org.improvementledger.events.MeasureLinked;
import org.improvementledger.events.MeasureRetired;
import org.improvementledger.events.MeasureTargetSet;
import org.improvementledger.events.MeasureUnlinked;
import org.improvementledger.events.MeetingActionDone;
import org.improvementledger.events.MeetingActionRaised;
import org.improvementledger.events.MeetingArranged;
import org.improvementledger.events.MeetingCancelled;
import org.improvementledger.events.MeetingHeld;
import org.improvementledger.events.MeetingRearranged;
import org.improvementledger.events.MilestoneAdded;
import org.improvementledger.events.MilestoneOverdue;
import org.improvementledger.events.MilestoneReached;
import org.improvementledger.events.MilestoneReopened;
import org.improvementledger.events.MilestoneRescheduled;
import org.improvementledger.events.MilestoneWaived;
import org.improvementledger.events.MoneyMovedIn;
import org.improvementledger.events.MoneyMovedOut;
import org.improvementledger.events.PackFrozen;
import org.improvementledger.events.PaperTabled;
import org.improvementledger.events.PlanAgreed;
import org.improvementledger.events.PlanClosed;
import org.improvementledger.events.PlanDrafted;
import org.improvementledger.events.PlanRevised;
import org.improvementledger.events.PlanSubmitted;
import org.improvementledger.events.PriorityAdded;
import org.improvementledger.events.PriorityReworded;
import org.improvementledger.events.ProgressReported;
import org.improvementledger.events.RatingAgreed;
import org.improvementledger.events.RatingRulesSet;
import org.improvementledger.events.ReadingRecorded;
import org.improvementledger.events.ReadingRestated;
import org.improvementledger.events.RedactionLifted;
import org.improvementledger.events.ReturnFrozen;
import org.improvementledger.events.ReviewHeld;
import org.improvementledger.events.ReviewMissed;
import org.improvementledger.events.ReviewScheduleEnded;
import org.improvementledger.events.ReviewScheduleSet;
import org.improvementledger.events.RiskClosed;
import org.improvementledger.events.RiskRaised;
import org.improvementledger.events.RiskReassessed;
import org.improvementledger.events.SpendImportFinished;
import org.improvementledger.events.SpendImportStarted;
import org.improvementledger.events.SpendRecorded;
import org.improvementledger.events.SpendRedacted;
import org.improvementledger.events.SpendReversed;
import org.improvementledger.events.VirementApproved;
import org.improvementledger.events.VirementProposed;
import org.improvementledger.events.VirementRejected;
import org.improvementledger.events.VoiceAnswered;
import org.improvementledger.events.VoiceHeard;
import org.improvementledger.events.VoiceLinked;
import org.improvementledger.events.VoiceUnlinked;
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
                named(
                        e.inspectionId(),
                        InspectionSentences.inspection(e.kind()) + " of " + Wording.day(e.fieldworkFrom()));
            case FindingRecorded e -> named(e.findingId(), e.text());
            case PlanDrafted e -> named(e.planId(), e.title());
            case ActionAdded e -> named(e.actionId(), e.title());
            case MilestoneAdded e -> named(e.milestoneId(), e.title());
            case PriorityAdded e -> named(e.priorityId(), e.title());
            case PriorityReworded e -> named(e.priorityId(), e.title());
            case FindingCorrected e -> named(e.findingId(), e.text());
            case EvidenceAttached e -> named(e.evidenceId(), e.title());
            case MeasureDefined e -> named(e.measureId(), e.title());
            case ReviewScheduleSet e -> named(e.scheduleId(), e.title());
            case PaperTabled e -> named(e.paperId(), e.title());
            case BoardDecided e -> named(e.decisionId(), e.text());
            case MeetingActionRaised e -> named(e.meetingActionId(), e.text());
            case PackFrozen e -> named(e.packId(), "Pack of " + Wording.day(e.frozenOn()));
            case VoiceHeard e -> named(e.voiceId(), e.summary());
            case RiskRaised e -> named(e.riskId(), e.title());
            case MeetingArranged e -> named(e.meetingId(), "%s, %s".formatted(e.title(), Wording.day(e.meetsOn())));
            case ActionAmended e -> e.title() == null ? null : named(e.actionId(), e.title());
            case MeasureAmended e -> e.title() == null ? null : named(e.measureId(), e.title());
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
                    InspectionCorrected _,
                    JudgementCorrected _,
                    DeadlineStated _,
                    DeadlineMet _,
                    DeadlineMetCorrected _,
                    PlanAgreed _,
                    PlanSubmitted _,
                    PlanRevised _,
                    PlanClosed _,
                    DependencyAdded _,
                    DependencyRemoved _,
                    ActionRescheduled _,
                    MilestoneRescheduled _,
                    MilestoneWaived _,
                    MilestoneReopened _,
                    ProgressReported _,
                    MilestoneOverdue _,
                    ActionOverdue _,
                    EvidenceWithdrawn _,
                    EvidenceDamaged _,
                    EvidenceRestored _,
                    CompletionProposed _,
                    CompletionVerified _,
                    CompletionRefused _,
                    ActionClosed _,
                    ActionSustained _,
                    ActionEmbedded _,
                    ActionReopened _,
                    ActionCancelled _,
                    RatingRulesSet _,
                    ActionPlanTextErased _,
                    MeasureTargetSet _,
                    MeasureLinked _,
                    MeasureUnlinked _,
                    ReadingRecorded _,
                    ReadingRestated _,
                    MeasureRetired _,
                    ReviewHeld _,
                    ReviewMissed _,
                    ReviewScheduleEnded _,
                    MeetingRearranged _,
                    MeetingCancelled _,
                    MeetingHeld _,
                    RatingAgreed _,
                    MeetingActionDone _,
                    VoiceAnswered _,
                    VoiceLinked _,
                    VoiceUnlinked _,
                    RiskReassessed _,
                    RiskClosed _,
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
                    SpendImportFinished _,
                    BudgetTextErased _ -> null;
        };
    }

    private static ThingRow named(UUID id, String name) {
        return new ThingRow(id, name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…");
    }
}
