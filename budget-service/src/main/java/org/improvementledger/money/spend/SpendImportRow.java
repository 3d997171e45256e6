package org.improvementledger.money.spend;

import java.time.Instant;
import java.util.UUID;
import org.improvementledger.chassis.projection.Key;
import org.improvementledger.events.SpendImportFinished;
import org.improvementledger.events.SpendImportStarted;
import org.jspecify.annotations.Nullable;

/**
 * An import of spend, by what the history says of it. How far a running one has come is no fact and is kept elsewhere.
 *
 * @param sha256 of the file, in hexadecimal
 * @param startedBy opaque id of who sent the file
 * @param finishedAt null until every line is either recorded or explained; so are the four counts
 */
public record SpendImportRow(
        @Key UUID id,
        String fileName,
        String sha256,
        long bytes,
        String startedBy,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Integer lines,
        @Nullable Integer recorded,
        @Nullable Integer alreadyRecorded,
        @Nullable Integer rejected,
        long version) {

    static SpendImportRow started(SpendImportStarted event, String actor, Instant recordedAt, long version) {
        return new SpendImportRow(
                event.importId(),
                event.fileName(),
                event.sha256(),
                event.bytes(),
                actor,
                recordedAt,
                null,
                null,
                null,
                null,
                null,
                version);
    }

    SpendImportRow finished(SpendImportFinished event, Instant at, long atVersion) {
        return new SpendImportRow(
                id,
                fileName,
                sha256,
                bytes,
                startedBy,
                startedAt,
                at,
                event.lines(),
                event.recorded(),
                event.alreadyRecorded(),
                event.rejected(),
                atVersion);
    }
}
