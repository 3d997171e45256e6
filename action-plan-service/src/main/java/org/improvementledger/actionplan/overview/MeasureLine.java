package org.improvementledger.actionplan.overview;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.improvementledger.actionplan.measure.MeasureRow;
import org.improvementledger.actionplan.measure.MeasureStanding;
import org.improvementledger.actionplan.measure.ReadingFigure;
import org.improvementledger.actionplan.measure.Signal;
import org.improvementledger.actionplan.measure.Target;
import org.jspecify.annotations.Nullable;

/**
 * A measure in one line, with small numbers of people suppressed as everywhere.
 *
 * @param baseline where it began; the first reading where no baseline is defined; null where there is neither
 * @param baselineOn the last day of that first reading's period; null where the baseline is defined
 * @param latest the value of the latest period; null where there is no reading
 * @param latestTo that period's last day
 * @param target in force on the day; null where there is none
 * @param meetsTarget null where it cannot be told
 * @param signal whether it moved, or only wobbles
 * @param actionIds the actions it is linked to
 */
public record MeasureLine(
        UUID id,
        String title,
        @Nullable String baseline,
        @Nullable LocalDate baselineOn,
        @Nullable String latest,
        @Nullable LocalDate latestTo,
        @Nullable String target,
        @Nullable Boolean meetsTarget,
        Signal signal,
        List<UUID> actionIds) {

    static MeasureLine of(MeasureStanding standing) {
        MeasureRow measure = standing.measure();
        ReadingFigure first =
                standing.readings().isEmpty() ? null : standing.readings().getFirst();
        ReadingFigure latest = standing.latest();
        Target target = standing.target();
        boolean byReading = measure.baseline() == null && first != null;
        return new MeasureLine(
                measure.id(),
                measure.title(),
                byReading ? first.figure().words() : measure.wordsOfBaseline(),
                byReading ? first.row().periodTo() : null,
                latest == null ? null : latest.figure().words(),
                latest == null ? null : latest.row().periodTo(),
                target == null ? null : measure.words(target),
                standing.meetsTarget(),
                standing.signal(),
                measure.actionIds());
    }

    /** Whether more than chance shows in its readings. */
    public boolean isMoved() {
        return signal == Signal.IMPROVING || signal == Signal.WORSENING;
    }
}
