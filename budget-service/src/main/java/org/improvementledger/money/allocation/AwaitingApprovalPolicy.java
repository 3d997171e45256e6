package org.improvementledger.money.allocation;

import java.util.Locale;
import org.improvementledger.chassis.eventstore.RuleRefusedException;

/** Only what waits for a decision can be decided about, or withdrawn. */
public final class AwaitingApprovalPolicy {

    public static final String RULE = "not-awaiting-approval";

    private AwaitingApprovalPolicy() {}

    /** @throws RuleRefusedException when it was approved, rejected or withdrawn before */
    public static void require(Allocation allocation) {
        require(allocation, "it can be neither approved nor rejected");
    }

    /** @throws RuleRefusedException when it was approved, rejected or withdrawn before */
    public static void requireForWithdrawal(Allocation allocation) {
        require(allocation, "it cannot be withdrawn");
    }

    private static void require(Allocation allocation, String consequence) {
        if (allocation.status() != AllocationStatus.PROPOSED) {
            throw new RuleRefusedException(
                    RULE,
                    "This allocation was " + allocation.status().name().toLowerCase(Locale.UK) + " already, so "
                            + consequence + ".");
        }
    }
}
