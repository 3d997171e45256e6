package org.improvementledger.chassis.web.page.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/** A scale whose ticks are round numbers: 1, 2 or 5 times a power of ten apart. */
record NiceScale(List<BigDecimal> ticks) {

    private static final List<BigDecimal> STEPS = List.of(BigDecimal.ONE, new BigDecimal("2"), new BigDecimal("5"));

    /** Figures that differ by less than this part of the largest would look alike on a scale from zero. */
    private static final BigDecimal CLOSE_TOGETHER = new BigDecimal("0.25");

    /**
     * A scale that holds zero and all figures.
     *
     * @param most how many steps there is room for
     * @param words how a tick is written: ticks that would read the same are set further apart
     */
    static NiceScale fromZero(Collection<BigDecimal> figures, int most, Function<BigDecimal, String> words) {
        BigDecimal low = figures.stream().reduce(BigDecimal.ZERO, BigDecimal::min);
        BigDecimal high = figures.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
        return between(low, high, most, words);
    }

    /** A scale from zero, or from near the lowest figure where all are positive and close together. */
    static NiceScale around(Collection<BigDecimal> figures, int most, Function<BigDecimal, String> words) {
        BigDecimal low = Collections.min(figures);
        BigDecimal high = Collections.max(figures);
        BigDecimal spread = high.subtract(low);
        boolean close = low.signum() > 0 && spread.signum() > 0 && spread.compareTo(high.multiply(CLOSE_TOGETHER)) < 0;
        return close ? between(low, high, most, words) : fromZero(figures, most, words);
    }

    private static NiceScale between(BigDecimal low, BigDecimal high, int most, Function<BigDecimal, String> words) {
        BigDecimal top = low.compareTo(high) == 0 ? low.add(BigDecimal.ONE) : high;
        BigDecimal least = top.subtract(low).divide(BigDecimal.valueOf(most), MathContext.DECIMAL64);
        BigDecimal step = stepOver(least);
        List<BigDecimal> ticks = ticks(low, top, step);
        while (ticks.size() > 2 && ticks.stream().map(words).distinct().count() < ticks.size()) {
            step = stepOver(step.multiply(new BigDecimal("1.01")));
            ticks = ticks(low, top, step);
        }
        return new NiceScale(ticks);
    }

    /** The smallest round step that is at least so large. */
    private static BigDecimal stepOver(BigDecimal least) {
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(least.precision() - least.scale() - 1);
        return STEPS.stream()
                .map(power::multiply)
                .filter(step -> step.compareTo(least) >= 0)
                .findFirst()
                .orElse(power.movePointRight(1));
    }

    private static List<BigDecimal> ticks(BigDecimal low, BigDecimal high, BigDecimal step) {
        BigDecimal first = low.divide(step, 0, RoundingMode.FLOOR);
        BigDecimal last = high.divide(step, 0, RoundingMode.CEILING);
        List<BigDecimal> ticks = new ArrayList<>();
        for (BigDecimal count = first; count.compareTo(last) <= 0; count = count.add(BigDecimal.ONE)) {
            ticks.add(count.multiply(step));
        }
        return ticks;
    }

    BigDecimal from() {
        return ticks.getFirst();
    }

    BigDecimal to() {
        return ticks.getLast();
    }

    boolean startsAtZero() {
        return from().signum() <= 0;
    }

    /** Where a figure stands between two coordinates. */
    double at(BigDecimal figure, double start, double end) {
        double share = figure.subtract(from())
                .divide(to().subtract(from()), MathContext.DECIMAL64)
                .doubleValue();
        return start + share * (end - start);
    }
}
