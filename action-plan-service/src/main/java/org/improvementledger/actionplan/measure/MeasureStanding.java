package org.improvementledger.actionplan.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A measure with how it stands at a moment.
 *
 * @param readings all of them, in order of their periods
 * @param behaviour worked out from the figures as they may be shown, so that no small number can be worked out from it
 * @param target the one in force on the day of the moment; null where there is none
 */
public record MeasureStanding(
        MeasureRow measure,
        List<ReadingFigure> readings,
        ProcessBehaviour behaviour,
        @Nullable Target target) {

    /** @param day of the moment, in London */
    static MeasureStanding of(MeasureRow measure, List<ReadingRow> rows, LocalDate day) {
        List<ReadingRow> inOrder = rows.stream()
                .sorted(Comparator.comparing(ReadingRow::periodFrom))
                .toList();
        List<@Nullable BigDecimal> numbers = new ArrayList<>();
        inOrder.forEach(row ->
                numbers.add(measure.figure(row.numerator(), row.denominator()).number()));
        List<BigDecimal> known = numbers.stream()
                .filter(Objects::nonNull)
                .map(BigDecimal.class::cast)
                .toList();
        ProcessBehaviour behaviour = ProcessBehaviour.of(known, measure.unit(), measure.polarity());
        List<ReadingFigure> readings = new ArrayList<>();
        int told = 0;
        for (int index = 0; index < inOrder.size(); index++) {
            Unusual unusual =
                    numbers.get(index) == null ? null : behaviour.unusual().get(told++);
            readings.add(ReadingFigure.of(measure, inOrder.get(index), unusual));
        }
        return new MeasureStanding(
                measure, List.copyOf(readings), behaviour, measure.targetOn(day).orElse(null));
    }

    /** The reading of the latest period; null where there is none. */
    public @Nullable ReadingFigure latest() {
        return readings.isEmpty() ? null : readings.getLast();
    }

    public Signal signal() {
        return behaviour.signal();
    }

    /** Whether the latest reading meets the target of its time; null where that cannot be told. */
    public @Nullable Boolean meetsTarget() {
        ReadingFigure latest = latest();
        return latest == null ? null : latest.meetsTarget();
    }
}
