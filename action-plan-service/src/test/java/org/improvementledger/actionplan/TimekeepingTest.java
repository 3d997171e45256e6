package org.improvementledger.actionplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.improvementledger.actionplan.PlanService.Place;
import org.improvementledger.actionplan.PlanService.Story;
import org.improvementledger.chassis.testkit.ChildJvm;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What happens because a day has come: on the true day and once, with two instances, after a kill and after days in which none ran. */
class TimekeepingTest {

    /** Of a story's milestone. */
    private static final LocalDate DUE = LocalDate.of(2019, 9, 30);

    /** Of a story's action. */
    private static final LocalDate ACTION_DUE = LocalDate.of(2020, 3, 31);

    private static final LocalDate CLOSED = LocalDate.of(2020, 3, 2);

    private static final int SUSTAINMENT_DAYS = 90;

    private static final String MILESTONE_OVERDUE = "action-plan.milestone-overdue 2019-10-01";

    private static final String ACTION_OVERDUE = "action-plan.action-overdue 2020-04-01";

    private static final String SUSTAINED = "action-plan.action-sustained " + CLOSED.plusDays(SUSTAINMENT_DAYS);

    private static final Place PLACE = Place.apart();

    private static final StandingClock CLOCK = new StandingClock(DUE);

    private static final PlanService SERVICE = PlanService.at(PLACE, CLOCK);

    @TempDir
    private Path folder = Path.of("");

    @AfterAll
    static void end() {
        SERVICE.close();
    }

    @Test
    void aMilestoneIsOverdueFromTheDayAfterItWasDueAndThatIsRecordedOnce() {
        Story story = storyOn(DUE);
        sweepOn(DUE, story);
        assertThat(noticed(story.action())).isEmpty();
        assertThat(rating(story)).isEqualTo("green");
        sweepOn(DUE.plusDays(1), story);
        assertThat(noticed(story.action())).containsExactly(MILESTONE_OVERDUE);
        assertThat(rating(story)).isEqualTo("amber");
        sweepOn(DUE.plusDays(30), story);
        assertThat(rating(story)).isEqualTo("amber");
        sweepOn(DUE.plusDays(31), story);
        assertThat(rating(story)).isEqualTo("red");
        assertThat(noticed(story.action())).containsExactly(MILESTONE_OVERDUE);
    }

    @Test
    void eachDueDateThatGoesByIsRecorded() {
        Story story = storyOn(DUE);
        sweepOn(DUE.plusDays(1), story);
        HttpResponse<String> moved = SERVICE.post(story.milestonePath() + "/rescheduling", """
                {"dueOn":"2019-11-15","reason":"The first cohort starts in October","approver":"Director"}""");
        assertThat(moved.statusCode()).as(moved.body()).isEqualTo(200);
        sweepOn(LocalDate.of(2019, 11, 15), story);
        assertThat(noticed(story.action())).containsExactly(MILESTONE_OVERDUE);
        sweepOn(LocalDate.of(2019, 11, 16), story);
        assertThat(noticed(story.action()))
                .containsExactly(MILESTONE_OVERDUE, "action-plan.milestone-overdue 2019-11-16");
    }

    @Test
    void aClosedActionHasHeldOnTheNinetiethDayAndNotOnTheOneBefore() {
        Story story = closed();
        sweepOn(CLOSED.plusDays(SUSTAINMENT_DAYS - 1), story);
        assertThat(item(story).get("state").asString()).isEqualTo("closed");
        assertThat(rating(story)).isEqualTo("green");
        sweepOn(CLOSED.plusDays(SUSTAINMENT_DAYS), story);
        assertThat(item(story).get("state").asString()).isEqualTo("sustained");
        assertThat(rating(story)).isEqualTo("blue");
        sweepOn(CLOSED.plusDays(SUSTAINMENT_DAYS + 1), story);
        assertThat(noticed(story.action())).containsExactly(SUSTAINED);
    }

    @Test
    void aNewVersionOfTheRulesHoldsFromItsFirstDay() {
        LocalDate first = LocalDate.of(2024, 4, 1);
        HttpResponse<String> set = SERVICE.postAs(
                SERVICE.administrator(),
                "/api/rating-rules",
                "{\"effectiveFrom\":\"" + first + "\",\"amberDays\":7,\"sustainmentDays\":30}");
        assertThat(set.statusCode()).as(set.body()).isEqualTo(201);
        Story story = closed(first.minusDays(12));
        sweepOn(first.plusDays(17), story);
        assertThat(item(story).get("state").asString()).isEqualTo("closed");
        sweepOn(first.plusDays(18), story);
        assertThat(noticed(story.action())).containsExactly("action-plan.action-sustained " + first.plusDays(18));
    }

    @Test
    void twoInstancesThatSweepAtOnceRecordEachOnce() {
        Story held = closed();
        List<Story> late = stories(6);
        try (PlanService second = PlanService.at(PLACE, CLOCK)) {
            CLOCK.set(CLOSED.plusDays(SUSTAINMENT_DAYS));
            List<CompletableFuture<HttpResponse<String>>> sweeps = new ArrayList<>();
            for (int round = 0; round < 3; round++) {
                for (PlanService instance : List.of(SERVICE, second)) {
                    sweeps.add(CompletableFuture.supplyAsync(() -> sweep(instance)));
                }
            }
            sweeps.forEach(sweep -> assertThat(sweep.join().statusCode()).isEqualTo(200));
            sweep(second);
            sweep(SERVICE);
        }
        assertThat(noticed(held.action())).containsExactly(SUSTAINED);
        assertAllRecorded(late);
    }

