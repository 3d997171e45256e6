package org.improvementledger.chassis.projection;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;

/** Opens connections to the service's own database outside its pool. */
final class PostgresConnections implements DedicatedConnections {

    private static final String CONNECT_SECONDS = "10";

    private final String url;
    private final String user;
    private final String password;

    PostgresConnections(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    @Override
    public Connection open(String purpose, Duration longestAnswer) throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("user", user);
        settings.setProperty("password", password);
        settings.setProperty("ApplicationName", purpose);
        settings.setProperty("tcpKeepAlive", "true");
        settings.setProperty("connectTimeout", CONNECT_SECONDS);
        settings.setProperty("socketTimeout", Long.toString(longestAnswer.toSeconds()));
        Connection connection = DriverManager.getConnection(url, settings);
        try (Statement statement = connection.createStatement()) {
            // Rows and progress commit together, so what a crash of the database loses is read from Kafka again.
            statement.execute("SET synchronous_commit = off");
            // A host that vanished must not keep the lock.
            statement.execute("SET tcp_keepalives_idle = 10");
            statement.execute("SET tcp_keepalives_interval = 5");
            statement.execute("SET tcp_keepalives_count = 3");
            return connection;
        } catch (SQLException failed) {
            connection.close();
            throw failed;
        }
    }
}
