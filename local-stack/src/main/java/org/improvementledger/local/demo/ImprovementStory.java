package org.improvementledger.local.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Found inadequate, planned, visited and found good. */
final class ImprovementStory {

    private static final String LEAD = "improvement-lead";
    private static final String FRAMEWORK = "ILACS 2018";

    private final String plan;
    private final Teller teller;

    ImprovementStory(String planUrl, Teller teller) {
        this.plan = planUrl;
        this.teller = teller;
    }

    /** Under the framework of its day, whose areas went by other names; only its overall grade is kept. */
    void inspectTheFirstTime() {
        inspection(new Inspection(
                "standard 2014",
                "standard",
                "Single inspection framework 2013",
                "2014-03-04",
                "2014-03-26",
                "2014-05-16",
                "2014-05-16"));
        judgement("standard 2014", "overall-effectiveness", "requires-improvement");
        teller.tell("16 May 2014: the inspection before, overall Requires improvement");
    }

    void inspect() {
        inspection(new Inspection(
                "standard 2019", "standard", FRAMEWORK, "2019-02-11", "2019-02-22", "2019-03-25", "2019-03-25"));
        judgement("standard 2019", "overall-effectiveness", "inadequate");
        judgement("standard 2019", "impact-of-leaders", "inadequate");
        judgement("standard 2019", "children-in-care-and-care-leavers", "inadequate");
        judgement("standard 2019", "help-and-protection", "requires-improvement");
        finding(
                "standard 2019",
                "strength",
                "commitment",
                "Social workers know their children well and are committed to them.");
        improve("practice", "Social workers do not all have the training and support that consistent practice needs.");
        improve(
                "management",
                "Management oversight and supervision do not make sure that plans for children progress.");
        improve("listening", "Senior leaders do not hear early enough what frontline staff find.");
        improve("participation", "Too few children take part in planning their own care.");
        improve("assessment", "The quality and timeliness of assessments vary too much.");
        improve("exploitation", "Safety planning for children at risk of exploitation is not robust.");
        improve("review", "Plans of children in need are not reviewed on a planned schedule.");
        improve("structure", "The corporate structure does not give children's services the priority they need.");
        teller.tell("25 March 2019: the inspection's report, overall Inadequate");
    }

    void planImprovement() {
        teller.post(
                LEAD,
                plan + "/api/plans",
                Map.of(
                        "id",
                        planId(),
                        "title",
                        "Children's services improvement plan",
                        "inspectionId",
                        Teller.id("inspection", "standard 2019")));
        priority(
                "leadership",
                "Leadership and structure",
                "Leaders know the service and the whole council supports it.");
        priority(
                "workforce", "A skilled and supported workforce", "Every worker is trained, supervised and supported.");
        priority("practice", "Good practice", "Assessments and plans are good and in time.");
        priority("voice", "Voice and participation", "Children and families are heard and see what changes.");
        priority(
                "protection",
                "Protection and planning",
                "Children in need and at risk are safe, by plans that are kept.");
        for (Action action : PlannedActions.all()) {
            plan(action);
            teller.tell("Action: " + action.title());
        }
    }

    private void priority(String key, String title, String outcome) {
        teller.post(
                LEAD,
                plan + "/api/plans/" + planId() + "/priorities",
                Map.of("id", priorityId(key), "title", title, "outcome", outcome));
    }

    private void plan(Action action) {
        teller.post(
                LEAD,
                plan + "/api/plans/" + planId() + "/actions",
                Map.of(
                        "id", actionId(action.key()),
                        "title", action.title(),
                        "outcome", action.outcome(),
                        "lead", action.lead(),
                        "priorityId", priorityId(action.priority()),
                        "startOn", action.startOn(),
                        "dueOn", action.dueOn(),
                        "addresses",
                                action.addresses().stream()
                                        .map(finding -> Teller.id("finding", "standard 2019 " + finding))
                                        .toList()));
        String address = plan + "/api/actions/" + actionId(action.key()) + "/milestones";
        for (Milestone milestone : action.milestones()) {
            UUID milestoneId = ActionStory.milestoneId(action.key(), milestone.title());
            teller.post(
                    LEAD, address, Map.of("id", milestoneId, "title", milestone.title(), "dueOn", milestone.dueOn()));
        }
    }

