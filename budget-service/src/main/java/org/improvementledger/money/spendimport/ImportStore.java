package org.improvementledger.money.spendimport;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.improvementledger.money.spendimport.TakenFile.Tally;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The working data of imports. Every change that goes with events is made in their transaction. */
@Component
class ImportStore {

    private static final String COLUMNS =
            "import_id, upload_id, file_name, sha256, bytes, charset, header, actor, correlation, traceparent, stored_at,"
                    + " next_line, bytes_read, lines, recorded, already_recorded, rejected, finished_at";

    private final JdbcClient jdbc;

    private final JdbcTemplate batches;

    ImportStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void addPiece(UUID uploadId, int number, byte[] bytes) {
        jdbc.sql("insert into spend_import.chunk (upload_id, number, bytes) values (?, ?, ?)")
                .params(uploadId, number, bytes)
                .update();
    }

    /** @return null after the last */
    byte @Nullable [] piece(UUID uploadId, int number) {
        return jdbc.sql("select bytes from spend_import.chunk where upload_id = ? and number = ?")
                .params(uploadId, number)
                .query((row, place) -> row.getBytes(1))
                .optional()
                .orElse(null);
    }

    void dropPieces(UUID uploadId) {
        jdbc.sql("delete from spend_import.chunk where upload_id = ?")
                .param(uploadId)
                .update();
    }

    /** @return whether it is new: false where there is an import with this id already */
    boolean add(TakenFile file) {
        return jdbc.sql(
                                "insert into spend_import.file (import_id, upload_id, file_name, sha256, bytes, charset, header, actor, correlation, traceparent)"
                                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (import_id) do nothing")
                        .params(
                                file.importId(),
                                file.uploadId(),
                                file.fileName(),
                                file.sha256(),
                                file.bytes(),
                                file.charset(),
                                file.header().toArray(String[]::new),
                                file.actor(),
                                file.correlation())
                        .param(file.traceparent())
                        .update()
                == 1;
    }

    Optional<TakenFile> find(UUID importId) {
        return jdbc.sql("select " + COLUMNS + " from spend_import.file where import_id = ?")
                .param(importId)
                .query(ImportStore::file)
                .optional();
    }

    /** Holds the import until the transaction ends, so that nobody else goes on with it meanwhile. */
    TakenFile hold(UUID importId) {
        return jdbc.sql("select " + COLUMNS + " from spend_import.file where import_id = ? for update")
                .param(importId)
                .query(ImportStore::file)
                .single();
    }

    /** The oldest first. */
    List<UUID> unfinished() {
        return jdbc.sql("select import_id from spend_import.file where finished_at is null order by stored_at")
                .query(UUID.class)
                .list();
    }

    void advance(UUID importId, long nextLine, long bytesRead, Tally more, boolean finished) {
        jdbc.sql(
                        "update spend_import.file set next_line = ?, bytes_read = ?, lines = lines + ?, recorded = recorded + ?,"
                                + " already_recorded = already_recorded + ?, rejected = rejected + ?,"
                                + " finished_at = case when ? then now() end where import_id = ?")
                .params(
                        nextLine,
                        bytesRead,
                        more.lines(),
                        more.recorded(),
                        more.alreadyRecorded(),
                        more.rejected(),
                        finished,
                        importId)
                .update();
    }

    void reject(UUID importId, List<Reject> rejects) {
        batches.batchUpdate(
                "insert into spend_import.reject (import_id, line, column_name, reason, cells) values (?, ?, ?, ?, ?)",
                new BatchPreparedStatementSetter() {
                    @Override
                    public void setValues(java.sql.PreparedStatement insert, int place) throws SQLException {
                        Reject reject = rejects.get(place);
                        insert.setObject(1, importId);
                        insert.setLong(2, reject.line());
                        insert.setString(3, reject.column());
                        insert.setString(4, reject.reason());
                        insert.setArray(5, insert.getConnection().createArrayOf("text", storable(reject.cells())));
                    }

                    @Override
                    public int getBatchSize() {
                        return rejects.size();
                    }
                });
    }

    /** Rejected lines after a line, in the file's order. */
    List<Reject> rejects(UUID importId, long afterLine, int limit) {
        return jdbc.sql("select line, column_name, reason, cells from spend_import.reject"
                        + " where import_id = ? and line > ? order by line limit ?")
                .params(importId, afterLine, limit)
                .query((row, number) ->
                        new Reject(row.getLong(1), row.getString(2), row.getString(3), texts(row.getArray(4))))
                .list();
    }

    /** What is kept no longer: files that never arrived whole, and old rejects. */
    int purge(Instant piecesBefore, Instant rejectsBefore) {
        int pieces = jdbc.sql(
                        "delete from spend_import.chunk chunk where stored_at < ?"
                                + " and not exists (select from spend_import.file where upload_id = chunk.upload_id and finished_at is null)")
                .param(Timestamp.from(piecesBefore))
                .update();
        int rejects = jdbc.sql("delete from spend_import.reject using spend_import.file"
                        + " where reject.import_id = file.import_id and file.finished_at < ?")
                .param(Timestamp.from(rejectsBefore))
                .update();
        return pieces + rejects;
    }

    /** Postgres has no NUL in a text. */
    private static Object[] storable(List<String> cells) {
        return cells.stream().map(cell -> cell.replace("\u0000", "")).toArray();
    }

    private static TakenFile file(ResultSet row, int number) throws SQLException {
        Timestamp finished = row.getTimestamp("finished_at");
        return new TakenFile(
                row.getObject("import_id", UUID.class),
                row.getObject("upload_id", UUID.class),
                row.getString("file_name"),
                row.getString("sha256"),
                row.getLong("bytes"),
                row.getString("charset"),
                texts(row.getArray("header")),
                row.getString("actor"),
                row.getString("correlation"),
                row.getString("traceparent"),
                row.getTimestamp("stored_at").toInstant(),
                row.getLong("next_line"),
                row.getLong("bytes_read"),
                new Tally(
                        row.getInt("lines"),
                        row.getInt("recorded"),
                        row.getInt("already_recorded"),
                        row.getInt("rejected")),
                finished == null ? null : finished.toInstant());
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
