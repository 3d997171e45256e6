package org.improvementledger.local.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An English borough's children's services from 2018 to 2022: found inadequate, funded, planned, visited and found good.
 *
 * <p>Every fact goes in through the public REST API as the office that would tell it, with its real date. Playing it again changes nothing. Dates
 * that no source gives (of milestones, of letters after visits) are chosen to fit the ones that are known.
 */
public final class DemoStory {

    private static final String FINANCE = "finance-officer";
    private static final String LEAD = "improvement-lead";
    private static final String FRAMEWORK = "ILACS 2018";

    private final String plan;
    private final String money;
    private final PublicApi api;
    private final Consumer<String> tell;

    /** @param tell takes a line for each step */
    public DemoStory(String planUrl, String moneyUrl, String signInUrl, Consumer<String> tell) {
        this.plan = planUrl;
        this.money = moneyUrl;
        this.api = new PublicApi(signInUrl);
        this.tell = tell;
    }

    /** @throws org.improvementledger.local.LocalServerException at the first refusal */
    public void play() {
        fundTheYearBefore();
        inspect();
        planImprovement();
        fundTheYearAfter();
        visitAndInspectAgain();
    }

    private void fundTheYearBefore() {
        Map<String, Object> amendment =
                decision("Cabinet", "2018-11-15", "Cabinet, 15 November 2018: budget amendments 2018/19");
        budget(
                "2018/19 children's services",
                "2018/19",
                "Children's services",
                "general-grant",
                "10772000.00",
                amendment,
                "2018-11-15");
        allocate(new Allocation(
                "2018/19 children's services",
                "2018/19 pressures",
                "Children's social care pressures",
                "In-year allocation to meet the demand on children's social care",
                "10600000.00",
                "CS-1000",
                "Children's social care",
                "2018-11-15",
                List.of()));
        approve(
                "2018/19 pressures",
                "cabinet",
                keyDecision(
                        "Cabinet",
                        "2018-11-15",
                        "Cabinet, 15 November 2018: children's social care",
                        "FP 2018/41",
                        "2018-10-12"));
        allocate(new Allocation(
                "2018/19 children's services",
                "2018/19 most vulnerable",
                "Support for the most vulnerable",
                "Additional help for the most vulnerable children and families",
                "172000.00",
                "CS-1010",
                "Early help",
                "2018-11-15",
                List.of()));
        approve(
                "2018/19 most vulnerable",
                "cabinet",
                decision("Cabinet", "2018-11-15", "Cabinet, 15 November 2018: support for the most vulnerable"));
        tell.accept("2018/19: £10.6m and £172,000 allocated by Cabinet");
    }

    private void inspect() {
        inspection(new Inspection("standard 2019", "standard", "2019-02-11", "2019-02-22", "2019-03-25", "2019-03-25"));
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
        tell.accept("25 March 2019: the inspection's report, overall Inadequate");
    }

    private void planImprovement() {
        api.post(
                LEAD,
                plan + "/api/plans",
                Map.of(
                        "id",
                        planId(),
                        "title",
                        "Children's services improvement plan",
                        "inspectionId",
                        id("inspection", "standard 2019")));
        for (Action action : PlannedActions.all()) {
            plan(action);
            tell.accept("Action: " + action.title());
        }
    }

    private void plan(Action action) {
        api.post(
                LEAD,
                plan + "/api/plans/" + planId() + "/actions",
                Map.of(
                        "id", actionId(action.key()),
                        "title", action.title(),
                        "outcome", action.outcome(),
                        "lead", action.lead(),
                        "startOn", action.startOn(),
                        "dueOn", action.dueOn(),
                        "addresses",
                                action.addresses().stream()
                                        .map(finding -> id("finding", "standard 2019 " + finding))
                                        .toList()));
        String address = plan + "/api/actions/" + actionId(action.key()) + "/milestones";
        for (Milestone milestone : action.milestones()) {
            UUID milestoneId = id("milestone", action.key() + " " + milestone.title());
            api.post(LEAD, address, Map.of("id", milestoneId, "title", milestone.title(), "dueOn", milestone.dueOn()));
            if (milestone.reachedOn() != null) {
                api.post(
                        LEAD,
                        address + "/" + milestoneId + "/reached",
                        Map.of("reachedOn", milestone.reachedOn(), "note", milestone.note()));
            }
        }
    }

