package org.improvementledger.money.transparency;

import org.improvementledger.chassis.eventstore.CapacityNotHeldException;
import org.improvementledger.chassis.eventstore.RuleRefusedException;
import org.improvementledger.events.Capacity;

/** The chief finance officer freezes a return when its quarter is over and what they reviewed is how its redactions stand. */
final class FreezingPolicy {

    static final String ALREADY_FROZEN = "already-frozen";

    static final String QUARTER_NOT_OVER = "quarter-not-over";

    static final String CHANGED_SINCE_REVIEW = "changed-since-review";

    private FreezingPolicy() {}

    /** @throws CapacityNotHeldException when it is another capacity */
    static void requireCapacity(String capacity) {
        if (!Capacity.CHIEF_FINANCE_OFFICER.code().equals(capacity)) {
            throw new CapacityNotHeldException(Capacity.CHIEF_FINANCE_OFFICER.code());
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
