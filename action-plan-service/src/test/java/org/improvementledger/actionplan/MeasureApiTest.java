package org.improvementledger.actionplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.improvementledger.actionplan.PlanService.Story;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Measures over REST: what is taken, what is refused by a rule, what is shown and what is not. */
class MeasureApiTest {

    private static final PlanService SERVICE = PlanService.shared();

    @Test
    void aMeasureIsReadBackWithItsReadingsTargetAndSignal() {
        Story story = SERVICE.story();
        UUID id = measure(Bodies.measure(UUID.randomUUID(), "\"" + story.action() + "\""));
        String readings = path(id) + "/readings";
        for (int month = 1; month <= 6; month++) {
            created(SERVICE.post(readings, month(month, 50 + month % 2, 100)));
        }
        JsonNode item = SERVICE.read(path(id));
        assertThat(item.get("title").asString()).isEqualTo("Supervision within 4 weeks");
        assertThat(item.get("unit").asString()).isEqualTo("percentage");
        assertThat(item.get("baseline").asString()).isEqualTo("61.5");
        assertThat(item.get("target").asString()).isEqualTo("90");
        assertThat(item.get("actionIds").get(0).asString())
                .isEqualTo(story.action().toString());
        assertThat(item.get("readings").asInt()).isEqualTo(6);
        assertThat(item.at("/latest/value").asString()).isEqualTo("50");
        assertThat(item.at("/latest/meetsTarget").asBoolean()).isFalse();
        assertThat(item.get("signal").asString()).isEqualTo("steady");
        assertThat(item.at("/limits/centre").asString()).isEqualTo("50.5");
        assertThat(item.at("/limits/upper").asString()).isEqualTo("53.16");
        assertThat(item.at("/limits/provisional").asBoolean()).isTrue();
        created(SERVICE.post(readings, month(7, 95, 100)));
        item = SERVICE.read(path(id));
        assertThat(item.get("signal").asString()).isEqualTo("improving");
        assertThat(SERVICE.read(readings).get("items")).hasSize(7);
        assertThat(SERVICE.read("/api/measures?actionId=" + story.action()).get("items"))
                .hasSize(1);
        assertThat(SERVICE.read("/api/measures?actionId=" + UUID.randomUUID()).get("items"))
                .isEmpty();
    }

    @Test
    void aReadingIsRestatedAndTheFormerFiguresStay() {
        UUID id = measure(Bodies.measure(UUID.randomUUID(), ""));
        HttpResponse<String> recorded = SERVICE.post(path(id) + "/readings", month(1, 52, 60));
        created(recorded);
        String reading = recorded.headers().firstValue("Location").orElseThrow();
        JsonNode before = SERVICE.read(reading);
        assertThat(before.get("value").asString()).isEqualTo("86.6667");
        assertThat(before.get("target").asString()).isEqualTo("90");
        assertThat(before.get("note").asString()).isEqualTo("Two teams were merged");
        HttpResponse<String> restated = SERVICE.post(reading + "/restatement", Bodies.restatement());
        assertThat(restated.statusCode()).as(restated.body()).isEqualTo(200);
        JsonNode after = SERVICE.read(reading);
        assertThat(after.get("value").asString()).isEqualTo("90");
        assertThat(after.get("meetsTarget").asBoolean()).isTrue();
        assertThat(after.at("/restatements/0/value").asString()).isEqualTo("86.6667");
        assertThat(after.at("/restatements/0/reason").asString()).isEqualTo("Two sessions were logged late");
        long events = SERVICE.events();
        assertThat(SERVICE.post(path(id) + "/readings", month(1, 52, 60)).statusCode())
                .isEqualTo(200);
        assertThat(SERVICE.post(reading + "/restatement", Bodies.restatement()).statusCode())
                .isEqualTo(200);
        assertThat(SERVICE.events()).isEqualTo(events);
    }

