package org.improvementledger.money.transfer;

import java.time.LocalDate;
import org.improvementledger.events.Authority;
import org.improvementledger.events.Capacity;
import org.improvementledger.events.Coded;
import org.improvementledger.events.Decision;
import org.improvementledger.money.delegation.ApprovalPolicy;
import org.improvementledger.money.delegation.DelegationSchemes;
import org.jspecify.annotations.Nullable;

/** What holds for a decision about any transfer: it is another person's, about one that waits, within their limit. */
public final class TransferDecisionPolicy {

    private TransferDecisionPolicy() {}

    /**
     * @param capacityHeld in which it is approved, by its code
     * @param rulesOfItsKind refuses what its kind does not allow as things stand
     * @return what the approval rests on; null where the same person approved it in the same way before
     * @throws org.improvementledger.chassis.eventstore.SegregationRefusedException when the actor proposed it
     * @throws org.improvementledger.chassis.eventstore.RuleRefusedException when it was decided about, or the limit does not reach
     */
    public static @Nullable Authority requireApproval(
            Transfer transfer,
            Decision decision,
            String actor,
            String capacityHeld,
            DelegationSchemes schemes,
            Runnable rulesOfItsKind) {
        Capacity capacity = Coded.of(Capacity.class, capacityHeld);
        if (transfer.wasApprovedAs(capacity, decision, actor)) {
            return null;
        }
        LocalDate decidedOn = decision.decidedOn();
        SegregationPolicy.requireForApproval(transfer, actor, () -> schemes.inForceOn(decidedOn));
        AwaitingDecisionPolicy.require(transfer);
        rulesOfItsKind.run();
        return ApprovalPolicy.require(schemes.inForceOn(decidedOn), capacity, transfer.amount(), decision);
    }

    /**
     * @return false where the same person rejected it for the same reason before
     * @throws org.improvementledger.chassis.eventstore.SegregationRefusedException when the actor proposed it
     * @throws org.improvementledger.chassis.eventstore.RuleRefusedException when it was decided about
     */
    public static boolean requireRejection(Transfer transfer, String reason, String actor) {
        if (transfer.wasRejectedFor(reason, actor)) {
            return false;
        }
        SegregationPolicy.require(transfer, actor);
        AwaitingDecisionPolicy.require(transfer);
        return true;
    }
}
