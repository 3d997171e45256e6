package org.improvementledger.actionplan;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.improvementledger.actionplan.PlanService.Story;
import org.improvementledger.chassis.testkit.BadInput;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** What is wrong with a step of an action or a plan, with evidence or with the rating rules is refused by name. */
class ActionDoorsTest {

    private static final PlanService SERVICE = PlanService.shared();

    private static final Story STORY = SERVICE.story();

    private static final String ACTION = "/api/actions/" + STORY.action();

    private static final String PLAN = "/api/plans/" + STORY.plan();

    private static final UUID NEW = UUID.fromString("6f8fad5b-d9cb-469f-a165-708677289512");

    @TestFactory
    Stream<DynamicNode> actions() {
        return Door.refuse(
                SERVICE,
                List.of(
                        lead(ACTION + "/progress", """
                                {"id":"%s","reportedOn":"2019-10-07","summary":"Two of three cohorts","rating":"amber","recoveryPlan":"A trainer"}""".formatted(NEW), "id", "reportedOn", "recoveryPlan"),
                        lead(
                                ACTION + "/amendments",
                                """
                                {"title":"Training","outcome":"They stay","lead":"Head of practice","addresses":["%s"],"priorityId":"%s",\
                                "reason":"Renamed"}""".formatted(STORY.finding(), NEW),
                                "title",
                                "outcome",
                                "lead",
                                "addresses",
                                "priorityId"),
                        lead(ACTION + "/rescheduling", """
                                {"startOn":"2019-04-01","dueOn":"2020-06-30","reason":"A month later","approver":"Director"}""", "startOn"),
                        lead(ACTION + "/completion", """
                                {"completedOn":"2020-03-20","statement":"All are trained"}""", "completedOn"),
                        chair(ACTION + "/verification", """
                                {"verifiedOn":"2020-04-02","note":"Twelve records sampled"}""", "verifiedOn", "note"),
                        chair(ACTION + "/refusal", """
                                {"refusedOn":"2020-04-02","reason":"No supervision"}""", "refusedOn"),
                        chair(ACTION + "/closure", """
                                {"closedOn":"2020-04-15","meetingId":"%s","note":"Thanks"}""".formatted(NEW), "closedOn", "meetingId", "note"),
                        chair(ACTION + "/embedding", """
                                {"embeddedOn":"2020-09-16","statement":"Three audits"}""", "embeddedOn"),
                        lead(ACTION + "/reopening", """
                                {"reopenedOn":"2020-11-02","reason":"Caseloads rise"}""", "reopenedOn"),
                        lead(ACTION + "/cancellation", """
                                {"cancelledOn":"2019-12-02","reason":"Part of another"}""", "cancelledOn"),
                        lead(STORY.milestonePath() + "/waiver", """
                                {"waivedOn":"2019-11-04","reason":"Joined to the first"}""", "waivedOn"),
                        lead(STORY.milestonePath() + "/reopening", Bodies.reason()),
                        lead(STORY.milestonePath() + "/rescheduling", """
                                {"dueOn":"2019-10-31","reason":"October","approver":"Director"}"""),
                        lead(ACTION + "/dependencies", "{\"dependsOn\":\"" + NEW + "\"}"),
                        lead(ACTION + "/dependencies/" + NEW + "/removal", Bodies.reason())));
    }

    @TestFactory
    Stream<DynamicNode> evidence() {
        return Door.refuse(
                SERVICE,
                List.of(
                        lead(ACTION + "/evidence", """
                                {"id":"%s","title":"Minutes","link":"https://council.example/minutes","milestoneId":"%s"}""".formatted(NEW, STORY.milestone()), "id", "milestoneId"),
                        lead("/api/evidence/" + NEW + "/withdrawal", Bodies.reason())));
    }

    @TestFactory
    Stream<DynamicNode> plans() {
        return Door.refuse(
                SERVICE,
                List.of(
                        lead(PLAN + "/priorities", """
                                {"id":"%s","title":"Workforce","outcome":"They stay"}""".formatted(NEW), "id", "outcome"),
                        lead(PLAN + "/priorities/" + NEW + "/rewording", """
                                {"title":"A stable workforce","outcome":"They stay","reason":"Asked for"}""", "outcome"),
                        chair(PLAN + "/agreement", """
                                {"agreedOn":"2019-06-12","meetingId":"%s","note":"As it is"}""".formatted(NEW), "agreedOn", "meetingId", "note"),
                        lead(PLAN + "/submission", """
                                {"submittedOn":"2019-07-01","recipient":"The inspectorate"}""", "submittedOn"),
                        lead(PLAN + "/revision", """
                                {"revisedOn":"2020-11-02","reason":"The focused visit"}""", "revisedOn"),
                        lead(PLAN + "/closure", """
                                {"closedOn":"2022-09-30","reason":"Intervention ended"}""", "closedOn")));
    }

    @TestFactory
    Stream<DynamicNode> ratingRules() {
        return Door.refuse(SERVICE, List.of(door("/api/rating-rules", SERVICE.administrator(), """
                        {"effectiveFrom":"2020-04-01","amberDays":30,"sustainmentDays":90}""")));
    }

    private static Door lead(String path, String right, String... optional) {
        return door(path, SERVICE.lead(), right, optional);
    }

    private static Door chair(String path, String right, String... optional) {
        return door(path, SERVICE.chair(), right, optional);
    }

    private static Door door(String path, String token, String right, String... optional) {
        return new Door(
                path, token, right, BadInput.of(right).optional(optional).words("rating"));
    }
}
