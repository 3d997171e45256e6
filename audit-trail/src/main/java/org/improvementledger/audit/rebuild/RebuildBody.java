package org.improvementledger.audit.rebuild;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.improvementledger.chassis.projection.RebuildReport;
import org.improvementledger.chassis.projection.RebuildReport.TableComparison;
import org.jspecify.annotations.Nullable;

/**
 * A comparison of a read model with what the published history makes of it.
 *
 * @param state requested, filling, comparing, done or failed
 * @param percentDone of the events; 100 only when it has ended
 * @param entries how many events both sides are made of; absent until they were compared
 * @param equal whether every row was found the same; absent until it is done
 * @param report where the signed report is; absent where there is none
 * @param error why it failed; absent where it did not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RebuildBody(
        UUID id,
        String readModel,
        String askedBy,
        Instant askedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        String state,
        int percentDone,
        @Nullable Long entries,
        @Nullable Boolean equal,
        List<Table> tables,
        @Nullable String report,
        @Nullable String error) {

    private static final int ALL = 100;
    private static final int ALMOST_ALL = 99;

    /**
     * One table.
     *
     * @param compared row versions on either side
     * @param note why it was not compared; absent where it was
     * @param liveHash SHA-256 of the live rows as COPY writes them; absent where it was not made
     * @param firstDifferences the first ones, in order of position
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Table(
            String table,
            long compared,
            long equal,
            long differing,
            @Nullable String note,
            @Nullable String liveHash,
            @Nullable String rebuiltHash,
            List<FoundDifference> firstDifferences) {

        static Table of(TableComparison table) {
            return new Table(
                    table.table(),
                    table.compared(),
                    table.equal(),
                    table.differing(),
                    table.note(),
                    table.liveHash(),
                    table.rebuiltHash(),
                    table.firstDifferences().stream()
                            .flatMap(row -> FoundDifference.of(row).stream())
                            .toList());
        }
    }

    static RebuildBody of(RebuildReport report) {
        boolean done = report.state() == RebuildReport.State.DONE;
        return new RebuildBody(
                report.id(),
                report.projection(),
                report.requestedBy(),
                report.requestedAt(),
                report.startedAt(),
                report.finishedAt(),
                report.state().name().toLowerCase(Locale.ROOT),
                done ? ALL : filled(report),
                report.tables().isEmpty() ? null : report.comparedBefore(),
                done ? report.allEqual() : null,
                report.tables().stream().map(Table::of).toList(),
                report.sealed() == null ? null : "/api/audit/rebuilds/" + report.id() + "/report",
                report.error());
    }

    private static int filled(RebuildReport report) {
        return report.target() <= 0 ? 0 : Math.clamp(report.position() * ALL / report.target(), 0, ALMOST_ALL);
    }

    /** Whether it goes on by itself. */
    public boolean running() {
        return finishedAt == null;
    }
}
