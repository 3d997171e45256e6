package org.improvementledger.chassis.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The lines that follow a stream together, and what a batch makes of all of them in one transaction. */
final class Followers {

    /** The next position of the foremost where nobody follows. */
    static final long NOBODY = Long.MIN_VALUE;

    private static final Logger LOG = LoggerFactory.getLogger(Followers.class);

    private final List<ProjectionLine> lines = new ArrayList<>();

    /** Those that follow; a view. */
    List<ProjectionLine> lines() {
        return lines;
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    int size() {
        return lines.size();
    }

    boolean contains(ProjectionLine line) {
        return lines.contains(line);
    }

    void add(ProjectionLine line) {
        lines.add(line);
    }

    void remove(ProjectionLine line) {
        lines.remove(line);
    }

    void clear() {
        lines.clear();
    }

    /** The next position of the line that is furthest. */
    long foremost() {
        return lines.stream().mapToLong(ProjectionLine::nextPosition).max().orElse(NOBODY);
    }

    List<Progress> progress() {
        return lines.stream().map(ProjectionLine::progress).toList();
    }

    /** Takes what is stored as what is known again, after a rollback. */
    void reload() throws SQLException {
        for (ProjectionLine line : lines) {
            line.writer().load();
        }
    }

    /**
     * Applies a batch to all and commits it.
     *
     * @return who failed, so that nothing was applied; null where nobody did. A line that follows by itself throws instead, as there is nobody to go on without it
     */
    @Nullable
    ProjectionLine apply(Connection connection, ReadAhead.Batch batch) throws SQLException {
        if (lines.size() == 1) {
            ProjectionLine only = lines.getFirst();
            only.applied(only.writer().apply(batch));
            return null;
        }
        boolean saved = save(connection, batch);
        int[] applied = new int[lines.size()];
        for (int index = 0; index < applied.length; index++) {
            ProjectionLine line = lines.get(index);
            try {
                applied[index] =
                        saved ? line.writer().writeTaken() : line.writer().write(batch);
            } catch (SQLException | RuntimeException | LinkageError | StackOverflowError failed) {
                // Throws where the connection is gone, which is nobody's fault.
                connection.rollback();
                LOG.info("{} could not apply a batch: {}", line.schema().live(), SqlFailures.describe(failed));
                return line;
            }
        }
        connection.commit();
        for (int index = 0; index < applied.length; index++) {
            lines.get(index).applied(applied[index]);
        }
        return null;
    }

    /** Saves the progress of all with one statement; false where that failed, so that each has to do it and shows whose fault it was. */
    private boolean save(Connection connection, ReadAhead.Batch batch) throws SQLException {
        List<ProjectionWriter> writers =
                lines.stream().map(ProjectionLine::writer).toList();
        writers.forEach(writer -> writer.take(batch));
        try {
            if (ProgressRows.save(connection, writers)) {
                return true;
            }
        } catch (SQLException failed) {
            LOG.debug("Progress is saved line by line: {}", SqlFailures.describe(failed));
        }
        connection.rollback();
        return false;
    }
}
