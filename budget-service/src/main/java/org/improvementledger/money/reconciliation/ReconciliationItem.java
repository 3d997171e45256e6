package org.improvementledger.money.reconciliation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.improvementledger.events.Money;

/**
 * Money and plan, each without the other, as it goes out.
 *
 * @param actionsWithoutMoney actions that no approved allocation funds
 * @param moneyWithoutAction approved allocations that fund no action
 * @param moneyForUnknownAction approved allocations that name an action the plan has not told of
 * @param openOnFinished actions that are finished while money for them is open
 */
record ReconciliationItem(
        List<ActionItem> actionsWithoutMoney,
        List<AllocationItem> moneyWithoutAction,
        List<UnknownItem> moneyForUnknownAction,
        List<FinishedItem> openOnFinished) {

    record ActionItem(UUID id, String title, String lead, LocalDate dueOn, String standing) {

        static ActionItem of(PlannedAction action) {
            return new ActionItem(
                    action.id(),
                    action.row().title(),
                    action.row().lead(),
                    action.row().dueOn(),
                    action.row().standing().code());
        }
    }

    /**
     * An allocation in it.
     *
     * @param open what is approved and not spent
     */
    record AllocationItem(UUID id, String title, String financialYear, Money approved, Money actual, Money open) {

        static AllocationItem of(FundedAllocation allocation) {
            return new AllocationItem(
                    allocation.id(),
                    allocation.title(),
                    allocation.financialYear(),
                    Money.of(allocation.approved()),
                    Money.of(allocation.actual()),
                    Money.of(allocation.open()));
        }
    }

    record UnknownItem(UUID actionId, AllocationItem allocation) {}

    /**
     * A finished action in it.
     *
     * @param reason why it counts as finished
     */
    record FinishedItem(ActionItem action, String reason, Money open, List<AllocationItem> allocations) {}

    static ReconciliationItem of(Reconciliation reconciliation) {
        return new ReconciliationItem(
                reconciliation.actionsWithoutMoney().stream()
                        .map(ActionItem::of)
                        .toList(),
                reconciliation.moneyWithoutAction().stream()
                        .map(AllocationItem::of)
                        .toList(),
                reconciliation.moneyForUnknownAction().stream()
                        .map(unknown -> new UnknownItem(unknown.actionId(), AllocationItem.of(unknown.allocation())))
                        .toList(),
                reconciliation.openOnFinished().stream()
                        .map(finished -> new FinishedItem(
                                ActionItem.of(finished.action()),
                                finished.reason(),
                                Money.of(finished.open()),
                                finished.allocations().stream()
                                        .map(AllocationItem::of)
                                        .toList()))
                        .toList());
    }
}
