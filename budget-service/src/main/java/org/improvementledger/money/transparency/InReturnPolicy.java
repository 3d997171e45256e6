package org.improvementledger.money.transparency;

import org.improvementledger.chassis.eventstore.RuleRefusedException;
import org.improvementledger.events.SpendRecorded;

/** Only a line that a return publishes can be redacted in it: incurred in its quarter, and over the threshold. */
final class InReturnPolicy {

    static final String NOT_IN_RETURN = "not-in-return";

    private InReturnPolicy() {}

    /** @throws RuleRefusedException saying where the line belongs */
    static void require(ReturnQuarter quarter, SpendRecorded line) {
        ReturnQuarter own = ReturnQuarter.of(line.incurredOn());
        if (!own.equals(quarter)) {
            throw new RuleRefusedException(
                    NOT_IN_RETURN,
                    "The line was incurred on " + line.incurredOn() + ", so it belongs to the return for " + own.title()
                            + ".",
                    "spendId");
        }
        if (!OverThresholdPolicy.isPublished(line.netAmount())) {
            throw new RuleRefusedException(
                    NOT_IN_RETURN,
                    "The line is for " + line.netAmount() + "; only what is over " + OverThresholdPolicy.THRESHOLD
                            + " is published, so there is nothing to redact.",
                    "spendId");
        }
    }
}
