package org.improvementledger.chassis.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.improvementledger.chassis.projection.Histories.Counted;
import org.improvementledger.chassis.projection.Histories.Named;
import org.improvementledger.chassis.projection.Histories.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StreamReaderTest {

    private final Stage stage = new Stage(20240229);
    private final TallyProjection one = new TallyProjection("one", stage.stream);
    private final TallyProjection two = new TallyProjection("two", stage.stream);
    private final TallyProjection three = new TallyProjection("three", stage.stream);

    /** Passes over what the others cannot apply. */
    private final TallyProjection lenient = new TallyProjection("lenient", stage.stream) {
        @Override
        public void project(PublishedEvent event, Rows rows) {
            boolean harmful = event.payload() instanceof Refused
                    || event.payload() instanceof Named named && named.name().indexOf('\0') >= 0;
            if (!harmful) {
                super.project(event, rows);
            }
        }
    };

    @BeforeEach
    void createTopic() {
        stage.topic.create();
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void whatSeveralLinesMakeOfABatchIsOneTransactionOfOneConnection() {
        List<PublishedEvent> events = stage.history.random(3_000, 60);
        stage.topic.publish(events);
        List<ProjectionLine> lines = stage.start(List.of(one, two, three));
        lines.forEach(line -> Stage.awaitApplied(line, 2_999));
        assertThat(transactions(one, two, three)).isEqualTo(1);
        assertThat(connections()).isEqualTo(1);
        for (TallyProjection projection : List.of(one, two, three)) {
            stage.assertFolded(projection, events);
        }
    }

    @Test
    void whoFollowsAtLeisureTakesWhatCameMeanwhileInOneTransaction() {
        TallyProjection leisurely = new TallyProjection("leisurely", stage.stream) {
            @Override
            public boolean atLeisure() {
                return true;
            }
        };
        List<PublishedEvent> events = stage.history.random(200, 60);
        long begun = System.nanoTime();
        ProjectionLine line = stage.start(leisurely);
        events.forEach(event -> stage.topic.publish(List.of(event)));
        Stage.awaitApplied(line, 199);
        Duration taken = Duration.ofNanos(System.nanoTime() - begun);
        assertThat(stage.number("SELECT count(DISTINCT CAST(xmin AS text)) FROM leisurely.entry"))
                .isLessThanOrEqualTo(taken.dividedBy(StreamReader.REST) + 2);
        stage.assertFolded(leisurely, events);
    }

    @Test
    void aNewLineCatchesUpByItselfAndThenFollowsWithTheOthers() {
        List<PublishedEvent> events = stage.history.random(5_000, 60);
        stage.topic.publish(events.subList(0, 4_000));
        List<ProjectionLine> before = stage.start(List.of(one, two));
        before.forEach(line -> Stage.awaitApplied(line, 3_999));
        stage.stop(before.getFirst());

        List<ProjectionLine> lines = stage.start(List.of(three, one, two));
        for (int next = 4_000; next < 5_000; next += 100) {
            stage.topic.publish(events.subList(next, next + 100));
        }
        lines.forEach(line -> Stage.awaitApplied(line, 4_999));
        awaitTogether(one, two, three);
        for (TallyProjection projection : List.of(one, two, three)) {
            stage.assertFolded(projection, stage.history.events());
        }
    }

    @Test
    void aLineThatFailsStopsNoOtherAndComesBack() {
        List<PublishedEvent> events = stage.history.random(1_200, 60);
        stage.topic.publish(events.subList(0, 400));
        List<ProjectionLine> lines = stage.start(List.of(one, two, three));
        lines.forEach(line -> Stage.awaitApplied(line, 399));
        stage.execute("ALTER TABLE two.word RENAME TO elsewhere");
        stage.topic.publish(events.subList(400, 1_200));
        Stage.awaitApplied(lines.get(0), 1_199);
        Stage.awaitApplied(lines.get(2), 1_199);
        Stage.awaitState(lines.get(1), ProjectionState.RETRYING);
        assertThat(lines.get(0).view().state()).isEqualTo(ProjectionState.RUNNING);
        assertThat(stage.number("SELECT next_position FROM two.progress")).isEqualTo(400);

        stage.execute("ALTER TABLE two.elsewhere RENAME TO word");
        Stage.awaitApplied(lines.get(1), 1_199);
        awaitTogether(one, two, three);
        assertThat(lines.get(1).view().parkedEvents()).isZero();
        stage.assertFolded(two, stage.history.events());
    }

    @Test
    void aTableThatSomebodyLocksKeepsItsOwnLineWaitingOnly() throws SQLException {
        List<PublishedEvent> events = stage.history.random(600, 60);
        stage.topic.publish(events.subList(0, 300));
        List<ProjectionLine> lines = stage.start(List.of(one, two));
        lines.forEach(line -> Stage.awaitApplied(line, 299));
        try (Connection locking = stage.dataSource.getConnection();
                Statement lock = locking.createStatement()) {
            locking.setAutoCommit(false);
            lock.execute("LOCK TABLE two.word IN SHARE MODE");
            stage.topic.publish(events.subList(300, 600));
            Stage.awaitApplied(lines.get(0), 599);
            assertThat(stage.number("SELECT next_position FROM two.progress")).isEqualTo(300);
            locking.rollback();
        }
        Stage.awaitApplied(lines.get(1), 599);
        stage.assertFolded(two, events);
    }

    @Test
    void whatOneProjectionCannotApplyParksInThatOneOnly() {
        stage.history.random(300, 20);
        UUID refused = stage.history.open("refused");
        stage.history.append(refused, new Refused(refused, "of the test"));
        stage.history.append(refused, new Counted(refused, 7));
        UUID unwritable = stage.history.open("to be renamed");
        // Postgres has no place for a NUL in a text; only the write finds out.
        stage.history.append(unwritable, new Named(unwritable, "a\0b"));
        stage.history.append(unwritable, new Counted(unwritable, 1));
        List<PublishedEvent> events = stage.history.events();
        stage.topic.publish(events);
        List<ProjectionLine> lines = stage.start(List.of(one, lenient));
        lines.forEach(line -> Stage.awaitApplied(line, events.size() - 1));
        awaitTogether(one, lenient);
        assertThat(lines.get(0).view().parkedLines()).isEqualTo(2);
        assertThat(lines.get(0).view().parkedEvents()).isEqualTo(4);
        assertThat(lines.get(1).view().parkedLines()).isZero();
        stage.assertFolded(lenient, stage.history.events());
    }

    @Test
    void aPositionThatOnlyOneLineLacksStopsThatOneOnly() {
        List<PublishedEvent> events = stage.history.random(800, 60);
        stage.topic.publish(events.subList(0, 300));
        List<ProjectionLine> both = stage.start(List.of(one, two));
        both.forEach(line -> Stage.awaitApplied(line, 299));
        stage.stop(both.getFirst());
        ProjectionLine ahead = stage.start(one);
        stage.topic.publish(events.subList(300, 600));
        Stage.awaitApplied(ahead, 599);
        stage.stop(ahead);

        stage.topic.delete();
        stage.topic.create();
        List<PublishedEvent> holed = new ArrayList<>(events);
        PublishedEvent missing = holed.remove(400);
        stage.topic.publish(holed);
        List<ProjectionLine> lines = stage.start(List.of(one, two));
        Stage.awaitApplied(lines.get(0), 799);
        Stage.awaitState(lines.get(1), ProjectionState.STOPPED);
        assertThat(lines.get(1).view().position()).isEqualTo(399);
        assertThat(lines.get(1).view().detail()).contains("Position 400 is missing");
        assertThat(lines.get(0).view().state()).isEqualTo(ProjectionState.RUNNING);

        stage.topic.publish(List.of(missing));
        Stage.awaitApplied(lines.get(1), 799);
        awaitTogether(one, two);
        stage.assertFolded(two, stage.history.events());
    }

    @Test
    void aLineThatTheTopicContradictsStopsAndNoOther() {
        List<PublishedEvent> events = stage.history.random(200, 20);
        stage.topic.publish(events.subList(0, 100));
        List<ProjectionLine> both = stage.start(List.of(one, two));
        both.forEach(line -> Stage.awaitApplied(line, 99));
        stage.stop(both.getFirst());
        stage.execute("UPDATE two.progress SET last_event_id = gen_random_uuid(), offsets = '{}'");
        stage.execute("UPDATE one.progress SET offsets = '{}'");
        stage.topic.publish(events.subList(100, 200));
        List<ProjectionLine> lines = stage.start(List.of(one, two));
        Stage.awaitApplied(lines.get(0), 199);
        Stage.awaitState(lines.get(1), ProjectionState.STOPPED);
        assertThat(lines.get(1).view().position()).isEqualTo(99);
        assertThat(lines.get(1).view().detail()).contains("Position 99 is claimed by two events");
        stage.assertFolded(one, events);
    }

    @Test
    void theLinesOfAnInstanceThatEndsAreLedByTheOther() {
        List<PublishedEvent> events = stage.history.random(2_000, 60);
        stage.topic.publish(events.subList(0, 1_000));
        List<ProjectionLine> first = stage.start(List.of(one, two));
        first.forEach(line -> Stage.awaitApplied(line, 999));
        List<ProjectionLine> second = stage.start(List.of(one, two, three));
        // Who leads a projection that the other instance does not have shares nothing with it.
        Stage.awaitApplied(second.get(2), 999);
        second.subList(0, 2).forEach(line -> Stage.awaitState(line, ProjectionState.STANDING_BY));
        stage.stop(first.getFirst());
        stage.topic.publish(events.subList(1_000, 2_000));
        second.forEach(line -> Stage.awaitApplied(line, 1_999));
        // A line that caught up alone leads nowhere for the moment in which it comes home.
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(second)
                .allMatch(line -> line.report().leading()));
        for (TallyProjection projection : List.of(one, two, three)) {
            stage.assertFolded(projection, events);
        }
    }

    /** Publishes an event at a time until one transaction takes it for all of them. */
    private void awaitTogether(TallyProjection... projections) {
        await("the lines to follow together")
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> {
                    int before = stage.history.events().size();
                    List<PublishedEvent> more = stage.history.random(1, 60);
                    stage.topic.publish(more.subList(before, before + 1));
                    await().atMost(Duration.ofMinutes(1)).until(() -> List.of(projections).stream()
                            .allMatch(projection ->
                                    stage.number("SELECT next_position FROM " + projection.name() + ".progress")
                                            == before + 1));
                    return transactions(projections) == 1 && connections() == 1;
                });
    }

    /** How many transactions have written the progress that is stored. */
    private long transactions(TallyProjection... projections) {
        return stage.number("SELECT count(DISTINCT writer) FROM ("
                + List.of(projections).stream()
                        .map(projection ->
                                "SELECT CAST(xmin AS text) AS writer FROM " + projection.name() + ".progress")
                        .collect(Collectors.joining(" UNION ALL "))
                + ") AS writers");
    }

    private long connections() {
        return stage.number("SELECT count(*) FROM pg_stat_activity WHERE datname = '" + stage.database.name()
                + "' AND application_name LIKE 'projection%'");
    }
}
