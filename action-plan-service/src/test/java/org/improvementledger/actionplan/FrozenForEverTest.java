package org.improvementledger.actionplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.improvementledger.actionplan.PlanService.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens after a pack was frozen, it is the same bytes of page and paper: after later events, a rebuild and a start. */
class FrozenForEverTest {

    private static final PlanService SERVICE = PlanService.shared();
    private static final LocalDate FIRST_DAY = LocalDate.of(2019, 4, 1);

    /** Packs with the bytes that they had when they were frozen. */
    private final Map<String, byte[]> frozen = new LinkedHashMap<>();

    @ParameterizedTest
    @ValueSource(longs = {20190325, 20201021, 20220921})
    void laterEventsChangeNoPack(long seed) throws Exception {
        Random random = new Random(seed);
        Story story = SERVICE.story();
        String meeting = meeting(story);
        for (int step = 0; step < 30; step++) {
            happens(random, story, meeting, FIRST_DAY.plusWeeks(step));
            if (random.nextInt(5) == 0) {
                freeze(meeting, FIRST_DAY.plusWeeks(step));
            }
        }
        freeze(meeting, FIRST_DAY.plusWeeks(31));
        happens(random, story, meeting, FIRST_DAY.plusWeeks(32));
        assertSame(SERVICE, "seed " + seed);
    }

    @Test
    void aRebuildAndAStartChangeNoPack() throws Exception {
        Story story = SERVICE.story();
        String meeting = meeting(story);
        freeze(meeting, FIRST_DAY);
        SERVICE.post(story.milestonePath() + "/reached", Bodies.reached("2019-04-20"));
        freeze(meeting, FIRST_DAY.plusWeeks(4));
        byte[] paper = paper(SERVICE);
        for (String projection : new String[] {"meetings", "actions", "funding"}) {
            rebuild(projection);
        }
        assertSame(SERVICE, "rebuilt");
        try (PlanService again = SERVICE.startedAgain()) {
            assertSame(again, "started again");
            assertThat(paper(again)).isEqualTo(paper);
        }
    }

    private void assertSame(PlanService service, String when) throws Exception {
        Visitor auditor = new Visitor(service, "auditor");
        for (Map.Entry<String, byte[]> pack : frozen.entrySet()) {
            assertThat(auditor.open(pack.getKey() + "/page").getContentAsByteArray())
                    .as(pack.getKey() + ", " + when)
                    .isEqualTo(pack.getValue());
        }
    }

    private byte[] paper(PlanService service) throws Exception {
        String first = frozen.keySet().iterator().next();
        return new Visitor(service, "auditor").open(first + ".pdf").getContentAsByteArray();
    }

    private void freeze(String meeting, LocalDate day) throws Exception {
        HttpResponse<String> answer =
                SERVICE.postAs(SERVICE.chair(), "/api" + meeting + "/packs", "{\"frozenOn\":\"%s\"}".formatted(day));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        String path = "/packs/" + PlanService.json(answer).get("id").asString();
        frozen.put(path, new Visitor(SERVICE, "auditor").open(path + "/page").getContentAsByteArray());
    }

    private static String meeting(Story story) {
        UUID id = UUID.randomUUID();
        SERVICE.post("/api/meetings", """
                {"id":"%s","planId":"%s","title":"Safeguarding Improvement Board","meetsOn":"2019-06-12"}""".formatted(id, story.plan()));
        return "/meetings/" + id;
    }

    /** Something that shows in a pack; what a rule refuses is no event, and changes nothing either. */
    private static void happens(Random random, Story story, String meeting, LocalDate day) {
        String action = "/api/actions/" + story.action();
        switch (random.nextInt(9)) {
            case 0 -> SERVICE.post("/api/plans/" + story.plan() + "/actions", Bodies.action(UUID.randomUUID(), ""));
            case 1 -> SERVICE.post(action + "/milestones", Bodies.milestone(UUID.randomUUID()));
            case 2 -> SERVICE.post(story.milestonePath() + "/reached", Bodies.reached(day.toString()));
            case 3 -> SERVICE.post(action + "/progress", """
                        {"reportedOn":"%s","summary":"Week by week","rating":"%s","recoveryPlan":"A second trainer"}""".formatted(day, random.nextBoolean() ? "amber" : "red"));
            case 4 -> SERVICE.post(action + "/rescheduling", """
                        {"dueOn":"%s","reason":"The provider starts later","approver":"Director"}""".formatted(day.plusYears(1)));
            case 5 ->
                SERVICE.post(
                        "/api/plans/" + story.plan() + "/priorities",
                        "{\"title\":\"Practice <%d>\"}".formatted(random.nextInt(100)));
            case 6 -> SERVICE.post("/api/risks", """
                        {"planId":"%s","title":"Vacancies","description":"Posts stay open","owner":"Head of workforce",\
                        "inherent":{"likelihood":5,"impact":4},"residual":{"likelihood":%d,"impact":4},\
                        "mitigation":"A retention payment","raisedOn":"%s","actionIds":[]}""".formatted(story.plan(), 1 + random.nextInt(5), day));
            case 7 ->
                SERVICE.post("/api" + meeting + "/papers", "{\"title\":\"Paper %d\"}".formatted(random.nextInt(100)));
            default -> SERVICE.attachLink(story.action());
        }
    }

    private static void rebuild(String projection) {
        HttpResponse<String> asked =
                SERVICE.postAs(SERVICE.administrator(), "/api/projections/" + projection + "/rebuilds", "");
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(202);
        Awaitility.await().atMost(Duration.ofSeconds(90)).until(() -> SERVICE.read(
                        "/api/projections/" + projection + "/rebuilds")
                .at("/items/0/state")
                .asString()
                .equals("done"));
    }
}
