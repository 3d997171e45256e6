package org.improvementledger.money.transparency;

import java.util.Collection;
import org.improvementledger.chassis.eventstore.CapacityNotHeldException;
import org.improvementledger.chassis.eventstore.RuleRefusedException;
import org.improvementledger.chassis.eventstore.SegregationRefusedException;
import org.improvementledger.events.Capacity;

/**
 * The chief finance officer freezes a return when its quarter is over and what they reviewed is how its redactions stand. What is hidden from the public and that
 * it is published so are never one person's word alone: who had the last word on a line's redaction does not freeze its return.
 */
final class FreezingPolicy {

    static final String ALREADY_FROZEN = "already-frozen";

    static final String QUARTER_NOT_OVER = "quarter-not-over";

    static final String CHANGED_SINCE_REVIEW = "changed-since-review";

    /** Why somebody who redacted does not freeze, and who can. */
    static final String OWN_REDACTIONS =
            "You redacted lines of this return, or lifted redactions, so somebody else must"
                    + " freeze it: another who acts as chief finance officer.";

    private FreezingPolicy() {}

    /** @throws CapacityNotHeldException when it is another capacity */
    static void requireCapacity(String capacity) {
        if (!Capacity.CHIEF_FINANCE_OFFICER.code().equals(capacity)) {
            throw new CapacityNotHeldException(Capacity.CHIEF_FINANCE_OFFICER.code());
        }
    }

    /**
     * @param lastWords whoever had the last word on the redaction of a line
     * @throws SegregationRefusedException when the actor is one of them
     */
    static void requireAnother(Collection<String> lastWords, String actor) {
        if (lastWords.contains(actor)) {
            throw new SegregationRefusedException(OWN_REDACTIONS);
        }
    }

    /**
     * @param changes how often lines of the return were redacted, or redactions lifted
     * @throws RuleRefusedException naming which of the two it breaks
     */
    static void require(FreezeReturn command, int changes) {
        if (!command.today().isAfter(command.quarter().lastDay())) {
            throw new RuleRefusedException(
                    QUARTER_NOT_OVER,
                    "The quarter ends on " + command.quarter().lastDay()
                            + ". Freeze its return after that day, when all of it can be there.");
        }
        if (command.changesReviewed() != changes) {
            throw new RuleRefusedException(
                    CHANGED_SINCE_REVIEW,
                    "Redactions of this return changed after position " + command.asOf()
                            + ", which you reviewed. Review it as it is now, then freeze it.",
                    "position");
        }
    }
}
