package org.improvementledger.chassis.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;

/** Asks for rebuilds and tells how they went. Whoever leads the projection picks a request up, on whichever instance it was made. */
public final class Rebuilds {

    static final String DEFINITION_CHANGED = "definition-changed";
    static final String TEXT_ERASED = "text-erased";

    private static final int MAXIMUM_REPORTS = 100;

    private final DataSource dataSource;
    private final Map<String, Schema> schemas;

    public Rebuilds(DataSource dataSource, List<Projection> projections) {
        this.dataSource = dataSource;
        this.schemas = projections.stream()
                .map(Schema::new)
                .collect(Collectors.toUnmodifiableMap(Schema::live, Function.identity()));
    }

    /**
     * Asks for a rebuild; the live rows go on being served and kept up until the rebuilt ones take their place. While one is asked for or running, that one
     * is the answer.
     *
     * @param requestedBy opaque id of who asks
     * @return the id of its report
     */
    public UUID start(String projectionName, String requestedBy) {
        Schema schema = of(projectionName);
        return with(connection -> {
            RebuildRows.createTable(connection);
            return RebuildRows.request(connection, schema, requestedBy);
        });
    }

    /**
     * Asks for a rebuild that is compared with the live rows and dropped: they stay as they are. One at a time in a service.
     *
     * @param id chosen by the asker; asked for again with the same one, nothing changes
     * @param requestedBy opaque id of who asks
     * @return false where another comparison is on its way
     */
    public boolean compare(UUID id, String projectionName, String requestedBy) {
        Schema schema = of(projectionName);
        return with(connection -> {
            RebuildRows.createTable(connection);
            connection.setAutoCommit(false);
            Locks.takeForTransaction(connection, "comparison");
            boolean accepted = requestComparison(connection, schema, id, requestedBy);
            connection.commit();
            connection.setAutoCommit(true);
            return accepted;
        });
    }

    private boolean requestComparison(Connection connection, Schema schema, UUID id, String requestedBy)
            throws SQLException {
        if (!RebuildRows.query(connection, "WHERE id = CAST(? AS uuid)", id.toString())
                .isEmpty()) {
            return true;
        }
        failOutdated(connection);
        if (!RebuildRows.query(
                        connection, "WHERE NOT swaps AND state NOT IN ('DONE', ?)", RebuildReport.State.FAILED.name())
                .isEmpty()) {
            return false;
        }
        RebuildRows.insert(connection, id, schema, requestedBy, false);
        return true;
    }

    /** Nobody takes up a comparison with rows of a definition that no instance has any more. */
    private void failOutdated(Connection connection) throws SQLException {
        String[] definitions =
                schemas.values().stream().map(Schema::definitionHash).toArray(String[]::new);
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE " + RebuildRows.TABLE + " SET state = 'FAILED', finished_at = now(), error = ? WHERE NOT swaps"
                        + " AND state NOT IN ('DONE', 'FAILED') AND NOT definition = ANY (?)")) {
            update.setString(1, "The software was changed before it was finished.");
            update.setArray(2, connection.createArrayOf("text", definitions));
            update.executeUpdate();
        }
    }

    /** The projections that can be rebuilt, in order of name, and the stream that each reads. */
    public SortedMap<String, String> streams() {
        SortedMap<String, String> streams = new TreeMap<>();
        schemas.forEach((name, schema) -> streams.put(name, schema.projection().stream()));
        return streams;
    }

    private Schema of(String projectionName) {
        Schema schema = schemas.get(projectionName);
        if (schema == null) {
            throw new IllegalArgumentException("No projection " + projectionName);
        }
        return schema;
    }

    /** The last comparisons of all projections, the newest first. */
    public List<RebuildReport> comparisons(int limit) {
        return with(connection -> RebuildRows.query(
                connection,
                "WHERE NOT swaps AND state <> ? ORDER BY requested_at DESC LIMIT "
                        + Math.clamp(limit, 1, MAXIMUM_REPORTS),
                ""));
    }

    /** The last rebuilds of a projection, the newest first. */
    public List<RebuildReport> reports(String projectionName, int limit) {
        return with(connection -> RebuildRows.query(
                connection,
                "WHERE swaps AND projection = ? ORDER BY requested_at DESC LIMIT "
                        + Math.clamp(limit, 1, MAXIMUM_REPORTS),
                projectionName));
    }

    public Optional<RebuildReport> report(UUID id) {
        return with(connection -> RebuildRows.query(connection, "WHERE id = CAST(? AS uuid)", id.toString()).stream()
                .findFirst());
    }

    private <T> T with(Work<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            return work.run(connection);
        } catch (SQLException failed) {
            throw Objects.requireNonNull(new SQLStateSQLExceptionTranslator().translate("Rebuilds", null, failed));
        }
    }

    private interface Work<T> {
        T run(Connection connection) throws SQLException;
    }
}
