package org.improvementledger.chassis.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;

/** How all projections of this service stand, and what they have parked. */
public final class ProjectionStatuses {

    private static final int MAXIMUM_PARKED = 1_000;

    private final DataSource dataSource;
    private final List<ProjectionLine> lines;

    ProjectionStatuses(DataSource dataSource, List<ProjectionLine> lines) {
        this.dataSource = dataSource;
        this.lines = List.copyOf(lines);
    }

    /** One for each projection, in the order they were given. Where another instance leads, position and parked events are what is stored. */
    public List<ProjectionStatus> all() {
        List<ProjectionStatus> statuses = new ArrayList<>();
        for (ProjectionLine line : lines) {
            statuses.add(status(line));
        }
        return statuses;
    }

    /** The first parked events of a projection, in order of position. */
    public List<ParkedEvent> parked(String projectionName, int limit) {
        ProjectionLine line = lines.stream()
                .filter(candidate -> candidate.schema().live().equals(projectionName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No projection " + projectionName));
        String query =
                "SELECT position, subject, sequence, event_id, type, revision, recorded_at, behind, error, parked_at FROM "
                        + line.schema().live() + ".parked_event ORDER BY position LIMIT ?";
        List<ParkedEvent> parked = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setInt(1, Math.clamp(limit, 1, MAXIMUM_PARKED));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    parked.add(parked(rows));
                }
            }
            return parked;
        } catch (SQLException failed) {
            if (SqlFailures.isMissingTable(failed)) {
                return List.of();
            }
            throw Objects.requireNonNull(
                    new SQLStateSQLExceptionTranslator().translate("Parked events", query, failed));
        }
    }

    private static ParkedEvent parked(ResultSet rows) throws SQLException {
        long behind = rows.getLong(8);
        Long waitsBehind = rows.wasNull() ? null : behind;
        return new ParkedEvent(
                rows.getLong(1),
                rows.getObject(2, UUID.class),
                rows.getLong(3),
                rows.getObject(4, UUID.class),
                rows.getString(5),
                rows.getString(6),
                rows.getObject(7, OffsetDateTime.class).toInstant(),
                waitsBehind,
                rows.getString(9),
                rows.getObject(10, OffsetDateTime.class).toInstant());
    }

    private ProjectionStatus status(ProjectionLine line) {
        LineReport.View view = line.view();
        long[] stored = line.report().leading() ? null : stored(line.schema().live());
        return new ProjectionStatus(
                line.schema().live(),
                line.schema().projection().stream(),
                view.state(),
                stored == null ? view.position() : stored[0],
                line.report().leading() ? view.lagEvents() : -1,
                line.report().lagSeconds(),
                stored == null ? view.parkedLines() : stored[1],
                stored == null ? view.parkedEvents() : stored[2],
                view.detail(),
                view.lastError(),
                view.since());
    }

    /** Position, parked lines and parked events; null where the database does not tell. */
    private long @Nullable [] stored(String schema) {
        String query = "SELECT (SELECT next_position - 1 FROM " + schema
                + ".progress), count(DISTINCT subject), count(*) FROM " + schema + ".parked_event";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            return rows.next() ? new long[] {rows.getLong(1), rows.getLong(2), rows.getLong(3)} : null;
        } catch (SQLException untold) {
            return null;
        }
    }
}
