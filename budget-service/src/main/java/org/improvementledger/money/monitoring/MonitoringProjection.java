package org.improvementledger.money.monitoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.improvementledger.chassis.projection.Projection;
import org.improvementledger.chassis.projection.PublishedEvent;
import org.improvementledger.chassis.projection.Rows;
import org.improvementledger.chassis.web.page.TimeFormat;
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
import org.improvementledger.events.DelegationSchemeEvent;
import org.improvementledger.events.FinancialYearEvent;
import org.improvementledger.events.ForecastMade;
import org.improvementledger.events.MoneyMovedIn;
import org.improvementledger.events.MoneyMovedOut;
import org.improvementledger.events.MoneyPlace;
import org.improvementledger.events.Period;
import org.improvementledger.events.SpendEvent;
import org.improvementledger.events.SpendImportEvent;
import org.improvementledger.events.SpendRecorded;
import org.improvementledger.events.SpendReversed;
import org.improvementledger.events.TransparencyReturnEvent;
import org.improvementledger.events.VirementApproved;
import org.improvementledger.events.VirementEvent;
import org.improvementledger.money.commitment.CommitmentId;
import org.improvementledger.money.forecast.ForecastRow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Budgets and allocations by period. What moves counts in the period it takes effect in; what is spent, in its own. */
@Component
public class MonitoringProjection implements Projection {

    @Override
    public String name() {
        return "monitoring";
    }

    @Override
    public String stream() {
        return "budget";
    }

    @Override
    public List<Class<? extends Record>> tables() {
        return List.of(
                MonitoredBudgetRow.class,
                MonitoredAllocationRow.class,
                PeriodActualRow.class,
                OpenCommitmentRow.class,
                CommittedRow.class,
                MovementRow.class,
                ForecastRow.class);
    }

    @Override
    public boolean atLeisure() {
        return true;
    }

    @Override
    public void project(PublishedEvent event, Rows rows) {
        switch ((BudgetServiceEvent) event.payload()) {
            case BudgetEvent happened -> budget(happened, event, rows);
            case VirementEvent happened -> {
                if (happened instanceof VirementApproved approved) {
                    virement(approved, event, rows);
                }
            }
            case CarryForwardEvent happened -> {
                if (happened instanceof CarryForwardApproved approved) {
                    carryForward(approved, event, rows);
                }
            }
            case SpendEvent happened -> spend(happened, rows);
            case CommitmentEvent happened -> commitment(happened, rows);
            case DelegationSchemeEvent _,
                    FinancialYearEvent _,
                    TransparencyReturnEvent _,
                    SpendImportEvent _,
                    BudgetTextErased _ -> {}
        }
    }

    private static void budget(BudgetEvent happened, PublishedEvent event, Rows rows) {
        switch (happened) {
            case BudgetSet set -> rows.put(MonitoredBudgetRow.set(set, event.position()));
            case BudgetIncreased increased ->
                budgetMoves(
                        increased.budgetId(),
                        increased.amount().amount(),
                        "Increase: " + increased.reason(),
                        increased.effectiveOn(),
                        event,
                        rows);
            case BudgetReduced reduced ->
                budgetMoves(
                        reduced.budgetId(),
                        reduced.amount().amount().negate(),
                        "Reduction: " + reduced.reason(),
                        reduced.effectiveOn(),
                        event,
                        rows);
            case AllocationProposed proposed ->
                rows.put(MonitoredAllocationRow.proposed(
                        proposed, budgetRow(proposed.budgetId(), rows).financialYear(), event.position()));
            case AllocationApproved approved -> {
                rows.put(allocation(approved.allocationId(), rows)
                        .approved(approved.amount().amount(), event.position()));
                rows.put(budgetRow(approved.budgetId(), rows).approvedOneMore());
            }
            case AllocationCorrected corrected -> corrected(corrected, event, rows);
            case AllocationReleased released ->
                allocationMoves(
                        released.allocationId(),
                        released.amount().amount().negate(),
                        "Release: " + released.reason(),
                        released.effectiveOn(),
                        event,
                        rows);
            case ForecastMade forecast -> {
                MonitoredAllocationRow before = allocation(forecast.allocationId(), rows);
                MonitoredAllocationRow now = before.forecast(
                        forecast.period().number(), forecast.outturn().amount());
                rows.put(now);
                rows.put(budgetRow(forecast.budgetId(), rows).forecast(before.forecasts(), now.forecasts()));
                rows.put(ForecastRow.made(forecast, event.actor(), event.recordedAt(), event.position()));
            }
            case BudgetClosed _,
                    AllocationRejected _,
                    AllocationWithdrawn _,
                    ActionLinked _,
                    ActionUnlinked _,
                    MoneyMovedOut _,
                    MoneyMovedIn _ -> {}
        }
    }

    /** A correction of an approved amount counts from the day it was recorded on. */
    private static void corrected(AllocationCorrected corrected, PublishedEvent event, Rows rows) {
        MonitoredAllocationRow before = allocation(corrected.allocationId(), rows);
        int period = period(before.budgetId(), recordedOn(event), rows);
        rows.put(before.corrected(corrected, period));
        BigDecimal change = before.correction(corrected);
        if (change.signum() != 0) {
            rows.put(
                    MovementRow.of(before.id(), period, change, "Correction: " + corrected.reason(), event.position()));
        }
    }

