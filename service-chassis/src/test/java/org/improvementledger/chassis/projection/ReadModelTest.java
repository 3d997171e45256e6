package org.improvementledger.chassis.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SequencedSet;
import java.util.Set;
import java.util.UUID;
import org.improvementledger.chassis.projection.Histories.Colour;
import org.improvementledger.chassis.projection.TallyProjection.CounterRow;
import org.improvementledger.chassis.projection.TallyProjection.EntryRow;
import org.improvementledger.chassis.projection.TallyProjection.WordRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class ReadModelTest {

    private final long seed = new Random().nextLong();
    private final Stage stage = new Stage(seed);
    private final TallyProjection tally = stage.tally();

    @AfterEach
    void close() {
        stage.close();
    }

    private List<PublishedEvent> apply(int events, int counters) {
        System.out.println("seed of the history: " + seed);
        stage.topic.create();
        List<PublishedEvent> history = stage.history.random(events, counters);
        stage.topic.publish(history);
        Stage.awaitApplied(stage.start(tally), events - 1);
        return history;
    }

    @Test
    void knownAtEveryPositionOfARandomHistoryEqualsAFoldOfThatPrefix() {
        List<PublishedEvent> history = apply(700, 25);
        FoldedRows folded = new FoldedRows(tally);
        ReadModel<CounterRow> counters = stage.readModel(tally, CounterRow.class);
        Set<UUID> known = new HashSet<>();
        for (PublishedEvent event : history) {
            assertThat(folded.apply(event)).isTrue();
            for (Class<? extends Record> table : tally.tables()) {
                stage.assertSame(tally, table, folded, event.position());
            }
            known.add(event.subject());
            assertThat(counters.findAll(known, event.position()))
                    .extracting(row -> row.row().id())
                    .containsExactlyElementsOf(folded.all(CounterRow.class).stream()
                            .sorted(Comparator.comparingLong(Versioned::firstPosition))
                            .map(row -> row.row().id())
                            .toList());
            CounterRow expected = folded.find(CounterRow.class, event.subject());
            assertThat(counters.find(event.subject(), event.position())
                            .map(row -> row.row().total()))
                    .isEqualTo(java.util.Optional.ofNullable(expected).map(CounterRow::total));
        }
        assertThat(counters.find(UUID.randomUUID(), Moment.LATEST)).isEmpty();
        assertThat(counters.count(-1, Filter.none())).isZero();
    }

    @Test
    void whatIsNotTheSameAtTwoPositionsIsAmongTheChangedKeys() {
        apply(400, 25);
        ReadModel<CounterRow> counters = stage.readModel(tally, CounterRow.class);
        java.util.Random random = new java.util.Random(seed);
        for (int pair = 0; pair < 60; pair++) {
            long from = random.nextInt(-1, 399);
            long to = random.nextLong(from, 400);
            Set<UUID> differ = new HashSet<>();
            Map<UUID, Long> before = versions(counters, from);
            Map<UUID, Long> after = versions(counters, to);
            before.keySet().stream()
                    .filter(id -> !before.get(id).equals(after.get(id)))
                    .forEach(differ::add);
            after.keySet().stream().filter(id -> !before.containsKey(id)).forEach(differ::add);
            List<Object> changed = new ArrayList<>();
            List<Object> part = counters.changedKeys(from, to, null, 4);
            while (!part.isEmpty()) {
                changed.addAll(part);
                part = counters.changedKeys(from, to, part.getLast(), 4);
            }
            assertThat(changed).as("%d to %d", from, to).doesNotHaveDuplicates().containsAll(differ);
            assertThat(changed.size()).isLessThanOrEqualTo((int) (to - from));
        }
        assertThat(counters.changedKeys(399, Moment.LATEST, null, 10)).isEmpty();
    }

    private static Map<UUID, Long> versions(ReadModel<CounterRow> counters, long asOf) {
        return counters.page(asOf, Filter.none(), null, ReadModel.MAXIMUM_PAGE).items().stream()
                .collect(java.util.stream.Collectors.toMap(row -> row.row().id(), Versioned::fromPosition));
    }

    @Test
    void aStreamIsAppliedAsFarAsItsSlowestProjection() {
        TallyProjection other = new TallyProjection("other", stage.stream);
        stage.topic.create();
        stage.topic.publish(stage.history.random(20, 3));
        List<ProjectionLine> lines = stage.start(List.of(tally, other));
        lines.forEach(line -> Stage.awaitApplied(line, 19));
        ReadModels models = new ReadModels(stage.dataSource, List.of(tally, other));
        assertThat(models.lastApplied(stage.stream)).isEqualTo(19);
        JdbcClient.create(stage.dataSource)
                .sql("update other.progress set next_position = 12")
                .update();
        assertThat(models.lastApplied(stage.stream)).isEqualTo(11);
        assertThat(models.lastApplied("another")).isEqualTo(-1);
    }

    @Test
    void pagesStayTheSameWhileEventsArrive() {
        apply(1_000, 80);
        ReadModel<CounterRow> counters = stage.readModel(tally, CounterRow.class);
        List<Sort> sorts = List.of(
                Sort.oldestFirst(),
                Sort.newestFirst(),
                Sort.ascending("name"),
                Sort.descending("total"),
                Sort.ascending("money"),
                Sort.descending("lastAt"),
                Sort.ascending("colour"),
                Sort.descending("id"));
        Filter filter = Filter.none().atLeast("events", 1);
        List<List<UUID>> before = new ArrayList<>();
        List<Page<CounterRow>> firstPages = new ArrayList<>();
        for (Sort sort : sorts) {
            before.add(
                    ids(counters.page(Moment.LATEST, filter, sort, null, 1_000).items()));
            firstPages.add(counters.page(Moment.LATEST, filter, sort, null, 7));
        }
        List<PublishedEvent> more = stage.history.random(1_000, 200);
        stage.topic.publish(more.subList(1_000, 2_000));
        org.awaitility.Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> counters.lastApplied() == 1_999);
        for (int sort = 0; sort < sorts.size(); sort++) {
            List<UUID> paged = new ArrayList<>();
            Page<CounterRow> page = firstPages.get(sort);
            paged.addAll(ids(page.items()));
            while (page.next() != null) {
                page = counters.page(
                        Moment.LATEST,
                        filter,
                        sorts.get(sort),
                        Cursor.parse(page.next().text()),
                        7);
                assertThat(page.asOf()).isEqualTo(999);
                paged.addAll(ids(page.items()));
            }
            assertThat(paged)
                    .as(sorts.get(sort).toString())
                    .isEqualTo(before.get(sort))
                    .hasSizeGreaterThan(20);
        }
        assertThat(counters.count(999, filter)).isEqualTo(before.getFirst().size());
    }

    @Test
    void cursorsOfOtherListsAreRefused() {
        apply(300, 40);
        ReadModel<CounterRow> counters = stage.readModel(tally, CounterRow.class);
        Cursor cursor = counters.page(200, Filter.none(), null, 3).next();
        assertThat(cursor).isNotNull();
        assertThatThrownBy(() -> counters.page(200, Filter.none().equal("events", 1), cursor, 3))
                .isInstanceOf(InvalidCursorException.class);
        assertThatThrownBy(() -> counters.page(200, Filter.none(), Sort.newestFirst(), cursor, 3))
                .isInstanceOf(InvalidCursorException.class);
        assertThatThrownBy(() -> counters.page(100, Filter.none(), cursor, 3))
                .isInstanceOf(InvalidCursorException.class);
        for (String text : List.of("", "x", "%%%", "bnVsbA", "e30", "WzFd", "x".repeat(10_000))) {
            assertThatThrownBy(() -> Cursor.parse(text)).as(text).isInstanceOf(InvalidCursorException.class);
        }
    }

    @Test
    void filtersFindWhatAStreamOverAllRowsFinds() {
        apply(1_500, 60);
        ReadModel<CounterRow> counters = stage.readModel(tally, CounterRow.class);
        List<CounterRow> all =
                Stage.all(counters, Moment.LATEST).stream().map(Versioned::row).toList();
        CounterRow one = all.stream()
                .filter(row -> !row.related().isEmpty() && row.money() != null)
                .findFirst()
                .orElseThrow();
        check(counters, all, Filter.none().equal("colour", Colour.GREEN), row -> row.colour() == Colour.GREEN);
        check(counters, all, Filter.none().equal("colour", "dark-red"), row -> row.colour() == Colour.DARK_RED);
        check(counters, all, Filter.none().equal("money", null), row -> row.money() == null);
        check(counters, all, Filter.none().equal("even", true), CounterRow::even);
        check(counters, all, Filter.none().equal("name", one.name()), row -> row.name()
                .equals(one.name()));
        check(counters, all, Filter.none().containsText("name", "AME 1"), row -> row.name()
                .contains("ame 1"));
        check(counters, all, Filter.none().containsText("name", "%"), row -> false);
        check(counters, all, Filter.none().includes("related", one.related().get(1)), row -> row.id()
                .equals(one.id()));
        check(counters, all, Filter.none().includes("words", "w3"), row -> row.words()
                .contains("w3"));
        check(counters, all, Filter.none().includes("words", "a \"quoted\", {word} \\ here"), row -> !row.words()
                .isEmpty());
        check(counters, all, Filter.none().in("id", List.of(one.id(), UUID.randomUUID())), row -> row.id()
                .equals(one.id()));
        check(counters, all, Filter.none().in("colour", List.of()), row -> false);
        check(
                counters,
                all,
                Filter.none().atLeast("total", 100).below("total", 2_000).equal("even", false),
                row -> row.total() >= 100 && row.total() < 2_000 && !row.even());
        check(
                counters,
                all,
                Filter.none().above("money", new BigDecimal("10.00")).atMost("day", one.day()),
                row -> row.money() != null
                        && row.money().compareTo(BigDecimal.TEN) > 0
                        && !row.day().isAfter(one.day()));
        check(
                counters,
                all,
                Filter.none().atLeast("lastAt", one.lastAt()),
                row -> row.lastAt() != null && !row.lastAt().isBefore(one.lastAt()));
        assertThatThrownBy(() -> counters.count(1, Filter.none().equal("no_such; DROP TABLE x", 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyVersionOfARowCanBeRead() {
        List<PublishedEvent> history = apply(200, 3);
        ReadModel<CounterRow> counters = stage.readModel(tally, CounterRow.class);
        FoldedRows folded = new FoldedRows(tally);
        Map<UUID, SequencedSet<Versioned<CounterRow>>> expected = new HashMap<>();
        for (PublishedEvent event : history) {
            folded.apply(event);
            for (Versioned<CounterRow> row : folded.all(CounterRow.class)) {
                expected.computeIfAbsent(row.row().id(), id -> new LinkedHashSet<>())
                        .add(row);
            }
        }
        expected.forEach((id, versions) -> {
            assertThat(counters.versions(id, Moment.LATEST))
                    .extracting(Versioned::fromPosition)
                    .isEqualTo(versions.stream().map(Versioned::fromPosition).toList());
            assertThat(counters.versions(id, Moment.LATEST))
                    .extracting(row -> row.row().total())
                    .isEqualTo(versions.stream().map(row -> row.row().total()).toList());
        });
        assertThat(expected.values().stream().mapToInt(Set::size).sum()).isGreaterThan(100);
    }

    @Test
    void findingARowAsOfAPositionUsesAnIndex() throws SQLException {
        apply(4_000, 60);
        stage.execute("ANALYZE tally.counter");
        stage.execute("ANALYZE tally.entry");
        UUID id = Stage.all(stage.readModel(tally, CounterRow.class), Moment.LATEST)
                .getFirst()
                .row()
                .id();
        assertThat(
                        plan(
                                "SELECT * FROM (SELECT id, to_position FROM tally.counter WHERE id = '" + id
                                        + "' AND from_position <= 2000 ORDER BY from_position DESC LIMIT 1) AS v WHERE v.to_position > 2000"))
                .contains("Index Scan Backward using counter_pkey")
                .doesNotContain("Seq Scan");
        assertThat(plan("SELECT * FROM tally.entry WHERE from_position <= 3000 AND (from_position, event_id) > (2000, '"
                        + id + "') ORDER BY from_position, event_id LIMIT 50"))
                .contains("Index Scan")
                .doesNotContain("Seq Scan");
        assertThat(plan("SELECT * FROM tally.entry WHERE subject = '" + id + "' AND from_position <= 100"))
                .contains("entry_subject_from_position_idx")
                .doesNotContain("Seq Scan");
    }

    @Test
    void appendedRowsAreReadByPositionToo() {
        List<PublishedEvent> history = apply(500, 20);
        ReadModel<EntryRow> entries = stage.readModel(tally, EntryRow.class);
        assertThat(entries.count(249, Filter.none())).isEqualTo(250);
        assertThat(Stage.all(entries, 100))
                .extracting(row -> row.row().eventId())
                .containsExactlyElementsOf(history.subList(0, 101).stream()
                        .map(PublishedEvent::eventId)
                        .toList());
        assertThat(entries.find(history.get(300).eventId(), 299)).isEmpty();
        assertThat(entries.find(history.get(300).eventId(), 300)).isPresent();
        assertThat(stage.readModel(tally, WordRow.class).count(Moment.LATEST, Filter.none()))
                .isPositive();
    }

    private static void check(
            ReadModel<CounterRow> model,
            List<CounterRow> all,
            Filter filter,
            java.util.function.Predicate<CounterRow> oracle) {
        List<UUID> expected = all.stream().filter(oracle).map(CounterRow::id).toList();
        assertThat(ids(model.page(Moment.LATEST, filter, null, 1_000).items())).isEqualTo(expected);
        assertThat(model.count(Moment.LATEST, filter)).isEqualTo(expected.size());
    }

    private static List<UUID> ids(List<Versioned<CounterRow>> rows) {
        return rows.stream().map(row -> row.row().id()).toList();
    }

    private String plan(String query) throws SQLException {
        StringBuilder plan = new StringBuilder();
        try (Connection connection = stage.dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("EXPLAIN " + query)) {
            while (rows.next()) {
                plan.append(rows.getString(1)).append('\n');
            }
        }
        return plan.toString();
    }
}
