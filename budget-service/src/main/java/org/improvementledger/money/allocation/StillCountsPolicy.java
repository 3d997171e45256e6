package org.improvementledger.money.allocation;

import java.util.Locale;
import org.improvementledger.chassis.eventstore.RuleRefusedException;

/** What was rejected or withdrawn is over: nothing about it is changed any more. */
public final class StillCountsPolicy {

    public static final String RULE = "allocation-ended";

    private StillCountsPolicy() {}

    /**
     * @param done what was to be done with it, as a participle: "corrected"
     * @throws RuleRefusedException when it was rejected or withdrawn
     */
    public static void require(Allocation allocation, String done) {
        switch (allocation.status()) {
            case PROPOSED, APPROVED -> {}
            case REJECTED, WITHDRAWN ->
                throw new RuleRefusedException(
                        RULE,
                        "This allocation was " + allocation.status().name().toLowerCase(Locale.UK)
                                + ", so it cannot be " + done + ".");
        }
    }
}
