package org.improvementledger.money.reconciliation;

import java.util.UUID;
import org.improvementledger.chassis.projection.Versioned;
import org.improvementledger.money.standing.ActionStandingRow;

/**
 * An action of the improvement plan, as the other service publishes it.
 *
 * @param addedAt position of the entry that added it, in the plan's stream
 * @param changedAt position of the entry that changed it last
 */
public record PlannedAction(UUID id, ActionStandingRow row, long addedAt, long changedAt) {

    static PlannedAction of(Versioned<ActionStandingRow> action) {
        return new PlannedAction(action.row().id(), action.row(), action.firstPosition(), action.fromPosition());
    }
}
