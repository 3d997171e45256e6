package org.improvementledger.actionplan.measure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.improvementledger.events.MeasureUnit;

/**
 * Between which values a process moves by chance.
 *
 * @param centre the mean of the readings it was worked out from
 * @param lower the lower natural limit, not below what the measure can be
 * @param upper the upper natural limit, not above what the measure can be
 * @param spread from the centre to a limit, before either is cut to what the measure can be
 * @param readings how many readings it was worked out from
 */
public record ProcessLimits(BigDecimal centre, BigDecimal lower, BigDecimal upper, BigDecimal spread, int readings) {

    /**
     * From the mean moving range of two to three standard deviations: 3 ÷ d₂ with d₂ = 1.128 (Wheeler, <i>Understanding Variation</i>; NHS England,
     * <i>Making data count</i>).
     */
    static final BigDecimal FACTOR = new BigDecimal("2.66");

    /** With fewer the limits may still move much. */
    static final int FIRM = 12;

    /** Later readings do not move the limits. */
    static final int MOST = 20;

    private static final MathContext EXACTNESS = MathContext.DECIMAL128;
    private static final BigDecimal WHOLE = new BigDecimal("100");
    private static final BigDecimal THREE = new BigDecimal("3");

    /** Rounds away what is left of dividing and multiplying back, so that a value on a limit is on it. */
    private static final int DECIMALS = 10;

    /** @param values of the first readings, in order of their periods; at least two */
    static ProcessLimits of(List<BigDecimal> values, MeasureUnit unit) {
        List<BigDecimal> first = values.subList(0, Math.min(MOST, values.size()));
        BigDecimal centre = mean(first);
        BigDecimal ranges = BigDecimal.ZERO;
        for (int index = 1; index < first.size(); index++) {
            ranges = ranges.add(first.get(index).subtract(first.get(index - 1)).abs());
        }
        BigDecimal spread = rounded(FACTOR.multiply(ranges).divide(BigDecimal.valueOf(first.size() - 1L), EXACTNESS));
        BigDecimal upper = centre.add(spread);
        return new ProcessLimits(
                centre,
                centre.subtract(spread).max(BigDecimal.ZERO),
                unit == MeasureUnit.PERCENTAGE ? upper.min(WHOLE) : upper,
                spread,
                first.size());
    }

    /** Whether too few readings made them for them to be relied on. */
    public boolean isProvisional() {
        return readings < FIRM;
    }

    boolean isOutside(BigDecimal value) {
        return value.compareTo(upper) > 0 || value.compareTo(lower) < 0;
    }

    /** Above the centre 1, below it -1, on it 0. */
    int side(BigDecimal value) {
        return value.compareTo(centre);
    }

    /** Further from the centre than two thirds of the way to a limit. */
    boolean isNearALimit(BigDecimal value) {
        BigDecimal away = value.subtract(centre).abs();
        return away.multiply(THREE).compareTo(spread.add(spread)) > 0;
    }

    private static BigDecimal mean(List<BigDecimal> values) {
        BigDecimal sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return rounded(sum.divide(BigDecimal.valueOf(values.size()), EXACTNESS));
    }

    private static BigDecimal rounded(BigDecimal exact) {
        return exact.setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
