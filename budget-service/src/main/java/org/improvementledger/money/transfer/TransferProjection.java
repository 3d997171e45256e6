package org.improvementledger.money.transfer;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.improvementledger.chassis.projection.Projection;
import org.improvementledger.chassis.projection.PublishedEvent;
import org.improvementledger.chassis.projection.Rows;
import org.improvementledger.events.AdjustmentAuthorised;
import org.improvementledger.events.BudgetEvent;
import org.improvementledger.events.BudgetServiceEvent;
import org.improvementledger.events.BudgetSet;
import org.improvementledger.events.BudgetTextErased;
import org.improvementledger.events.CarryForwardApproved;
import org.improvementledger.events.CarryForwardProposed;
import org.improvementledger.events.CarryForwardRejected;
import org.improvementledger.events.CommitmentEvent;
import org.improvementledger.events.DelegationSchemeEvent;
import org.improvementledger.events.FinancialYear;
import org.improvementledger.events.FinancialYearClosed;
import org.improvementledger.events.Money;
import org.improvementledger.events.MoneyPlace;
import org.improvementledger.events.SpendEvent;
import org.improvementledger.events.SpendImportEvent;
import org.improvementledger.events.TransparencyReturnEvent;
import org.improvementledger.events.VirementApproved;
import org.improvementledger.events.VirementProposed;
import org.improvementledger.events.VirementRejected;
import org.improvementledger.money.year.AdjustmentRow;
import org.improvementledger.money.year.YearNames;
import org.improvementledger.money.year.YearRow;
import org.springframework.stereotype.Component;

/** Virements, carry-forwards and the financial years that bound them. What moves with an approval is in the rows of budgets. */
@Component
public class TransferProjection implements Projection {

    @Override
    public String name() {
        return "transfers";
    }

    @Override
    public String stream() {
        return "budget";
    }

    @Override
    public List<Class<? extends Record>> tables() {
        return List.of(TransferRow.class, BudgetYearRow.class, YearRow.class, AdjustmentRow.class);
    }

    @Override
    public void project(PublishedEvent event, Rows rows) {
        switch ((BudgetServiceEvent) event.payload()) {
            case BudgetSet set -> {
                rows.put(new BudgetYearRow(set.budgetId(), set.financialYear().label()));
                if (rows.find(YearRow.class, YearNames.id(set.financialYear())) == null) {
                    rows.put(year(set.financialYear(), rows));
                }
            }
            case BudgetEvent _ -> {}
            case VirementProposed proposed ->
                rows.put(proposed(
                        TransferKind.VIREMENT,
                        proposed.from(),
                        proposed.to(),
                        proposed.amount(),
                        proposed.reason(),
                        event,
                        rows));
            case CarryForwardProposed proposed ->
                rows.put(proposed(
                        TransferKind.CARRY_FORWARD,
                        new MoneyPlace(proposed.fromBudgetId(), null),
                        new MoneyPlace(proposed.toBudgetId(), null),
                        proposed.amount(),
                        proposed.reason(),
                        event,
                        rows));
            case VirementApproved approved ->
                rows.put(transfer(event, rows)
                        .approved(
                                new TransferApproval(
                                        approved.capacity(),
                                        approved.decision(),
                                        approved.authority(),
                                        event.actor(),
                                        event.recordedAt()),
                                event.sequence()));
            case CarryForwardApproved approved ->
                rows.put(transfer(event, rows)
                        .approved(
                                new TransferApproval(
                                        approved.capacity(),
                                        approved.decision(),
                                        approved.authority(),
                                        event.actor(),
                                        event.recordedAt()),
                                event.sequence()));
            case VirementRejected rejected -> rows.put(rejected(rejected.reason(), event, rows));
            case CarryForwardRejected rejected -> rows.put(rejected(rejected.reason(), event, rows));
            case FinancialYearClosed closed ->
                rows.put(year(closed.financialYear(), rows)
                        .closed(
                                closed.closedOn(),
                                closed.reason(),
                                event.actor(),
                                event.recordedAt(),
                                event.sequence()));
            case AdjustmentAuthorised authorised -> {
                rows.put(AdjustmentRow.authorised(authorised, event.actor(), event.recordedAt()));
                rows.put(year(authorised.financialYear(), rows).at(event.sequence()));
            }
            case DelegationSchemeEvent _,
                    CommitmentEvent _,
                    SpendEvent _,
                    TransparencyReturnEvent _,
                    SpendImportEvent _,
                    BudgetTextErased _ -> {}
        }
    }

    private static TransferRow proposed(
            TransferKind kind,
            MoneyPlace from,
            MoneyPlace to,
            Money amount,
            String reason,
            PublishedEvent event,
            Rows rows) {
        UUID id = event.subject();
        return new TransferRow(
                id,
                kind,
                Objects.requireNonNull(rows.find(BudgetYearRow.class, from.budgetId()), "The budget was never set")
                        .financialYear(),
                from.budgetId(),
                from.allocationId(),
                to.budgetId(),
                to.allocationId(),
                amount.amount(),
                reason,
                TransferStatus.PROPOSED,
                event.actor(),
                event.recordedAt(),
                null,
                null,
                reason + "\n" + id,
                event.sequence());
    }

    private static TransferRow rejected(String reason, PublishedEvent event, Rows rows) {
        return transfer(event, rows)
                .rejected(new TransferRejection(reason, event.actor(), event.recordedAt()), event.sequence());
    }

    private static TransferRow transfer(PublishedEvent event, Rows rows) {
        return Objects.requireNonNull(rows.find(TransferRow.class, event.subject()), "It was never proposed");
    }

    private static YearRow year(FinancialYear year, Rows rows) {
        UUID id = YearNames.id(year);
        YearRow found = rows.find(YearRow.class, id);
        return found == null ? YearRow.open(id, year.label()) : found;
    }
}
