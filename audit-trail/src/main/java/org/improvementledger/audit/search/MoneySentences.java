package org.improvementledger.audit.search;

import static org.improvementledger.audit.search.Wording.capitalised;
import static org.improvementledger.audit.search.Wording.day;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.improvementledger.events.ActionLinked;
import org.improvementledger.events.ActionUnlinked;
import org.improvementledger.events.AdjustmentAuthorised;
import org.improvementledger.events.AllocationApproved;
import org.improvementledger.events.AllocationCorrected;
import org.improvementledger.events.AllocationProposed;
import org.improvementledger.events.AllocationRejected;
import org.improvementledger.events.AllocationReleased;
import org.improvementledger.events.AllocationWithdrawn;
import org.improvementledger.events.Authority;
import org.improvementledger.events.BudgetClosed;
import org.improvementledger.events.BudgetIncreased;
import org.improvementledger.events.BudgetReduced;
import org.improvementledger.events.BudgetServiceEvent;
import org.improvementledger.events.BudgetSet;
import org.improvementledger.events.BudgetTextErased;
import org.improvementledger.events.Capacity;
import org.improvementledger.events.CarryForwardApproved;
import org.improvementledger.events.CarryForwardProposed;
import org.improvementledger.events.CarryForwardRejected;
import org.improvementledger.events.CommitmentRecorded;
import org.improvementledger.events.CommitmentReleased;
import org.improvementledger.events.DelegationSchemeSet;
import org.improvementledger.events.FinancialYear;
import org.improvementledger.events.FinancialYearClosed;
import org.improvementledger.events.ForecastMade;
import org.improvementledger.events.FundingSource;
import org.improvementledger.events.MoneyMovedIn;
import org.improvementledger.events.MoneyMovedOut;
import org.improvementledger.events.MoneyPlace;
import org.improvementledger.events.Redaction;
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

/** What happened to the money, in sentences. */
final class MoneySentences {

    private final ThingsCalled names;

    MoneySentences(ThingsCalled names) {
        this.names = names;
    }

