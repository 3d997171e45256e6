package org.improvementledger.chassis.projection;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rebuild: how far it is, and what the comparison with the live rows found.
 *
 * @param requestedBy opaque id of who asked, or {@code definition-changed}, or {@code text-erased}
 * @param position the next position the rebuild will apply
 * @param target the next position of the live rows when last looked at
 * @param comparedBefore rows are compared as of all positions before this one; 0 until then
 * @param parkedLive events parked in the live rows when compared
 * @param parkedRebuilt events parked by the rebuild when compared
 * @param error why it failed, or why it had to be tried again and has not ended; null where it did neither
 * @param swaps whether the rebuilt rows take the live ones' place; otherwise they are only compared
 * @param sealed what {@link ComparisonSeal} made of the result; null where there is none
 */
public record RebuildReport(
        UUID id,
        String projection,
        String requestedBy,
        Instant requestedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        State state,
        long position,
        long target,
        long comparedBefore,
        long parkedLive,
        long parkedRebuilt,
        List<TableComparison> tables,
        @Nullable String error,
        boolean swaps,
        @Nullable String sealed) {

    /** How far a rebuild is. */
    public enum State {
        REQUESTED,
        FILLING,
        COMPARING,
        SWAPPING,
        DONE,
        FAILED
    }

    /**
     * One table, live and rebuilt.
     *
     * @param compared row versions on either side
     * @param note why it was not compared, null where it was
     * @param firstDifferences the first of those that differ, in order of position; none while a text that was erased by law is still in the live rows
     * @param liveHash SHA-256, in hexadecimal, of the live versions as {@code COPY … TO STDOUT} writes them in order of key and position; null where it was not made
     * @param rebuiltHash the same of the rebuilt ones
     */
    public record TableComparison(
            String table,
            long compared,
            long equal,
            long differing,
            @Nullable String note,
            List<RowDifference> firstDifferences,
            @Nullable String liveHash,
            @Nullable String rebuiltHash) {

        public TableComparison(
                String table,
                long compared,
                long equal,
                long differing,
                @Nullable String note,
                List<RowDifference> firstDifferences) {
            this(table, compared, equal, differing, note, firstDifferences, null, null);
        }

        TableComparison withoutRows() {
            return new TableComparison(table, compared, equal, differing, note, List.of(), liveHash, rebuiltHash);
        }
    }

    /**
     * A row version that is not the same on both sides.
     *
     * @param live the live version as JSON, null where only the rebuild has it
     * @param rebuilt the rebuilt version as JSON, null where only the live rows have it
     */
    public record RowDifference(
            String key,
            long fromPosition,
            @Nullable String live,
            @Nullable String rebuilt) {}

    /** Whether every row version was found the same on both sides. */
    public boolean allEqual() {
        return state == State.DONE && tablesEqual();
    }

    /** The same, once they were compared. */
    public boolean tablesEqual() {
        return tables.stream().allMatch(table -> table.note() == null && table.differing() == 0);
    }
}
