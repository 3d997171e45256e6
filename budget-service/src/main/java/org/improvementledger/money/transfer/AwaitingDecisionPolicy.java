package org.improvementledger.money.transfer;

import org.improvementledger.chassis.eventstore.RuleRefusedException;

/** Only a transfer that waits for a decision can be decided about. */
public final class AwaitingDecisionPolicy {

    public static final String RULE = "not-awaiting-approval";

    private AwaitingDecisionPolicy() {}

    /** @throws RuleRefusedException when it was approved or rejected before */
    public static void require(Transfer transfer) {
        if (transfer.status() != TransferStatus.PROPOSED) {
            throw new RuleRefusedException(
                    RULE,
                    "This " + transfer.kind().words() + " was "
                            + transfer.status().code() + " already, so it can be neither approved nor rejected.");
        }
    }
}
