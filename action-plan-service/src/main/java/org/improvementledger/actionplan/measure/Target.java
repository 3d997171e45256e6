package org.improvementledger.actionplan.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.improvementledger.events.MeasureTargetSet;
import org.improvementledger.events.Polarity;
import org.improvementledger.events.Quantity;

/**
 * A target of a measure.
 *
 * @param version counts the measure's targets from 1
 * @param target the value to reach, or not to exceed where lower is better
 * @param effectiveFrom the first day it is in force
 */
public record Target(int version, Quantity target, LocalDate effectiveFrom, String reason) {

    static Target of(MeasureTargetSet event) {
        return new Target(event.version(), event.target(), event.effectiveFrom(), event.reason());
    }

    /** The one of several that is in force on a day: the one that came into force last, and of two on one day the later version. */
    static Optional<Target> inForceOn(LocalDate day, List<Target> targets) {
        return targets.stream()
                .filter(target -> !target.effectiveFrom.isAfter(day))
                .max(Comparator.comparing(Target::effectiveFrom).thenComparing(Target::version));
    }

    /** On target is met, whichever way is better. */
    public boolean isMetBy(BigDecimal value, Polarity polarity) {
        int compared = value.compareTo(target.value());
        return polarity == Polarity.HIGHER_IS_BETTER ? compared >= 0 : compared <= 0;
    }
}