    /** Without a full stop. */
    String of(BudgetServiceEvent event) {
        return switch (event) {
            case BudgetSet e ->
                "%s set a %s budget of %s for %s in %s, from %s"
                        .formatted(
                                e.decision().body(),
                                e.kind().code(),
                                e.amount(),
                                e.service(),
                                e.financialYear().label(),
                                source(e.source()));
            case AllocationProposed e ->
                "%s was proposed for “%s” out of %s%s"
                        .formatted(
                                e.amount(), e.title(), names.named("the budget", e.budgetId()), funding(e.actionIds()));
            case AllocationApproved e ->
                "%s approved %s for %s, decided on %s (%s)%s"
                        .formatted(
                                office(e.capacity()),
                                e.amount(),
                                names.named("the allocation", e.allocationId()),
                                day(e.decision().decidedOn()),
                                e.decision().reference(),
                                e.authority() == null ? "" : ", under " + authority(e.authority()));
            case AllocationRejected e ->
                "%s was rejected: %s"
                        .formatted(capitalised(names.named("the allocation", e.allocationId())), e.reason());
            case BudgetIncreased e ->
                "%s gave %s %s more, from %s: %s"
                        .formatted(
                                e.decision().body(),
                                names.named("the budget", e.budgetId()),
                                e.amount(),
                                source(e.source()),
                                e.reason());
            case BudgetReduced e ->
                "%s took %s from %s, back to %s: %s"
                        .formatted(
                                e.decision().body(),
                                e.amount(),
                                names.named("the budget", e.budgetId()),
                                source(e.source()),
                                e.reason());
            case BudgetClosed e ->
                "%s was closed on %s: %s"
                        .formatted(capitalised(names.named("the budget", e.budgetId())), day(e.closedOn()), e.reason());
            case AllocationWithdrawn e ->
                "%s was withdrawn before a decision: %s"
                        .formatted(capitalised(names.named("the allocation", e.allocationId())), e.reason());
            case AllocationCorrected e ->
                "%s was corrected%s: %s"
                        .formatted(
                                capitalised(names.named("the allocation", e.allocationId())),
                                corrections(e),
                                e.reason());
            case AllocationReleased e ->
                "%s of %s went back to its budget: %s"
                        .formatted(e.amount(), names.named("the allocation", e.allocationId()), e.reason());
            case ActionLinked e ->
                "%s funds %s from now on"
                        .formatted(
                                capitalised(names.named("the allocation", e.allocationId())),
                                names.named("the action", e.actionId()));
            case ActionUnlinked e ->
                "%s funds %s no longer: %s"
                        .formatted(
                                capitalised(names.named("the allocation", e.allocationId())),
                                names.named("the action", e.actionId()),
                                e.reason());
            case ForecastMade e ->
                "In %s %s was forecast to come to %s by the end of the year: %s"
                        .formatted(
                                e.period().label(),
                                names.named("the allocation", e.allocationId()),
                                e.outturn(),
                                e.note());
            case MoneyMovedOut e ->
                "%s left %s by %s"
                        .formatted(
                                e.amount(),
                                place(new MoneyPlace(e.budgetId(), e.allocationId())),
                                names.named("the transfer", e.transferId()));
            case MoneyMovedIn e ->
                "%s came into %s by %s"
                        .formatted(
                                e.amount(),
                                place(new MoneyPlace(e.budgetId(), e.allocationId())),
                                names.named("the transfer", e.transferId()));
            case DelegationSchemeSet e ->
                "Version %d of the scheme of delegation was set, in force from %s: %s; a key decision from %s"
                        .formatted(e.version(), day(e.effectiveFrom()), limits(e), e.keyDecisionFrom());
            case VirementProposed e ->
                "It was proposed to move %s from %s to %s: %s"
                        .formatted(e.amount(), place(e.from()), place(e.to()), e.reason());
            case VirementApproved e ->
                "%s moved %s from %s to %s, decided on %s (%s), under %s"
                        .formatted(
                                office(e.capacity()),
                                e.amount(),
                                place(e.from()),
                                place(e.to()),
                                day(e.decision().decidedOn()),
                                e.decision().reference(),
                                authority(e.authority()));
            case VirementRejected e ->
                "%s was rejected: %s".formatted(capitalised(names.named("the virement", e.virementId())), e.reason());
            case CarryForwardProposed e ->
                "It was proposed to carry %s forward from %s to %s: %s"
                        .formatted(
                                e.amount(),
                                names.named("the budget", e.fromBudgetId()),
                                names.named("the budget", e.toBudgetId()),
                                e.reason());
            case CarryForwardApproved e ->
                "%s carried %s forward from %s to %s, decided on %s (%s), under %s"
                        .formatted(
                                office(e.capacity()),
                                e.amount(),
                                names.named("the budget", e.fromBudgetId()),
                                names.named("the budget", e.toBudgetId()),
                                day(e.decision().decidedOn()),
                                e.decision().reference(),
                                authority(e.authority()));
            case CarryForwardRejected e ->
                "%s was rejected: %s"
                        .formatted(capitalised(names.named("the carry-forward", e.carryForwardId())), e.reason());
            case CommitmentRecorded e ->
                "%s was promised to %s on %s under %s, out of %s"
                        .formatted(
                                e.amount(),
                                e.supplier(),
                                day(e.committedOn()),
                                e.reference(),
                                names.named("the allocation", e.allocationId()));
            case CommitmentReleased e ->
                "What was still open of %s was released: %s"
                        .formatted(names.named("the commitment", e.commitmentId()), e.reason());
            case SpendRecorded e ->
                "%s was spent with %s on %s (%s), out of %s, in %s: %s"
                        .formatted(
                                e.netAmount(),
                                e.supplier(),
                                day(e.incurredOn()),
                                e.reference(),
                                names.named("the allocation", e.allocationId()),
                                e.period().label(),
                                e.summary());
            case SpendReversed e ->
                "%s of %s was reversed, out of %s: %s"
                        .formatted(
                                e.netAmount(),
                                names.named("the spend", e.spendId()),
                                names.named("the allocation", e.allocationId()),
                                e.reason());
            case FinancialYearClosed e ->
                "The financial year %s was closed on %s: %s"
                        .formatted(e.financialYear().label(), day(e.closedOn()), e.reason());
            case AdjustmentAuthorised e ->
                "%s authorised an adjustment of at most %s to %s, reference %s, after the close of %s: %s"
                        .formatted(
                                office(e.capacity()),
                                e.amount(),
                                names.named("the allocation", e.allocationId()),
                                e.reference(),
                                e.financialYear().label(),
                                e.reason());
            case SpendRedacted e ->
                "In %s %s is published as “Redacted %s”: %s"
                        .formatted(
                                quarter(e.financialYear(), e.quarter()),
                                names.named("the spend", e.spendId()),
                                titled(e.redaction()),
                                e.reason());
            case RedactionLifted e ->
                "In %s %s is published whole after all: %s"
                        .formatted(
                                quarter(e.financialYear(), e.quarter()),
                                names.named("the spend", e.spendId()),
                                e.reason());
            case ReturnFrozen e ->
                "%s was frozen with %d %s of %s in all"
                        .formatted(
                                capitalised(quarter(e.financialYear(), e.quarter())),
                                e.lines(),
                                e.lines() == 1 ? "line" : "lines",
                                e.total());
            case BudgetTextErased e -> Sentences.erased(e);
            case SpendImportStarted e -> "The import of “%s” began (%,d bytes)".formatted(e.fileName(), e.bytes());
            case SpendImportFinished e ->
                "%s ended: %,d of %,d lines recorded, %,d there before, %,d rejected"
                        .formatted(
                                capitalised(names.named("the import", e.importId())),
                                e.recorded(),
                                e.lines(),
                                e.alreadyRecorded(),
                                e.rejected());
        };
    }

