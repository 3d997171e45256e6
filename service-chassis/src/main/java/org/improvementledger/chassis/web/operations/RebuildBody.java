package org.improvementledger.chassis.web.operations;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.improvementledger.chassis.projection.RebuildReport;
import org.jspecify.annotations.Nullable;

/**
 * A rebuild: how far it is and what the comparison found.
 *
 * @param state requested, filling, comparing, swapping, done or failed
 * @param position the next position the rebuild applies
 * @param target the next position of the live rows
 * @param allEqual whether every row version was found the same on both sides; absent until it is done
 * @param tables what was compared
 * @param error why it failed; absent where it did not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RebuildBody(
        UUID id,
        String projection,
        String requestedBy,
        Instant requestedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        String state,
        long position,
        long target,
        @Nullable Boolean allEqual,
        List<RebuildReport.TableComparison> tables,
        @Nullable String error) {

    private static final int WHOLE = 100;

    static RebuildBody of(RebuildReport report) {
        return new RebuildBody(
                report.id(),
                report.projection(),
                report.requestedBy(),
                report.requestedAt(),
                report.startedAt(),
                report.finishedAt(),
                Words.code(report.state()),
                report.position(),
                report.target(),
                report.state() == RebuildReport.State.DONE ? report.allEqual() : null,
                report.tables(),
                report.error());
    }

    /** How much is filled, in per cent. */
    public long filled() {
        return target <= 0 ? WHOLE : Math.clamp(position * WHOLE / target, 0, WHOLE);
    }
}
