package org.improvementledger.money.flags;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.events.Money;
import org.improvementledger.money.reconciliation.FundedAllocation;
import org.improvementledger.money.reconciliation.PlannedAction;
import org.improvementledger.money.reconciliation.Reconciliation;
import org.improvementledger.money.reconciliation.Reconciliations;
import org.springframework.stereotype.Component;

/** The flags that join money with the plan, worked out of both read models as they were known at a moment. */
@Component
class PlanFlags {

    private static final String PLAN = "action-plan";

    private final Reconciliations reconciliations;

    PlanFlags(Reconciliations reconciliations) {
        this.reconciliations = reconciliations;
    }

    /** By rule, then in the order the actions were added. */
    List<FlagRow> at(Moment moment) {
        Reconciliation reconciliation = reconciliations.at(moment);
        List<FlagRow> flags = new ArrayList<>();
        reconciliation.openOnFinished().forEach(finished -> flags.add(finished(finished)));
        reconciliation.actionsWithoutMoney().forEach(action -> flags.add(unfunded(action)));
        return flags;
    }

    private static FlagRow unfunded(PlannedAction action) {
        return FlagRow.of(
                FlagRule.UNFUNDED_ACTION,
                item(action, List.of()),
                "It is led by the %s and due on %s, and no approved allocation names it."
                        .formatted(
                                FlagWords.within(action.row().lead()),
                                FlagWords.day(action.row().dueOn())),
                null,
                List.of(new FlagEntry(PLAN, action.addedAt())),
                action.row().knownAt());
    }

    private static FlagRow finished(Reconciliation.FinishedAction finished) {
        List<FundedAllocation> allocations = finished.allocations();
        List<FlagEntry> entries = Stream.concat(
                        Stream.of(new FlagEntry(PLAN, finished.action().changedAt())),
                        allocations.stream().map(allocation -> new FlagEntry(Flags.STREAM, allocation.approvedAt())))
                .toList();
        return FlagRow.of(
                FlagRule.FINISHED_ACTION,
                item(finished.action(), allocations),
                "%s of %s is not spent, and %s."
                        .formatted(
                                Money.of(finished.open()),
                                allocations.stream()
                                        .map(FundedAllocation::title)
                                        .collect(Collectors.joining(", ")),
                                finished.reason()),
                finished.open(),
                entries,
                finished.action().row().knownAt());
    }

    private static FlaggedItem item(PlannedAction action, List<FundedAllocation> allocations) {
        return FlaggedItem.of(
                ItemKind.ACTION,
                action.id(),
                action.row().title(),
                null,
                allocations.stream().map(FundedAllocation::id).toArray(UUID[]::new));
    }
}
