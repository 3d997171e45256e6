package org.improvementledger.local.demo;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.improvementledger.local.demo.ImprovementStory.Action;
import org.improvementledger.local.demo.ImprovementStory.Milestone;
import org.jspecify.annotations.Nullable;

/** How the ten actions went: on time, late, refused, taken up again, not done yet. */
final class ActionStory {

    private static final String LEAD = "improvement-lead";
    private static final String SECOND_LEAD = "second-improvement-lead";
    private static final String CHAIR = "board-chair";
    private static final String BOARD = "Safeguarding Improvement Board";

    private final String plan;
    private final Teller teller;
    private final Chronicle chronicle;

    ActionStory(String planUrl, Teller teller, Chronicle chronicle) {
        this.plan = planUrl;
        this.teller = teller;
        this.chronicle = chronicle;
    }

    void tell() {
        PlannedActions.all().forEach(this::milestones);
        structure();
        listening();
        practice();
        training();
        participation();
        assessments();
        reviews();
        exploitation();
        families();
    }

    private void milestones(Action action) {
        for (Milestone milestone : action.milestones()) {
            if (milestone.reachedOn() != null) {
                on(
                        milestone.reachedOn(),
                        LEAD,
                        action.key(),
                        "/milestones/" + milestoneId(action.key(), milestone.title()) + "/reached",
                        Map.of("reachedOn", milestone.reachedOn(), "note", milestone.note()));
            }
        }
    }

    private void structure() {
        String key = "corporate-structure";
        progress(key, "2019-07-22", "green", "The council has agreed the structure.", null);
        evidence(key, "2019-12-03", "The council's decision and the list of posts", "structure");
        completed(key, "2019-12-05", "The structure is in place and every senior post is filled.");
        verified(key, "2019-12-12", "Seen in the council's minutes and in the list of posts.");
        closed(key, "2020-02-12", "Closed by the board.");
        embedded(key, "2022-09-28", "The structure has held for more than two years.");
    }

    private void listening() {
        String key = "listening-to-staff";
        progress(key, "2019-10-07", "green", "Every team is visited once a month.", null);
        evidence(key, "2020-04-01", "Staff survey of March 2020", "staff-survey-2020");
        completed(key, "2020-04-03", "Most staff say in the survey that they are heard.");
        verified(key, "2020-04-20", "The survey's answers were read.");
        closed(key, "2020-07-15", "Closed by the board.");
        on(
                "2020-11-18",
                CHAIR,
                key,
                "/reopening",
                Map.of(
                        "reopenedOn", "2020-11-18",
                        "reason", "Two teams say that nobody has visited them since June."));
        milestone(key, "2020-11-18", "The two teams visited again each month", "2021-02-26");
        reached(key, "2021-02-19", "The two teams visited again each month", "Three visits each, with answers.");
        completed(key, "2021-03-01", "Every team is visited again.");
        verified(key, "2021-03-10", "Both teams were asked.");
        closed(key, "2021-03-17", "Closed again by the board.");
    }

    private void practice() {
        String key = "good-practice";
        progress(key, "2020-02-03", "green", "Examples are collected in every team.", null);
        evidence(key, "2020-09-28", "The practice library", "practice-library");
        completed(key, "2020-10-01", "The library is open and used.");
        verified(key, "2020-10-12", "Ten workers showed what they use.");
        closed(key, "2020-11-18", "Closed by the board.");
    }

    private void training() {
        String managers = "manager-training";
        dependsOn(managers, "2019-07-08", "social-worker-training");
        progress(
                managers,
                "2020-05-11",
                "amber",
                "The last group could not meet in April.",
                "The last group meets in July, in smaller rooms.");
        evidence(managers, "2020-08-05", "Register of the managers' training", "manager-register");
        completed(managers, "2020-08-10", "All team managers are trained, a month late.");
        verified(managers, "2020-08-24", "The register was checked against the list of managers.");
        closed(managers, "2020-11-18", "Closed by the board.");
        embedded(managers, "2022-09-28", "Supervision has been above its target for a year.");

        String workers = "social-worker-training";
        progress(workers, "2020-04-27", "amber", "The second course is three weeks late.", "It is held by video.");
        progress(workers, "2020-10-05", "green", "The last cohort is under way.", null);
        evidence(workers, "2020-12-14", "Register of the training", "worker-register");
        completed(workers, "2020-12-15", "All case holders are trained.");
        refused(workers, "2021-01-11", "Seven agency workers who hold cases are not in the register.");
        evidence(workers, "2021-01-29", "Register of the agency workers' training", "agency-register");
        completed(workers, "2021-02-01", "The agency workers are trained too.");
        verified(workers, "2021-02-15", "The register was checked against the list of case holders.");
        closed(workers, "2021-03-17", "Closed by the board.");
    }

    private void participation() {
        String key = "children-take-part";
        progress(key, "2020-07-06", "green", "Views are in nearly every plan.", null);
        evidence(key, "2021-03-26", "Audit of children's part in their reviews", "participation-audit");
        completed(key, "2021-03-29", "Most children attend their reviews or are represented.");
        verified(key, "2021-04-19", "Twenty plans were read.");
        closed(key, "2021-07-14", "Closed by the board.");
    }

