package org.improvementledger.audit.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.improvementledger.audit.search.StoryUnderTest.ID_IN_A_LINK;
import static org.improvementledger.audit.search.StoryUnderTest.MONEY;
import static org.improvementledger.audit.search.StoryUnderTest.PLAN;
import static org.improvementledger.audit.search.StoryUnderTest.UNKNOWN_SUBJECT;
import static org.improvementledger.audit.search.StoryUnderTest.at;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.improvementledger.audit.log.EntryBundle;
import org.improvementledger.audit.log.MissingTileException;
import org.improvementledger.audit.log.Tile;
import org.improvementledger.audit.log.TreeEdge;
import org.improvementledger.audit.log.TreeHasher;
import org.improvementledger.audit.log.stored.StoredLog;
import org.improvementledger.audit.search.PublishedHistory.Published;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.projection.Moments;
import org.improvementledger.chassis.projection.ProjectionStatuses;
import org.improvementledger.chassis.projection.RebuildReport;
import org.improvementledger.chassis.projection.Rebuilds;
import org.improvementledger.events.ActionAdded;
import org.improvementledger.events.AllocationProposed;
import org.improvementledger.events.BudgetSet;
import org.improvementledger.events.DomainEvent;
import org.improvementledger.events.MilestoneAdded;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The audit trail over both topics, on real servers: complete, searchable, dated. */
class AuditTrailTest {

    private static final StoryUnderTest STORY = StoryUnderTest.get();
    private static final PublishedHistory PLAN_HISTORY = STORY.plan;
    private static final PublishedHistory MONEY_HISTORY = STORY.money;
    private static final Entries ENTRIES = STORY.entries();
    private static final ConfigurableApplicationContext CONTEXT = STORY.context;

    private static Moment now() {
        return STORY.now();
    }

    private static List<Entry> search(EntryFilter filter) {
        return ENTRIES.search(filter, now(), EntryPlace.BEGINNING, false, 1_000).entries();
    }

    private static EntryFilter service(String service) {
        return new EntryFilter(service, null, null, null, null, null, null, null, List.of());
    }

    @Test
    void everyEventOfBothServicesIsAnEntryInPositionOrder() {
        assertThat(search(service(PLAN))).map(AuditTrailTest::asPublished).isEqualTo(PLAN_HISTORY.all());
        assertThat(search(service(MONEY))).map(AuditTrailTest::asPublished).isEqualTo(MONEY_HISTORY.all());
        assertThat(ENTRIES.count(EntryFilter.NONE, now()))
                .isEqualTo(PLAN_HISTORY.all().size() + MONEY_HISTORY.all().size());
    }

    private static Published asPublished(Entry entry) {
        EntryRow row = entry.row();
        return new Published(
                row.position(),
                row.eventId(),
                row.type(),
                row.revision(),
                row.subject(),
                row.sequence(),
                row.actor(),
                row.capacity(),
                row.recordedAt(),
                new String(row.payload(), StandardCharsets.UTF_8));
    }

    @Test
    void withoutAServiceBothAreMergedByTheTimeTheyWereRecorded() {
        assertThat(search(EntryFilter.NONE))
                .map(entry -> entry.service() + " " + entry.position())
                .startsWith(
                        "action-plan 0",
                        "action-plan 1",
                        "action-plan 2",
                        "budget 0",
                        "budget 1",
                        "budget 2",
                        "action-plan 3",
                        "action-plan 4",
                        "action-plan 5");
    }

    @Test
    void anEventOfUnknownTypeOrWithoutJsonIsKeptWithoutAnEffectiveDate() {
        List<Entry> kept = search(subject(UNKNOWN_SUBJECT));
        assertThat(kept).hasSize(2).allSatisfy(entry -> assertThat(entry.row().effectiveOn())
                .isNull());
        assertThat(CONTEXT.getBean(ProjectionStatuses.class).all())
                .allSatisfy(status -> assertThat(status.parkedEvents()).isZero());
    }

