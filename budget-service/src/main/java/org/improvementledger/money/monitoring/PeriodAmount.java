package org.improvementledger.money.monitoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.improvementledger.events.Period;
import org.jspecify.annotations.Nullable;

/**
 * An amount of a period.
 *
 * @param period 1 (April) to 13 (adjustments)
 * @param amount in pounds
 */
public record PeriodAmount(int period, BigDecimal amount) {

    /** The amounts with some more in a period. */
    static List<PeriodAmount> plus(List<PeriodAmount> amounts, int period, BigDecimal change) {
        BigDecimal before = of(amounts, period);
        return with(amounts, period, before == null ? change : before.add(change));
    }

    /** The amounts with this in a period, whatever it was. */
    static List<PeriodAmount> with(List<PeriodAmount> amounts, int period, BigDecimal amount) {
        List<PeriodAmount> now = new ArrayList<>(
                amounts.stream().filter(one -> one.period != period).toList());
        now.add(new PeriodAmount(period, amount));
        now.sort(Comparator.comparingInt(PeriodAmount::period));
        return List.copyOf(now);
    }

    /** Null where the period has none. */
    static @Nullable BigDecimal of(List<PeriodAmount> amounts, int period) {
        return amounts.stream()
                .filter(one -> one.period == period)
                .map(PeriodAmount::amount)
                .findFirst()
                .orElse(null);
    }

    /** The sum up to a period and with it. */
    static BigDecimal upTo(List<PeriodAmount> amounts, Period period) {
        return amounts.stream()
                .filter(one -> one.period <= period.number())
                .map(PeriodAmount::amount)
                .reduce(new BigDecimal("0.00"), BigDecimal::add);
    }
}
