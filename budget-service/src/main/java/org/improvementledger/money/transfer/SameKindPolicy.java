package org.improvementledger.money.transfer;

import org.improvementledger.chassis.eventstore.RuleRefusedException;

/** Nothing moves between revenue and capital; section 16 of the Local Government Act 2003 says what is capital. */
public final class SameKindPolicy {

    public static final String RULE = "revenue-and-capital";

    private SameKindPolicy() {}

    /** @throws RuleRefusedException when one budget is revenue and the other capital */
    public static void require(Sides sides) {
        if (sides.from().kind() != sides.to().kind()) {
            throw new RuleRefusedException(
                    RULE,
                    sides.from().budgetName() + " is "
                            + sides.from().kind().code() + " and "
                            + sides.to().budgetName() + " is "
                            + sides.to().kind().code() + ": money does not move between the two.");
        }
    }
}
