package org.improvementledger.chassis.relay;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;

/** Opens the relay's own sessions to the event store. */
final class StoreConnections {

    /** A database that answers nothing for so long counts as lost. */
    private static final int ANSWER_WITHIN_SECONDS = 30;

    private static final int CONNECT_WITHIN_SECONDS = 10;

    private static final List<String> SESSION = List.of(
            // A leader whose machine vanished keeps the lock until the server notices: about ten seconds with these.
            "set tcp_keepalives_idle = 4",
            "set tcp_keepalives_interval = 2",
            "set tcp_keepalives_count = 3",
            "set tcp_user_timeout = 10000",
            "set idle_session_timeout = 0",
            // A position that a crash takes back could be given to another event after it was published.
            "select set_config('synchronous_commit', 'on', false)"
                    + " where current_setting('synchronous_commit') in ('off', 'local')",
            // A plan kept from when the tables were small reads them whole when they are large.
            "set plan_cache_mode = force_custom_plan");

    private static final List<String> BY_KEY = List.of(
            "set enable_seqscan = off", "set enable_bitmapscan = off", "set plan_cache_mode = force_generic_plan");

    private final RelaySettings settings;

    StoreConnections(RelaySettings settings) {
        this.settings = settings;
    }

    /** @param role what the session is for; shows as its name in pg_stat_activity */
    Connection open(String role) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", settings.username());
        properties.setProperty("password", settings.password());
        properties.setProperty("ApplicationName", settings.stream() + " relay " + role);
        properties.setProperty("loginTimeout", String.valueOf(CONNECT_WITHIN_SECONDS));
        properties.setProperty("connectTimeout", String.valueOf(CONNECT_WITHIN_SECONDS));
        properties.setProperty("socketTimeout", String.valueOf(ANSWER_WITHIN_SECONDS));
        properties.setProperty("tcpKeepAlive", "true");
        Connection connection = DriverManager.getConnection(settings.jdbcUrl(), properties);
        try {
            execute(connection, SESSION);
            return connection;
        } catch (SQLException failure) {
            connection.close();
            throw failure;
        }
    }

    /**
     * From now on this session only looks up by key, with plans that are made once. Its statements have to leave no
     * choice of a join: left to guess how much waits, Postgres expects a full batch and joins it with the index over the
     * whole history, for every single event.
     */
    static void lookUpByKey(Connection connection) throws SQLException {
        execute(connection, BY_KEY);
    }

    private static void execute(Connection connection, List<String> settings) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : settings) {
                statement.execute(sql);
            }
        }
    }

    /** Takes the stream's lock for as long as the session lives; false when another session has it. */
    boolean tryLock(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select pg_try_advisory_lock(hashtextextended(?, 0))")) {
            statement.setString(1, "relay of " + settings.stream());
            try (ResultSet result = statement.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        }
    }

    /** Whether the session with that process number still holds an advisory lock, asked from another session. */
    boolean holdsLock(Connection connection, int backend) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select exists (select 1 from pg_locks where locktype = 'advisory' and granted and pid = ?)")) {
            statement.setInt(1, backend);
            try (ResultSet result = statement.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        }
    }
}