    private void fundTheYearAfter() {
        Map<String, Object> councilBudget =
                decision("Full council", "2019-02-25", "Council, February 2019: budget 2019/20");
        budget(
                "2019/20 children's services",
                "2019/20",
                "Children's services",
                "council-tax",
                "10600000.00",
                councilBudget,
                "2019-04-01");
        budget("2019/20 youth", "2019/20", "Youth services", "council-tax", "1400000.00", councilBudget, "2019-04-01");
        budget(
                "2019/20 special educational provision",
                "2019/20",
                "Special educational provision",
                "general-grant",
                "1300000.00",
                councilBudget,
                "2019-04-01");

        allocate(new Allocation(
                "2019/20 children's services",
                "2019/20 improvement",
                "Children's services improvement",
                "Social work capacity, training and support for the improvement plan",
                "10600000.00",
                "CS-2000",
                "Children's social care",
                "2019-04-01",
                List.of(
                        "social-worker-training",
                        "manager-training",
                        "good-practice",
                        "assessments",
                        "child-in-need-reviews")));
        approve(
                "2019/20 improvement",
                "cabinet",
                keyDecision(
                        "Cabinet",
                        "2019-07-11",
                        "Cabinet, 11 July 2019: children's services improvement",
                        "FP 2019/27",
                        "2019-06-03"));
        allocate(new Allocation(
                "2019/20 youth",
                "2019/20 youth",
                "Youth services",
                "Youth work, with safety for young people at risk of exploitation",
                "1400000.00",
                "YS-2000",
                "Youth services",
                "2019-04-01",
                List.of("exploitation-safety", "children-take-part")));
        approve(
                "2019/20 youth",
                "mayor",
                keyDecision(
                        "Mayor",
                        "2019-07-18",
                        "Mayor's decision, 18 July 2019: youth services",
                        "FP 2019/28",
                        "2019-06-03"));
        allocate(new Allocation(
                "2019/20 special educational provision",
                "2019/20 special educational provision",
                "Special educational provision",
                "Provision for children with special educational needs and disabilities",
                "1300000.00",
                "SE-2000",
                "Special educational provision",
                "2019-04-01",
                List.of()));
        approve(
                "2019/20 special educational provision",
                "mayor",
                keyDecision(
                        "Mayor",
                        "2019-07-18",
                        "Mayor's decision, 18 July 2019: special educational provision",
                        "FP 2019/29",
                        "2019-06-03"));
        tell.accept("2019/20: £10.6m, £1.4m and £1.3m allocated by Cabinet and Mayor");
    }

    private void visitAndInspectAgain() {
        inspection(
                new Inspection("monitoring 2020", "monitoring-visit", "2020-03-10", "2020-03-11", "2020-03-30", null));
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
        tell.accept("March 2020: monitoring visit");

        inspection(new Inspection("focused 2020", "focused-visit", "2020-10-13", "2020-10-14", "2020-11-09", null));
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
        tell.accept("October 2020: focused visit");

        inspection(new Inspection("standard 2022", "standard", "2022-07-18", "2022-07-29", "2022-09-21", "2022-09-21"));
        judgement("standard 2022", "overall-effectiveness", "good");
        judgement("standard 2022", "impact-of-leaders", "outstanding");
        finding(
                "standard 2022",
                "strength",
                "leadership",
                "Leaders have brought about sustained improvement in the lives of children.");
        tell.accept("21 September 2022: the next inspection's report, overall Good, leaders Outstanding");
    }

