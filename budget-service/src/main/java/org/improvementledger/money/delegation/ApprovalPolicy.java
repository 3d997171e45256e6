package org.improvementledger.money.delegation;

import org.improvementledger.chassis.eventstore.RuleRefusedException;
import org.improvementledger.events.Authority;
import org.improvementledger.events.Capacity;
import org.improvementledger.events.Decision;
import org.improvementledger.events.Money;

/** What an approval rests on: the capacity's limit in the scheme of delegation, and notice where it is a key decision. */
public final class ApprovalPolicy {

    private ApprovalPolicy() {}

    /**
     * @param scheme the version in force on the day of the decision
     * @param capacity the capacity in which it is approved
     * @throws RuleRefusedException when the capacity's limit does not reach, or a key decision lacks both notice and urgency
     */
    public static Authority require(DelegationScheme scheme, Capacity capacity, Money amount, Decision decision) {
        LimitPolicy.require(scheme, capacity, amount);
        boolean keyDecision = scheme.isKeyDecision(amount);
        if (keyDecision) {
            KeyDecisionPolicy.require(scheme.keyDecisionFrom(), decision);
        }
        return new Authority(scheme.version(), scheme.limitOf(capacity).limit(), keyDecision);
    }
}