    @Test
    void numbersAreTakenAsNumbersOrAsText() {
        UUID id = measure(Bodies.measure(UUID.randomUUID(), ""));
        created(SERVICE.post(path(id) + "/readings", """
                {"periodFrom":"2019-04-01","periodTo":"2019-04-30","numerator":"52.5","denominator":60}"""));
        JsonNode reading = SERVICE.read(path(id) + "/readings").at("/items/0");
        assertThat(reading.get("numerator").asString()).isEqualTo("52.5");
        assertThat(reading.get("denominator").asString()).isEqualTo("60");
        assertThat(reading.get("value").asString()).isEqualTo("87.5");
    }

    @Test
    void fewPeopleAreNeverShownAndWhatIsEmptyIsNoData() {
        UUID id = measure(
                Bodies.measure(UUID.randomUUID(), "").replace("\"countsPeople\":false", "\"countsPeople\":true"));
        created(SERVICE.post(path(id) + "/readings", month(1, 3, 60)));
        created(SERVICE.post(path(id) + "/readings", month(2, 0, 0)));
        created(SERVICE.post(path(id) + "/readings", month(3, 57, 60)));
        HttpResponse<String> list = SERVICE.get(path(id) + "/readings");
        JsonNode items = PlanService.json(list).get("items");
        assertThat(items.get(0).get("numerator").asString()).isEqualTo("fewer than 5");
        assertThat(items.get(0).get("value").asString()).isEqualTo("fewer than 5");
        assertThat(items.get(0).get("suppressed").asBoolean()).isTrue();
        assertThat(items.get(1).get("value").asString()).isEqualTo("no data");
        assertThat(items.get(1).get("noData").asBoolean()).isTrue();
        assertThat(items.get(2).get("numerator").asString()).isEqualTo("all but fewer than 5");
        assertThat(list.body()).doesNotContain("\"3\"", "\"57\"", "\"95\"", "\"5\"");
        JsonNode item = SERVICE.read(path(id));
        assertThat(item.at("/latest/value").asString()).isEqualTo("all but fewer than 5");
        assertThat(item.get("signal").asString()).isEqualTo("too-few-to-tell");
        assertThat(item.has("limits")).isFalse();
    }

    @Test
    void theTargetIsTheOneInForceOnTheDay() {
        UUID id = measure(Bodies.measure(UUID.randomUUID(), ""));
        created(SERVICE.post(path(id) + "/readings", month(12, 93, 100)));
        created(SERVICE.post(path(id) + "/readings", """
                {"periodFrom":"2020-04-01","periodTo":"2020-04-30","numerator":93,"denominator":100}"""));
        HttpResponse<String> set = SERVICE.post(path(id) + "/targets", Bodies.target());
        assertThat(set.statusCode()).as(set.body()).isEqualTo(200);
        JsonNode items = SERVICE.read(path(id) + "/readings").get("items");
        assertThat(items.get(0).get("target").asString()).isEqualTo("90");
        assertThat(items.get(0).get("meetsTarget").asBoolean()).isTrue();
        assertThat(items.get(1).get("target").asString()).isEqualTo("95");
        assertThat(items.get(1).get("meetsTarget").asBoolean()).isFalse();
        JsonNode item = SERVICE.read(path(id));
        assertThat(item.get("targets")).hasSize(2);
        assertThat(item.at("/targets/1/version").asInt()).isEqualTo(2);
    }

    @Test
    void amendedLinkedUnlinkedAndRetired() {
        Story story = SERVICE.story();
        UUID id = measure(Bodies.measure(UUID.randomUUID(), ""));
        ok(SERVICE.post(path(id) + "/amendments", Bodies.measureAmendment()));
        ok(SERVICE.post(path(id) + "/actions", Bodies.link(story.action())));
        assertThat(SERVICE.read(path(id)).get("actionIds")).hasSize(1);
        assertThat(SERVICE.read(path(id)).get("definition").asString()).startsWith("In the 28 days");
        ok(SERVICE.post(path(id) + "/actions/" + story.action() + "/unlinking", Bodies.reason()));
        assertThat(SERVICE.read(path(id)).get("actionIds")).isEmpty();
        ok(SERVICE.post(path(id) + "/retirement", Bodies.retirement()));
        assertThat(SERVICE.read(path(id)).get("retiredOn").asString()).isEqualTo("2022-09-30");
        HttpResponse<String> late = SERVICE.post(path(id) + "/readings", """
                {"periodFrom":"2022-10-01","periodTo":"2022-10-31","numerator":93,"denominator":100}""");
        refused(late, "measure-retired", "periodTo");
    }

