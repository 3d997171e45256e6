package org.improvementledger.audit.log.stored;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.improvementledger.audit.log.Leaf;
import org.improvementledger.audit.log.Tile;
import org.improvementledger.audit.log.TreeEdge;
import org.improvementledger.audit.log.TreeHasher;
import org.improvementledger.chassis.projection.Accumulator;
import org.improvementledger.chassis.projection.PublishedEvent;
import org.improvementledger.chassis.projection.RebuildReport.RowDifference;
import org.improvementledger.chassis.projection.RebuildReport.TableComparison;
import org.jspecify.annotations.Nullable;

/** Appends every event of a stream to the service's log. */
public final class LogAccumulator implements Accumulator {

    static final String TILE = "tile";
    static final String EDGE = "edge";

    private static final int NAMED_DIFFERENCES = 10;
    private static final int BITS_A_LEVEL = 8;
    private static final int FULL_BYTES = Tile.FULL * TreeHasher.BYTES;

    @Override
    public List<String> definition(String schema) {
        String tile = schema + "." + TILE;
        String edge = schema + "." + EDGE;
        return List.of(
                "CREATE TABLE " + tile + " (level smallint NOT NULL, index bigint NOT NULL, hashes bytea NOT NULL"
                        + " CHECK (octet_length(hashes) = " + FULL_BYTES + "), PRIMARY KEY (level, index))",
                // Hashes cannot be compressed; trying would only take time.
                "ALTER TABLE " + tile + " ALTER hashes SET STORAGE EXTERNAL",
                "CREATE FUNCTION " + schema + ".refuse_change() RETURNS trigger LANGUAGE plpgsql AS"
                        + " $$BEGIN RAISE EXCEPTION 'The log is never changed: % on %.% is refused',"
                        + " tg_op, tg_table_schema, tg_table_name; END$$",
                "CREATE TRIGGER the_log_is_never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON " + tile
                        + " FOR EACH STATEMENT EXECUTE FUNCTION " + schema + ".refuse_change()",
                "CREATE TABLE " + edge + " (level smallint PRIMARY KEY, index bigint NOT NULL, hashes bytea NOT NULL"
                        + " CHECK (octet_length(hashes) < " + FULL_BYTES + " AND octet_length(hashes) % "
                        + TreeHasher.BYTES + " = 0))",
                "ALTER TABLE " + edge + " ALTER hashes SET STORAGE EXTERNAL");
    }

    @Override
    public Growing in(String schema, Connection connection) {
        return new GrowingLog(schema, connection);
    }