    private static void virement(VirementApproved approved, PublishedEvent event, Rows rows) {
        MoneyPlace from = approved.from();
        MoneyPlace to = approved.to();
        BigDecimal amount = approved.amount().amount();
        LocalDate on = approved.decision().decidedOn();
        if (!from.budgetId().equals(to.budgetId())) {
            budgetMoves(from.budgetId(), amount.negate(), "Virement out", on, event, rows);
            budgetMoves(to.budgetId(), amount, "Virement in", on, event, rows);
        }
        if (from.allocationId() != null) {
            allocationMoves(from.allocationId(), amount.negate(), "Virement out", on, event, rows);
        }
        if (to.allocationId() != null) {
            allocationMoves(to.allocationId(), amount, "Virement in", on, event, rows);
        }
    }

    private static void carryForward(CarryForwardApproved approved, PublishedEvent event, Rows rows) {
        BigDecimal amount = approved.amount().amount();
        LocalDate on = approved.decision().decidedOn();
        budgetMoves(approved.fromBudgetId(), amount.negate(), "Carried into the next year", on, event, rows);
        budgetMoves(approved.toBudgetId(), amount, "Carried from the year before", on, event, rows);
    }

    private static void commitment(CommitmentEvent happened, Rows rows) {
        switch (happened) {
            case CommitmentRecorded recorded -> {
                OpenCommitmentRow commitment = OpenCommitmentRow.recorded(recorded);
                rows.put(commitment);
                committed(commitment, commitment.open(), rows);
            }
            case CommitmentReleased released -> commitmentIs(released.commitmentId(), OpenCommitmentRow::release, rows);
        }
    }

    private static void commitmentIs(UUID id, UnaryOperator<OpenCommitmentRow> change, Rows rows) {
        OpenCommitmentRow before =
                Objects.requireNonNull(rows.find(OpenCommitmentRow.class, id), "The commitment was never recorded");
        OpenCommitmentRow now = change.apply(before);
        rows.put(now);
        committed(now, now.open().subtract(before.open()), rows);
    }

    private static void committed(OpenCommitmentRow commitment, BigDecimal change, Rows rows) {
        for (UUID place : List.of(commitment.allocationId(), commitment.budgetId())) {
            CommittedRow before = rows.find(CommittedRow.class, place);
            rows.put(new CommittedRow(
                    place, before == null ? change : before.open().add(change)));
        }
    }

    private static void spend(SpendEvent happened, Rows rows) {
        switch (happened) {
            case SpendRecorded spend ->
                spent(
                        spend.allocationId(),
                        spend.budgetId(),
                        spend.period(),
                        spend.commitmentReference(),
                        spend.netAmount().amount(),
                        rows);
            case SpendReversed spend ->
                spent(
                        spend.allocationId(),
                        spend.budgetId(),
                        spend.period(),
                        spend.commitmentReference(),
                        spend.netAmount().amount().negate(),
                        rows);
        }
    }

    private static void spent(
            UUID allocationId,
            UUID budgetId,
            Period period,
            @Nullable String commitmentReference,
            BigDecimal change,
            Rows rows) {
        spent(allocationId, period, change, rows);
        spent(budgetId, period, change, rows);
        if (commitmentReference != null) {
            commitmentIs(
                    CommitmentId.of(allocationId, commitmentReference), commitment -> commitment.spent(change), rows);
        }
    }

    private static void spent(UUID placeId, Period period, BigDecimal change, Rows rows) {
        String id = PeriodActualRow.idOf(placeId, period);
        PeriodActualRow before = rows.find(PeriodActualRow.class, id);
        rows.put(new PeriodActualRow(
                id, before == null ? change : before.actual().add(change)));
    }

    private static void budgetMoves(
            UUID budgetId, BigDecimal change, String words, LocalDate on, PublishedEvent event, Rows rows) {
        int period = period(budgetId, on, rows);
        rows.put(budgetRow(budgetId, rows).moved(period, change));
        rows.put(MovementRow.of(budgetId, period, change, words, event.position()));
    }

    private static void allocationMoves(
            UUID allocationId, BigDecimal change, String words, LocalDate on, PublishedEvent event, Rows rows) {
        MonitoredAllocationRow allocation = allocation(allocationId, rows);
        int period = period(allocation.budgetId(), on, rows);
        rows.put(allocation.moved(period, change));
        rows.put(MovementRow.of(allocationId, period, change, words, event.position()));
    }

    /** What takes effect before the year counts in its first period, what takes effect after it with the adjustments. */
    private static int period(UUID budgetId, LocalDate on, Rows rows) {
        MonitoredBudgetRow budget = budgetRow(budgetId, rows);
        if (on.isBefore(budget.year().firstDay())) {
            return 1;
        }
        return on.isAfter(budget.year().lastDay())
                ? Period.ADJUSTMENTS
                : Period.of(on).number();
    }

    private static LocalDate recordedOn(PublishedEvent event) {
        return LocalDate.ofInstant(event.recordedAt(), TimeFormat.ZONE);
    }

    private static MonitoredBudgetRow budgetRow(UUID id, Rows rows) {
        return Objects.requireNonNull(rows.find(MonitoredBudgetRow.class, id), "The budget was never set");
    }

    private static MonitoredAllocationRow allocation(UUID id, Rows rows) {
        return Objects.requireNonNull(rows.find(MonitoredAllocationRow.class, id), "The allocation was never proposed");
    }
}
