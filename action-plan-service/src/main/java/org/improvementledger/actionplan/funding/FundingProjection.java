package org.improvementledger.actionplan.funding;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.improvementledger.chassis.projection.Projection;
import org.improvementledger.chassis.projection.PublishedEvent;
import org.improvementledger.chassis.projection.Rows;
import org.improvementledger.events.AllocationApproved;
import org.improvementledger.events.AllocationProposed;
import org.improvementledger.events.AllocationRejected;
import org.improvementledger.events.BudgetServiceEvent;
import org.improvementledger.events.BudgetSet;
import org.springframework.stereotype.Component;

/** The money for each action, from what the budget service publishes and nothing else. */
@Component
public class FundingProjection implements Projection {

    @Override
    public String name() {
        return "funding";
    }

    @Override
    public String stream() {
        return "budget";
    }

    @Override
    public List<Class<? extends Record>> tables() {
        return List.of(AllocationRow.class, FundingRow.class);
    }

    @Override
    public void project(PublishedEvent event, Rows rows) {
        switch ((BudgetServiceEvent) event.payload()) {
            case BudgetSet ofNoAction -> {}
            case AllocationProposed proposed -> {
                List<UUID> actions = proposed.actionIds().stream().distinct().toList();
                rows.put(new AllocationRow(proposed.allocationId(), actions));
                actions.forEach(action -> rows.put(FundingRow.proposed(action, proposed, actions.size() - 1, event)));
            }
            case AllocationApproved approved ->
                change(approved.allocationId(), rows, funding -> funding.approved(approved, event));
            case AllocationRejected rejected ->
                change(rejected.allocationId(), rows, funding -> funding.rejected(event));
        }
    }

    private static void change(UUID allocationId, Rows rows, UnaryOperator<FundingRow> change) {
        AllocationRow allocation = Objects.requireNonNull(
                rows.find(AllocationRow.class, allocationId), "The allocation was never proposed");
        for (UUID action : allocation.actionIds()) {
            FundingRow funding = Objects.requireNonNull(
                    rows.find(FundingRow.class, FundingRow.idOf(action, allocationId)),
                    "The allocation was never proposed for the action");
            rows.put(change.apply(funding));
        }
    }
}
