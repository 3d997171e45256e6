package org.improvementledger.actionplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.UUID;
import org.improvementledger.actionplan.PlanService.Story;
import org.junit.jupiter.api.Test;

/** Meetings and reviews in the calendar that people subscribe to. */
class CalendarApiTest {

    private static final PlanService SERVICE = PlanService.shared();

    /** An entry by its id, its folded lines joined; empty where there is none. */
    private static String entry(String id) {
        String calendar = SERVICE.get("/api/deadlines.ics").body().replace("\r\n ", "");
        return Arrays.stream(calendar.split("BEGIN:VEVENT"))
                .filter(event -> event.contains("UID:" + id + "@improvement-ledger"))
                .findFirst()
                .orElse("");
    }

    private static long sequence(String entry) {
        return entry.lines()
                .filter(line -> line.startsWith("SEQUENCE:"))
                .mapToLong(line -> Long.parseLong(line.substring("SEQUENCE:".length())))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aMeetingThatMovesKeepsItsEntry() {
        Story story = SERVICE.story();
        String id = UUID.randomUUID().toString();
        SERVICE.post("/api/meetings", """
                {"id":"%s","planId":"%s","title":"Safeguarding Improvement Board","meetsOn":"2030-06-12"}""".formatted(id, story.plan()));
        String arranged = entry(id);
        assertThat(arranged)
                .contains("DTSTART;VALUE=DATE:20300612", "SUMMARY:Safeguarding Improvement Board")
                .contains("/meetings/" + id, "BEGIN:VALARM");
        SERVICE.post(
                "/api/meetings/" + id + "/rearrangement",
                "{\"meetsOn\":\"2030-06-19\",\"reason\":\"The chair is away\"}");
        String moved = entry(id);
        assertThat(moved).contains("DTSTART;VALUE=DATE:20300619");
        assertThat(sequence(moved)).isGreaterThan(sequence(arranged));
        SERVICE.post("/api/meetings/" + id + "/cancellation", "{\"reason\":\"Election\"}");
        String cancelled = entry(id);
        assertThat(cancelled).contains("STATUS:CANCELLED", "Election").doesNotContain("VALARM");
        assertThat(sequence(cancelled)).isGreaterThan(sequence(moved));
    }

    @Test
    void aReviewStandsThereUntilItIsHeld() {
        UUID schedule = UUID.randomUUID();
        assertThat(SERVICE.post("/api/review-schedules", """
                        {"id":"%s","title":"Children in need: planned reviews","responsible":"Head of service",\
                        "rule":"FREQ=YEARLY","startsOn":"2026-01-05"}""".formatted(schedule))
                        .statusCode())
                .isEqualTo(201);
        String calendar = SERVICE.get("/api/deadlines.ics").body().replace("\r\n ", "");
        assertThat(calendar).contains("/reviews/" + schedule, "DTSTART;VALUE=DATE:20260105");
        SERVICE.post("/api/review-schedules/" + schedule + "/reviews", Bodies.review("2026-01-05", "2026-01-05"));
        String[] entries =
                SERVICE.get("/api/deadlines.ics").body().replace("\r\n ", "").split("BEGIN:VEVENT");
        assertThat(Arrays.stream(entries).filter(event -> event.contains("/reviews/" + schedule)))
                .hasSize(3)
                .noneMatch(event -> event.contains("20260105"))
                .anyMatch(event -> event.contains("20270105"));
    }
}
