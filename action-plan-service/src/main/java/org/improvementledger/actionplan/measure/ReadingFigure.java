package org.improvementledger.actionplan.measure;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reading as it may be shown.
 *
 * @param figure what it says now
 * @param former what it said before each restatement, the oldest first
 * @param target the one in force on the period's last day; null where there was none
 * @param meetsTarget null where there is no target or nothing to hold against it
 * @param unusual why it is more than chance; null where it is not
 */
public record ReadingFigure(
        ReadingRow row,
        Figure figure,
        List<Figure> former,
        @Nullable Target target,
        @Nullable Boolean meetsTarget,
        @Nullable Unusual unusual) {

    static ReadingFigure of(MeasureRow measure, ReadingRow row, @Nullable Unusual unusual) {
        Figure figure = measure.figure(row.numerator(), row.denominator());
        List<Figure> former = row.restatements().stream()
                .map(before -> measure.figure(before.numerator(), before.denominator()))
                .toList();
        Target target = measure.targetOn(row.periodTo()).orElse(null);
        BigDecimal number = figure.number();
        Boolean met = target == null || number == null ? null : target.isMetBy(number, measure.polarity());
        return new ReadingFigure(row, figure, former, target, met, unusual);
    }

    public boolean isRestated() {
        return !former.isEmpty();
    }
}
