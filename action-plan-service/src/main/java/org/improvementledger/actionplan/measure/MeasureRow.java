package org.improvementledger.actionplan.measure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.improvementledger.chassis.projection.Indexed;
import org.improvementledger.chassis.projection.Key;
import org.improvementledger.events.MeasureAmended;
import org.improvementledger.events.MeasureDefined;
import org.improvementledger.events.MeasureFrequency;
import org.improvementledger.events.MeasureTargetSet;
import org.improvementledger.events.MeasureUnit;
import org.improvementledger.events.Polarity;
import org.improvementledger.events.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * A measure as it stands.
 *
 * @param targets in the order they were set
 * @param actionIds the actions it shows the working of
 * @param retiredOn the last day a period may end on; null while it is read
 * @param version the aggregate's, raised by each reading too
 */
public record MeasureRow(
        @Key UUID id,
        String title,
        String definition,
        MeasureUnit unit,
        String numerator,
        @Nullable String denominator,
        Polarity polarity,
        MeasureFrequency frequency,
        String source,
        boolean countsPeople,
        @Nullable Quantity baseline,
        List<Target> targets,
        @Indexed List<UUID> actionIds,
        @Nullable LocalDate retiredOn,
        Instant definedAt,
        long version) {

    static MeasureRow defined(MeasureDefined event, Instant recordedAt, long version) {
        return new MeasureRow(
                event.measureId(),
                event.title(),
                event.definition(),
                event.unit(),
                event.numerator(),
                event.denominator(),
                event.polarity(),
                event.frequency(),
                event.source(),
                event.countsPeople(),
                event.baseline(),
                List.of(),
                List.of(),
                null,
                recordedAt,
                version);
    }

    MeasureRow amended(MeasureAmended event, long at) {
        String newTitle = event.title() == null ? title : event.title();
        String newDefinition = event.definition() == null ? definition : event.definition();
        String newSource = event.source() == null ? source : event.source();
        return with(newTitle, newDefinition, newSource, targets, actionIds, retiredOn, at);
    }

    MeasureRow with(MeasureTargetSet event, long at) {
        List<Target> more =
                Stream.concat(targets.stream(), Stream.of(Target.of(event))).toList();
        return with(title, definition, source, more, actionIds, retiredOn, at);
    }

    MeasureRow linked(UUID actionId, long at) {
        List<UUID> more = Stream.concat(actionIds.stream(), Stream.of(actionId)).toList();
        return with(title, definition, source, targets, more, retiredOn, at);
    }

    MeasureRow unlinked(UUID actionId, long at) {
        List<UUID> fewer =
                actionIds.stream().filter(linked -> !linked.equals(actionId)).toList();
        return with(title, definition, source, targets, fewer, retiredOn, at);
    }

    MeasureRow retired(LocalDate day, long at) {
        return with(title, definition, source, targets, actionIds, day, at);
    }

    MeasureRow at(long newVersion) {
        return with(title, definition, source, targets, actionIds, retiredOn, newVersion);
    }

    private MeasureRow with(
            String newTitle,
            String newDefinition,
            String newSource,
            List<Target> newTargets,
            List<UUID> newActionIds,
            @Nullable LocalDate newRetiredOn,
            long newVersion) {
        return new MeasureRow(
                id,
                newTitle,
                newDefinition,
                unit,
                numerator,
                denominator,
                polarity,
                frequency,
                newSource,
                countsPeople,
                baseline,
                newTargets,
                newActionIds,
                newRetiredOn,
                definedAt,
                newVersion);
    }

    public Optional<Target> targetOn(LocalDate day) {
        return Target.inForceOn(day, targets);
    }

    /** What figures of this measure may show. */
    public Figure figure(Quantity part, @Nullable Quantity whole) {
        return Figure.of(unit, countsPeople, part, whole);
    }

    /** A target as people read it: 90%. */
    public String words(Target target) {
        return Figure.words(unit, target.target().value());
    }

    /** The baseline as it may be shown, in plain digits; null where there is none. */
    public @Nullable String shownBaseline() {
        return baseline == null ? null : Figure.standing(unit, countsPeople, baseline);
    }

    /** The baseline as people read it: 61.5%, fewer than 5; null where there is none. */
    public @Nullable String wordsOfBaseline() {
        String shown = shownBaseline();
        return shown == null || baseline == null || Figure.FEWER.equals(shown)
                ? shown
                : Figure.words(unit, baseline.value());
    }
}