    @Test
    void aSubjectFindsTheAggregateAndEveryIdInIt() {
        assertThat(places(subject(of(AllocationProposed.class).allocationId())))
                .containsExactly("budget 1", "budget 2", "action-plan 4");
        assertThat(places(subject(of(ActionAdded.class).actionId())))
                .containsExactly("action-plan 1", "action-plan 2", "budget 1", "action-plan 3");
        assertThat(places(subject(of(MilestoneAdded.class).milestoneId())))
                .containsExactly("action-plan 2", "action-plan 3");
        assertThat(places(subject(ID_IN_A_LINK))).containsExactly("action-plan 4");
        assertThat(places(subject(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void eachFilterFindsItsOwnAndTogetherTheyNarrow() {
        assertThat(places(new EntryFilter(null, null, "finance-officer", null, null, null, null, null, List.of())))
                .containsExactly("budget 0", "budget 1");
        assertThat(places(new EntryFilter(
                        null, null, null, "budget.allocation-approved", null, null, null, null, List.of())))
                .containsExactly("budget 2");
        assertThat(places(new EntryFilter(null, null, null, null, at(20), at(30), null, null, List.of())))
                .containsExactly("budget 1", "budget 2");
        assertThat(places(new EntryFilter(
                        null, null, null, null, at(20).plusNanos(1), at(30).minusNanos(1), null, null, List.of())))
                .isEmpty();
        LocalDate takesEffect = of(BudgetSet.class).effectiveOn();
        assertThat(places(new EntryFilter(null, null, null, null, null, null, takesEffect, takesEffect, List.of())))
                .containsExactly("budget 0", "budget 1", "budget 2");
        assertThat(places(
                        new EntryFilter(null, null, null, null, null, null, takesEffect.plusDays(1), null, List.of())))
                .containsExactly("action-plan 3");
        assertThat(places(EntryFilter.NONE.flagged(EntryFlag.BACKDATED)))
                .containsExactlyInAnyOrder("budget 0", "budget 1", "budget 2", "action-plan 3");
        assertThat(places(EntryFilter.NONE.flagged(EntryFlag.LATE)))
                .containsExactly("budget 0", "budget 1", "budget 2");
        assertThat(places(EntryFilter.NONE.flagged(EntryFlag.AFTER_CLOSE))).isEmpty();
        assertThat(places(words("OVERSPEND", "placements"))).containsExactly("budget 1");
        assertThat(places(words("100%"))).isEmpty();
        assertThat(places(new EntryFilter(
                        MONEY,
                        of(BudgetSet.class).budgetId(),
                        "finance-officer",
                        "budget.allocation-proposed",
                        at(0),
                        at(60),
                        takesEffect,
                        takesEffect,
                        List.of("overspend"))))
                .containsExactly("budget 1");
    }

    private static EntryFilter subject(UUID id) {
        return new EntryFilter(null, id, null, null, null, null, null, null, List.of());
    }

    private static EntryFilter words(String... words) {
        return new EntryFilter(null, null, null, null, null, null, null, null, List.of(words));
    }

    private static List<String> places(EntryFilter filter) {
        return search(filter).stream()
                .map(entry -> entry.service() + " " + entry.position())
                .toList();
    }

    private static <E extends DomainEvent> E of(Class<E> event) {
        try {
            return EventSamples.of(event);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void pagesOfAnySizeGoOnWhereTheLastEnded() {
        List<String> whole = places(EntryFilter.NONE);
        for (int limit = 1; limit <= whole.size() + 1; limit++) {
            assertThat(paged(EntryFilter.NONE, limit, false))
                    .as("pages of " + limit)
                    .isEqualTo(whole);
            assertThat(paged(EntryFilter.NONE, limit, true))
                    .as("pages of " + limit + ", backwards")
                    .isEqualTo(whole.reversed());
            assertThat(paged(service(PLAN), limit, false)).isEqualTo(places(service(PLAN)));
        }
    }

    private static List<String> paged(EntryFilter filter, int limit, boolean newestFirst) {
        List<String> found = new ArrayList<>();
        EntryPlace place = EntryPlace.BEGINNING;
        while (place != null) {
            EntryPage page = ENTRIES.search(filter, now(), place, newestFirst, limit);
            assertThat(page.entries()).hasSizeLessThanOrEqualTo(limit).isNotEmpty();
            page.entries().forEach(entry -> found.add(entry.service() + " " + entry.position()));
            EntryPlace next = page.next();
            place = next == null ? null : EntryPlace.parse(next.text(filter.service()), filter.service());
            assertThat(place).isEqualTo(next);
        }
        return found;
    }

    @Test
    void theTimeLineIsExactAtItsEdges() {
        EntryTimeline timeline = CONTEXT.getBean(EntryTimeline.class);
        assertThat(timeline.lastPositionAt(PLAN, at(0))).isZero();
        assertThat(timeline.lastPositionAt(PLAN, at(0).minusNanos(1_000))).isEqualTo(-1);
        assertThat(timeline.lastPositionAt(PLAN, at(10))).isEqualTo(2);
        assertThat(timeline.lastPositionAt(PLAN, at(10).minusNanos(1_000))).isZero();
        assertThat(timeline.lastPositionAt(PLAN, at(10).minusNanos(1))).isZero();
        assertThat(timeline.lastPositionAt(MONEY, at(10).plusNanos(1_000))).isZero();
        assertThat(timeline.lastPositionAt(PLAN, Instant.parse("2100-01-01T00:00:00Z")))
                .isEqualTo(PLAN_HISTORY.all().size() - 1L);
        for (Published event : PLAN_HISTORY.all()) {
            assertThat(timeline.recordedAt(PLAN, event.position())).isEqualTo(event.recordedAt());
        }
        assertThat(timeline.recordedAt(PLAN, PLAN_HISTORY.all().size())).isNull();
    }

    @Test
    void asOfAMomentOnlyWhatWasKnownThenIsThere() {
        Moment moment = CONTEXT.getBean(Moments.class).of("1");
        assertThat(ENTRIES.search(EntryFilter.NONE, moment, EntryPlace.BEGINNING, false, 100)
                        .entries())
                .map(entry -> entry.service() + " " + entry.position())
                .containsExactly("action-plan 0", "action-plan 1", "action-plan 2", "budget 0", "budget 1");
        assertThat(ENTRIES.find(MONEY, 2, moment)).isEmpty();
        assertThat(ENTRIES.find(MONEY, 1, moment)).isPresent();
    }

    @Test
    void anEntryKnowsTheOneBeforeAndTheOneAfter() {
        Entry proposed = ENTRIES.find(MONEY, 1, now()).orElseThrow();
        assertThat(ENTRIES.neighbour(proposed, now(), false))
                .map(Entry::position)
                .contains(0L);
        assertThat(ENTRIES.neighbour(proposed, now(), true))
                .map(Entry::position)
                .contains(2L);
        Entry last = ENTRIES.find(MONEY, 2, now()).orElseThrow();
        assertThat(ENTRIES.neighbour(last, now(), true)).isEmpty();
        assertThat(ENTRIES.neighbourInService(last, now(), true)).isEmpty();
        assertThat(ENTRIES.neighbourInService(last, now(), false))
                .map(Entry::position)
                .contains(1L);
    }

    @Test
    void thingsAreCalledWhatTheEventsCallThem() {
        UUID allocation = of(AllocationProposed.class).allocationId();
        UUID action = of(ActionAdded.class).actionId();
        assertThat(ENTRIES.names(List.of(allocation, action, UUID.randomUUID()), now()))
                .hasSize(2)
                .containsEntry(allocation, of(AllocationProposed.class).title())
                .containsEntry(action, of(ActionAdded.class).title());
    }

    @Test
    void rebuiltEntriesEqualTheLiveOnes() {
        Rebuilds rebuilds = CONTEXT.getBean(Rebuilds.class);
        UUID id = rebuilds.start("audit_action_plan", "administrator");
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(rebuilds.report(id))
                .hasValueSatisfying(report ->
                        assertThat(report.state()).isIn(RebuildReport.State.DONE, RebuildReport.State.FAILED)));
        RebuildReport report = rebuilds.report(id).orElseThrow();
        assertThat(report.error()).isNull();
        assertThat(report.allEqual()).isTrue();
        assertThat(report.tables().stream().filter(table -> table.table().equals("entry")))
                .allSatisfy(table -> assertThat(table.compared())
                        .isEqualTo(PLAN_HISTORY.all().size()));
        assertThat(search(service(PLAN))).map(AuditTrailTest::asPublished).isEqualTo(PLAN_HISTORY.all());
    }

    /** The log is appended with the rows; what it is made of is what was published, also where this version does not know the event. */
    @Test
    void everyEventIsALeafOfItsServicesLog() {
        for (PublishedHistory history : List.of(PLAN_HISTORY, MONEY_HISTORY)) {
            TreeHasher hasher = new TreeHasher();
            TreeEdge expected = new TreeEdge();
            List<byte[]> entries = new ArrayList<>();
            for (Published event : history.all()) {
                entries.add(history.leaf(event).entry());
                expected.append(hasher.leaf(entries.getLast()), (tile, hashes) -> {});
            }
            StoredLog log = new StoredLog(
                    CONTEXT.getBean(JdbcClient.class),
                    history.stream(),
                    "audit_" + history.stream().replace('-', '_'));
            assertThat(log.edge()).isEqualTo(expected);
            Tile bundle = new Tile(0, 0, entries.size());
            assertThat(EntryBundle.read(log.bundle(bundle))).containsExactlyElementsOf(entries);
            assertThatThrownBy(() -> log.bundle(new Tile(0, 0, entries.size() + 1)))
                    .isInstanceOf(MissingTileException.class);
        }
    }

    @Test
    void theDatabaseRefusesASecondEntryForAPosition() {
        assertThatThrownBy(() -> CONTEXT.getBean(JdbcClient.class)
                        .sql("INSERT INTO audit_budget.entry SELECT * FROM audit_budget.entry WHERE position = 0")
                        .update())
                .isInstanceOf(DuplicateKeyException.class);
    }
}
