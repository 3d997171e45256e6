package org.improvementledger.chassis.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;

/** The query side of all projections of this service. */
public final class ReadModels {

    private static final long NOTHING = -1;

    private final DataSource dataSource;
    private final Map<String, Schema> schemas;
    private final Map<Class<?>, ReadModel<?>> byTable = new ConcurrentHashMap<>();

    public ReadModels(DataSource dataSource, List<Projection> projections) {
        this.dataSource = dataSource;
        this.schemas = projections.stream()
                .map(Schema::new)
                .collect(Collectors.toUnmodifiableMap(Schema::live, Function.identity()));
    }

    /** The read model of a projection's table. */
    public <R extends Record> ReadModel<R> of(Projection projection, Class<R> table) {
        Schema schema = schemas.get(projection.name());
        if (schema == null) {
            schema = new Schema(projection);
        }
        return new ReadModel<>(dataSource, schema.live(), schema.table(table));
    }

    /** The read model of a table that one projection only has. */
    @SuppressWarnings("unchecked")
    public <R extends Record> ReadModel<R> of(Class<R> table) {
        return (ReadModel<R>) byTable.computeIfAbsent(table, unknown -> {
            List<Schema> having = schemas.values().stream()
                    .filter(schema -> schema.projection().tables().contains(table))
                    .toList();
            if (having.size() != 1) {
                throw new IllegalArgumentException(
                        "Of " + having.size() + " projections, not of one: " + table.getName());
            }
            return new ReadModel<>(
                    dataSource, having.getFirst().live(), having.getFirst().table(table));
        });
    }

    /**
     * The last position of a stream that every one of its projections has applied, so that all its read models speak for it; -1 before the first, and where
     * no projection reads the stream.
     */
    public long lastApplied(String stream) {
        String query = schemas.values().stream()
                .filter(schema -> schema.projection().stream().equals(stream))
                .map(schema -> "SELECT next_position FROM " + schema.live() + ".progress")
                .collect(Collectors.joining(" UNION ALL ", "SELECT min(next_position) - 1 FROM (", ") AS applied"));
        if (!query.contains("progress")) {
            return NOTHING;
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            return rows.next() ? rows.getLong(1) : NOTHING;
        } catch (SQLException failed) {
            throw Objects.requireNonNull(
                    new SQLStateSQLExceptionTranslator().translate("Looking for positions", query, failed));
        }
    }
}
