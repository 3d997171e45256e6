package org.improvementledger.money.allocation;

import org.improvementledger.chassis.eventstore.RuleRefusedException;

/** Only what waits for a decision can be decided about. */
public final class AwaitingApprovalPolicy {

    public static final String RULE = "not-awaiting-approval";

    private AwaitingApprovalPolicy() {}

    /** @throws RuleRefusedException when it was approved or rejected before */
    public static void require(Allocation allocation) {
        switch (allocation.status()) {
            case PROPOSED -> {}
            case APPROVED ->
                throw new RuleRefusedException(
                        RULE, "This allocation was approved already, so it can be neither approved nor rejected.");
            case REJECTED ->
                throw new RuleRefusedException(
                        RULE, "This allocation was rejected already, so it can be neither approved nor rejected.");
        }
    }
}
