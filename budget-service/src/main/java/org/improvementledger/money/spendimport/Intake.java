package org.improvementledger.money.spendimport;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;
import org.improvementledger.chassis.web.CommandContext;
import org.improvementledger.chassis.web.FieldRefusedException;
import org.improvementledger.chassis.web.IdempotencyKeyReusedException;
import org.improvementledger.chassis.web.WriteListener;
import org.improvementledger.chassis.web.csv.CsvColumns;
import org.improvementledger.chassis.web.csv.CsvLines;
import org.improvementledger.chassis.web.csv.Utf8Check;
import org.improvementledger.chassis.web.screening.Screening;
import org.improvementledger.chassis.web.upload.UploadedFile;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/**
 * Takes a file in while it arrives: piece by piece into the database, so that any instance can go on with it, hashed and checked on the way. Only the last
 * piece makes it an import, in one transaction with the event that says so.
 */
@Component
class Intake {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final ImportStore store;

    private final ImportEvents events;

    private final ImportSettings settings;

    private final TransactionTemplate transaction;

    private final ImportWorker worker;

    private final ObjectProvider<WriteListener> listeners;

    private final Screening screening;

    Intake(
            ImportStore store,
            ImportEvents events,
            ImportSettings settings,
            PlatformTransactionManager transactions,
            ImportWorker worker,
            ObjectProvider<WriteListener> listeners,
            Screening screening) {
        this.store = store;
        this.events = events;
        this.settings = settings;
        this.transaction = new TransactionTemplate(transactions);
        this.worker = worker;
        this.listeners = listeners;
        this.screening = screening;
    }

    /**
     * What became of a file.
     *
     * @param isNew false where the same request had brought it before
     */
    record Taken(UUID importId, boolean isNew) {}

    /**
     * @throws FieldRefusedException when its first line is not that of the template, or its name looks like personal data
     * @throws MaxUploadSizeExceededException when it is larger than the largest file
     * @throws IdempotencyKeyReusedException when the request's key brought another file before
     * @throws IOException when the file does not arrive whole; nothing of it is kept
     */
    Taken take(InputStream file, String fileName, CommandContext context) throws IOException {
        screening.of(UploadedFile.FIELD, fileName).ifPresent(finding -> {
            throw new FieldRefusedException(finding.field(), "The name of the file: " + finding.sentence());
        });
        UUID importId = context.newId("spend-import");
        UUID uploadId = UUID.randomUUID();
        boolean taken = false;
        try {
            TakenFile whole = receive(file, fileName, importId, uploadId, context);
            taken = true;
            if (whole.uploadId().equals(uploadId)) {
                listeners.orderedStream().forEach(listener -> listener.written(importId, 0));
                worker.wake();
                return new Taken(importId, true);
            }
            store.dropPieces(uploadId);
            return new Taken(importId, false);
        } finally {
            if (!taken) {
                store.dropPieces(uploadId);
            }
        }
    }

    private TakenFile receive(InputStream file, String fileName, UUID importId, UUID uploadId, CommandContext context)
            throws IOException {
        MessageDigest hash = sha256();
        Utf8Check characters = new Utf8Check();
        byte[] piece = file.readNBytes(ImportSettings.PIECE);
        CsvColumns<Columns.Column> columns = columns(piece);
        long bytes = 0;
        for (int number = 0; ; number++) {
            bytes += piece.length;
            if (bytes > settings.largestFile().toBytes()) {
                throw new MaxUploadSizeExceededException(settings.largestFile().toBytes());
            }
            hash.update(piece);
            characters.add(piece);
            byte[] next = piece.length < ImportSettings.PIECE ? new byte[0] : file.readNBytes(ImportSettings.PIECE);
            if (next.length == 0) {
                TakenFile whole = new TakenFile(
                        importId,
                        uploadId,
                        fileName,
                        HexFormat.of().formatHex(hash.digest()),
                        bytes,
                        characters.charset(),
                        columns.names(),
                        context.actor().id(),
                        context.correlation(),
                        context.traceparent(),
                        Instant.EPOCH,
                        1,
                        0,
                        TakenFile.Tally.NONE,
                        null);
                return complete(whole, number, piece);
            }
            store.addPiece(uploadId, number, piece);
            piece = next;
        }
    }

    private TakenFile complete(TakenFile whole, int number, byte[] lastPiece) {
        return Objects.requireNonNull(transaction.execute(status -> {
            if (store.add(whole)) {
                store.addPiece(whole.uploadId(), number, lastPiece);
                events.started(whole);
                return whole;
            }
            TakenFile before = store.find(whole.importId()).orElseThrow();
            if (!before.sha256().equals(whole.sha256())) {
                throw new IdempotencyKeyReusedException();
            }
            return before;
        }));
    }

    /** Names of columns are ASCII, whatever the rest is written in: they are read before anything is stored. */
    private static CsvColumns<Columns.Column> columns(byte[] firstPiece) throws IOException {
        if (startsWith(firstPiece, (byte) 0xFF, (byte) 0xFE) || startsWith(firstPiece, (byte) 0xFE, (byte) 0xFF)) {
            throw new FieldRefusedException("file", "The file is UTF-16 text. Save it as CSV UTF-8.");
        }
        if (startsWith(firstPiece, (byte) 'P', (byte) 'K')) {
            throw new FieldRefusedException("file", "The file is a workbook. Save it as CSV UTF-8.");
        }
        int begin = startsWith(firstPiece, BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;
        try (ByteArrayInputStream bytes = new ByteArrayInputStream(firstPiece, begin, firstPiece.length - begin)) {
            return Columns.of(
                    new CsvLines(new InputStreamReader(bytes, StandardCharsets.ISO_8859_1), ImportSettings.LONGEST_LINE)
                            .head());
        }
    }

    private static boolean startsWith(byte[] bytes, byte... beginning) {
        return bytes.length >= beginning.length
                && Arrays.equals(bytes, 0, beginning.length, beginning, 0, beginning.length);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
