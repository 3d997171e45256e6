package org.improvementledger.money.budget;

import org.improvementledger.chassis.eventstore.RuleRefusedException;
import org.improvementledger.events.FundingSource;

/**
 * Ring-fenced money stays by itself: what a grant is given for has a budget of its own, which may be helped from any source, but
 * the grant helps no other.
 */
public final class SourcePolicy {

    public static final String RULE = "ring-fenced";

    private SourcePolicy() {}

    /**
     * @param budget where the budget's own money comes from
     * @param increase where more is to come from
     * @throws RuleRefusedException when a ring-fenced grant is to go into a budget that is not
     */
    public static void require(FundingSource budget, FundingSource increase) {
        if (increase == FundingSource.RING_FENCED_GRANT && budget != FundingSource.RING_FENCED_GRANT) {
            throw new RuleRefusedException(
                    RULE,
                    "A ring-fenced grant cannot go into a budget that may be spent on anything. Set a budget of its own for it.",
                    "source");
        }
    }
}
