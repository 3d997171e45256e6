package org.improvementledger.money.spendimport;

import java.time.Instant;
import java.util.UUID;
import org.improvementledger.money.spend.SpendImportRow;
import org.jspecify.annotations.Nullable;

/**
 * An import as it goes out.
 *
 * @param sha256 of the file, in hexadecimal
 * @param startedBy opaque id of who sent the file
 * @param finishedAt absent until every line is either recorded or explained
 * @param percentDone how much of the file is done; 100 only when all is
 * @param lines that were dealt with, but for blank ones
 * @param alreadyRecorded lines that were there, the same, before
 */
record ImportItem(
        UUID id,
        String fileName,
        String sha256,
        long bytes,
        String startedBy,
        Instant startedAt,
        @Nullable Instant finishedAt,
        int percentDone,
        int lines,
        int recorded,
        int alreadyRecorded,
        int rejected,
        long version) {

    /** @param now how far it has come by now; null where the past is asked for */
    static ImportItem of(SpendImportRow row, @Nullable TakenFile now) {
        boolean running = row.finishedAt() == null && now != null;
        return new ImportItem(
                row.id(),
                row.fileName(),
                row.sha256(),
                row.bytes(),
                row.startedBy(),
                row.startedAt(),
                row.finishedAt(),
                row.finishedAt() != null ? 100 : running ? Math.min(99, now.percentDone()) : 0,
                running ? now.tally().lines() : orNone(row.lines()),
                running ? now.tally().recorded() : orNone(row.recorded()),
                running ? now.tally().alreadyRecorded() : orNone(row.alreadyRecorded()),
                running ? now.tally().rejected() : orNone(row.rejected()),
                row.version());
    }

    boolean isFinished() {
        return finishedAt != null;
    }

    private static int orNone(@Nullable Integer count) {
        return count == null ? 0 : count;
    }
}
