package org.improvementledger.actionplan.measure;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A reading as it goes out. Figures are plain digits in text; where people are counted, 1 to 4 of them read "fewer than 5", and what they could be worked out from
 * is not shown either.
 *
 * @param denominator absent for a count
 * @param value what the figures come to: 100 × numerator ÷ denominator for a percentage; "no data" where the denominator is zero
 * @param noData whether there was nothing to read
 * @param suppressed whether a figure is too small to be shown
 * @param target in force on the last day of the period
 * @param meetsTarget absent where there is no target or no value
 * @param recordedBy opaque id of who recorded it
 * @param restatements what it said before, the oldest first
 */
record ReadingItem(
        UUID id,
        UUID measureId,
        LocalDate periodFrom,
        LocalDate periodTo,
        String numerator,
        @Nullable String denominator,
        String value,
        boolean noData,
        boolean suppressed,
        @Nullable String target,
        @Nullable Boolean meetsTarget,
        @Nullable String note,
        String recordedBy,
        Instant recordedAt,
        List<Former> restatements) {

    /**
     * What a reading said until it was restated.
     *
     * @param reason why it was restated
     * @param restatedBy opaque id of who restated it
     */
    @Schema(name = "FormerReading")
    record Former(
            String numerator,
            @Nullable String denominator,
            String value,
            String reason,
            String restatedBy,
            Instant restatedAt) {}

    static ReadingItem of(ReadingFigure reading) {
        ReadingRow row = reading.row();
        Figure figure = reading.figure();
        Target target = reading.target();
        return new ReadingItem(
                row.id(),
                row.measureId(),
                row.periodFrom(),
                row.periodTo(),
                figure.numerator(),
                figure.denominator(),
                figure.value(),
                figure.isNoData(),
                figure.isSuppressed(),
                target == null ? null : target.target().toString(),
                reading.meetsTarget(),
                row.note(),
                row.recordedBy(),
                row.recordedAt(),
                IntStream.range(0, reading.former().size())
                        .mapToObj(index -> former(
                                reading.former().get(index), row.restatements().get(index)))
                        .toList());
    }

    private static Former former(Figure figure, ReadingRow.Restatement restatement) {
        return new Former(
                figure.numerator(),
                figure.denominator(),
                figure.value(),
                restatement.reason(),
                restatement.by(),
                restatement.at());
    }
}
