package org.improvementledger.chassis.projection;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A projection's tables and what is stored beside them. The same definition serves the live schema and the one a rebuild fills. */
final class Schema {

    static final String REBUILD_SUFFIX = "_rebuild";
    static final String RETIRED_SUFFIX = "_retired";

    private final Projection projection;
    private final String live;
    private final Map<Class<?>, RowTable<?>> tables = new LinkedHashMap<>();
    private final String definitionHash;

    Schema(Projection projection) {
        this.projection = projection;
        this.live = Names.projection(projection.name());
        for (Class<? extends Record> type : projection.tables()) {
            RowTable<?> table = new RowTable<>(type);
            if (tables.values().stream().anyMatch(other -> other.name().equals(table.name()))) {
                throw new IllegalArgumentException("Two tables named " + table.name() + " in " + projection.name());
            }
            tables.put(type, table);
        }
        this.definitionHash = hash();
    }

    Projection projection() {
        return projection;
    }

    String live() {
        return live;
    }

    String rebuild() {
        return live + REBUILD_SUFFIX;
    }

    String retired() {
        return live + RETIRED_SUFFIX;
    }

    List<RowTable<?>> tables() {
        return List.copyOf(tables.values());
    }

    @SuppressWarnings("unchecked")
    <R extends Record> RowTable<R> table(Class<R> type) {
        RowTable<?> table = tables.get(type);
        if (table == null) {
            throw new IllegalArgumentException(type.getName() + " is not a table of " + projection.name());
        }
        return (RowTable<R>) table;
    }

    /** What the tables are made of and the projection's revision; another hash means the stored rows are another definition's. */
    String definitionHash() {
        return definitionHash;
    }

    /** The statements that create everything in an empty schema of this name, progress included. */
    List<String> definition(String schema) {
        List<String> statements = new ArrayList<>();
        statements.add("CREATE SCHEMA " + schema);
        statements.add("CREATE TABLE " + schema + ".progress ("
                + "only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one), "
                + "next_position bigint NOT NULL, "
                + "offsets jsonb NOT NULL, "
                + "topic_id text, "
                + "last_event_id uuid, "
                + "last_recorded_at timestamptz, "
                + "definition text NOT NULL, "
                + "generation uuid NOT NULL)");
        statements.add("CREATE TABLE " + schema + ".parked_event ("
                + "position bigint PRIMARY KEY, "
                + "subject uuid NOT NULL, "
                + "sequence bigint NOT NULL, "
                + "event_id uuid NOT NULL, "
                + "type text NOT NULL, "
                + "revision text NOT NULL, "
                + "recorded_at timestamptz NOT NULL, "
                + "behind bigint, "
                + "error text NOT NULL, "
                + "parked_at timestamptz NOT NULL DEFAULT now())");
        statements.add("CREATE INDEX ON " + schema + ".parked_event (subject, position)");
        for (RowTable<?> table : tables.values()) {
            statements.addAll(table.definition(schema));
        }
        Accumulator accumulator = projection.accumulator();
        if (accumulator != null) {
            statements.addAll(accumulator.definition(schema));
        }
        return statements;
    }

    private String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(("revision " + projection.revision() + "\n").getBytes(StandardCharsets.UTF_8));
            for (String statement : definition(live)) {
                digest.update((statement + "\n").getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
