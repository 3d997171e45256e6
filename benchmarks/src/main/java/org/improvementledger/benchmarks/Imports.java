package org.improvementledger.benchmarks;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.improvementledger.money.BudgetApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/** A file of spend as it goes through the whole service, and the rows that it leaves in the event store inserted by themselves. */
final class Imports {

    private static final String COLUMNS = "aggregate_id, sequence_number, aggregate_type, event_id, metadata, payload,"
            + " payload_type, payload_revision, stored_at";

    /** As the service does, so that the number of commits is the same. */
    private static final int LINES_PER_TRANSACTION = 500;

    private static final int PIECE = 256 * 1024;

    private final Servers servers;

    Imports(Servers servers) {
        this.servers = servers;
    }

    void measure(Results results, int lines) throws Exception {
        Benchmarks.say("Importing " + lines + " lines of spend");
        History.append(servers, 1);
        double imported = run(lines);
        Benchmarks.say("Inserting the same rows");
        double bare = bare();
        results.section(
                "Import of spend",
                "A file of " + lines
                        + " lines through the whole service, from its pieces in the database to events in the store, while relay and"
                        + " projections follow. Beside it the same rows inserted by themselves, 500 in a transaction.",
                "what",
                "lines a second",
                "ratio");
        results.rate("the same rows into a table with the same indexes", bare, "1.00");
        results.rate(
                "**an import**: read, judged by every rule, recorded and counted",
                imported,
                Results.ratio(imported, bare));
    }

    /** The time it takes to import a file, in lines a second; the first quarter warms the code up. */
    private double run(int lines) throws Exception {
        UUID importId = UUID.randomUUID();
        try (ConfigurableApplicationContext _ = servers.start(WebApplicationType.SERVLET, BudgetApplication.class);
                Connection connection = servers.connect()) {
            put(connection, importId, file(connection, lines));
            long first = await(connection, importId, lines / 4);
            long begun = System.nanoTime();
            await(connection, importId, lines);
            return Benchmarks.perSecond(lines - first, System.nanoTime() - begun);
        }
    }

    /** The same rows into a table with the same indexes, as many in a transaction, in rows a second. */
    private double bare() throws SQLException {
        try (Connection connection = servers.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create schema if not exists bare");
            statement.execute("create table bare.domain_event (like event_store.domain_event including all)");
            connection.setAutoCommit(false);
            statement.setFetchSize(LINES_PER_TRANSACTION);
            long rows = 0;
            long nanos = 0;
            try (Connection writer = servers.connect();
                    PreparedStatement insert = writer.prepareStatement(
                            "insert into bare.domain_event (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?)");
                    ResultSet source = statement.executeQuery("select " + COLUMNS
                            + " from event_store.domain_event where payload_type = 'budget.spend-recorded'")) {
                writer.setAutoCommit(false);
                while (source.next()) {
                    for (int column = 1; column <= 9; column++) {
                        insert.setObject(column, source.getObject(column));
                    }
                    insert.addBatch();
                    rows++;
                    if (rows % LINES_PER_TRANSACTION == 0) {
                        nanos += write(writer, insert);
                    }
                }
                nanos += write(writer, insert);
            }
            return Benchmarks.perSecond(rows, nanos);
        }
    }

    private static long write(Connection writer, PreparedStatement insert) throws SQLException {
        long begun = System.nanoTime();
        insert.executeBatch();
        writer.commit();
        return System.nanoTime() - begun;
    }

    /** Spend from the first budget's allocations; what was copied into the store left no homes for them. */
    private static byte[] file(Connection connection, int lines) throws SQLException {
        List<String> allocations = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "insert into event_store.entity_home (entity_id, aggregate_id, aggregate_type)"
                                + " select cast(convert_from(payload, 'UTF8')::jsonb ->> 'allocationId' as uuid), cast(aggregate_id as uuid), 'Budget'"
                                + " from event_store.domain_event where payload_type = 'budget.allocation-approved'"
                                + " order by global_index limit 20 returning entity_id")) {
            while (rows.next()) {
                allocations.add(rows.getString(1));
            }
        }
        StringBuilder text = new StringBuilder(
                "reference,allocation_id,supplier,date_incurred,summary,net_amount,irrecoverable_vat,merchant_category\n");
        for (int line = 0; line < lines; line++) {
            text.append("AP-").append(line).append(',').append(allocations.get(line % allocations.size()));
            text.append(
                    ",Harbour Training,12/10/2019,\"Training in direct work, all cohorts\",\"6,000.00\",1200.00,Education\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** As the service leaves a file that it took in. */
    private static void put(Connection connection, UUID importId, byte[] file) throws Exception {
        connection.setAutoCommit(false);
        try (PreparedStatement piece = connection.prepareStatement(
                        "insert into spend_import.chunk (upload_id, number, bytes) values (?, ?, ?)");
                PreparedStatement whole = connection.prepareStatement(
                        "insert into spend_import.file (import_id, upload_id, file_name, sha256, bytes, charset, header, actor, correlation)"
                                + " values (?, ?, 'spend.csv', ?, ?, 'UTF-8', '{}', 'finance-officer', 'benchmark')")) {
            for (int number = 0; number * PIECE < file.length; number++) {
                piece.setObject(1, importId);
                piece.setInt(2, number);
                piece.setBytes(
                        3, Arrays.copyOfRange(file, number * PIECE, Math.min(file.length, (number + 1) * PIECE)));
                piece.addBatch();
            }
            piece.executeBatch();
            whole.setObject(1, importId);
            whole.setObject(2, importId);
            whole.setString(
                    3,
                    HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(file)));
            whole.setLong(4, file.length);
            whole.executeUpdate();
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    private static long await(Connection connection, UUID importId, long lines) throws SQLException {
        try (PreparedStatement asked =
                connection.prepareStatement("select recorded from spend_import.file where import_id = ?")) {
            asked.setObject(1, importId);
            while (true) {
                try (ResultSet row = asked.executeQuery()) {
                    row.next();
                    if (row.getLong(1) >= lines) {
                        return row.getLong(1);
                    }
                }
                LockSupport.parkNanos(5_000_000);
            }
        }
    }
}
