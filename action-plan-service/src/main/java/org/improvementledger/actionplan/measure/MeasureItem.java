package org.improvementledger.actionplan.measure;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.improvementledger.events.MeasureFrequency;
import org.improvementledger.events.MeasureUnit;
import org.improvementledger.events.Polarity;
import org.improvementledger.events.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * A measure as it goes out, with how it stands on the day asked for. Figures are plain digits in text.
 *
 * @param denominator absent for a count
 * @param countsPeople whether 1 to 4 read "fewer than 5"
 * @param baseline absent where it is not known
 * @param target in force on the day asked for; absent where there is none
 * @param targets all that were set, in that order
 * @param latest the reading of the latest period; absent where there is none
 * @param meetsTarget whether the latest reading meets the target of its time; absent where that cannot be told
 * @param signal what the latest reading says beside the ones before it
 * @param limits absent where there are too few readings
 * @param retiredOn absent while it is read
 */
record MeasureItem(
        UUID id,
        String title,
        String definition,
        MeasureUnit unit,
        String numerator,
        @Nullable String denominator,
        Polarity polarity,
        MeasureFrequency frequency,
        String source,
        boolean countsPeople,
        @Nullable String baseline,
        @Nullable String target,
        List<TargetItem> targets,
        List<UUID> actionIds,
        int readings,
        @Nullable ReadingItem latest,
        @Nullable Boolean meetsTarget,
        Signal signal,
        @Nullable LimitsItem limits,
        @Nullable LocalDate retiredOn,
        Instant definedAt,
        long version) {

    private static final int DECIMALS = 4;

    /** A target of a measure, from its first day on. */
    @Schema(name = "MeasureTargetItem")
    record TargetItem(int version, String target, LocalDate effectiveFrom, String reason) {}

    /**
     * Between which values the measure moves by chance: an XmR chart's centre and natural limits.
     *
     * @param readings how many of the first readings they were worked out from
     * @param provisional whether those were too few for limits to be relied on
     */
    @Schema(name = "MeasureLimits")
    record LimitsItem(String centre, String lower, String upper, int readings, boolean provisional) {

        static LimitsItem of(ProcessLimits limits) {
            return new LimitsItem(
                    digits(limits.centre()),
                    digits(limits.lower()),
                    digits(limits.upper()),
                    limits.readings(),
                    limits.isProvisional());
        }
    }

    static MeasureItem of(MeasureStanding standing) {
        MeasureRow row = standing.measure();
        Target target = standing.target();
        ReadingFigure latest = standing.latest();
        ProcessLimits limits = standing.behaviour().limits();
        return new MeasureItem(
                row.id(),
                row.title(),
                row.definition(),
                row.unit(),
                row.numerator(),
                row.denominator(),
                row.polarity(),
                row.frequency(),
                row.source(),
                row.countsPeople(),
                row.shownBaseline(),
                target == null ? null : target.target().toString(),
                row.targets().stream()
                        .map(set -> new TargetItem(
                                set.version(), set.target().toString(), set.effectiveFrom(), set.reason()))
                        .toList(),
                row.actionIds(),
                standing.readings().size(),
                latest == null ? null : ReadingItem.of(latest),
                standing.meetsTarget(),
                standing.signal(),
                limits == null ? null : LimitsItem.of(limits),
                row.retiredOn(),
                row.definedAt(),
                row.version());
    }

    private static String digits(BigDecimal exact) {
        return new Quantity(exact.setScale(DECIMALS, RoundingMode.HALF_UP)).toString();
    }
}
