package org.improvementledger.money.monitoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.improvementledger.events.Period;
import org.jspecify.annotations.Nullable;

/**
 * Budget, spend and forecast period by period, each up to the period's end, in pounds.
 *
 * @param steps one for each period of the year, P1 to P13
 */
public record Profile(List<Step> steps) {

    /**
     * One period.
     *
     * @param current what the budget or allocation came to at its end
     * @param actual spent up to its end; null after the period that is reported on
     * @param spent in it; null after the period that is reported on
     * @param forecast the outturn last forecast by then; null where none was, or after the period that is reported on
     */
    public record Step(
            Period period,
            BigDecimal current,
            @Nullable BigDecimal spent,
            @Nullable BigDecimal actual,
            @Nullable BigDecimal forecast) {

        public @Nullable BigDecimal variance() {
            return forecast == null ? null : forecast.subtract(current);
        }
    }

    static Profile of(
            BigDecimal original,
            List<PeriodAmount> movements,
            List<PeriodAmount> actual,
            List<PeriodAmount> forecasts,
            Period until) {
        List<Step> steps = new ArrayList<>();
        for (int number = 1; number <= Period.ADJUSTMENTS; number++) {
            Period period = new Period(number);
            boolean reported = number <= until.number();
            BigDecimal inPeriod = PeriodAmount.of(actual, number);
            steps.add(new Step(
                    period,
                    original.add(PeriodAmount.upTo(movements, reported ? period : until)),
                    !reported ? null : inPeriod == null ? new BigDecimal("0.00") : inPeriod,
                    reported ? PeriodAmount.upTo(actual, period) : null,
                    reported ? PeriodAmount.of(forecasts, number) : null));
        }
        return new Profile(List.copyOf(steps));
    }

    static Profile sum(List<Profile> profiles) {
        List<Step> steps = new ArrayList<>();
        for (int at = 0; at < Period.ADJUSTMENTS; at++) {
            int index = at;
            List<Step> each =
                    profiles.stream().map(profile -> profile.steps.get(index)).toList();
            BigDecimal current = sum(each, Step::current);
            steps.add(new Step(
                    new Period(at + 1),
                    current == null ? new BigDecimal("0.00") : current,
                    sum(each, Step::spent),
                    sum(each, Step::actual),
                    sum(each, Step::forecast)));
        }
        return new Profile(List.copyOf(steps));
    }

    /** Null where none has one. */
    private static @Nullable BigDecimal sum(List<Step> steps, Function<Step, @Nullable BigDecimal> figure) {
        BigDecimal sum = null;
        for (Step step : steps) {
            BigDecimal one = figure.apply(step);
            if (one != null) {
                sum = sum == null ? one : sum.add(one);
            }
        }
        return sum;
    }
}