    @Test
    void aKillInTheMiddleAndDaysWithoutAnInstanceAreCaughtUpOnTheTrueDays() throws IOException, InterruptedException {
        Story held = closed();
        List<Story> late = stories(6);
        UUID schedule = UUID.randomUUID();
        assertThat(SERVICE.post(
                                "/api/review-schedules",
                                Bodies.reviewSchedule(schedule).replace("2019-04-29", "2019-09-30"))
                        .statusCode())
                .isEqualTo(201);
        Story last = late.get(3);
        SERVICE.read("/api/review-schedules/" + schedule);
        die(ACTION_DUE.plusDays(1), last.action());
        assertThat(noticed(last.action())).isEmpty();
        assertThat(late).anyMatch(story -> !noticed(story.action()).isEmpty());

        // The days of the instance that the test talks to stand still, as if there were none.
        StandingClock later = new StandingClock(CLOSED.plusDays(SUSTAINMENT_DAYS + 12));
        List<String> missed = LocalDate.of(2019, 10, 28)
                .datesUntil(CLOSED.plusDays(SUSTAINMENT_DAYS + 13), Period.ofWeeks(4))
                .map(day -> "action-plan.review-missed " + day)
                .toList();
        try (PlanService again = PlanService.at(PLACE, later)) {
            await("the start to record what is due, unasked")
                    .atMost(Duration.ofMinutes(3))
                    .untilAsserted(() -> {
                        assertAllRecorded(late);
                        assertThat(noticed(held.action())).containsExactly(SUSTAINED);
                        assertThat(noticed(schedule)).isEqualTo(missed);
                    });
            long events = again.events();
            JsonNode swept = PlanService.json(sweep(again));
            assertThat(swept.get("noticed").asInt()).isZero();
            assertThat(swept.get("failed").asInt()).isZero();
            assertThat(again.events()).isEqualTo(events);
        }
    }

    private void die(LocalDate day, UUID last) throws IOException, InterruptedException {
        Path said = folder.resolve("dying-instance.log");
        List<String> arguments = new ArrayList<>(List.of(day.toString(), last.toString()));
        arguments.addAll(PLACE.arguments());
        Process process = ChildJvm.of(DyingInstance.class, 384, arguments)
                .redirectOutput(said.toFile())
                .start();
        try {
            boolean ended = process.waitFor(5, TimeUnit.MINUTES);
            assertThat(ended).as(Files.readString(said)).isTrue();
            assertThat(process.exitValue()).as(Files.readString(said)).isEqualTo(DyingInstance.HALTED);
        } finally {
            process.destroyForcibly();
        }
    }

    private static void assertAllRecorded(List<Story> late) {
        assertThat(late).allSatisfy(story -> assertThat(noticed(story.action()))
                .containsExactlyInAnyOrder(MILESTONE_OVERDUE, ACTION_OVERDUE));
    }

    private static List<Story> stories(int many) {
        List<Story> stories = Stream.generate(() -> storyOn(DUE)).limit(many).toList();
        // An instance answers when it has seen what it wrote itself.
        item(stories.getLast());
        return stories;
    }

    private static Story storyOn(LocalDate day) {
        CLOCK.set(day);
        return SERVICE.story();
    }

    /** Its milestone is reached, and the board closed it before anything of it was overdue. */
    private static Story closed() {
        return closed(CLOSED);
    }

    private static Story closed(LocalDate closedOn) {
        Story story = storyOn(DUE);
        String action = "/api/actions/" + story.action();
        SERVICE.attachLink(story.action());
        List<HttpResponse<String>> steps = List.of(
                SERVICE.post(story.milestonePath() + "/reached", Bodies.reached("2019-09-20")),
                SERVICE.post(
                        action + "/completion", "{\"completedOn\":\"2020-02-03\",\"statement\":\"All are trained\"}"),
                SERVICE.postAs(SERVICE.chair(), action + "/verification", "{\"verifiedOn\":\"2020-02-10\"}"),
                SERVICE.postAs(SERVICE.chair(), action + "/closure", "{\"closedOn\":\"" + closedOn + "\"}"));
        assertThat(steps)
                .allSatisfy(
                        step -> assertThat(step.statusCode()).as(step.body()).isEqualTo(200));
        return story;
    }

    private static void sweepOn(LocalDate day, Story seen) {
        CLOCK.set(day);
        item(seen);
        JsonNode swept = PlanService.json(sweep(SERVICE));
        assertThat(swept.get("day").asString()).isEqualTo(day.toString());
        assertThat(swept.get("failed").asInt()).isZero();
    }

    private static HttpResponse<String> sweep(PlanService instance) {
        return instance.postAs(instance.administrator(), "/api/timekeeping/sweeps", "");
    }

    private static JsonNode item(Story story) {
        return SERVICE.read("/api/actions/" + story.action());
    }

    private static String rating(Story story) {
        return item(story).get("computedRating").asString();
    }

    /** What was recorded of a thing because a day had come, with the day it speaks for. */
    private static List<String> noticed(UUID thing) {
        return SERVICE.context()
                .getBean(JdbcClient.class)
                .sql("""
                        select payload_type || ' ' || coalesce(told ->> 'overdueFrom', told ->> 'sustainedOn', told ->> 'missedOn')
                        from event_store.domain_event, lateral (select convert_from(payload, 'UTF8')::jsonb as told) as read
                        where aggregate_id = ? and (payload_type like '%-overdue' or payload_type like '%-sustained' or payload_type like '%-missed')
                        order by sequence_number""")
                .param(thing.toString())
                .query(String.class)
                .list();
    }
}
