package org.improvementledger.money.reconciliation;

import org.improvementledger.chassis.projection.Moment;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The reconciliation with the plan, for programs. */
@RestController
class ReconciliationResource {

    private final Reconciliations reconciliations;

    ReconciliationResource(Reconciliations reconciliations) {
        this.reconciliations = reconciliations;
    }

    /** Actions without money, money without an action, and money still open on finished actions. */
    @GetMapping("/api/reconciliation")
    ReconciliationItem get(Moment moment) {
        return ReconciliationItem.of(reconciliations.at(moment));
    }
}
