package org.improvementledger.actionplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Corrections of inspections and their deadlines over the REST interface. */
class InspectionApiTest {

    private static final PlanService SERVICE = PlanService.shared();

    private static String visit(UUID id) {
        return """
                {"id":"%s","kind":"monitoring-visit","framework":"ILACS 2018","fieldworkFrom":"2020-10-13",\
                "fieldworkTo":"2020-10-14","reportReceivedOn":"2020-11-16"}""".formatted(id);
    }

    @Test
    void theCorrectedKindMovesTheDeadlinesAndTheFormerIsKeptInHistory() {
        UUID id = UUID.randomUUID();
        SERVICE.post("/api/inspections", visit(id));
        assertThat(deadlines(id, "")).isEmpty();
        long before = lastPosition(id);

        HttpResponse<String> corrected = SERVICE.post(
                "/api/inspections/" + id + "/corrections",
                "{\"kind\":\"focused-visit\",\"reason\":\"The letter calls it a focused visit\"}");
        assertThat(corrected.statusCode()).as(corrected.body()).isEqualTo(201);
        assertThat(corrected.headers().firstValue("ETag")).contains("\"1\"");
        assertThat(deadlines(id, "")).containsExactly("report-publication 2020-12-30");

        UUID finding = UUID.randomUUID();
        SERVICE.post("/api/inspections/" + id + "/findings", Bodies.finding(finding, "area-for-improvement"));
        assertThat(deadlines(id, "")).hasSize(1);
        long beforePriority = lastPosition(id);
        assertThat(SERVICE.post(
                                "/api/inspections/" + id + "/findings/" + finding + "/correction",
                                InspectionBodies.findingCorrection("area-for-priority-action"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(deadlines(id, ""))
                .containsExactlyInAnyOrder(
                        "draft-statement 2020-12-14", "report-publication 2020-12-30", "written-statement 2021-02-25");

        assertThat(deadlines(id, "knownAt=" + before)).isEmpty();
        assertThat(deadlines(id, "knownAt=" + beforePriority)).containsExactly("report-publication 2020-12-30");
        assertThat(SERVICE.read("/api/inspections/" + id + "?knownAt=" + before)
                        .get("kind")
                        .asString())
                .isEqualTo("monitoring-visit");
        JsonNode now = SERVICE.read("/api/inspections/" + id);
        assertThat(now.get("kind").asString()).isEqualTo("focused-visit");
        assertThat(now.get("framework").asString()).isEqualTo("ILACS 2018");
        assertThat(now.get("corrections").asInt()).isEqualTo(1);
        assertThat(SERVICE.read("/api/audit/entries?service=action-plan&subject=" + id)
                        .toString())
                .contains("action-plan.inspection-recorded", "action-plan.inspection-corrected");
    }

    @Test
    void theDatesOfTheDemoStoryFollowFromItsReceipt() {
        UUID id = UUID.randomUUID();
        SERVICE.post("/api/inspections", Bodies.inspection(id).replace(",\"reportPublishedOn\":\"2019-03-25\"", ""));
        assertThat(deadlines(id, ""))
                .containsExactlyInAnyOrder("report-publication 2019-05-09", "written-statement 2019-07-05");
        SERVICE.post(
                "/api/inspections/" + id + "/corrections",
                "{\"reportReceivedOn\":\"2019-03-26\",\"reason\":\"It came a day later\"}");
        assertThat(deadlines(id, ""))
                .containsExactlyInAnyOrder("report-publication 2019-05-10", "written-statement 2019-07-08");
    }

    @Test
    void aPublishedReportIsItsOwnProof() {
        UUID id = UUID.randomUUID();
        SERVICE.post("/api/inspections", Bodies.inspection(id));
        JsonNode publication = deadline(id, "report-publication");
        assertThat(publication.get("standing").asString()).isEqualTo("met");
        assertThat(publication.get("metOn").asString()).isEqualTo("2019-03-25");
        assertThat(publication.get("metByPublication").asBoolean()).isTrue();
        assertThat(deadline(id, "written-statement").get("standing").asString()).isEqualTo("overdue");
    }

    @Test
    void aNamedDateHoldsBesideTheComputedOne() {
        UUID id = UUID.randomUUID();
        SERVICE.post("/api/inspections", Bodies.inspection(id));
        String path = "/api/inspections/" + id + "/deadlines/written-statement";
        HttpResponse<String> stated = SERVICE.post(path + "/statement", InspectionBodies.statement("2019-07-12"));
        assertThat(stated.statusCode()).as(stated.body()).isEqualTo(200);
        JsonNode deadline = deadline(id, "written-statement");
        assertThat(deadline.get("dueOn").asString()).isEqualTo("2019-07-12");
        assertThat(deadline.get("computedDueOn").asString()).isEqualTo("2019-07-05");
        assertThat(deadline.get("statedReason").asString()).isEqualTo("The inspectorate's letter of 2 May 2019");
        assertThat(SERVICE.post(path + "/met", InspectionBodies.met("2019-07-13"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(deadline(id, "written-statement").get("standing").asString()).isEqualTo("met-late");
        long events = SERVICE.events();
        assertThat(SERVICE.post(path + "/met", InspectionBodies.met("2019-07-13"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(SERVICE.events()).isEqualTo(events);
        refused(SERVICE.post(path + "/met", InspectionBodies.met("2019-07-12")), "already-met");
        long late = lastPosition(id);
        assertThat(SERVICE.post(path + "/met/correction", InspectionBodies.metCorrection("2019-07-12"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(deadline(id, "written-statement").get("standing").asString()).isEqualTo("met");
        assertThat(SERVICE.read("/api/deadlines?standing=met-late&knownAt=" + late)
                        .toString())
                .contains(id.toString());
        refused(
                SERVICE.post(
                        path + "/met/correction",
                        InspectionBodies.metCorrection("2019-07-12").replace("another", "this")),
                "nothing-corrected");
        SERVICE.post(path + "/met/correction", InspectionBodies.metCorrection("2019-07-13"));
        assertThat(SERVICE.read("/api/deadlines?standing=met-late").toString()).contains(id.toString());
        assertThat(SERVICE.read("/api/deadlines?standing=overdue,due").toString())
                .doesNotContain(deadline.get("id").asString());
    }

    @Test
    void isMetTodayWhereNoDayIsGiven() {
        UUID id = UUID.randomUUID();
        SERVICE.post("/api/inspections", Bodies.inspection(id));
        SERVICE.post("/api/inspections/" + id + "/deadlines/written-statement/met", "{}");
        assertThat(deadline(id, "written-statement").get("metOn").asString())
                .isEqualTo(LocalDate.now(ZoneId.of("Europe/London")).toString());
    }

    @Test
    void aJointInspectionHasDeadlinesAndNoGrades() {
        UUID id = UUID.randomUUID();
        SERVICE.post("/api/inspections", visit(id).replace("monitoring-visit", "jtai"));
        refused(
                SERVICE.post("/api/inspections/" + id + "/judgements", Bodies.judgement("help-and-protection", "good")),
                "not-graded");
        assertThat(deadlines(id, ""))
                .containsExactlyInAnyOrder("report-publication 2020-12-30", "written-statement 2021-02-25");
    }

    @Test
    void overallMayBeAbsent() {
        UUID id = UUID.randomUUID();
        SERVICE.post("/api/inspections", Bodies.inspection(id));
        SERVICE.post("/api/inspections/" + id + "/judgements", Bodies.judgement("help-and-protection", "good"));
        assertThat(SERVICE.read("/api/inspections/" + id + "/judgements").get("items"))
                .hasSize(1);
    }

    @Test
    void aJudgementIsCorrectedOrTakenBack() {
        UUID id = UUID.randomUUID();
        String judgements = "/api/inspections/" + id + "/judgements";
        SERVICE.post("/api/inspections", Bodies.inspection(id));
        SERVICE.post(judgements, Bodies.judgement("help-and-protection", "good"));
        long before = lastPosition(id);
        assertThat(SERVICE.post(
                                judgements + "/help-and-protection/correction",
                                InspectionBodies.judgementCorrection("inadequate"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(SERVICE.read(judgements).toString()).contains("inadequate");
        assertThat(SERVICE.read(judgements + "?knownAt=" + before).toString())
                .contains("good")
                .doesNotContain("inadequate");
        SERVICE.post(judgements + "/help-and-protection/correction", "{\"reason\":\"Not judged\"}");
        assertThat(SERVICE.read(judgements).get("items")).isEmpty();
        refused(
                SERVICE.post(
                        judgements + "/help-and-protection/correction", InspectionBodies.judgementCorrection("good")),
                "not-judged");
        assertThat(SERVICE.post(judgements + "/the-weather/correction", InspectionBodies.judgementCorrection("good"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aStaleVersionIsRefused() {
        UUID id = UUID.randomUUID();
        SERVICE.post("/api/inspections", visit(id));
        assertThat(SERVICE.post(
                                "/api/inspections/" + id + "/corrections",
                                "{\"kind\":\"jtai\",\"reason\":\"A letter\"}",
                                "If-Match",
                                "\"7\"")
                        .statusCode())
                .isEqualTo(412);
    }

    @Test
    void whatTheRulesRefuseIsAConflict() {
        UUID id = UUID.randomUUID();
        SERVICE.post("/api/inspections", visit(id));
        refused(
                SERVICE.post(
                        "/api/inspections/" + id + "/deadlines/written-statement/met",
                        InspectionBodies.met("2020-12-01")),
                "no-such-deadline");
        refused(
                SERVICE.post(
                        "/api/inspections/" + id + "/corrections",
                        "{\"kind\":\"monitoring-visit\",\"reason\":\"A letter\"}"),
                "nothing-corrected");
        refused(
                SERVICE.post(
                        "/api/inspections/" + id + "/corrections",
                        "{\"reportReceivedOn\":\"2020-10-12\",\"reason\":\"A letter\"}"),
                "dates-out-of-order");
    }

    @Test
    void theCalendarHasEachDeadlineOnce() throws IOException, ParserException {
        UUID id = UUID.randomUUID();
        SERVICE.post("/api/inspections", Bodies.inspection(id));
        HttpResponse<String> answer = SERVICE.get("/api/deadlines.ics");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/calendar;charset=UTF-8");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"deadlines.ics\"");
        String uid = deadline(id, "written-statement").get("id").asString();
        VEvent written = event(answer.body(), uid);
        assertThat(written.getDateTimeStart().getDate()).hasToString("2019-07-05");
        assertThat(written.getSequence().getSequenceNo()).isZero();
        assertThat(written.getAlarms()).hasSize(2);
        assertThat(SERVICE.get("/api/deadlines.ics").body()).isEqualTo(answer.body());

        SERVICE.post("/api/inspections/" + id + "/deadlines/written-statement/met", InspectionBodies.met("2019-07-03"));
        VEvent done = event(SERVICE.get("/api/deadlines.ics").body(), uid);
        assertThat(done.getSequence().getSequenceNo()).isEqualTo(1);
        assertThat(done.getSummary().getValue())
                .isEqualTo("Done: Written statement of proposed action, standard inspection of 11 February 2019");
        assertThat(done.getAlarms()).isEmpty();
    }

    @Test
    void deadlinesAreCountedInTheMetrics() {
        SERVICE.post("/api/inspections", Bodies.inspection(UUID.randomUUID()));
        int listed =
                SERVICE.read("/api/deadlines?standing=overdue").get("items").size();
        double counted = SERVICE.meters()
                .get("ledger.deadlines")
                .tag("standing", "overdue")
                .gauge()
                .value();
        assertThat(counted).isEqualTo(listed).isPositive();
    }

    private static VEvent event(String text, String uid) throws IOException, ParserException {
        List<VEvent> events =
                new CalendarBuilder().build(new StringReader(text)).getComponents(Component.VEVENT);
        List<VEvent> found = events.stream()
                .filter(event -> event.getUid().orElseThrow().getValue().equals(uid + "@improvement-ledger"))
                .toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static List<String> deadlines(UUID inspection, String parameters) {
        return SERVICE.read("/api/deadlines?" + parameters).get("items").values().stream()
                .filter(item -> item.get("inspectionId").asString().equals(inspection.toString()))
                .map(item -> item.get("deadline").asString() + " "
                        + item.get("dueOn").asString())
                .toList();
    }

    private static JsonNode deadline(UUID inspection, String kind) {
        return SERVICE.read("/api/deadlines").get("items").values().stream()
                .filter(item -> item.get("inspectionId").asString().equals(inspection.toString()))
                .filter(item -> item.get("deadline").asString().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private static long lastPosition(UUID aggregate) {
        JsonNode entries = SERVICE.read("/api/audit/entries?service=action-plan&subject=" + aggregate + "&limit=1000")
                .get("items");
        return entries.get(entries.size() - 1).get("position").asLong();
    }

    private static void refused(HttpResponse<String> answer, String rule) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
        assertThat(PlanService.json(answer).get("type").asString()).isEqualTo("/problems/" + rule);
    }
}
