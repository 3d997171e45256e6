package org.improvementledger.money.transfer;

import java.util.function.Supplier;
import org.improvementledger.chassis.eventstore.SegregationRefusedException;
import org.improvementledger.money.delegation.DelegationScheme;
import org.improvementledger.money.delegation.LimitPolicy;

/** Nobody decides about a transfer that they proposed. */
public final class SegregationPolicy {

    private SegregationPolicy() {}

    /** @throws SegregationRefusedException when the actor proposed it */
    public static void require(Transfer transfer, String actor) {
        if (transfer.proposedBy().equals(actor)) {
            throw new SegregationRefusedException(someoneElse(transfer));
        }
    }

    /**
     * As {@link #require}, and a refusal says who could approve it instead.
     *
     * @param scheme the version in force on the day of the decision
     */
    public static void requireForApproval(Transfer transfer, String actor, Supplier<DelegationScheme> scheme) {
        if (transfer.proposedBy().equals(actor)) {
            throw new SegregationRefusedException(
                    someoneElse(transfer) + " " + LimitPolicy.couldApprove(scheme.get(), transfer.amount()));
        }
    }

    private static String someoneElse(Transfer transfer) {
        return "You proposed this " + transfer.kind().words() + ", so someone else must approve or reject it.";
    }
}
