package org.improvementledger.actionplan.action;

import java.util.UUID;
import org.improvementledger.actionplan.plan.DraftedPlans;
import org.improvementledger.chassis.eventstore.RuleRefusedException;
import org.jspecify.annotations.Nullable;

/** An action belongs to a priority of its own plan, and of no other. */
final class PriorityPolicy {

    static final String RULE = "unknown-priority";

    private PriorityPolicy() {}

    /**
     * @param priorityId null where it belongs to none
     * @throws RuleRefusedException when the plan has no such priority
     */
    static void require(@Nullable UUID priorityId, DraftedPlans.Facts plan) {
        if (priorityId != null && !plan.priorities().contains(priorityId)) {
            throw new RuleRefusedException(
                    RULE, "The plan has no priority with the id " + priorityId + ".", "priorityId");
        }
    }
}