    /** @param publishedOn null where no publication is known */
    private record Inspection(
            String key,
            String kind,
            String from,
            String to,
            String receivedOn,
            @Nullable String publishedOn) {}

    private void inspection(Inspection inspection) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", id("inspection", inspection.key()));
        body.put("kind", inspection.kind());
        body.put("framework", FRAMEWORK);
        body.put("fieldworkFrom", inspection.from());
        body.put("fieldworkTo", inspection.to());
        body.put("reportReceivedOn", inspection.receivedOn());
        if (inspection.publishedOn() != null) {
            body.put("reportPublishedOn", inspection.publishedOn());
        }
        api.post(LEAD, plan + "/api/inspections", body);
    }

    private void judgement(String inspection, String area, String grade) {
        api.post(
                LEAD,
                plan + "/api/inspections/" + id("inspection", inspection) + "/judgements",
                Map.of("area", area, "grade", grade));
    }

    private void improve(String key, String text) {
        finding("standard 2019", "area-for-improvement", key, text);
    }

    private void finding(String inspection, String kind, String key, String text) {
        api.post(
                LEAD,
                plan + "/api/inspections/" + id("inspection", inspection) + "/findings",
                Map.of("id", id("finding", inspection + " " + key), "kind", kind, "text", text));
    }

    private void budget(
            String key,
            String year,
            String service,
            String source,
            String amount,
            Map<String, Object> decision,
            String effectiveOn) {
        api.post(
                FINANCE,
                money + "/api/budgets",
                Map.of(
                        "id", id("budget", key),
                        "financialYear", year,
                        "service", service,
                        "kind", "revenue",
                        "source", source,
                        "amount", pounds(amount),
                        "decision", decision,
                        "effectiveOn", effectiveOn));
    }

    /** @param actions the keys of the actions it funds */
    private record Allocation(
            String budget,
            String key,
            String title,
            String purpose,
            String amount,
            String costCentre,
            String serviceArea,
            String effectiveOn,
            List<String> actions) {}

    private void allocate(Allocation allocation) {
        api.post(
                FINANCE,
                money + "/api/budgets/" + id("budget", allocation.budget()) + "/allocations",
                Map.of(
                        "id", id("allocation", allocation.key()),
                        "title", allocation.title(),
                        "purpose", allocation.purpose(),
                        "amount", pounds(allocation.amount()),
                        "costCentre", allocation.costCentre(),
                        "serviceArea", allocation.serviceArea(),
                        "effectiveOn", allocation.effectiveOn(),
                        "actionIds",
                                allocation.actions().stream()
                                        .map(DemoStory::actionId)
                                        .toList()));
    }

    private void approve(String allocation, String office, Map<String, Object> decision) {
        api.post(
                office,
                money + "/api/allocations/" + id("allocation", allocation) + "/approval",
                Map.of("capacity", office, "decision", decision));
    }

    private static Map<String, Object> decision(String body, String decidedOn, String reference) {
        return Map.of("body", body, "decidedOn", decidedOn, "reference", reference);
    }

    /** From £500,000: announced in the forward plan at least 28 days before. */
    private static Map<String, Object> keyDecision(
            String body, String decidedOn, String reference, String noticeReference, String noticeGivenOn) {
        Map<String, Object> decision = new LinkedHashMap<>(decision(body, decidedOn, reference));
        decision.put("noticeReference", noticeReference);
        decision.put("noticeGivenOn", noticeGivenOn);
        return decision;
    }

    private static Map<String, String> pounds(String amount) {
        return Map.of("amount", amount, "currency", "GBP");
    }

    private static UUID planId() {
        return id("plan", "standard 2019");
    }

    private static UUID actionId(String key) {
        return id("action", key);
    }

    private static UUID id(String kind, String key) {
        return StoryIds.of(kind + " " + key);
    }

    /**
     * @param key what the rest of the story calls it
     * @param addresses the keys of findings of 2019
     */
    record Action(
            String key,
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
