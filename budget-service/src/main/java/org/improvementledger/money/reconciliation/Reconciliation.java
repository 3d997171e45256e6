package org.improvementledger.money.reconciliation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Money and plan, each without the other.
 *
 * @param actionsWithoutMoney actions that have not ended and that no approved allocation funds
 * @param moneyWithoutAction approved allocations that fund no action
 * @param moneyForUnknownAction approved allocations that name an action the plan has not told of
 * @param openOnFinished actions that are finished while money for them is open
 */
public record Reconciliation(
        List<PlannedAction> actionsWithoutMoney,
        List<FundedAllocation> moneyWithoutAction,
        List<UnknownAction> moneyForUnknownAction,
        List<FinishedAction> openOnFinished) {

    /** @param actionId that the plan has not told of by then */
    public record UnknownAction(FundedAllocation allocation, UUID actionId) {}

    /**
     * A finished action with the allocations that still have money for it.
     *
     * @param reason why it counts as finished
     */
    public record FinishedAction(PlannedAction action, String reason, List<FundedAllocation> allocations) {

        /** In pounds. */
        public BigDecimal open() {
            return allocations.stream()
                    .map(FundedAllocation::open)
                    .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
        }
    }

    static Reconciliation of(List<PlannedAction> actions, List<FundedAllocation> allocations) {
        Map<UUID, List<FundedAllocation>> byAction = new HashMap<>();
        for (FundedAllocation allocation : allocations) {
            for (UUID action : allocation.actionIds()) {
                byAction.computeIfAbsent(action, none -> new ArrayList<>()).add(allocation);
            }
        }
        Set<UUID> known = actions.stream().map(PlannedAction::id).collect(Collectors.toCollection(HashSet::new));
        return new Reconciliation(
                actions.stream()
                        .filter(action -> !action.row().standing().isEnd())
                        .filter(action -> !byAction.containsKey(action.id()))
                        .toList(),
                allocations.stream()
                        .filter(allocation -> allocation.actionIds().isEmpty())
                        .toList(),
                allocations.stream()
                        .flatMap(allocation -> allocation.actionIds().stream()
                                .filter(action -> !known.contains(action))
                                .map(action -> new UnknownAction(allocation, action)))
                        .toList(),
                actions.stream()
                        .map(action -> finished(action, byAction.getOrDefault(action.id(), List.of())))
                        .flatMap(Collection::stream)
                        .toList());
    }

    /** Money is open as long as a penny of it is not spent; what is only committed is open too. */
    private static List<FinishedAction> finished(PlannedAction action, List<FundedAllocation> funding) {
        String reason = FinishedActionPolicy.reason(action.row().standing());
        List<FundedAllocation> open = funding.stream()
                .filter(allocation -> allocation.open().signum() > 0)
                .toList();
        return reason == null || open.isEmpty() ? List.of() : List.of(new FinishedAction(action, reason, open));
    }
}
