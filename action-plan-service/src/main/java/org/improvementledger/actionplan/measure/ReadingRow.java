package org.improvementledger.actionplan.measure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.improvementledger.chassis.projection.Indexed;
import org.improvementledger.chassis.projection.Key;
import org.improvementledger.events.Quantity;
import org.improvementledger.events.ReadingRecorded;
import org.improvementledger.events.ReadingRestated;
import org.jspecify.annotations.Nullable;

/**
 * A reading as it stands.
 *
 * @param recordedBy opaque id of who recorded it
 * @param restatements what it said before, the oldest first
 */
public record ReadingRow(
        @Key UUID id,
        @Indexed UUID measureId,
        LocalDate periodFrom,
        LocalDate periodTo,
        Quantity numerator,
        @Nullable Quantity denominator,
        @Nullable String note,
        String recordedBy,
        Instant recordedAt,
        List<Restatement> restatements) {

    /**
     * What a reading said until it was restated.
     *
     * @param numerator as it was
     * @param denominator as it was; null for a count
     * @param reason why it was restated
     * @param by opaque id of who restated it
     * @param at when it was restated
     */
    public record Restatement(
            Quantity numerator, @Nullable Quantity denominator, String reason, String by, Instant at) {}

    static ReadingRow recorded(ReadingRecorded event, String actor, Instant recordedAt) {
        return new ReadingRow(
                event.readingId(),
                event.measureId(),
                event.periodFrom(),
                event.periodTo(),
                event.numerator(),
                event.denominator(),
                event.note(),
                actor,
                recordedAt,
                List.of());
    }

    ReadingRow restated(ReadingRestated event, String actor, Instant at) {
        Restatement before = new Restatement(numerator, denominator, event.reason(), actor, at);
        return new ReadingRow(
                id,
                measureId,
                periodFrom,
                periodTo,
                event.numerator(),
                event.denominator(),
                note,
                recordedBy,
                recordedAt,
                Stream.concat(restatements.stream(), Stream.of(before)).toList());
    }
}
