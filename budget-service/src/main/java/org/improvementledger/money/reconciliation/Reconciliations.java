package org.improvementledger.money.reconciliation;

import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.money.standing.Standings;
import org.springframework.stereotype.Component;

/** Money held against the plan, as both were known at a moment. */
@Component
public class Reconciliations {

    private final FundedAllocations allocations;

    private final Standings standings;

    Reconciliations(FundedAllocations allocations, Standings standings) {
        this.allocations = allocations;
        this.standings = standings;
    }

    public Reconciliation at(Moment moment) {
        return Reconciliation.of(
                standings.all(moment).stream().map(PlannedAction::of).toList(), allocations.all(moment));
    }
}
