package org.improvementledger.chassis.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.improvementledger.chassis.eventstore.EventTypes;
import org.jspecify.annotations.Nullable;

/**
 * Applies batches of events to one schema, live or being rebuilt, over the one connection it is given: rows, parked events and progress in one transaction.
 *
 * <p>After any exception what is in memory may differ from what is stored: {@link #load} before going on.
 */
final class ProjectionWriter {

    private final Schema schema;
    private final String name;
    private final Connection connection;
    private final Map<Class<?>, Versions<?>> tables = new LinkedHashMap<>();
    private final List<Versions<?>> changed = new ArrayList<>();
    private final RowsOfEvent rows = new RowsOfEvent();
    private final ParkedEvents parked;

    private final Accumulator.@Nullable Growing accumulator;
    /** How many events the accumulator is over. */
    private long accumulated;

    private @Nullable Progress progress;
    /** The events that the batch at hand brings. */
    private List<PublishedEvent> taken = List.of();
    /** What {@link #progress} is once what was written is committed. */
    private @Nullable Progress written;

    ProjectionWriter(Schema schema, String name, Connection connection, ProjectionLimits limits) {
        this.schema = schema;
        this.name = name;
        this.connection = connection;
        this.parked = new ParkedEvents(name, connection);
        for (RowTable<?> table : schema.tables()) {
            tables.put(table.type(), new Versions<>(table, name, connection, limits.cachedRows()));
        }
        Accumulator growing = schema.projection().accumulator();
        this.accumulator = growing == null ? null : growing.in(name, connection);
    }

