package org.improvementledger.audit.log.stored;

import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.improvementledger.audit.log.EntryBundle;
import org.improvementledger.audit.log.Leaf;
import org.improvementledger.audit.log.MissingTileException;
import org.improvementledger.audit.log.Tile;
import org.improvementledger.audit.log.Tiles;
import org.improvementledger.audit.log.Tree;
import org.improvementledger.audit.log.TreeEdge;
import org.improvementledger.audit.log.TreeHasher;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A service's log as this service has it: its size, its tiles, and the entries under them. Every answer is of one moment. */
public final class StoredLog implements Tiles {

    private static final int LEAVES_PER_LOOK = Tile.FULL;

    private final JdbcClient database;
    private final String service;
    private final String edge;
    private final String tile;
    private final String entries;
    private final String erasures;
    private final String applied;

    /**
     * @param service whose events it is over, such as {@code budget}
     * @param schema where its tables are
     */
    public StoredLog(JdbcClient database, String service, String schema) {
        this.database = database;
        this.service = service;
        this.edge = "SELECT level, index, hashes FROM " + schema + "." + LogAccumulator.EDGE + " ORDER BY level";
        // One statement sees one moment: a tile that becomes full meanwhile is in one of the two.
        this.tile = "SELECT substring(hashes FOR :bytes) FROM " + schema + "." + LogAccumulator.TILE
                + " WHERE level = :level AND index = :index UNION ALL SELECT substring(hashes FOR :bytes) FROM "
                + schema
                + "." + LogAccumulator.EDGE + " WHERE level = :level AND index = :index";
        this.applied = "SELECT next_position FROM " + schema + ".progress";
        this.entries = "SELECT position, event_id, type, revision, subject, sequence, actor, capacity, correlation,"
                + " causation, recorded_at, payload, recorded_hash FROM " + schema
                + ".entry WHERE position >= :from AND position < :to ORDER BY position";
        this.erasures = "SELECT EXISTS (SELECT FROM " + schema + ".entry WHERE type LIKE '%.text-erased'"
                + " AND CAST(convert_from(payload, 'UTF8') AS jsonb) ->> 'position' = :position"
                + " AND CAST(convert_from(payload, 'UTF8') AS jsonb) ->> 'payloadHash' = :hash)";
    }

    public String service() {
        return service;
    }

    /** How many events are in it; 0 also before the first was read. */
    public long size() {
        return edge().size();
    }

    /** How many events were applied when asked; the log read after that has no fewer entries. 0 also before the first was read. */
    public long applied() {
        try {
            return database.sql(applied).query(Long.class).optional().orElse(0L);
        } catch (BadSqlGrammarException notThereYet) {
            return 0;
        }
    }

    /** Whether there is anything of it yet, whatever that is worth. */
    public boolean exists() {
        try {
            return database.sql(edge).query((row, number) -> 1).list().size() > 0;
        } catch (BadSqlGrammarException notThereYet) {
            return false;
        }
    }

    /** The right edge, from which the root of the whole tree follows. */
    public TreeEdge edge() {
        try {
            return database.sql(edge).query(StoredEdge::read);
        } catch (BadSqlGrammarException notThereYet) {
            return new TreeEdge();
        }
    }

    /** The tree at a size that it has or has had. */
    public Tree tree(long size) {
        return new Tree(this, size);
    }

    @Override
    public byte[] read(Tile wanted) {
        int bytes = wanted.width() * TreeHasher.BYTES;
        Optional<byte[]> found;
        try {
            found = database.sql(tile)
                    .param("bytes", bytes)
                    .param("level", wanted.level())
                    .param("index", wanted.index())
                    .query(byte[].class)
                    .optional();
        } catch (BadSqlGrammarException notThereYet) {
            found = Optional.empty();
        }
        return found.filter(hashes -> hashes.length == bytes).orElseThrow(() -> new MissingTileException(wanted));
    }

    /**
     * The entries under a tile of level 0, made of the rows that the trail is searched in.
     *
     * @throws MissingTileException where one of them is not there
     */
    public byte[] bundle(Tile wanted) {
        List<StoredEntry> found = entries(wanted.index() * LEAVES_PER_LOOK, wanted.width());
        if (found.size() != wanted.width()) {
            throw new MissingTileException(wanted);
        }
        return EntryBundle.write(
                found.stream().map(entry -> entry.leaf().entry()).toList());
    }

    /** The entries from a position on, in order; fewer where there are fewer. */
    public List<StoredEntry> entries(long from, int count) {
        TreeHasher hasher = new TreeHasher();
        return database.sql(entries)
                .param("from", from)
                .param("to", from + count)
                .query((row, number) -> {
                    byte[] payload = row.getBytes("payload");
                    byte[] recorded = row.getBytes("recorded_hash");
                    Leaf leaf = new Leaf(
                            service,
                            row.getLong("position"),
                            row.getObject("event_id", UUID.class),
                            row.getString("type"),
                            row.getString("revision"),
                            row.getObject("subject", UUID.class),
                            row.getLong("sequence"),
                            row.getString("actor"),
                            row.getString("capacity"),
                            row.getString("correlation"),
                            row.getString("causation"),
                            row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                            recorded == null ? hasher.plain(payload) : recorded);
                    return new StoredEntry(leaf, payload, recorded != null);
                })
                .list();
    }

    /** Whether an entry tells that a text was erased by law of the one at a position, whose payload had this hash as it was recorded. */
    public boolean tellsOfErasure(long position, byte[] payloadHash) {
        return database.sql(erasures)
                .param("position", Long.toString(position))
                .param("hash", HexFormat.of().formatHex(payloadHash))
                .query(Boolean.class)
                .single();
    }

    /**
     * An event as the trail keeps it.
     *
     * @param payload the stored bytes
     * @param erased whether a text of it was erased by law, so that the leaf is of another payload
     */
    public record StoredEntry(Leaf leaf, byte[] payload, boolean erased) {}
}
