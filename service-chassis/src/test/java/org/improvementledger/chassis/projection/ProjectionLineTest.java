package org.improvementledger.chassis.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.improvementledger.chassis.projection.Histories.Counted;
import org.improvementledger.chassis.projection.Histories.Named;
import org.improvementledger.chassis.projection.Histories.Opened;
import org.improvementledger.chassis.projection.Histories.Refused;
import org.improvementledger.chassis.projection.TallyProjection.CounterRow;
import org.improvementledger.chassis.projection.TallyProjection.EntryRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProjectionLineTest {

    private final Stage stage = new Stage(20190325);
    private final TallyProjection tally = stage.tally();

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void everyEventIsAppliedOnceInPositionOrder() {
        stage.topic.create();
        List<PublishedEvent> events = stage.history.random(6_000, 400);
        stage.topic.publish(events.subList(0, 3_000));
        ProjectionLine line = stage.start(tally);
        stage.topic.publish(events.subList(3_000, 6_000));
        Stage.awaitApplied(line, 5_999);
        stage.assertFolded(tally, events);
        assertThat(stage.meters
                        .get("ledger.projection.applied")
                        .tag("projection", "tally")
                        .counter()
                        .count())
                .isEqualTo(6_000);
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(
                        stage.meters.get("ledger.projection.lag.events").gauge().value())
                .isZero());
    }

    @Test
    void aLineWaitsForItsTopic() {
        ProjectionLine line = stage.start(tally);
        Stage.awaitState(line, ProjectionState.AWAITING_TOPIC);
        stage.topic.create();
        List<PublishedEvent> events = stage.history.random(20, 5);
        stage.topic.publish(events);
        Stage.awaitApplied(line, 19);
    }

    @Test
    void eventsDeliveredAgainChangeNothing() {
        stage.topic.create();
        List<PublishedEvent> events = stage.history.random(1_200, 50);
        stage.topic.publish(events.subList(0, 800));
        ProjectionLine line = stage.start(tally);
        Stage.awaitApplied(line, 799);
        stage.topic.publish(events.subList(300, 800));
        stage.topic.publish(events.subList(600, 1_200));
        Stage.awaitApplied(line, 1_199);
        stage.assertFolded(tally, events);
        assertThat(stage.number("SELECT count(*) FROM tally.entry")).isEqualTo(1_200);
    }

    @Test
    void abortedTransactionsAreNeverSeen() {
        stage.topic.create();
        List<PublishedEvent> events = stage.history.random(200, 10);
        stage.topic.publish(events.subList(0, 100));
        stage.topic.abort(events.subList(100, 150));
        ProjectionLine line = stage.start(tally);
        Stage.awaitApplied(line, 99);
        stage.topic.publish(events.subList(100, 200));
        Stage.awaitApplied(line, 199);
        stage.assertFolded(tally, events);
    }

    @Test
    void aMissingEventStopsTheLineUntilItAppears() {
        stage.topic.create();
        // Far more than is held ahead, so that partitions must be paused before the hole is found.
        List<PublishedEvent> events = stage.history.random(9_000, 300);
        List<PublishedEvent> holed = new ArrayList<>(events);
        PublishedEvent missing = holed.remove(700);
        stage.topic.publish(holed);
        ProjectionLine line = stage.start(tally);
        Stage.awaitState(line, ProjectionState.STOPPED);
        assertThat(line.view().position()).isEqualTo(699);
        assertThat(line.view().detail()).contains("Position 700 is missing");
        assertThat(stage.meters.get("ledger.projection.stopped").gauge().value())
                .isEqualTo(1);
        ProjectionsHealthIndicator health = new ProjectionsHealthIndicator(List.of(line));
        assertThat(health.health().getStatus().getCode()).isEqualTo("UP");
        assertThat(health.health().getDetails().get("tally").toString()).contains("Position 700 is missing");

        stage.topic.publish(List.of(missing));
        Stage.awaitApplied(line, 8_999);
        Stage.awaitState(line, ProjectionState.RUNNING);
        stage.assertFolded(tally, events);
    }

    @Test
    void twoEventsWithOnePositionStopTheLine() {
        stage.topic.create();
        List<PublishedEvent> events = stage.history.random(100, 10);
        stage.topic.publish(events);
        ProjectionLine line = stage.start(tally);
        Stage.awaitApplied(line, 99);
        PublishedEvent taken = events.get(42);
        PublishedEvent other =
                new Histories(stage.stream, 7).append(UUID.randomUUID(), new Counted(taken.subject(), 1));
        stage.topic.publish(List.of(moved(other, 42)));
        Stage.awaitState(line, ProjectionState.STOPPED);
        assertThat(line.view().detail())
                .contains("Position 42 is claimed by two events")
                .contains(taken.eventId().toString());
        assertThat(line.view().position()).isEqualTo(99);
    }

    @Test
    void anotherHistoryOnTheTopicStopsTheLine() {
        stage.topic.create();
        stage.topic.publish(stage.history.random(100, 10));
        ProjectionLine line = stage.start(tally);
        Stage.awaitApplied(line, 99);
        stage.stop(line);
        stage.topic.delete();
        stage.topic.create();
        stage.topic.publish(new Histories(stage.stream, 99).random(150, 10));
        ProjectionLine again = stage.start(tally);
        Stage.awaitState(again, ProjectionState.STOPPED);
        assertThat(again.view().position()).isEqualTo(99);
    }

    @Test
    void anEventThatCannotBeAppliedParksItsAggregateAndNoOther() {
        stage.topic.create();
        List<PublishedEvent> before = stage.history.random(300, 20);
        UUID bad = stage.history.open("bad");
        UUID good = stage.history.open("good");
        PublishedEvent culprit = stage.history.append(bad, new Refused(bad, "of the test"));
        stage.history.append(good, new Counted(good, 5));
        PublishedEvent behind = stage.history.append(bad, new Counted(bad, 7));
        stage.history.append(good, new Counted(good, 6));
        stage.topic.publish(stage.history.events());
        ProjectionLine line = stage.start(tally);
        Stage.awaitApplied(line, before.size() + 5);

        ProjectionStatuses statuses = new ProjectionStatuses(stage.dataSource, List.of(line));
        assertThat(statuses.all().getFirst().parkedLines()).isEqualTo(1);
        assertThat(statuses.parked("tally", 10))
                .extracting(ParkedEvent::position, ParkedEvent::subject, ParkedEvent::behind)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(culprit.position(), bad, null),
                        org.assertj.core.groups.Tuple.tuple(behind.position(), bad, culprit.position()));
        assertThat(statuses.parked("tally", 10).getFirst().error()).contains("Cannot be applied: of the test");
        assertThat(stage.meters.get("ledger.projection.parked.lines").gauge().value())
                .isEqualTo(1);
        assertThat(total(good)).isEqualTo(11);
        assertThat(total(bad)).isZero();
        assertThat(stage.readModel(tally, EntryRow.class).find(culprit.eventId(), Moment.LATEST))
                .isEmpty();

        stage.stop(line);
        stage.history.append(bad, new Counted(bad, 8));
        stage.history.append(good, new Counted(good, 9));
        stage.topic.publish(stage.history.events().subList(before.size() + 6, before.size() + 8));
        ProjectionLine again = stage.start(tally);
        Stage.awaitApplied(again, before.size() + 7);
        assertThat(again.view().parkedEvents()).isEqualTo(3);
        assertThat(total(good)).isEqualTo(20);
    }

    @Test
    void anEventOfAnUnknownTypeParks() {
        stage.topic.create();
        List<PublishedEvent> events = stage.history.random(10, 3);
        PublishedEvent known = stage.history.append(UUID.randomUUID(), new Opened(UUID.randomUUID(), "x", List.of()));
        stage.topic.publish(events);
        stage.topic.publish(List.of(new PublishedEvent(
                known.stream(),
                known.position(),
                known.eventId(),
                "test.of-tomorrow",
                "1",
                known.subject(),
                0,
                "someone",
                null,
                "c",
                null,
                known.recordedAt(),
                known.payloadBytes(),
                known.types())));
        ProjectionLine line = stage.start(tally);
        Stage.awaitApplied(line, 10);
        assertThat(line.view().parkedLines()).isEqualTo(1);
    }

    @Test
    void aRowThatCannotBeWrittenParksItsEventAndNoOther() {
        stage.topic.create();
        stage.history.random(700, 40);
        List<UUID> unwritable = new ArrayList<>();
        for (int bad = 0; bad < 3; bad++) {
            UUID id = stage.history.open("to be renamed");
            // Postgres has no place for a NUL in a text; only the write finds out.
            stage.history.append(id, new Named(id, "a\0b"));
            stage.history.append(id, new Counted(id, 1));
            stage.history.random(100, 40);
            unwritable.add(id);
        }
        List<PublishedEvent> events = stage.history.events();
        stage.topic.publish(events);
        ProjectionLine line = stage.start(tally);
        Stage.awaitApplied(line, events.size() - 1);
        List<ParkedEvent> parked = new ProjectionStatuses(stage.dataSource, List.of(line)).parked("tally", 1_000);
        assertThat(parked.stream().filter(event -> event.behind() == null).map(ParkedEvent::subject))
                .containsExactlyElementsOf(unwritable);
        List<Long> positions = parked.stream().map(ParkedEvent::position).toList();
        stage.assertFolded(
                tally,
                events.stream()
                        .filter(event -> !positions.contains(event.position()))
                        .toList());
    }

    @Test
    void aRefilledTopicWithOtherOffsetsGoesOnFromThePosition() {
        stage.topic.create();
        List<PublishedEvent> events = stage.history.random(2_000, 60);
        stage.topic.publish(events.subList(0, 1_500));
        ProjectionLine line = stage.start(tally);
        Stage.awaitApplied(line, 1_499);
        stage.topic.delete();
        stage.topic.create();
        // Aborted records take offsets, so that none is where it was.
        stage.topic.abort(events.subList(0, 400));
        stage.topic.publish(events);
        Stage.awaitApplied(line, 1_999);
        Stage.awaitState(line, ProjectionState.RUNNING);
        stage.assertFolded(tally, events);

        stage.stop(line);
        stage.topic.delete();
        stage.topic.create();
        stage.topic.publish(events);
        ProjectionLine again = stage.start(tally);
        List<PublishedEvent> more = stage.history.random(100, 60);
        stage.topic.publish(more.subList(2_000, 2_100));
        Stage.awaitApplied(again, 2_099);
        stage.assertFolded(tally, more);
    }

    @Test
    void ofTwoInstancesOneLeadsAndTheOtherTakesOver() {
        stage.topic.create();
        List<PublishedEvent> events = stage.history.random(3_000, 60);
        stage.topic.publish(events.subList(0, 1_000));
        ProjectionLine first = stage.start(tally);
        Stage.awaitApplied(first, 999);
        ProjectionLine second = stage.start(tally);
        Stage.awaitState(second, ProjectionState.STANDING_BY);
        assertThat(second.report().leading()).isFalse();
        assertThat(new ProjectionStatuses(stage.dataSource, List.of(second))
                        .all()
                        .getFirst()
                        .position())
                .isEqualTo(999);
        stage.topic.publish(events.subList(1_000, 2_000));
        Stage.awaitApplied(first, 1_999);
        stage.stop(first);
        stage.topic.publish(events.subList(2_000, 3_000));
        Stage.awaitApplied(second, 2_999);
        assertThat(second.report().leading()).isTrue();
        stage.assertFolded(tally, events);
    }

    @Test
    void aLineWhoseConnectionBreaksGoesOn() {
        stage.topic.create();
        List<PublishedEvent> events = stage.history.random(2_000, 60);
        stage.topic.publish(events.subList(0, 500));
        ProjectionLine line = stage.start(tally);
        Stage.awaitApplied(line, 499);
        for (int part = 1; part < 4; part++) {
            assertThat(stage.number("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = '"
                            + stage.database.name() + "' AND application_name = 'projections-" + stage.stream + "'"))
                    .isEqualTo(1);
            stage.topic.publish(events.subList(part * 500, part * 500 + 500));
            Stage.awaitApplied(line, part * 500 + 499);
        }
        assertThat(line.view().lastError()).isNotNull();
        stage.assertFolded(tally, events);
    }

    @Test
    void aTableThatIsAwayIsWaitedForAndParksNothing() {
        stage.topic.create();
        List<PublishedEvent> events = stage.history.random(600, 60);
        stage.topic.publish(events.subList(0, 300));
        ProjectionLine line = stage.start(tally);
        Stage.awaitApplied(line, 299);
        stage.execute("ALTER TABLE tally.word RENAME TO elsewhere");
        stage.topic.publish(events.subList(300, 600));
        Stage.awaitState(line, ProjectionState.RETRYING);
        stage.execute("ALTER TABLE tally.elsewhere RENAME TO word");
        Stage.awaitApplied(line, 599);
        assertThat(line.view().parkedEvents()).isZero();
        stage.assertFolded(tally, events);
    }

    private long total(UUID counter) {
        return stage.readModel(tally, CounterRow.class)
                .find(counter, Moment.LATEST)
                .orElseThrow()
                .row()
                .total();
    }

    private static PublishedEvent moved(PublishedEvent event, long position) {
        return new PublishedEvent(
                event.stream(),
                position,
                event.eventId(),
                event.type(),
                event.revision(),
                event.subject(),
                event.sequence(),
                event.actor(),
                event.capacity(),
                event.correlation(),
                event.causation(),
                event.recordedAt(),
                event.payloadBytes(),
                event.types());
    }
}
