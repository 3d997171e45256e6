package org.improvementledger.money.allocation;

import java.util.function.Supplier;
import org.improvementledger.chassis.eventstore.SegregationRefusedException;
import org.improvementledger.money.delegation.DelegationScheme;
import org.improvementledger.money.delegation.LimitPolicy;

/**
 * Nobody decides about what they proposed or corrected: no approval, and no rejection either, which would be a withdrawal by
 * another name.
 */
public final class SegregationPolicy {

    private SegregationPolicy() {}

    /** @throws SegregationRefusedException when the actor proposed it, or corrected the proposal */
    public static void require(Allocation allocation, String actor) {
        if (allocation.isWorkOf(actor)) {
            throw new SegregationRefusedException(someoneElse(allocation, actor));
        }
    }

    /**
     * As {@link #require}, and a refusal says who could approve it instead.
     *
     * @param scheme the version in force on the day of the decision
     */
    public static void requireForApproval(Allocation allocation, String actor, Supplier<DelegationScheme> scheme) {
        if (allocation.isWorkOf(actor)) {
            throw new SegregationRefusedException(
                    someoneElse(allocation, actor) + " " + LimitPolicy.couldApprove(scheme.get(), allocation.amount()));
        }
    }

    private static String someoneElse(Allocation allocation, String actor) {
        return allocation.wasProposedBy(actor)
                ? "You proposed this allocation, so someone else must approve or reject it."
                : "You corrected this proposal, so someone else must approve or reject it.";
    }
}
