package org.improvementledger.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.improvementledger.acceptance.Pair.Answer;

/** An action of a test's own, with a milestone not yet reached: what a test changes is never the demo story's. */
record PlannedAction(UUID id, UUID milestone) {

    static PlannedAction in(Pair pair) {
        UUID inspection = UUID.randomUUID();
        UUID finding = UUID.randomUUID();
        UUID plan = UUID.randomUUID();
        PlannedAction action = new PlannedAction(UUID.randomUUID(), UUID.randomUUID());
        create(pair, "/api/inspections", Bodies.inspection(inspection));
        create(pair, "/api/inspections/" + inspection + "/findings", Bodies.finding(finding, "Assessments are late"));
        create(pair, "/api/plans", Bodies.plan(plan, inspection));
        create(pair, "/api/plans/" + plan + "/actions", Bodies.action(action.id(), "Quality of assessments", finding));
        create(
                pair,
                "/api/actions/" + action.id() + "/milestones",
                Bodies.milestone(action.milestone(), "First audit"));
        return action;
    }

    private static void create(Pair pair, String path, String body) {
        Answer answer = pair.post("improvement-lead", "plan", path, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.header("Location")).isNotBlank();
        assertThat(answer.header("ETag")).isNotBlank();
    }
}
