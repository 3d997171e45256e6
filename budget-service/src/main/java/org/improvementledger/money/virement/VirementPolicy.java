package org.improvementledger.money.virement;

import org.improvementledger.chassis.eventstore.RuleRefusedException;
import org.improvementledger.events.Money;
import org.improvementledger.events.MoneyPlace;
import org.improvementledger.money.transfer.EnoughPolicy;
import org.improvementledger.money.transfer.PlacePolicy;
import org.improvementledger.money.transfer.RingFencePolicy;
import org.improvementledger.money.transfer.SameKindPolicy;
import org.improvementledger.money.transfer.Sides;

/** What holds for a virement when it is proposed, and again when it is approved. */
final class VirementPolicy {

    static final String SAME_PLACE = "same-place";

    static final String OTHER_YEAR = "another-financial-year";

    private VirementPolicy() {}

    /** @throws RuleRefusedException when money would go to where it comes from */
    static void requireTwoPlaces(MoneyPlace from, MoneyPlace to) {
        if (from.equals(to)) {
            throw new RuleRefusedException(SAME_PLACE, "The money would go to where it comes from.", "to");
        }
    }

    /** @throws RuleRefusedException naming the rule that stands against it */
    static void require(Sides sides, Money amount) {
        PlacePolicy.requireOpen(sides.from(), "from");
        PlacePolicy.requireOpen(sides.to(), "to");
        PlacePolicy.requireApproved(sides.from(), "from");
        PlacePolicy.requireApproved(sides.to(), "to");
        if (!sides.from().year().equals(sides.to().year())) {
            throw new RuleRefusedException(
                    OTHER_YEAR,
                    "A virement stays within one financial year, and this one would go from "
                            + sides.from().year() + " to " + sides.to().year()
                            + ". What a year leaves is carried forward.",
                    "to");
        }
        SameKindPolicy.require(sides);
        RingFencePolicy.require(sides);
        EnoughPolicy.require(sides.from(), amount);
    }
}
