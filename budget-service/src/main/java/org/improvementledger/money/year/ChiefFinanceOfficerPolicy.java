package org.improvementledger.money.year;

import org.improvementledger.chassis.eventstore.RuleRefusedException;
import org.improvementledger.events.Capacity;

/** The year's end is the chief finance officer's, whatever else somebody may approve: the statement of accounts is theirs to certify. */
final class ChiefFinanceOfficerPolicy {

    static final String RULE = "chief-finance-officer-needed";

    private ChiefFinanceOfficerPolicy() {}

    /** @throws RuleRefusedException when it is done in any other capacity */
    static void require(String capacity) {
        if (!Capacity.CHIEF_FINANCE_OFFICER.code().equals(capacity)) {
            throw new RuleRefusedException(
                    RULE,
                    "Only somebody who acts as chief finance officer closes a year or authorises an adjustment.",
                    "capacity");
        }
    }
}
