package org.improvementledger.audit.log.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.improvementledger.audit.log.EntryBundle;
import org.improvementledger.audit.log.MissingTileException;
import org.improvementledger.audit.log.Tile;
import org.improvementledger.audit.log.TreeHasher;
import org.improvementledger.audit.log.stored.StoredLog;
import org.improvementledger.audit.log.stored.StoredLog.StoredEntry;
import org.improvementledger.audit.note.Checkpoint;
import org.improvementledger.audit.note.SignedNote;
import org.improvementledger.audit.note.SignedNotes;
import org.improvementledger.audit.note.VerifierKey;
import org.improvementledger.audit.verify.PayloadBundle;

/**
 * A log up to a checkpoint as a zip file that can be checked without this software: tiles, entries, payloads, the checkpoint, the keys that signed it, and how to check
 * it. Everything in it follows from what was signed, so the same checkpoints give the same bytes; one bundle at a time is in memory.
 */
public final class LogExport {

    /** The first that a zip file can tell; another one would make two exports of one checkpoint differ. */
    private static final LocalDateTime TIMELESS = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final String README = """
            This is the audit log of %1$s with its first %2$,d entries, and everything that is needed to check it.

            checkpoint              what the log said of itself: its name, how many entries it has, the root of the tree
                                    over them, signed by the service, and cosigned by the service that witnesses it
            checkpoints             what it said of itself before, with the cosignatures that were given to it then: of every
                                    thousandth part of the log one
            keys                    the public keys of those signatures. Compare them with those that you were given by
                                    somebody you trust; a forger would have put their own here
            tile/entries/           the entries: who did what, when, in which capacity; RFC 8785 canonical JSON, each with
                                    its length before it in two bytes (C2SP tlog-tiles)
            payload/                what was recorded, as it was recorded: each with its length before it in four bytes.
                                    SHA-256 of a payload is the "datahash" of its entry
            tile/0/, tile/1/ ...    the hashes of the tree over the entries (RFC 6962, C2SP tlog-tiles)

            To check all of it, on any machine with Java 25, with the keys you were given:

                java -jar audit-verify.jar THIS.zip --key KEY --witness KEY

            With a checkpoint that you kept from earlier it also shows that nothing was altered since: add
            --since THE.checkpoint. Keep the file "checkpoint" for next time.

            The format is written down in docs/audit-log-format.md of the software, for whoever would rather write their
            own verifier.
            """;

    private final StoredLog log;
    private final SignedNote note;
    private final Checkpoint checkpoint;
    private final String older;
    private final List<VerifierKey> keys;

    /**
     * @param older what was signed before, rising in size
     * @param keys all that may have signed; those that did are named in the export
     */
    public LogExport(StoredLog log, SignedNote note, List<SignedNote> older, List<VerifierKey> keys) {
        this.log = log;
        this.note = note;
        this.checkpoint = Checkpoint.parse(note.text());
        this.older = SignedNotes.write(older);
        this.keys = keys.stream()
                .distinct()
                .filter(key -> Stream.concat(Stream.of(note), older.stream())
                        .flatMap(signed -> signed.signatures().stream())
                        .anyMatch(signature -> signature.names(key)))
                .toList();
    }

    /** What a browser saves it as. */
    String fileName() {
        return log.service() + "-audit-log-" + checkpoint.size() + ".zip";
    }

    public void write(OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.setLevel(Deflater.BEST_SPEED);
        put(zip, "README.txt", String.format(Locale.UK, README, checkpoint.origin(), checkpoint.size()));
        put(zip, "checkpoint", note.note());
        put(zip, "checkpoints", older);
        put(zip, "keys", keys.stream().map(key -> key.text() + "\n").collect(Collectors.joining()));
        for (int level = 0; Tile.hashesAt(level, checkpoint.size()) > 0; level++) {
            long hashes = Tile.hashesAt(level, checkpoint.size());
            for (long index = 0; index * Tile.FULL < hashes; index++) {
                Tile tile = new Tile(level, index, (int) Math.min(Tile.FULL, hashes - index * Tile.FULL));
                if (level == 0) {
                    putEntries(zip, tile);
                }
                putHashes(zip, tile);
            }
        }
        zip.finish();
        zip.flush();
    }

    /** What is not there any more is left out, for whoever checks the export to name. */
    private void putHashes(ZipOutputStream zip, Tile tile) throws IOException {
        byte[] hashes;
        try {
            hashes = log.read(tile);
        } catch (MissingTileException gone) {
            return;
        }
        put(zip, tile.path(), hashes);
    }

    private void putEntries(ZipOutputStream zip, Tile tile) throws IOException {
        List<StoredEntry> entries = log.entries(tile.index() * Tile.FULL, tile.width());
        put(
                zip,
                tile.entriesPath(),
                EntryBundle.write(
                        entries.stream().map(entry -> entry.leaf().entry()).toList()));
        put(
                zip,
                PayloadBundle.path(tile),
                PayloadBundle.write(entries.stream().map(StoredEntry::payload).toList()));
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        put(zip, name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(TIMELESS);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    /** All that was signed as an entity tag: what has it has the same bytes. */
    String tag() {
        byte[] signed = new TreeHasher().plain((note.note() + older).getBytes(StandardCharsets.UTF_8));
        return "\"" + checkpoint.size() + "-" + Base64.getUrlEncoder().encodeToString(signed) + "\"";
    }
}
