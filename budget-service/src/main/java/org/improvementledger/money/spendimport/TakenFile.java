package org.improvementledger.money.spendimport;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that was taken in, and how far its lines have come.
 *
 * @param charset by which its bytes are read
 * @param header the names of its columns, as it has them
 * @param actor who sent it
 * @param nextLine the line to go on with
 * @param bytesRead how much of the file was read, in bytes
 * @param finishedAt null until every line is either recorded or explained
 */
record TakenFile(
        UUID importId,
        UUID uploadId,
        String fileName,
        String sha256,
        long bytes,
        String charset,
        List<String> header,
        String actor,
        String correlation,
        @Nullable String traceparent,
        Instant storedAt,
        long nextLine,
        long bytesRead,
        Tally tally,
        @Nullable Instant finishedAt) {

    TakenFile {
        header = List.copyOf(header);
    }

    boolean isFinished() {
        return finishedAt != null;
    }

    /** How much is done, from 0 to 100; 100 only when all is. */
    int percentDone() {
        return isFinished() ? 100 : (int) Math.min(99, bytes == 0 ? 0 : bytesRead * 100 / bytes);
    }

    /** What became of the lines so far. */
    record Tally(int lines, int recorded, int alreadyRecorded, int rejected) {

        static final Tally NONE = new Tally(0, 0, 0, 0);

        Tally plus(Tally more) {
            return new Tally(
                    lines + more.lines,
                    recorded + more.recorded,
                    alreadyRecorded + more.alreadyRecorded,
                    rejected + more.rejected);
        }
    }
}
