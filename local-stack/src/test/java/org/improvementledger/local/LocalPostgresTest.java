package org.improvementledger.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPostgresTest {

    @Test
    void runsDurably() throws SQLException {
        assertThat(ask("show fsync")).isEqualTo("on");
        assertThat(ask("show synchronous_commit")).isEqualTo("on");
        assertThat(ask("show full_page_writes")).isEqualTo("on");
        assertThat(ask("show server_version_num")).startsWith("18");
        assertThat(ask("show data_checksums")).isEqualTo("on");
    }

    @Test
    void keepsWhatWasCommittedOverAKillAndAnOrderlyStop(@TempDir Path folder) throws SQLException {
        try (LocalPostgres postgres = LocalPostgres.start(folder, Ports.free())) {
            execute(postgres, "create table kept (value int)");
            execute(postgres, "insert into kept values (1)");

            long killed = postgres.pid();
            postgres.kill();
            assertThat(ProcessHandle.of(killed).filter(ServerProcess::alive)).isEmpty();
            postgres.startAgain();
            execute(postgres, "insert into kept values (2)");

            postgres.stop();
            assertThat(postgres.alive()).isFalse();
            postgres.startAgain();

            try (Connection connection = postgres.connect("postgres")) {
                assertThat(first(connection, "select sum(value) from kept")).isEqualTo("3");
            }
        }
    }

    @Test
    void givesAServiceADatabaseWithTwoRolesAndIsQuietOnARepeat() throws SQLException {
        SharedServers.Database database = SharedServers.newDatabase();
        SharedServers.postgres().createServiceDatabase(database.name(), database.owner(), database.serviceRole());

        try (Connection owner =
                        DriverManager.getConnection(database.url(), database.owner(), database.ownerPassword());
                Statement statement = owner.createStatement()) {
            statement.execute("create schema history");
            statement.execute("create table history.fact (value int)");
            statement.execute("grant usage on schema history to " + database.serviceRole());
            statement.execute("grant select, insert on history.fact to " + database.serviceRole());
        }
        try (Connection service = DriverManager.getConnection(
                        database.url(), database.serviceRole(), database.servicePassword());
                Statement statement = service.createStatement()) {
            statement.execute("create schema read_model");
            statement.execute("create temporary table scratch (value int)");
            statement.execute("insert into history.fact values (1)");
            assertThatThrownBy(() -> statement.execute("delete from history.fact"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
        }
    }

    /** Whoever opens a connection works through the rounds, and here many connections are opened for a question each. */
    @Test
    void hashesItsPasswordsOnce() throws SQLException {
        SharedServers.newDatabase();
        assertThat(ask("select count(*) from pg_authid where rolpassword like 'SCRAM-SHA-256$1:%'"))
                .isNotEqualTo("0")
                .isEqualTo(ask("select count(*) from pg_authid where rolpassword is not null"));
    }

    @Test
    void refusesAnIdentifierThatWouldNeedQuoting() {
        assertThatThrownBy(() -> SharedServers.postgres().createServiceDatabase("plan; drop", "owner", "service"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void namesThePortThatIsTaken(@TempDir Path folder) {
        assertThatThrownBy(() ->
                        LocalPostgres.start(folder, SharedServers.postgres().port()))
                .isInstanceOf(LocalServerException.class)
                .hasMessageContaining(
                        "PostgreSQL needs port " + SharedServers.postgres().port());
    }

    @Test
    void showsTheEndOfItsLogWhenItDidNotStart(@TempDir Path folder) throws IOException {
        LocalPostgres.start(folder, Ports.free()).close();
        Files.delete(folder.resolve("cluster/global/pg_control"));

        assertThatThrownBy(() -> LocalPostgres.start(folder, Ports.free()))
                .isInstanceOf(LocalServerException.class)
                .hasMessageContaining("PostgreSQL ended while it was starting")
                .hasMessageContaining("pg_control");
    }

    private static String ask(String question) throws SQLException {
        try (Connection connection = SharedServers.postgres().connect("postgres")) {
            return first(connection, question);
        }
    }

    private static String first(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    private static void execute(LocalPostgres postgres, String command) throws SQLException {
        try (Connection connection = postgres.connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
