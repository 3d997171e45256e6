package org.improvementledger.money.carryforward;

import org.improvementledger.chassis.eventstore.RuleRefusedException;
import org.improvementledger.events.Money;
import org.improvementledger.money.transfer.EnoughPolicy;
import org.improvementledger.money.transfer.PlacePolicy;
import org.improvementledger.money.transfer.RingFencePolicy;
import org.improvementledger.money.transfer.SameKindPolicy;
import org.improvementledger.money.transfer.Sides;

/** What holds for a carry-forward when it is proposed, and again when it is approved. The year it comes out of may be closed. */
final class CarryForwardPolicy {

    static final String NOT_NEXT = "not-the-next-year";

    private CarryForwardPolicy() {}

    /** @throws RuleRefusedException naming the rule that stands against it */
    static void require(Sides sides, Money amount) {
        if (sides.to().year().startYear() != sides.from().year().startYear() + 1) {
            throw new RuleRefusedException(
                    NOT_NEXT,
                    "What " + sides.from().year() + " leaves is carried into the year after it, not into "
                            + sides.to().year() + ".",
                    "toBudgetId");
        }
        PlacePolicy.requireOpen(sides.to(), "toBudgetId");
        SameKindPolicy.require(sides);
        RingFencePolicy.require(sides);
        EnoughPolicy.require(sides.from(), amount);
    }
}
