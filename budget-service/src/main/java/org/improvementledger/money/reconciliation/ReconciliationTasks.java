package org.improvementledger.money.reconciliation;

import java.util.List;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.security.Actor;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.page.task.Task;
import org.improvementledger.chassis.web.page.task.TaskSource;
import org.springframework.stereotype.Component;

/** Money and plan that do not meet. */
@Component
class ReconciliationTasks implements TaskSource {

    private final Reconciliations reconciliations;

    ReconciliationTasks(Reconciliations reconciliations) {
        this.reconciliations = reconciliations;
    }

    @Override
    public List<Task> of(Actor reader, Moment moment) {
        if (!reader.hasRole(Roles.FINANCE_OFFICER)) {
            return List.of();
        }
        Reconciliation found = reconciliations.at(moment);
        int mismatches = found.actionsWithoutMoney().size()
                + found.moneyWithoutAction().size()
                + found.moneyForUnknownAction().size()
                + found.openOnFinished().size();
        return List.of(new Task(
                "Settle what plan and money disagree about",
                "Actions without money, money without an action, and money still open on finished actions",
                mismatches,
                "/reconciliation"));
    }
}
