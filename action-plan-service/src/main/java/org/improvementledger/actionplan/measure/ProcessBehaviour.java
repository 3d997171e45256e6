package org.improvementledger.actionplan.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.improvementledger.events.MeasureUnit;
import org.improvementledger.events.Polarity;
import org.jspecify.annotations.Nullable;

/**
 * How a measure behaves over its readings (an XmR chart), so that a wobble is not called a trend. Unusual is a value outside the limits, each of eight or more
 * in a row on one side of the centre, and two of three in a row beyond two thirds of the way to the same limit. A value on a limit is not outside it, and one
 * on the centre is on neither side.
 *
 * @param limits null where there are too few readings
 * @param unusual for each value why it is more than chance; null where it is not
 * @param signal what the latest value says
 */
public record ProcessBehaviour(@Nullable ProcessLimits limits, List<@Nullable Unusual> unusual, Signal signal) {

    /** With fewer readings nothing is said. */
    static final int FEWEST = 6;

    /** Readings in a row on one side of the centre. */
    static final int RUN = 8;

    private static final int NEAR = 2;

    private static final int NEAR_OF = 3;

    /** @param values in order of their periods, without those that have none */
    public static ProcessBehaviour of(List<BigDecimal> values, MeasureUnit unit, Polarity polarity) {
        List<@Nullable Unusual> unusual = new ArrayList<>(values.size());
        values.forEach(value -> unusual.add(null));
        if (values.size() < FEWEST) {
            return new ProcessBehaviour(null, unusual, Signal.TOO_FEW_TO_TELL);
        }
        ProcessLimits limits = ProcessLimits.of(values, unit);
        markNear(values, limits, unusual);
        markRuns(values, limits, unusual);
        for (int index = 0; index < values.size(); index++) {
            if (limits.isOutside(values.get(index))) {
                unusual.set(index, Unusual.OUTSIDE_THE_LIMITS);
            }
        }
        return new ProcessBehaviour(limits, unusual, signal(values, limits, unusual, polarity));
    }

    private static void markRuns(List<BigDecimal> values, ProcessLimits limits, List<@Nullable Unusual> unusual) {
        int begin = 0;
        for (int index = 1; index <= values.size(); index++) {
            boolean goesOn = index < values.size() && limits.side(values.get(index)) == limits.side(values.get(begin));
            if (!goesOn) {
                if (index - begin >= RUN && limits.side(values.get(begin)) != 0) {
                    unusual.subList(begin, index).replaceAll(before -> Unusual.RUN_ON_ONE_SIDE);
                }
                begin = index;
            }
        }
    }

    private static void markNear(List<BigDecimal> values, ProcessLimits limits, List<@Nullable Unusual> unusual) {
        for (int end = NEAR_OF; end <= values.size(); end++) {
            for (int side : new int[] {-1, 1}) {
                List<Integer> near = new ArrayList<>();
                for (int index = end - NEAR_OF; index < end; index++) {
                    if (limits.side(values.get(index)) == side && limits.isNearALimit(values.get(index))) {
                        near.add(index);
                    }
                }
                if (near.size() >= NEAR) {
                    near.forEach(index -> unusual.set(index, Unusual.NEAR_A_LIMIT));
                }
            }
        }
    }

    private static Signal signal(
            List<BigDecimal> values, ProcessLimits limits, List<@Nullable Unusual> unusual, Polarity polarity) {
        if (unusual.getLast() == null) {
            return Signal.STEADY;
        }
        boolean higher = limits.side(values.getLast()) > 0;
        return higher == (polarity == Polarity.HIGHER_IS_BETTER) ? Signal.IMPROVING : Signal.WORSENING;
    }
}