    /** Creates the schema with its tables and the progress of one who has applied nothing. */
    static void create(Connection connection, Schema schema, String name) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String definition : schema.definition(name)) {
                statement.execute(definition);
            }
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO " + name
                        + ".progress (next_position, offsets, definition, generation) VALUES (0, '{}', ?, gen_random_uuid())")) {
            insert.setString(1, schema.definitionHash());
            insert.executeUpdate();
        }
    }

    /** Takes what is stored as what is known. */
    Progress load() throws SQLException {
        connection.rollback();
        Progress stored = Objects.requireNonNull(ProgressRows.stored(connection, name), "No progress in " + name);
        parked.load();
        if (stored.definition().equals(schema.definitionHash())) {
            for (Versions<?> table : tables.values()) {
                table.reload();
            }
            if (accumulator != null) {
                accumulated = accumulator.load();
            }
        }
        connection.commit();
        progress = stored;
        written = null;
        return stored;
    }

    Progress progress() {
        return Objects.requireNonNull(progress, "Not loaded");
    }

    ParkedEvents parked() {
        return parked;
    }

    /**
     * Applies a batch and commits it. Events that make rows which cannot be written are found and parked.
     *
     * @return how many events that were
     * @throws SchemaReplacedException where the schema is no longer the one that was loaded
     * @throws SQLException where the database fails for a reason that is not in the events
     */
    int apply(ReadAhead.Batch batch) throws SQLException {
        int events;
        try {
            events = write(batch);
        } catch (SQLException failed) {
            if (!SqlFailures.isCausedByValues(failed)) {
                throw failed;
            }
            connection.rollback();
            forget();
            save(batch);
            bisect(taken);
            parked.insert();
            accumulate(taken);
            forgetErased();
            events = taken.size();
        }
        connection.commit();
        committed();
        return events;
    }

    /**
     * Writes what a batch makes of what is not applied yet, in the transaction at hand; {@link #committed} has to follow its commit, {@link #load} anything else.
     *
     * @return how many events that were
     * @throws SchemaReplacedException where the schema is no longer the one that was loaded
     */
    int write(ReadAhead.Batch batch) throws SQLException {
        save(batch);
        return writeTaken();
    }

    /** The rest of {@link #write} for who {@linkplain #take took} a batch and whose progress is saved. */
    int writeTaken() throws SQLException {
        try {
            write(taken);
        } catch (ReadFailedException failed) {
            throw failed.failure();
        }
        parked.insert();
        accumulate(taken);
        forgetErased();
        return taken.size();
    }

    /** Rows that an erased text went into hold it until they are made anew of the history, which no longer does. */
    private void forgetErased() throws SQLException {
        if (name.equals(schema.live()) && taken.stream().anyMatch(event -> EventTypes.isErasure(event.type()))) {
            RebuildRows.insert(connection, UUID.randomUUID(), schema, Rebuilds.TEXT_ERASED, true);
        }
    }

    /** Last of all, so that rows that cannot be written are found before. */
    private void accumulate(List<PublishedEvent> events) throws SQLException {
        if (accumulator == null || events.isEmpty()) {
            return;
        }
        if (accumulated != events.getFirst().position()) {
            throw new LineStoppedException("What is kept beside the rows of " + name + " is over " + accumulated
                    + " events where " + events.getFirst().position()
                    + " were applied. A rebuild of the projection makes it anew from the published history.");
        }
        accumulator.add(events);
        accumulated += events.size();
    }

    /** What was written is stored. */
    void committed() {
        for (Versions<?> table : tables.values()) {
            table.committed();
        }
        parked.committed();
        if (written != null) {
            progress = written;
            written = null;
        }
    }

    /** Takes those of the batch's events that are not applied yet, and the progress they bring; nothing is stored by that. */
    void take(ReadAhead.Batch batch) {
        Progress before = progress();
        taken = batch.from(before.nextPosition());
        if (taken.isEmpty()) {
            written = null;
            return;
        }
        if (taken.getFirst().position() != before.nextPosition()) {
            throw new IllegalArgumentException("Position " + before.nextPosition() + " is next");
        }
        PublishedEvent last = taken.getLast();
        written = new Progress(
                last.position() + 1,
                batch.offsets(),
                batch.topicId(),
                last.eventId(),
                last.recordedAt(),
                before.definition(),
                before.generation());
    }

    /** First of all: the row's lock makes this line and a rebuild that wants to replace the schema wait for each other. */
    private void save(ReadAhead.Batch batch) throws SQLException {
        take(batch);
        if (!ProgressRows.save(connection, List.of(this))) {
            throw new SchemaReplacedException("The schema " + name + " was replaced or moved on by somebody else.");
        }
    }

    /** The progress that what was taken brings; null where nothing was. */
    @Nullable
    Progress written() {
        return written;
    }

    String name() {
        return name;
    }

    private void write(List<PublishedEvent> events) throws SQLException {
        if (events.isEmpty()) {
            return;
        }
        for (Versions<?> table : tables.values()) {
            table.expect(() -> idsIn(events));
        }
        for (PublishedEvent event : events) {
            project(event);
        }
        for (Versions<?> table : tables.values()) {
            table.flush();
        }
    }

    private static Set<UUID> idsIn(List<PublishedEvent> events) {
        Set<UUID> ids = new HashSet<>();
        for (PublishedEvent event : events) {
            ids.add(event.subject());
            IdScanner.collect(event.payloadBytes(), ids);
        }
        return ids;
    }

    private void project(PublishedEvent event) throws SQLException {
        if (parked.takesToo(event)) {
            return;
        }
        rows.failure = null;
        try {
            schema.projection().project(event, rows);
            changed.forEach(Versions::normaliseChanges);
        } catch (RuntimeException | StackOverflowError failed) {
            for (Versions<?> table : changed) {
                table.dropChanges();
            }
            changed.clear();
            if (rows.failure == null) {
                parked.park(event, failed);
                return;
            }
        }
        if (rows.failure != null) {
            throw rows.failure;
        }
        for (Versions<?> table : changed) {
            table.takeChanges(event.position());
        }
        changed.clear();
    }

    /** Writes the events in halves of halves until those that cannot be written stand alone, and parks them. */
    private void bisect(List<PublishedEvent> events) throws SQLException {
        int parkedBefore = parked.waiting();
        Savepoint savepoint = connection.setSavepoint();
        try {
            write(events);
            connection.releaseSavepoint(savepoint);
        } catch (SQLException failed) {
            if (!SqlFailures.isCausedByValues(failed)) {
                throw failed;
            }
            connection.rollback(savepoint);
            connection.releaseSavepoint(savepoint);
            parked.undo(parkedBefore);
            for (Versions<?> table : tables.values()) {
                table.reload();
            }
            if (events.size() == 1) {
                parked.park(events.getFirst(), failed);
                return;
            }
            int middle = events.size() / 2;
            bisect(events.subList(0, middle));
            bisect(events.subList(middle, events.size()));
        }
    }

    private void forget() throws SQLException {
        parked.undo(0);
        for (Versions<?> table : tables.values()) {
            table.reload();
        }
        if (accumulator != null) {
            accumulated = accumulator.load();
        }
    }

    @Nullable
    Instant lastRecordedAt() {
        return progress().lastRecordedAt();
    }

    /** The rows as the event at hand sees them. A failure to read is kept, so that a projection cannot swallow it. */
    private final class RowsOfEvent implements Rows {

        private @Nullable SQLException failure;

        @Override
        public <R extends Record> @Nullable R find(Class<R> table, Object key) {
            try {
                return versions(table).find(key);
            } catch (SQLException failed) {
                failure = failed;
                throw new ReadFailedException(failed);
            }
        }

        @Override
        @SuppressWarnings("unchecked")
        public <R extends Record> void put(R row) {
            Versions<R> table = versions((Class<R>) row.getClass());
            if (table.put(row)) {
                changed.add(table);
            }
        }

        @Override
        public <R extends Record> void remove(Class<R> table, Object key) {
            Versions<R> versions = versions(table);
            if (versions.remove(key)) {
                changed.add(versions);
            }
        }

        @SuppressWarnings("unchecked")
        private <R extends Record> Versions<R> versions(Class<R> table) {
            Versions<?> versions = tables.get(table);
            if (versions == null) {
                throw new IllegalArgumentException(table.getName() + " is not a table of "
                        + schema.projection().name());
            }
            return (Versions<R>) versions;
        }
    }
}