    /** Tiles as far as both sides had filled them by then; those of the rebuild that the live log lacks, and the other way round, count as differing. */
    @Override
    public List<TableComparison> compare(Connection connection, String live, String rebuilt, long before)
            throws SQLException {
        if (!exists(connection, live)) {
            return List.of(new TableComparison(TILE, 0, 0, 0, "The table is new.", List.of()));
        }
        String joined = " FROM (" + complete(live, before) + ") AS live FULL JOIN (" + complete(rebuilt, before)
                + ") AS rebuilt USING (level, index)";
        long compared;
        long equal;
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT count(*), count(*) FILTER (WHERE live.hashes = rebuilt.hashes)" + joined)) {
            rows.next();
            compared = rows.getLong(1);
            equal = rows.getLong(2);
        }
        List<RowDifference> differences = compared == equal ? List.of() : differences(connection, joined);
        return List.of(new TableComparison(TILE, compared, equal, compared - equal, null, differences));
    }

    /** Each named by the first of its hashes that differs, and by the entry that this hash was complete with. */
    private static List<RowDifference> differences(Connection connection, String joined) throws SQLException {
        List<RowDifference> differences = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT level, index, live.hashes, rebuilt.hashes" + joined
                        + " WHERE live.hashes IS DISTINCT FROM rebuilt.hashes ORDER BY level, index LIMIT "
                        + NAMED_DIFFERENCES)) {
            while (rows.next()) {
                byte[] live = orNone(rows.getBytes(3));
                byte[] rebuilt = orNone(rows.getBytes(4));
                int level = rows.getInt(1);
                long index = rows.getLong(2);
                int hash = Math.max(0, Arrays.mismatch(live, rebuilt)) / TreeHasher.BYTES;
                Tile tile = new Tile(level, index, Math.max(live.length, rebuilt.length) / TreeHasher.BYTES);
                long entry = ((index * Tile.FULL + hash + 1) << (BITS_A_LEVEL * level)) - 1;
                differences.add(new RowDifference(tile.path(), entry, hash(live, hash), hash(rebuilt, hash)));
            }
        }
        return differences;
    }

    private static byte[] orNone(byte @Nullable [] hashes) {
        return hashes == null ? new byte[0] : hashes;
    }

    /** As JSON. */
    private static @Nullable String hash(byte[] hashes, int number) {
        int from = number * TreeHasher.BYTES;
        return from >= hashes.length
                ? null
                : '"' + HexFormat.of().formatHex(hashes, from, from + TreeHasher.BYTES) + '"';
    }

    /** Every hash over entries before a position alone, by tile, those on the right edge too. */
    private static String complete(String schema, long before) {
        return "SELECT level, index, substring(hashes FOR width * " + TreeHasher.BYTES + ") AS hashes FROM"
                + " (SELECT level, index, hashes, least(" + Tile.FULL + ", floor(" + before + " / power(" + Tile.FULL
                + "::numeric, level)) - index * " + Tile.FULL + ")::integer AS width FROM (SELECT * FROM " + schema
                + "."
                + TILE + " UNION ALL SELECT * FROM " + schema + "." + EDGE + ") AS held) AS counted WHERE width > 0";
    }

    private static boolean exists(Connection connection, String schema) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT to_regclass(?) IS NOT NULL")) {
            query.setString(1, schema + "." + TILE);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }

    private static final class GrowingLog implements Growing {
        private static final long ALTERED = -1;

        private final Connection connection;
        private final String load;
        private final String insert;
        private final String write;
        private final TreeHasher hasher = new TreeHasher();
        private final List<FullTile> full = new ArrayList<>();
        private TreeEdge edge = new TreeEdge();

        private record FullTile(Tile tile, byte[] hashes) {}

        GrowingLog(String schema, Connection connection) {
            this.connection = connection;
            this.load = "SELECT level, index, hashes FROM " + schema + "." + EDGE + " ORDER BY level";
            this.insert = "INSERT INTO " + schema + "." + TILE + " (level, index, hashes) VALUES (?, ?, ?)";
            this.write = "INSERT INTO " + schema + "." + EDGE + " (level, index, hashes) VALUES (?, ?, ?)"
                    + " ON CONFLICT (level) DO UPDATE SET index = excluded.index, hashes = excluded.hashes";
        }

        /** An edge that is not that of one tree is over no events that anybody could have applied: the line stops at the next one, and a rebuild mends it. */
        @Override
        public long load() throws SQLException {
            full.clear();
            try (PreparedStatement query = connection.prepareStatement(load);
                    ResultSet rows = query.executeQuery()) {
                edge = StoredEdge.read(rows);
                return edge.size();
            } catch (IllegalStateException altered) {
                edge = new TreeEdge();
                return ALTERED;
            }
        }

        @Override
        public void add(List<PublishedEvent> events) throws SQLException {
            for (PublishedEvent event : events) {
                edge.append(hasher.leaf(leaf(event).entry()), (tile, hashes) -> full.add(new FullTile(tile, hashes)));
            }
            if (!full.isEmpty()) {
                insertFull();
            }
            writeEdge();
        }

        private Leaf leaf(PublishedEvent event) {
            return new Leaf(
                    event.stream(),
                    event.position(),
                    event.eventId(),
                    event.type(),
                    event.revision(),
                    event.subject(),
                    event.sequence(),
                    event.actor(),
                    event.capacity(),
                    event.correlation(),
                    event.causation(),
                    event.recordedAt(),
                    event.recordedHash() == null ? hasher.plain(event.payloadBytes()) : event.recordedHash());
        }

        private void insertFull() throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement(insert)) {
                for (FullTile added : full) {
                    statement.setInt(1, added.tile().level());
                    statement.setLong(2, added.tile().index());
                    statement.setBytes(3, added.hashes());
                    statement.addBatch();
                }
                statement.executeBatch();
            }
            full.clear();
        }

        private void writeEdge() throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement(write)) {
                for (int level = 0; level < edge.levels(); level++) {
                    if (edge.takeChange(level)) {
                        statement.setInt(1, level);
                        statement.setLong(2, edge.index(level));
                        statement.setBytes(3, edge.hashes(level));
                        statement.addBatch();
                    }
                }
                statement.executeBatch();
            }
        }
    }
}
