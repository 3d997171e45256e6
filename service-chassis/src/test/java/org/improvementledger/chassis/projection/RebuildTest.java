package org.improvementledger.chassis.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.improvementledger.chassis.projection.Histories.Refused;
import org.improvementledger.chassis.projection.RebuildReport.TableComparison;
import org.improvementledger.chassis.projection.TallyProjection.CounterRow;
import org.improvementledger.chassis.projection.TallyProjection.WordRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RebuildTest {

    private final Stage stage = new Stage(20220718);
    private final TallyProjection tally = stage.tally();
    private final Rebuilds rebuilds = new Rebuilds(stage.dataSource, List.of(tally));

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void aRebuildEqualsTheLiveRowsWhileEventsGoOnArriving() throws InterruptedException {
        stage.topic.create();
        List<PublishedEvent> events = stage.history.random(6_000, 200);
        stage.topic.publish(events.subList(0, 3_000));
        ProjectionLine line = stage.start(tally);
        Stage.awaitApplied(line, 2_999);
        UUID id = rebuilds.start("tally", "administrator-1");
        assertThat(rebuilds.start("tally", "administrator-2"))
                .as("one at a time")
                .isEqualTo(id);
        AtomicBoolean reading = new AtomicBoolean(true);
        ReadModel<CounterRow> model = stage.readModel(tally, CounterRow.class);
        Thread reader = Thread.ofVirtual().start(() -> {
            long last = -1;
            while (reading.get()) {
                long applied = model.lastApplied();
                assertThat(applied).as("readers never go back").isGreaterThanOrEqualTo(last);
                last = applied;
                assertThat(model.count(applied, Filter.none())).isPositive();
            }
        });
        for (int next = 3_000; next < 6_000; next += 50) {
            stage.topic.publish(events.subList(next, next + 50));
        }
        RebuildReport report = awaitEnd(id);
        reading.set(false);
        reader.join();
        assertThat(report.error()).isNull();
        assertThat(report.allEqual()).isTrue();
        assertThat(report.requestedBy()).isEqualTo("administrator-1");
        assertThat(report.tables()).extracting(TableComparison::table).containsExactly("counter", "word", "entry");
        assertThat(report.tables())
                .allSatisfy(table ->
                        assertThat(table.equal()).isEqualTo(table.compared()).isPositive());
        Stage.awaitApplied(line, 5_999);
        Stage.awaitState(line, ProjectionState.RUNNING);
        stage.assertFolded(tally, events);
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(schemas()).isEqualTo(1));
    }

    @Test
    void aFalsifiedLiveRowIsFoundNamedAndReplaced() {
        stage.topic.create();
        List<PublishedEvent> events = stage.history.random(500, 30);
        stage.topic.publish(events);
        ProjectionLine line = stage.start(tally);
        Stage.awaitApplied(line, 499);
        CounterRow falsified = Stage.all(stage.readModel(tally, CounterRow.class), Moment.LATEST)
                .get(4)
                .row();
        CounterRow deleted = Stage.all(stage.readModel(tally, CounterRow.class), Moment.LATEST)
                .get(5)
                .row();
        stage.execute("UPDATE tally.counter SET total = total + 1 WHERE to_position = " + RowTable.OPEN + " AND id = '"
                + falsified.id() + "'");
        stage.execute(
                "DELETE FROM tally.counter WHERE to_position = " + RowTable.OPEN + " AND id = '" + deleted.id() + "'");
        stage.execute("INSERT INTO tally.word (word, events, first_position, from_position, to_position)"
                + " VALUES ('invented', 1, 3, 3, " + RowTable.OPEN + ")");
        RebuildReport report = awaitEnd(rebuilds.start("tally", "auditor-1"));
        assertThat(report.state()).isEqualTo(RebuildReport.State.DONE);
        assertThat(report.allEqual()).isFalse();
        TableComparison counters = report.tables().getFirst();
        assertThat(counters.differing()).isEqualTo(2);
        assertThat(counters.firstDifferences())
                .extracting(RebuildReport.RowDifference::key)
                .containsExactlyInAnyOrder(
                        falsified.id().toString(), deleted.id().toString());
        assertThat(counters.firstDifferences())
                .filteredOn(difference -> difference.key().equals(falsified.id().toString()))
                .first()
                .satisfies(difference -> assertThat(difference.live())
                        .contains("\"total\": " + (falsified.total() + 1))
                        .isNotEqualTo(difference.rebuilt()));
        assertThat(counters.firstDifferences())
                .filteredOn(difference -> difference.key().equals(deleted.id().toString()))
                .first()
                .satisfies(difference -> assertThat(difference.live()).isNull());
        assertThat(report.tables().get(1).firstDifferences())
                .extracting(RebuildReport.RowDifference::key)
                .containsExactly("invented");
        assertThat(report.tables().get(2).differing()).isZero();
        List<PublishedEvent> more = stage.history.random(100, 30);
        stage.topic.publish(more.subList(500, 600));
        Stage.awaitApplied(line, 599);
        stage.assertFolded(tally, more);
    }

    @Test
    void aRebuildAskedForOnAnInstanceThatDoesNotLeadIsDoneByTheLeader() {
        stage.topic.create();
        List<PublishedEvent> events = stage.history.random(400, 30);
        stage.topic.publish(events);
        ProjectionLine leader = stage.start(tally);
        Stage.awaitApplied(leader, 399);
        ProjectionLine other = stage.start(tally);
        Stage.awaitState(other, ProjectionState.STANDING_BY);
        RebuildReport report = awaitEnd(rebuilds.start("tally", "administrator-1"));
        assertThat(report.allEqual()).isTrue();
        stage.assertFolded(tally, events);
    }

    @Test
    void whatADeadRebuildLeftIsDroppedAndTheRebuildBegunAgain() {
        stage.topic.create();
        List<PublishedEvent> events = stage.history.random(400, 30);
        stage.topic.publish(events);
        ProjectionLine line = stage.start(tally);
        Stage.awaitApplied(line, 399);
        stage.stop(line);
        UUID id = rebuilds.start("tally", "administrator-1");
        // As a process leaves it that dies while it fills.
        stage.execute("UPDATE projections.rebuild SET state = 'FILLING', started_at = now(), position = 17");
        stage.execute("CREATE SCHEMA tally_rebuild");
        stage.execute("CREATE TABLE tally_rebuild.progress (half boolean)");
        stage.execute("CREATE SCHEMA tally_retired");
        ProjectionLine again = stage.start(tally);
        RebuildReport report = awaitEnd(id);
        assertThat(report.error()).isNull();
        assertThat(report.allEqual()).isTrue();
        Stage.awaitState(again, ProjectionState.RUNNING);
        stage.assertFolded(tally, events);
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(schemas()).isEqualTo(1));
    }

    @Test
    void aChangedDefinitionIsRebuiltAtStart() {
        stage.topic.create();
        List<PublishedEvent> events = stage.history.random(900, 30);
        UUID bad = stage.history.open("bad");
        stage.history.append(bad, new Refused(bad, "until mended"));
        List<PublishedEvent> all = stage.history.random(98, 30);
        stage.topic.publish(all);
        ProjectionLine line = stage.start(tally);
        Stage.awaitApplied(line, 999);
        assertThat(line.view().parkedLines()).isEqualTo(1);
        stage.stop(line);
        TallyProjection mended = new TallyProjection("tally", stage.stream, 2) {
            @Override
            public void project(PublishedEvent event, Rows rows) {
                if (!event.type().equals("test.refused")) {
                    super.project(event, rows);
                }
            }
        };
        ProjectionLine next = stage.start(mended);
        Stage.awaitApplied(next, 999);
        Stage.awaitState(next, ProjectionState.RUNNING);
        assertThat(next.initialised()).isTrue();
        assertThat(next.view().parkedLines()).isZero();
        RebuildReport report = rebuilds.reports("tally", 1).getFirst();
        assertThat(report.requestedBy()).isEqualTo(Rebuilds.DEFINITION_CHANGED);
        assertThat(report.state()).isEqualTo(RebuildReport.State.DONE);
        assertThat(report.parkedLive()).isPositive();
        assertThat(report.parkedRebuilt()).isZero();
        stage.assertFolded(mended, all);
        assertThat(events).hasSize(900);
    }

    @Test
    void anOldInstanceGivesWayToTheDefinitionOfANewOne() {
        stage.topic.create();
        List<PublishedEvent> events = stage.history.random(600, 30);
        stage.topic.publish(events.subList(0, 300));
        ProjectionLine old = stage.start(tally);
        Stage.awaitApplied(old, 299);
        TallyProjection renewed = new TallyProjection("tally", stage.stream, 2);
        ProjectionLine next = stage.start(renewed);
        await("the new instance to be ready").atMost(Duration.ofSeconds(60)).until(() -> next.initialised());
        stage.topic.publish(events.subList(300, 600));
        Stage.awaitApplied(next, 599);
        Stage.awaitState(old, ProjectionState.OUTDATED);
        stage.assertFolded(renewed, events);
        assertThat(rebuilds.reports("tally", 10)).hasSize(1);
    }

    @Test
    void rebuiltRowsServeReadersAtEveryPositionAsBefore() {
        stage.topic.create();
        List<PublishedEvent> events = stage.history.random(300, 12);
        stage.topic.publish(events);
        ProjectionLine line = stage.start(tally);
        Stage.awaitApplied(line, 299);
        awaitEnd(rebuilds.start("tally", "administrator-1"));
        FoldedRows folded = new FoldedRows(tally);
        for (PublishedEvent event : events) {
            folded.apply(event);
            stage.assertSame(tally, WordRow.class, folded, event.position());
            stage.assertSame(tally, CounterRow.class, folded, event.position());
        }
    }

    @Test
    void aComparisonNamesWhatDiffersAndLeavesTheLiveRowsAsTheyAre() {
        stage.topic.create();
        List<PublishedEvent> events = stage.history.random(500, 30);
        stage.topic.publish(events);
        ProjectionLine line = stage.start(tally);
        Stage.awaitApplied(line, 499);
        UUID id = UUID.randomUUID();
        assertThat(rebuilds.compare(id, "tally", "auditor-1")).isTrue();
        assertThat(rebuilds.compare(id, "tally", "auditor-1")).as("a repeat").isTrue();
        RebuildReport equal = awaitEnd(id);
        assertThat(equal.error()).isNull();
        assertThat(equal.allEqual()).isTrue();
        assertThat(equal.comparedBefore()).isEqualTo(500);
        assertThat(equal.tables())
                .allSatisfy(table -> assertThat(table.liveHash()).hasSize(64).isEqualTo(table.rebuiltHash()));
        stage.execute("UPDATE tally.word SET events = events + 1 WHERE word = (SELECT min(word) FROM tally.word)");
        UUID next = UUID.randomUUID();
        assertThat(rebuilds.compare(next, "tally", "auditor-1")).isTrue();
        RebuildReport report = awaitEnd(next);
        assertThat(report.allEqual()).isFalse();
        TableComparison words = report.tables().get(1);
        assertThat(words.differing()).isPositive();
        assertThat(words.liveHash()).isNotEqualTo(words.rebuiltHash());
        assertThat(words.firstDifferences()).isNotEmpty();
        assertThat(report.tables().get(2).differing()).isZero();
        assertThat(stage.number("SELECT count(*) FROM tally.word WHERE word = (SELECT min(word) FROM tally.word)"))
                .as("what was falsified stays for whoever looks into it")
                .isEqualTo(words.differing());
        assertThat(rebuilds.comparisons(10)).extracting(RebuildReport::id).containsExactly(next, id);
        assertThat(rebuilds.reports("tally", 10)).isEmpty();
        assertThat(line.view().state()).isEqualTo(ProjectionState.RUNNING);
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(schemas()).isEqualTo(1));
    }

    @Test
    void comparisonsGoOneAtATimeAndOneWithRowsThatNobodyHasAnyMoreEnds() {
        stage.topic.create();
        UUID first = UUID.randomUUID();
        assertThat(rebuilds.compare(first, "tally", "auditor-1")).isTrue();
        assertThat(rebuilds.compare(UUID.randomUUID(), "tally", "auditor-2")).isFalse();
        Rebuilds renewed = new Rebuilds(stage.dataSource, List.of(new TallyProjection("tally", stage.stream, 2)));
        assertThat(renewed.compare(UUID.randomUUID(), "tally", "auditor-2")).isTrue();
        assertThat(renewed.report(first).orElseThrow().state()).isEqualTo(RebuildReport.State.FAILED);
    }

    @Test
    void aComparisonThatDiedIsBegunAgain() {
        stage.topic.create();
        stage.topic.publish(stage.history.random(400, 30));
        ProjectionLine line = stage.start(tally);
        Stage.awaitApplied(line, 399);
        stage.stop(line);
        UUID id = UUID.randomUUID();
        assertThat(rebuilds.compare(id, "tally", "auditor-1")).isTrue();
        stage.execute("UPDATE projections.rebuild SET state = 'COMPARING', started_at = now(), position = 400");
        stage.execute("CREATE SCHEMA tally_rebuild");
        stage.start(tally);
        assertThat(awaitEnd(id).allEqual()).isTrue();
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(schemas()).isEqualTo(1));
    }

    private RebuildReport awaitEnd(UUID id) {
        await("the rebuild to end")
                .atMost(Duration.ofSeconds(60))
                .until(() -> rebuilds.report(id).orElseThrow().finishedAt() != null);
        return rebuilds.report(id).orElseThrow();
    }

    private long schemas() {
        return stage.number("SELECT count(*) FROM pg_namespace WHERE nspname LIKE 'tally%'");
    }
}
