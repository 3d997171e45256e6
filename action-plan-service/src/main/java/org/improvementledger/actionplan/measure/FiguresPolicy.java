package org.improvementledger.actionplan.measure;

import org.improvementledger.chassis.eventstore.RuleRefusedException;
import org.improvementledger.events.MeasureUnit;
import org.improvementledger.events.Quantity;
import org.jspecify.annotations.Nullable;

/** The figures of a reading are of the kind that their measure asks for. */
final class FiguresPolicy {

    static final String DENOMINATOR_NEEDED = "denominator-needed";
    static final String NO_DENOMINATOR = "no-denominator";
    static final String MORE_THAN_ALL = "more-than-all";

    private static final String FIELD = "denominator";

    private FiguresPolicy() {}

    /** @throws RuleRefusedException when there is a denominator too many or too few, or a part larger than the whole */
    static void require(MeasureUnit unit, Quantity numerator, @Nullable Quantity denominator) {
        requireDenominator(unit, denominator != null);
        if (unit == MeasureUnit.PERCENTAGE && denominator != null && numerator.compareTo(denominator) > 0) {
            throw new RuleRefusedException(
                    MORE_THAN_ALL,
                    "This measure is a percentage: the numerator, %s, cannot be larger than the denominator, %s."
                            .formatted(numerator, denominator),
                    "numerator");
        }
    }

    /** @throws RuleRefusedException when a count has a denominator, or another measure none */
    static void requireDenominator(MeasureUnit unit, boolean given) {
        boolean divided = unit != MeasureUnit.COUNT;
        if (divided && !given) {
            throw new RuleRefusedException(
                    DENOMINATOR_NEEDED, "This measure divides by a denominator: say out of how many.", FIELD);
        }
        if (!divided && given) {
            throw new RuleRefusedException(NO_DENOMINATOR, "This measure is a count, which has no denominator.", FIELD);
        }
    }
}
