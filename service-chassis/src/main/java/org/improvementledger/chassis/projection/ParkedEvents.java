package org.improvementledger.chassis.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The events that a schema's projection could not apply, and all later ones of their aggregates. */
final class ParkedEvents {

    private static final int LONGEST_ERROR = 4_000;

    private final String schema;
    private final Connection connection;

    /** Aggregates with parked events, and the position of the one that failed. */
    private final Map<UUID, Long> lines = new HashMap<>();

    private final List<Parked> parking = new ArrayList<>();
    private long stored;

    private record Parked(PublishedEvent event, @Nullable Long behind, String error) {}

    ParkedEvents(String schema, Connection connection) {
        this.schema = schema;
        this.connection = connection;
    }

    /** Aggregates that stand still. */
    long lines() {
        return lines.size();
    }

    /** Events that are stored as parked. */
    long events() {
        return stored;
    }

    /** Events of the batch at hand that are to be parked. */
    int waiting() {
        return parking.size();
    }

    /** Parks an event of an aggregate that stands still; false where it does not. */
    boolean takesToo(PublishedEvent event) {
        Long behind = lines.get(event.subject());
        if (behind == null) {
            return false;
        }
        parking.add(new Parked(event, behind, "Waits behind position " + behind + " of the same aggregate"));
        return true;
    }

    void park(PublishedEvent event, Throwable failed) {
        String error = SqlFailures.describe(failed).replace('\0', ' ');
        parking.add(new Parked(event, null, error.substring(0, Math.min(error.length(), LONGEST_ERROR))));
        lines.put(event.subject(), event.position());
    }

    /** Forgets what is to be parked, but for the first so many. */
    void undo(int kept) {
        while (parking.size() > kept) {
            Parked undone = parking.removeLast();
            if (undone.behind() == null) {
                lines.remove(undone.event().subject());
            }
        }
    }

    void insert() throws SQLException {
        if (parking.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO " + schema
                + ".parked_event (position, subject, sequence, event_id, type, revision, recorded_at, behind, error)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (Parked parked : parking) {
                PublishedEvent event = parked.event();
                insert.setLong(1, event.position());
                insert.setObject(2, event.subject());
                insert.setLong(3, event.sequence());
                insert.setObject(4, event.eventId());
                insert.setString(5, event.type().replace('\0', ' '));
                insert.setString(6, event.revision().replace('\0', ' '));
                insert.setObject(7, event.recordedAt().atOffset(ZoneOffset.UTC));
                insert.setObject(8, parked.behind());
                insert.setString(9, parked.error());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** What was inserted is stored. */
    void committed() {
        stored += parking.size();
        parking.clear();
    }

    /** Takes what is stored as what is known. */
    void load() throws SQLException {
        lines.clear();
        parking.clear();
        stored = 0;
        try (PreparedStatement query = connection.prepareStatement(
                        "SELECT subject, min(position), count(*) FROM " + schema + ".parked_event GROUP BY subject");
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                lines.put(rows.getObject(1, UUID.class), rows.getLong(2));
                stored += rows.getLong(3);
            }
        }
    }
}
