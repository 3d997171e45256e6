package org.improvementledger.money.flags;

import java.util.List;
import java.util.UUID;
import org.improvementledger.chassis.projection.Projection;
import org.improvementledger.chassis.projection.PublishedEvent;
import org.improvementledger.chassis.projection.Rows;
import org.improvementledger.events.ActionLinked;
import org.improvementledger.events.ActionUnlinked;
import org.improvementledger.events.AllocationApproved;
import org.improvementledger.events.AllocationCorrected;
import org.improvementledger.events.AllocationProposed;
import org.improvementledger.events.AllocationRejected;
import org.improvementledger.events.AllocationReleased;
import org.improvementledger.events.AllocationWithdrawn;
import org.improvementledger.events.BudgetClosed;
import org.improvementledger.events.BudgetEvent;
import org.improvementledger.events.BudgetIncreased;
import org.improvementledger.events.BudgetReduced;
import org.improvementledger.events.BudgetServiceEvent;
import org.improvementledger.events.BudgetSet;
import org.improvementledger.events.BudgetTextErased;
import org.improvementledger.events.CarryForwardApproved;
import org.improvementledger.events.CarryForwardEvent;
import org.improvementledger.events.CommitmentEvent;
import org.improvementledger.events.CommitmentRecorded;
import org.improvementledger.events.CommitmentReleased;
import org.improvementledger.events.DelegationSchemeSet;
import org.improvementledger.events.FinancialYearClosed;
import org.improvementledger.events.FinancialYearEvent;
import org.improvementledger.events.ForecastMade;
import org.improvementledger.events.MoneyMovedIn;
import org.improvementledger.events.MoneyMovedOut;
import org.improvementledger.events.SpendEvent;
import org.improvementledger.events.SpendImportEvent;
import org.improvementledger.events.SpendRecorded;
import org.improvementledger.events.SpendReversed;
import org.improvementledger.events.TransparencyReturnEvent;
import org.improvementledger.events.VirementApproved;
import org.improvementledger.events.VirementEvent;
import org.improvementledger.events.VirementProposed;
import org.improvementledger.events.VirementRejected;
import org.improvementledger.money.delegation.DelegationScheme;
import org.improvementledger.money.delegation.DelegationSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * The flags that the money's own events raise and take down, and what is needed to judge the next event by. What is compared
 * with the plan is worked out by {@link PlanComparison} when it is asked for.
 */
@Component
@EnableConfigurationProperties(FlagSettings.class)
public class FlagProjection implements Projection {

    /** Raise it when the same events come to other flags, so that all are worked out again. */
    private static final int RULES = 2;

    private final FlagSettings settings;

    private final DelegationScheme configuredScheme;

    FlagProjection(FlagSettings settings, DelegationSettings delegation) {
        this.settings = settings;
        this.configuredScheme = delegation.scheme();
    }

    @Override
    public String name() {
        return "flags";
    }

    @Override
    public String stream() {
        return "budget";
    }

    @Override
    public List<Class<? extends Record>> tables() {
        return List.of(
                FlagRow.class,
                FlaggedBudgetRow.class,
                FlaggedAllocationRow.class,
                AllocationSpentRow.class,
                FlaggedVirementRow.class,
                SeriesRow.class,
                FlagRulesRow.class);
    }

    /** Other thresholds give other flags: when one is configured anew, all are worked out again. */
    @Override
    public int revision() {
        return (RULES + "\n" + settings + "\n" + configuredScheme).hashCode();
    }

    @Override
    public boolean atLeisure() {
        return true;
    }

    @Override
    public void project(PublishedEvent event, Rows rows) {
        FlagBookProjection book = new FlagBookProjection(event, rows, settings, configuredScheme);
        switch ((BudgetServiceEvent) event.payload()) {
            case BudgetEvent happened -> budget(happened, book);
            case VirementEvent happened -> virement(happened, book);
            case CarryForwardEvent happened -> carryForward(happened, book);
            case CommitmentEvent happened -> commitment(happened, book);
            case SpendEvent happened -> spend(happened, book);
            case FinancialYearEvent happened -> year(happened, book);
            case DelegationSchemeSet set -> scheme(set, book);
            case TransparencyReturnEvent _, SpendImportEvent _, BudgetTextErased _ -> {}
        }
    }

    private static void budget(BudgetEvent happened, FlagBookProjection book) {
        switch (happened) {
            case BudgetSet set -> {
                FlaggedBudgetRow budget = FlaggedBudgetRow.of(set);
                book.put(budget);
                book.times(set, budget.item());
            }
            case BudgetIncreased _, BudgetReduced _ ->
                book.times(happened, book.budgetRow(happened.budgetId()).item());
            case BudgetClosed closed ->
                book.backdated(closed, book.budgetRow(closed.budgetId()).item());
            case AllocationProposed proposed -> {
                String year = book.budgetRow(proposed.budgetId()).financialYear();
                FlaggedAllocationRow allocation =
                        FlaggedAllocationRow.proposed(proposed, year, book.actor(), book.recordedOn(), book.entry());
                book.put(allocation);
                book.series(book.series(SeriesRow.idOf(allocation)).with(allocation.part()), true);
                book.times(proposed, allocation.item());
            }
            case AllocationApproved approved -> {
                FlaggedAllocationRow allocation = book.allocation(approved.allocationId());
                book.changed(allocation, allocation.approved(approved.amount().amount(), book.entry()));
                book.nearLimit(approved.amount(), approved.authority(), approved.capacity(), allocation.item());
                book.times(approved, allocation.item());
            }
            case AllocationCorrected corrected -> {
                FlaggedAllocationRow allocation = book.allocation(corrected.allocationId());
                book.changed(allocation, allocation.corrected(corrected));
                book.times(corrected, allocation.item());
            }
            case AllocationReleased released -> {
                FlaggedAllocationRow allocation = book.allocation(released.allocationId());
                book.changed(
                        allocation, allocation.moved(released.amount().amount().negate()));
                book.times(released, allocation.item());
            }
            case AllocationRejected rejected -> book.leaves(book.allocation(rejected.allocationId()));
            case AllocationWithdrawn withdrawn -> book.leaves(book.allocation(withdrawn.allocationId()));
            case ActionLinked linked ->
                book.put(book.allocation(linked.allocationId()).linked(linked.actionId()));
            case ActionUnlinked unlinked ->
                book.put(book.allocation(unlinked.allocationId()).unlinked(unlinked.actionId()));
            case ForecastMade forecast -> {
                FlaggedAllocationRow allocation = book.allocation(forecast.allocationId());
                book.late(
                        forecast.period()
                                .lastDay(book.budgetRow(forecast.budgetId()).year()),
                        allocation.item());
            }
            case MoneyMovedOut _, MoneyMovedIn _ -> {} // the approval of the transfer tells both sides
        }
    }