    @Test
    void rulesAreAnsweredWith409AndTheRulesName() {
        UUID id = measure(Bodies.measure(UUID.randomUUID(), ""));
        created(SERVICE.post(path(id) + "/readings", month(1, 52, 60)));
        refused(SERVICE.post(path(id) + "/readings", month(1, 53, 60)), "already-read", "periodFrom");
        refused(SERVICE.post(path(id) + "/readings", """
                        {"periodFrom":"2019-01-31","periodTo":"2019-02-28","numerator":9,"denominator":100}"""), "period-overlaps", "periodFrom");
        refused(SERVICE.post(path(id) + "/readings", month(2, 61, 60)), "more-than-all", "numerator");
        refused(SERVICE.post(path(id) + "/actions", Bodies.link(UUID.randomUUID())), "unknown-action", "actionId");
    }

    @Test
    void theStarterSetIsDefinedOnce() {
        HttpResponse<String> first = SERVICE.post("/api/measures/starter-set", "{\"targetsFrom\":\"2019-04-01\"}");
        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        JsonNode ids = PlanService.json(first).get("ids");
        assertThat(ids).hasSize(7);
        long before = SERVICE.events();
        HttpResponse<String> again = SERVICE.post("/api/measures/starter-set", "{\"targetsFrom\":\"2020-04-01\"}");
        assertThat(PlanService.json(again).get("defined").asInt()).isZero();
        assertThat(PlanService.json(SERVICE.post("/api/measures/starter-set", "{}"))
                        .get("ids"))
                .isEqualTo(ids);
        assertThat(SERVICE.events()).isEqualTo(before);
        List<String> titles = ids.valueStream()
                .map(id -> SERVICE.read("/api/measures/" + id.asString())
                        .get("title")
                        .asString())
                .toList();
        assertThat(titles)
                .containsExactly(
                        "Assessments completed within 45 working days",
                        "Re-referrals within 12 months",
                        "Child-in-need visits within 20 working days",
                        "Supervision within 4 weeks",
                        "Average caseload",
                        "Children in need reviewed on schedule",
                        "Case holders who attended the training");
    }

    @Test
    void aMeasureAsItWasKnownBefore() {
        UUID id = measure(Bodies.measure(UUID.randomUUID(), ""));
        created(SERVICE.post(path(id) + "/readings", month(1, 52, 60)));
        SERVICE.read(path(id));
        long position = SERVICE.events() - 1;
        created(SERVICE.post(path(id) + "/readings", month(2, 53, 60)));
        assertThat(SERVICE.read(path(id)).get("readings").asInt()).isEqualTo(2);
        assertThat(SERVICE.read(path(id) + "?knownAt=" + position)
                        .get("readings")
                        .asInt())
                .isEqualTo(1);
    }

    private static String path(UUID id) {
        return "/api/measures/" + id;
    }

    private static UUID measure(String body) {
        HttpResponse<String> answer = SERVICE.post("/api/measures", body);
        created(answer);
        return UUID.fromString(PlanService.json(answer).get("id").asString());
    }

    private static String month(int month, int numerator, int denominator) {
        java.time.YearMonth of = java.time.YearMonth.of(2019, month);
        return Bodies.reading(of.atDay(1).toString(), of.atEndOfMonth().toString(), numerator, denominator);
    }

    private static void created(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private static void ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static void refused(HttpResponse<String> answer, String rule, String field) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
        JsonNode problem = PlanService.json(answer);
        assertThat(problem.get("type").asString()).isEqualTo("/problems/" + rule);
        assertThat(problem.at("/errors/0/field").asString()).isEqualTo(field);
    }
}