    void monitor() {
        inspection(new Inspection(
                "monitoring 2020", "monitoring-visit", FRAMEWORK, "2020-03-10", "2020-03-11", "2020-03-30", null));
        finding(
                "monitoring 2020",
                "strength",
                "training",
                "Training for social workers and managers has begun to show in practice.");
        finding(
                "monitoring 2020",
                "area-for-improvement",
                "pace",
                "Assessments are timelier, but their quality still varies.");
        teller.tell("March 2020: monitoring visit");
    }

    void focus() {
        inspection(new Inspection(
                "focused 2020", "focused-visit", FRAMEWORK, "2020-10-13", "2020-10-14", "2020-11-09", null));
        finding(
                "focused 2020",
                "strength",
                "progress",
                "Practice has improved since the inspection, and leaders know where it has not.");
        finding(
                "focused 2020",
                "area-for-improvement",
                "plans",
                "Plans for children on child protection or child in need plans are not always clear about what must change.");
        finding(
                "focused 2020",
                "area-for-improvement",
                "exploitation",
                "Safety planning for children at risk of exploitation remains a weakness.");
        teller.tell("October 2020: focused visit");
    }

    void inspectAgain() {
        inspection(new Inspection(
                "standard 2022", "standard", FRAMEWORK, "2022-07-18", "2022-07-29", "2022-09-21", "2022-09-21"));
        judgement("standard 2022", "overall-effectiveness", "good");
        judgement("standard 2022", "impact-of-leaders", "outstanding");
        judgement("standard 2022", "help-and-protection", "good");
        judgement("standard 2022", "children-in-care-and-care-leavers", "good");
        finding(
                "standard 2022",
                "strength",
                "leadership",
                "Leaders have brought about sustained improvement in the lives of children.");
        teller.tell("21 September 2022: the next inspection's report, overall Good, leaders Outstanding");
    }

    /** @param publishedOn null where no publication is known */
    private record Inspection(
            String key,
            String kind,
            String framework,
            String from,
            String to,
            String receivedOn,
            @Nullable String publishedOn) {}

    private void inspection(Inspection inspection) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", Teller.id("inspection", inspection.key()));
        body.put("kind", inspection.kind());
        body.put("framework", inspection.framework());
        body.put("fieldworkFrom", inspection.from());
        body.put("fieldworkTo", inspection.to());
        body.put("reportReceivedOn", inspection.receivedOn());
        if (inspection.publishedOn() != null) {
            body.put("reportPublishedOn", inspection.publishedOn());
        }
        teller.post(LEAD, plan + "/api/inspections", body);
    }

    private void judgement(String inspection, String area, String grade) {
        teller.post(
                LEAD,
                plan + "/api/inspections/" + Teller.id("inspection", inspection) + "/judgements",
                Map.of("area", area, "grade", grade));
    }

    private void improve(String key, String text) {
        finding("standard 2019", "area-for-improvement", key, text);
    }

    private void finding(String inspection, String kind, String key, String text) {
        teller.post(
                LEAD,
                plan + "/api/inspections/" + Teller.id("inspection", inspection) + "/findings",
                Map.of("id", Teller.id("finding", inspection + " " + key), "kind", kind, "text", text));
    }

    static UUID planId() {
        return Teller.id("plan", "standard 2019");
    }

    private static UUID priorityId(String key) {
        return Teller.id("priority", key);
    }

    static UUID actionId(String key) {
        return Teller.id("action", key);
    }

    /**
     * @param key what the rest of the story calls it
     * @param priority the key of the priority it serves
     * @param addresses the keys of findings of 2019
     */
    record Action(
            String key,
            String priority,
            String title,
            String outcome,
            String lead,
            String startOn,
            String dueOn,
            List<String> addresses,
            List<Milestone> milestones) {}

    /** @param reachedOn null while it is not reached */
    record Milestone(String title, String dueOn, @Nullable String reachedOn, String note) {}
}