    private String funding(List<UUID> actions) {
        return actions.isEmpty()
                ? ""
                : ", to fund "
                        + actions.stream()
                                .map(action -> names.named("the action", action))
                                .collect(Collectors.joining(" and "));
    }

    private static String office(Capacity capacity) {
        return switch (capacity) {
            case HEAD_OF_SERVICE -> "A head of service";
            case DIRECTOR -> "A director";
            case CHIEF_FINANCE_OFFICER -> "The chief finance officer";
            case MAYOR -> "The mayor";
            case CABINET -> "Cabinet";
            case FULL_COUNCIL -> "Full council";
        };
    }

    private static String source(FundingSource source) {
        return source.code().replace('-', ' ');
    }

    private String place(MoneyPlace place) {
        return place.allocationId() == null
                ? "what is not allocated of " + names.named("the budget", place.budgetId())
                : names.named("the allocation", place.allocationId());
    }

    private static String authority(Authority authority) {
        return "version %d of the scheme of delegation, %s"
                .formatted(
                        authority.schemeVersion(),
                        authority.limit() == null ? "without limit" : "within the limit of " + authority.limit());
    }

    private static String limits(DelegationSchemeSet scheme) {
        return scheme.limits().stream()
                .map(each -> each.capacity().code().replace('-', ' ')
                        + (each.limit() == null ? " without limit" : " up to " + each.limit()))
                .collect(Collectors.joining(", "));
    }

    private static String corrections(AllocationCorrected event) {
        List<String> changes = Stream.of(
                        event.title() == null ? null : "title “" + event.title() + "”",
                        event.purpose() == null ? null : "purpose “" + event.purpose() + "”",
                        event.amount() == null ? null : "amount " + event.amount(),
                        event.costCentre() == null ? null : "cost centre " + event.costCentre(),
                        event.serviceArea() == null ? null : "service area " + event.serviceArea(),
                        event.effectiveOn() == null ? null : "effective from " + day(event.effectiveOn()))
                .filter(Objects::nonNull)
                .toList();
        return changes.isEmpty() ? "" : " to " + String.join(", ", changes);
    }

    private static String quarter(FinancialYear year, int quarter) {
        return "the transparency return of quarter %d of %s".formatted(quarter, year.label());
    }

    /** As the transparency code writes it. */
    private static String titled(Redaction redaction) {
        return switch (redaction) {
            case PERSONAL_DATA -> "Personal Data";
            case COMMERCIAL_CONFIDENTIALITY -> "Commercial Confidentiality";
        };
    }
}