    private void assessments() {
        String key = "assessments";
        dependsOn(key, "2019-07-08", "manager-training");
        progress(
                key,
                "2020-09-14",
                "amber",
                "Eight in ten are completed in time.",
                "Two more advanced practitioners help the duty teams until November.");
        rescheduledMilestone(
                key,
                "2020-09-21",
                "Nine in ten assessments completed in time",
                "2020-11-30",
                "The help of the two practitioners needs ten weeks.");
        evidence(key, "2021-06-28", "Two audits of assessments", "assessment-audits");
        completed(key, "2021-07-01", "Nine in ten are in time and two audits in a row found them good.");
        verified(key, "2021-07-12", "Both audits were read.");
        closed(key, "2021-07-14", "Closed by the board.");
    }

    private void reviews() {
        String key = "child-in-need-reviews";
        progress(
                key,
                "2020-07-20",
                "amber",
                "Two teams are behind their schedule.",
                "The teams that are ahead help out in August.");
        rescheduled(key, "2020-11-25", "2022-06-30", "The schedule is to be kept for a year before it counts as done.");
        reached(key, "2022-06-24", "Reviews on schedule for a year", "Above the target in each of twelve months.");
        evidence(key, "2022-06-27", "Reviews of the year by month", "reviews-by-month");
        completed(key, "2022-07-01", "Every child in need is reviewed on schedule.");
        verified(key, "2022-07-11", "The months were checked against the case management system.");
    }

    private void exploitation() {
        String key = "exploitation-safety";
        progress(
                key,
                "2020-11-02",
                "amber",
                "The focused visit found that safety plans are not robust.",
                "A panel with police and health reads every plan until the spring.");
        rescheduled(key, "2021-11-29", "2022-03-31", "The independent review can begin in January only.");
        reached(key, "2022-03-25", "Independent review of the plans", "Every plan was found clear and followed.");
        evidence(key, "2022-09-05", "The independent review", "exploitation-review");
        completed(key, "2022-09-12", "Every child at risk has a safety plan that partners follow.");
    }

    private void families() {
        String key = "hearing-families";
        progress(key, "2020-08-03", "green", "The first response is published.", null);
        progress(
                key,
                "2022-04-11",
                "amber",
                "Half of the families who answered say that they are heard.",
                "Team managers ring every family whose review is due.");
    }

    private void progress(String key, String on, String rating, String summary, @Nullable String recoveryPlan) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", Teller.id("progress", key + " " + on));
        body.put("reportedOn", on);
        body.put("rating", rating);
        body.put("summary", summary);
        if (recoveryPlan != null) {
            body.put("recoveryPlan", recoveryPlan);
        }
        on(on, LEAD, key, "/progress", body);
    }

    private void evidence(String key, String on, String title, String document) {
        on(
                on,
                LEAD,
                key,
                "/evidence",
                Map.of(
                        "id",
                        Teller.id("evidence", key + " " + document),
                        "title",
                        title,
                        "link",
                        "https://documents.council.example/improvement/" + document));
    }

    private void completed(String key, String on, String statement) {
        step(LEAD, key, on, "/completion", "completedOn", "statement", statement);
        chronicle.on(on, () -> teller.tell(on + ": proposed as complete: " + PlannedActions.title(key)));
    }

    private void verified(String key, String on, String note) {
        step(SECOND_LEAD, key, on, "/verification", "verifiedOn", "note", note);
    }

    private void refused(String key, String on, String reason) {
        step(SECOND_LEAD, key, on, "/refusal", "refusedOn", "reason", reason);
    }

    private void closed(String key, String on, String note) {
        step(CHAIR, key, on, "/closure", "closedOn", "note", note);
    }

    private void embedded(String key, String on, String statement) {
        step(CHAIR, key, on, "/embedding", "embeddedOn", "statement", statement);
    }

    private void step(String office, String key, String on, String path, String date, String text, String said) {
        on(on, office, key, path, Map.of(date, on, text, said));
    }

    private void rescheduled(String key, String on, String dueOn, String reason) {
        on(on, LEAD, key, "/rescheduling", Map.of("dueOn", dueOn, "reason", reason, "approver", BOARD));
    }

    private void rescheduledMilestone(String key, String on, String milestone, String dueOn, String reason) {
        on(
                on,
                LEAD,
                key,
                "/milestones/" + milestoneId(key, milestone) + "/rescheduling",
                Map.of("dueOn", dueOn, "reason", reason, "approver", BOARD));
    }

    private void milestone(String key, String on, String title, String dueOn) {
        on(on, LEAD, key, "/milestones", Map.of("id", milestoneId(key, title), "title", title, "dueOn", dueOn));
    }

    private void reached(String key, String on, String milestone, String note) {
        on(
                on,
                LEAD,
                key,
                "/milestones/" + milestoneId(key, milestone) + "/reached",
                Map.of("reachedOn", on, "note", note));
    }

    private void dependsOn(String key, String on, String other) {
        on(on, LEAD, key, "/dependencies", Map.of("dependsOn", ImprovementStory.actionId(other)));
    }

    static UUID milestoneId(String action, String title) {
        return Teller.id("milestone", action + " " + title);
    }

    private void on(String date, String office, String key, String path, Map<String, ?> body) {
        String address = plan + "/api/actions/" + ImprovementStory.actionId(key) + path;
        chronicle.on(date, () -> teller.post(office, address, body));
    }
}
