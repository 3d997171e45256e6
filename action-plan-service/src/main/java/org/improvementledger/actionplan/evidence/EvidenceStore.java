package org.improvementledger.actionplan.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The bytes of files, each content once, in pieces of which one is in memory at a time. */
@Component
class EvidenceStore {

    private final JdbcClient jdbc;

    private final TransactionTemplate transaction;

    EvidenceStore(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What is found of a content. */
    enum Condition {
        INTACT,
        MISSING,
        ALTERED
    }

    /** When all files were last looked at, and what was found. */
    record Checked(Instant finishedAt, int files, int damaged, int restored, int failed) {}

    /** Keeps a content that is not there yet; one that is there and damaged is mended with it. */
    void keep(IncomingFile file) {
        transaction.executeWithoutResult(status -> {
            UUID content = UUID.randomUUID();
            boolean isNew = jdbc.sql("insert into evidence.file (sha256, content, bytes) values (?, ?, ?)"
                                    + " on conflict (sha256) do nothing")
                            .params(file.sha256(), content, file.bytes())
                            .update()
                    == 1;
            if (isNew) {
                addPieces(content, file);
            } else {
                mend(file, content);
            }
        });
    }

    private void mend(IncomingFile file, UUID content) {
        UUID before = jdbc.sql("select content from evidence.file where sha256 = ? for update")
                .param(file.sha256())
                .query(UUID.class)
                .single();
        if (condition(file.sha256()) != Condition.INTACT) {
            jdbc.sql("delete from evidence.piece where content = ?")
                    .param(before)
                    .update();
            addPieces(content, file);
            jdbc.sql("update evidence.file set content = ?, bytes = ? where sha256 = ?")
                    .params(content, file.bytes(), file.sha256())
                    .update();
        }
    }

    private void addPieces(UUID content, IncomingFile file) {
        try (InputStream bytes = Files.newInputStream(file.path())) {
            byte[] piece = bytes.readNBytes(EvidenceSettings.PIECE);
            for (int number = 0; piece.length > 0; number++) {
                jdbc.sql("insert into evidence.piece (content, number, bytes) values (?, ?, ?)")
                        .params(content, number, piece)
                        .update();
                piece = bytes.readNBytes(EvidenceSettings.PIECE);
            }
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    /** Reads a content to its end and hashes it. */
    Condition condition(String sha256) {
        UUID content = contentOf(sha256);
        if (content == null) {
            return Condition.MISSING;
        }
        MessageDigest digest = Sha256.digest();
        int number = 0;
        byte[] piece = piece(content, number);
        while (piece != null) {
            digest.update(piece);
            number++;
            piece = piece(content, number);
        }
        if (number == 0) {
            return Condition.MISSING;
        }
        return HexFormat.of().formatHex(digest.digest()).equals(sha256) ? Condition.INTACT : Condition.ALTERED;
    }

    /** Writes a content as it is; call it where it was found intact. */
    void write(String sha256, OutputStream out) throws IOException {
        UUID content = Objects.requireNonNull(contentOf(sha256), "The content went away while it was read");
        byte[] piece = piece(content, 0);
        for (int number = 1; piece != null; number++) {
            out.write(piece);
            piece = piece(content, number);
        }
    }

    void noteChecked(Checked checked) {
        jdbc.sql("insert into evidence.checked (finished_at, files, damaged, restored, failed) values"
                        + " (?, ?, ?, ?, ?) on conflict do nothing")
                .params(
                        Timestamp.from(checked.finishedAt()),
                        checked.files(),
                        checked.damaged(),
                        checked.restored(),
                        checked.failed())
                .update();
    }

    Optional<Checked> lastChecked() {
        return jdbc.sql("select finished_at, files, damaged, restored, failed from evidence.checked"
                        + " order by finished_at desc limit 1")
                .query((row, number) -> new Checked(
                        row.getTimestamp(1).toInstant(), row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5)))
                .optional();
    }

    private @Nullable UUID contentOf(String sha256) {
        return jdbc.sql("select content from evidence.file where sha256 = ?")
                .param(sha256)
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    private byte @Nullable [] piece(UUID content, int number) {
        return jdbc.sql("select bytes from evidence.piece where content = ? and number = ?")
                .params(content, number)
                .query((row, place) -> row.getBytes(1))
                .optional()
                .orElse(null);
    }
}
