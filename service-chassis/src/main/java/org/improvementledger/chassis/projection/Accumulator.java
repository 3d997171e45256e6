package org.improvementledger.chassis.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Something that grows with every event of a stream and cannot be told row by row, such as a tree of hashes over all of them. It lies in tables of its own in the
 * projection's schema and is written in the batch's transaction, so it is live, rebuilt, compared and replaced with the rows.
 *
 * <p>It gets every event once, in position order, parked ones too: what is parked is missing in the rows alone.
 */
public interface Accumulator {

    /** The statements that create its tables in a schema. They are part of the projection's definition. */
    List<String> definition(String schema);

    /** One that writes to the tables of a schema over a connection; used by one thread. */
    Growing in(String schema, Connection connection);

    /**
     * Compares what two schemas hold as far as both have applied the events before a position. The connection is in a transaction that sees both in one snapshot.
     */
    List<RebuildReport.TableComparison> compare(Connection connection, String live, String rebuilt, long before)
            throws SQLException;

    /** An accumulator at work. */
    interface Growing {

        /**
         * Takes what is stored as what is known.
         *
         * @return how many events it is over; the line stops where that is not how many were applied
         */
        long load() throws SQLException;

        /** Writes what the events add, in the transaction at hand. {@link #load} follows where that is not committed. */
        void add(List<PublishedEvent> events) throws SQLException;
    }
}