    private static void virement(VirementEvent happened, FlagBookProjection book) {
        switch (happened) {
            case VirementProposed proposed -> {
                FlaggedVirementRow virement = FlaggedVirementRow.proposed(
                        proposed,
                        book.budgetRow(proposed.from().budgetId()),
                        book.actor(),
                        book.recordedOn(),
                        book.entry());
                book.put(virement);
                book.series(book.series(SeriesRow.idOf(virement)).with(virement.part()), false);
            }
            case VirementRejected rejected -> {
                FlaggedVirementRow virement = book.virementRow(rejected.virementId());
                book.series(book.series(SeriesRow.idOf(virement)).without(virement.id()), false);
            }
            case VirementApproved approved -> {
                FlaggedVirementRow virement = book.virementRow(approved.virementId());
                book.moved(
                        approved.from().allocationId(),
                        approved.amount().amount().negate());
                book.moved(approved.to().allocationId(), approved.amount().amount());
                book.nearLimit(approved.amount(), approved.authority(), approved.capacity(), virement.item());
                book.times(approved, virement.item());
            }
        }
    }

    private static void carryForward(CarryForwardEvent happened, FlagBookProjection book) {
        if (happened instanceof CarryForwardApproved approved) { // it is how a year ends, so never late for it
            FlaggedBudgetRow giving = book.budgetRow(approved.fromBudgetId());
            FlaggedItem item = FlaggedItem.of(
                    ItemKind.CARRY_FORWARD,
                    approved.carryForwardId(),
                    "Carry-forward of %s out of %s %s"
                            .formatted(approved.amount(), giving.service(), giving.financialYear()),
                    giving.financialYear(),
                    approved.fromBudgetId(),
                    approved.toBudgetId());
            book.nearLimit(approved.amount(), approved.authority(), approved.capacity(), item);
            book.backdated(approved, item);
        }
    }

    private static void commitment(CommitmentEvent happened, FlagBookProjection book) {
        switch (happened) {
            case CommitmentRecorded recorded ->
                book.times(
                        recorded,
                        commitmentItem(
                                recorded.commitmentId(),
                                "Commitment " + recorded.reference() + ", " + recorded.supplier(),
                                recorded.allocationId(),
                                recorded.budgetId(),
                                book));
            case CommitmentReleased released ->
                book.afterYearClosed(commitmentItem(
                        released.commitmentId(), "Commitment", released.allocationId(), released.budgetId(), book));
        }
    }

    private static FlaggedItem commitmentItem(
            UUID id, String title, UUID allocationId, UUID budgetId, FlagBookProjection book) {
        String year = book.budgetRow(budgetId).financialYear();
        return FlaggedItem.of(ItemKind.COMMITMENT, id, title, year, allocationId, budgetId);
    }

    private static void spend(SpendEvent happened, FlagBookProjection book) {
        switch (happened) {
            case SpendRecorded recorded -> {
                FlaggedBudgetRow budget = book.budgetRow(recorded.budgetId());
                FlaggedItem item = FlaggedItem.of(
                        ItemKind.SPEND,
                        recorded.spendId(),
                        "Spend " + recorded.reference() + ", " + recorded.supplier(),
                        budget.financialYear(),
                        recorded.allocationId(),
                        recorded.budgetId());
                book.backdated(recorded, item);
                book.late(recorded.period().lastDay(budget.year()), item);
                book.spent(recorded.allocationId(), recorded.netAmount().amount());
            }
            case SpendReversed reversed -> {
                book.afterYearClosed(FlaggedItem.of(
                        ItemKind.SPEND,
                        reversed.spendId(),
                        "Reversal of spend of " + reversed.netAmount(),
                        book.budgetRow(reversed.budgetId()).financialYear(),
                        reversed.allocationId(),
                        reversed.budgetId()));
                book.spent(
                        reversed.allocationId(), reversed.netAmount().amount().negate());
            }
        }
    }

    private static void year(FinancialYearEvent happened, FlagBookProjection book) {
        if (happened instanceof FinancialYearClosed closed) {
            String year = closed.financialYear().label();
            book.put(book.rules().closed(year));
            book.backdated(closed, FlaggedItem.of(ItemKind.FINANCIAL_YEAR, closed.yearId(), "Close of " + year, year));
        }
    }

    private static void scheme(DelegationSchemeSet set, FlagBookProjection book) {
        book.put(book.rules().with(DelegationScheme.of(set)));
        book.backdated(
                set,
                FlaggedItem.of(
                        ItemKind.DELEGATION_SCHEME,
                        set.schemeId(),
                        "Scheme of delegation, version " + set.version(),
                        null));
    }
}
