package org.improvementledger.actionplan.action;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An action as it goes out in a list.
 *
 * @param milestonesOverdue on the day asked for
 * @param nextDueOn when the next milestone is due that is not reached; absent where none is left
 */
record ActionSummary(
        UUID id,
        UUID planId,
        String title,
        String outcome,
        String lead,
        LocalDate startOn,
        LocalDate dueOn,
        List<UUID> addresses,
        Standing standing,
        int milestonesTotal,
        int milestonesReached,
        long milestonesOverdue,
        @Nullable LocalDate nextDueOn,
        long version) {

    static ActionSummary of(ActionRow row, LocalDate day) {
        return new ActionSummary(
                row.id(),
                row.planId(),
                row.title(),
                row.outcome(),
                row.lead(),
                row.startOn(),
                row.dueOn(),
                row.addresses(),
                row.standing(),
                row.milestonesTotal(),
                row.milestonesReached(),
                row.overdueOn(day),
                row.nextMilestone().map(OpenMilestone::dueOn).orElse(null),
                row.version());
    }
}
