package org.improvementledger.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is lost comes back by one command each, on a pair with a story in it, and both services prove the same record as before. */
class RecoveryIT {

    private static final Duration AGREED_WITHIN = Duration.ofMinutes(1);

    private final Pair pair = Pair.shared();

    @Test
    void aLostDatabaseAndALostKafkaComeBackByOneCommandEach() throws SQLException {
        List<String> signed = agreed();
        String allocations = pair.get("auditor", "money", "/api/allocations").text();
        pair.kill("money");
        dropDatabase();
        assertThat(pair.recover("money")).contains("were brought back", "root " + signed.get(2));
        assertThat(agreed()).isEqualTo(signed);
        await("the allocations to be shown as before")
                .atMost(AGREED_WITHIN)
                .until(() ->
                        pair.get("auditor", "money", "/api/allocations").text().equals(allocations));
        assertThat(pair.recover("kafka")).contains("money has its events up to position", "root " + signed.get(2));
        assertThat(agreed()).isEqualTo(signed);
    }

    /** Origin, size and root of the log of money, once both services stand by them. */
    private List<String> agreed() {
        await("both services to stand by one root").atMost(AGREED_WITHIN).until(() -> checkpoint("plan")
                .equals(checkpoint("money")));
        return checkpoint("plan");
    }

    private List<String> checkpoint(String service) {
        return pair.get("", service, "/tlog/budget/checkpoint")
                .text()
                .lines()
                .limit(3)
                .toList();
    }

    private void dropDatabase() throws SQLException {
        String elsewhere = pair.property("postgres.money.url").replace("/money?", "/postgres?");
        try (Connection connection = DriverManager.getConnection(elsewhere);
                Statement statement = connection.createStatement()) {
            statement.execute("drop database money with (force)");
        }
    }
}
