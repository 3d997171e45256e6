package org.improvementledger.money.delegation;

import java.time.LocalDate;
import org.improvementledger.chassis.eventstore.RuleRefusedException;
import org.improvementledger.events.Decision;
import org.improvementledger.events.Money;

/**
 * A key decision is announced in the forward plan at least 28 days before it is taken, or it says why it could not wait: the
 * Local Authorities (Executive Arrangements) (Meetings and Access to Information) (England) Regulations 2012, regulations 9 to 11.
 */
public final class KeyDecisionPolicy {

    public static final String RULE = "key-decision-notice";

    /** Days from the notice to the decision. */
    public static final int NOTICE_DAYS = 28;

    private KeyDecisionPolicy() {}

    /**
     * @param from the amount from which on a decision is a key decision
     * @throws RuleRefusedException when there is neither notice in time nor a reason for urgency
     */
    public static void require(Money from, Decision decision) {
        if (decision.urgencyReason() != null) {
            return;
        }
        LocalDate latest = decision.decidedOn().minusDays(NOTICE_DAYS);
        LocalDate given = decision.noticeGivenOn();
        boolean inTime = given != null && !given.isAfter(latest);
        if (!inTime || decision.noticeReference() == null) {
            throw new RuleRefusedException(
                    RULE,
                    "From %s on it is a key decision: give the reference of a notice in the forward plan and the day it was given, %tF or before (%d days before the decision), or say why it was urgent."
                            .formatted(from, latest, NOTICE_DAYS),
                    inTime ? "decision.noticeReference" : "decision.noticeGivenOn");
        }
    }
}
