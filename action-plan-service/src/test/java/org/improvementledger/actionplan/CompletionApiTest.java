package org.improvementledger.actionplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.improvementledger.actionplan.PlanService.Story;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** From the evidence to the board: what keeps an action from being complete, and who may say that it is. */
class CompletionApiTest {

    private static final PlanService SERVICE = PlanService.shared();

    private static final String COMPLETION = """
            {"completedOn":"2020-03-20","statement":"All are trained"}""";

    private static final String VERIFICATION = """
            {"verifiedOn":"2020-04-02","note":"Twelve records sampled"}""";

    private final Story story = SERVICE.story();

    private final String action = "/api/actions/" + story.action();

    private UUID attached() {
        HttpResponse<String> answer = SERVICE.post(
                action + "/evidence", "{\"title\":\"Register\",\"link\":\"https://council.example/register\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return UUID.fromString(PlanService.json(answer).get("id").asString());
    }

    private void reached() {
        changed(SERVICE.post(story.milestonePath() + "/reached", Bodies.reached("2019-09-20")));
    }

    private JsonNode item() {
        return SERVICE.read(action);
    }

    private String state() {
        return item().get("state").asString();
    }

    @Test
    void itTakesEveryMilestoneAndThenEvidence() {
        HttpResponse<String> open = SERVICE.post(action + "/completion", COMPLETION);
        refused(open, 409, "/problems/milestones-open");
        assertThat(open.body()).contains("First cohort trained");
        changed(SERVICE.post(story.milestonePath() + "/waiver", "{\"waivedOn\":\"2019-11-04\",\"reason\":\"Joined\"}"));
        refused(SERVICE.post(action + "/completion", COMPLETION), 409, "/problems/evidence-missing");
        attached();
        changed(SERVICE.post(action + "/completion", COMPLETION));
        assertThat(state()).isEqualTo("completion-proposed");
        long events = SERVICE.events();
        changed(SERVICE.post(action + "/completion", COMPLETION));
        assertThat(SERVICE.events()).isEqualTo(events);
    }

    @Test
    void whoProposedItNeitherVerifiesNorRefusesIt() {
        reached();
        attached();
        changed(SERVICE.post(action + "/completion", COMPLETION));
        String refusal = "{\"refusedOn\":\"2020-04-02\",\"reason\":\"The records do not show it\"}";
        refused(SERVICE.post(action + "/verification", VERIFICATION), 403, "/problems/segregation-of-duties");
        refused(SERVICE.post(action + "/refusal", refusal), 403, "/problems/segregation-of-duties");
        refused(
                SERVICE.postAs(SERVICE.auditor(), action + "/verification", VERIFICATION),
                403,
                "/problems/not-permitted");
        assertThat(state()).isEqualTo("completion-proposed");
        changed(SERVICE.postAs(SERVICE.chair(), action + "/refusal", refusal));
        assertThat(state()).isEqualTo("open");
        refused(
                SERVICE.postAs(SERVICE.chair(), action + "/verification", VERIFICATION),
                409,
                "/problems/completion-not-proposed");
        // Who is refused proposes again; another lead is another person.
        changed(SERVICE.post(action + "/completion", COMPLETION));
        changed(SERVICE.postAs(SERVICE.secondLead(), action + "/verification", VERIFICATION));
        assertThat(state()).isEqualTo("verified");
    }

    @Test
    void withItsOnlyEvidenceWithdrawnItIsNeitherProposedNorVerified() {
        reached();
        UUID only = attached();
        changed(SERVICE.post(action + "/completion", COMPLETION));
        changed(SERVICE.post("/api/evidence/" + only + "/withdrawal", "{\"reason\":\"Of another action\"}"));
        refused(
                SERVICE.postAs(SERVICE.chair(), action + "/verification", VERIFICATION),
                409,
                "/problems/evidence-missing");
        assertThat(item().get("evidenceCounting").asInt()).isZero();
        changed(SERVICE.postAs(
                SERVICE.chair(),
                action + "/refusal",
                "{\"refusedOn\":\"2020-04-02\",\"reason\":\"Nothing shows it\"}"));
        refused(SERVICE.post(action + "/completion", COMPLETION), 409, "/problems/evidence-missing");
        attached();
        changed(SERVICE.post(action + "/completion", COMPLETION));
        changed(SERVICE.postAs(SERVICE.chair(), action + "/verification", VERIFICATION));
    }

    @Test
    void aFileThatWasAlteredCountsNoLonger() {
        reached();
        byte[] bytes = Uploads.pdf(UUID.randomUUID().toString());
        HttpResponse<String> answer =
                Uploads.sent(SERVICE, SERVICE.lead(), action + "/evidence", "register.pdf", bytes);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        changed(SERVICE.post(action + "/completion", COMPLETION));
        String sha256 = item().at("/evidence/0/sha256").asString();
        SERVICE.context()
                .getBean(JdbcClient.class)
                .sql(
                        "update evidence.piece set bytes = 'x' where content = (select content from evidence.file where sha256 = ?)")
                .param(sha256)
                .update();
        Uploads.check(SERVICE);
        assertThat(item().get("evidenceDamaged").asInt()).isEqualTo(1);
        assertThat(item().at("/evidence/0/fault").asString()).isEqualTo("altered");
        assertThat(SERVICE.read("/api/plans/" + story.plan() + "/actions")
                        .at("/items/0/evidenceDamaged")
                        .asInt())
                .isEqualTo(1);
        refused(
                SERVICE.postAs(SERVICE.chair(), action + "/verification", VERIFICATION),
                409,
                "/problems/evidence-missing");
        Uploads.sent(SERVICE, SERVICE.lead(), action + "/evidence", "register again.pdf", bytes);
        Uploads.check(SERVICE);
        assertThat(item().get("evidenceDamaged").asInt()).isZero();
        changed(SERVICE.postAs(SERVICE.chair(), action + "/verification", VERIFICATION));
    }

    @Test
    void whatTheBoardClosedIsOpenedAgainAndGoesTheWholeWayAgain() {
        reached();
        attached();
        changed(SERVICE.post(action + "/completion", COMPLETION));
        refused(
                SERVICE.postAs(SERVICE.chair(), action + "/closure", "{\"closedOn\":\"2020-04-15\"}"),
                409,
                "/problems/not-verified");
        changed(SERVICE.postAs(SERVICE.chair(), action + "/verification", VERIFICATION));
        refused(SERVICE.post(action + "/closure", "{\"closedOn\":\"2020-04-15\"}"), 403, "/problems/not-permitted");
        HttpResponse<String> early =
                SERVICE.postAs(SERVICE.chair(), action + "/closure", "{\"closedOn\":\"2020-04-01\"}");
        assertThat(early.statusCode()).isEqualTo(422);
        assertThat(early.body()).contains("\"field\":\"closedOn\"");
        changed(SERVICE.postAs(SERVICE.chair(), action + "/closure", "{\"closedOn\":\"2020-04-02\"}"));
        changed(SERVICE.post(action + "/reopening", "{\"reopenedOn\":\"2020-11-02\",\"reason\":\"Caseloads rise\"}"));
        assertThat(state()).isEqualTo("open");
        assertThat(SERVICE.post(action + "/completion", COMPLETION).statusCode())
                .as("complete before it was opened again")
                .isEqualTo(422);
        changed(SERVICE.post(action + "/completion", COMPLETION.replace("2020-03-20", "2020-12-01")));
        refused(
                SERVICE.postAs(SERVICE.chair(), action + "/closure", "{\"closedOn\":\"2020-12-15\"}"),
                409,
                "/problems/not-verified");
        changed(SERVICE.postAs(
                SERVICE.chair(), action + "/verification", VERIFICATION.replace("2020-04-02", "2020-12-08")));
        changed(SERVICE.postAs(SERVICE.chair(), action + "/closure", "{\"closedOn\":\"2020-12-15\"}"));
        assertThat(item().get("completedLate").asBoolean()).isTrue();
    }

    private static void changed(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static void refused(HttpResponse<String> answer, int status, String type) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(PlanService.json(answer).get("type").asString()).isEqualTo(type);
    }
}
