package org.improvementledger.chassis.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * Opens connections beside the pool, in the service's own role. A line keeps one for as long as it runs: it holds the line's lock and writes its rows, so that who
 * lost the lock cannot write.
 */
@FunctionalInterface
public interface DedicatedConnections {

    /**
     * @param purpose shown as the connection's name in Postgres
     * @param longestAnswer after which a statement without an answer breaks the connection
     */
    Connection open(String purpose, Duration longestAnswer) throws SQLException;
}
