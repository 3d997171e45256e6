package org.improvementledger.chassis.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.improvementledger.chassis.projection.Histories.Erased;
import org.improvementledger.chassis.projection.Histories.Named;
import org.improvementledger.chassis.projection.RebuildReport.TableComparison;
import org.improvementledger.local.SharedServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The live rows hold a text that was erased by law until they are made anew; what is told of them meanwhile must not keep it. */
class RebuildOfErasedTest {

    private static final String TEXT = "what a child told";

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Stage stage = new Stage(20240311);
    private final TallyProjection tally = stage.tally();
    private final Rebuilds rebuilds = new Rebuilds(stage.dataSource, List.of(tally));

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void noReportKeepsRowsUntilTheTextIsGoneFromThem() {
        stage.topic.create();
        stage.topic.publish(stage.history.random(300, 30));
        ProjectionLine line = stage.start(tally);
        Stage.awaitApplied(line, 299);
        stage.stop(line);
        stage.execute("UPDATE tally.counter SET name = '" + TEXT + "' WHERE to_position = " + RowTable.OPEN);
        // One that was asked for before looks at the same rows.
        UUID compared = UUID.randomUUID();
        assertThat(rebuilds.compare(compared, "tally", "auditor-1")).isTrue();
        UUID forgotten = rebuilds.start("tally", Rebuilds.TEXT_ERASED);
        stage.start(tally);
        for (UUID id : List.of(compared, forgotten)) {
            TableComparison counters = counters(id);
            assertThat(counters.differing()).isPositive();
            assertThat(counters.firstDifferences()).isEmpty();
        }
        assertThat(stage.number(
                        "SELECT count(*) FROM projections.rebuild AS r WHERE CAST(r AS text) LIKE '%" + TEXT + "%'"))
                .isZero();

        stage.execute("UPDATE tally.counter SET total = total + 1 WHERE to_position = " + RowTable.OPEN);
        assertThat(counters(rebuilds.start("tally", "auditor-1")).firstDifferences())
                .as("rows that were made anew are named again")
                .isNotEmpty();
    }

    @Test
    void aRebuildThatFailsIsTriedUntilTheTextIsGone() throws SQLException {
        stage.topic.create();
        stage.topic.publish(stage.history.random(100, 10));
        ProjectionLine line = stage.start(tally);
        Stage.awaitApplied(line, 99);
        stage.execute("UPDATE tally.counter SET name = '" + TEXT + "' WHERE to_position = " + RowTable.OPEN);
        // What a rebuild has to drop before it begins, and may not.
        asSuperuser("CREATE SCHEMA tally_retired");
        UUID id = rebuilds.start("tally", Rebuilds.TEXT_ERASED);
        await().atMost(PATIENCE).until(() -> rebuilds.report(id).orElseThrow().error() != null);
        assertThat(rebuilds.report(id).orElseThrow().finishedAt()).isNull();
        asSuperuser("DROP SCHEMA tally_retired");
        assertThat(counters(id).differing()).isPositive();
        assertThat(stage.number("SELECT count(*) FROM tally.counter WHERE name = '" + TEXT + "'"))
                .isZero();
    }

    @Test
    void anErasureBesideARowThatCannotBeWrittenIsFollowedToo() {
        stage.topic.create();
        UUID unwritable = stage.history.open("to be renamed");
        stage.history.append(unwritable, new Named(unwritable, "a\0b"));
        stage.history.append(UUID.randomUUID(), new Erased(UUID.randomUUID()));
        stage.topic.publish(stage.history.events());
        Stage.awaitApplied(stage.start(tally), 2);
        assertThat(stage.number(
                        "SELECT count(*) FROM projections.rebuild WHERE projection = 'tally' AND requested_by = '"
                                + Rebuilds.TEXT_ERASED + "'"))
                .isEqualTo(1);
    }

    private void asSuperuser(String statement) throws SQLException {
        try (Connection connection = SharedServers.postgres().connect(stage.database.name());
                Statement executed = connection.createStatement()) {
            executed.execute(statement);
        }
    }

    private TableComparison counters(UUID id) {
        await().atMost(PATIENCE).until(() -> rebuilds.report(id).orElseThrow().finishedAt() != null);
        RebuildReport report = rebuilds.report(id).orElseThrow();
        assertThat(report.error()).isNull();
        return report.tables().getFirst();
    }
}
