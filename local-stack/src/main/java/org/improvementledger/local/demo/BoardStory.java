package org.improvementledger.local.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the improvement board saw to: its meetings, what people said, what might go wrong and what was due to the inspectorate. */
final class BoardStory {

    private static final String LEAD = "improvement-lead";
    private static final String CHAIR = "board-chair";
    private static final String PRINCIPAL_SOCIAL_WORKER = "Principal social worker";
    private static final String CHAIR_OF_THE_BOARD = "Chair of the improvement board";
    private static final String DIRECTOR = "Director of children's services";

    private final String plan;
    private final Teller teller;
    private final Chronicle chronicle;

    BoardStory(String planUrl, Teller teller, Chronicle chronicle) {
        this.plan = planUrl;
        this.teller = teller;
        this.chronicle = chronicle;
    }

    void tell() {
        answerTheInspectorate();
        thePlan();
        meetings();
        reviews();
        chronicle.on("2020-11-11", this::listen);
    }

    private void meetings() {
        chronicle.on("2019-07-10", this::theFirstMeeting);
        for (String day : List.of("2019-11-13", "2020-02-12", "2020-07-15")) {
            chronicle.on(day, () -> held(day, CHAIR_OF_THE_BOARD, DIRECTOR));
        }
        chronicle.on("2020-11-18", this::theYearAfter);
        for (String day : List.of("2021-03-17", "2021-07-14", "2022-01-19")) {
            chronicle.on(day, () -> held(day, CHAIR_OF_THE_BOARD, DIRECTOR));
        }
        chronicle.on("2022-09-28", this::theLastMeeting);
    }

    private void thePlan() {
        String plan = "/api/plans/" + ImprovementStory.planId();
        chronicle.on("2019-06-26", () -> post(CHAIR, plan + "/agreement", Map.of("agreedOn", "2019-06-26")));
        chronicle.on(
                "2019-07-01",
                () -> post(
                        LEAD,
                        plan + "/submission",
                        Map.of("submittedOn", "2019-07-01", "recipient", "The inspectorate and the department")));
        chronicle.on("2020-11-18", () -> {
            post(
                    LEAD,
                    plan + "/revision",
                    Map.of("revisedOn", "2020-11-18", "reason", "What the focused visit found is taken up."));
            post(
                    LEAD,
                    "/api/actions/" + ImprovementStory.actionId("exploitation-safety") + "/amendments",
                    Map.of(
                            "outcome",
                            "Every child at risk of exploitation has a robust safety plan that partners know, follow and review.",
                            "reason",
                            "The focused visit found the plans not robust."));
            post(CHAIR, plan + "/agreement", Map.of("agreedOn", "2020-11-18"));
            teller.tell("18 November 2020: the plan's second version");
        });
    }

    /** A quarterly look at the reviews of children in need, in aggregate. */
    private void reviews() {
        String schedule = id("review schedule", "children in need");
        chronicle.on(
                "2020-01-08",
                () -> post(
                        LEAD,
                        "/api/review-schedules",
                        Map.of(
                                "id", schedule,
                                "title", "Reviews of children in need, looked at as a whole",
                                "responsible", "Director of children's social care",
                                "rule", "FREQ=MONTHLY;INTERVAL=3",
                                "startsOn", "2020-01-15",
                                "toleranceDays", 7)));
        String[] held = {
            "2020-01-15",
            "",
            "2020-07-15",
            "2020-10-29",
            "2021-01-13",
            "2021-04-15",
            "2021-07-14",
            "2021-10-18",
            "2022-01-12",
            "2022-04-13",
            "2022-07-14"
        };
        LocalDate due = LocalDate.of(2020, 1, 15);
        for (String day : held) {
            String dueOn = due.toString();
            if (!day.isEmpty()) {
                chronicle.on(
                        day,
                        () -> post(
                                LEAD,
                                "/api/review-schedules/" + schedule + "/reviews",
                                Map.of("dueOn", dueOn, "heldOn", day)));
            }
            due = due.plusMonths(3);
        }
        chronicle.on(
                "2022-09-28",
                () -> post(
                        LEAD,
                        "/api/review-schedules/" + schedule + "/ending",
                        Map.of("endedOn", "2022-09-28", "reason", "Part of the service's own assurance from now on.")));
    }

    private void listen() {
        String changes = said(
                "changes of worker",
                "children",
                "2019-09-18",
                "Changes of social worker",
                "Children want to hear from their social worker, in person and early, when somebody else takes over.",
                "children-take-part");
        answered(changes, "2020-02-12", "Every change is now told in person, at least a week before.");
        String reviews = said(
                "reviews",
                "families",
                "2019-11-06",
                "Meetings and reviews",
                "Families often hear the day of a review too late to come.",
                "child-in-need-reviews",
                "hearing-families");
        answered(reviews, "2020-03-18", "Reviews are on a planned schedule, and invitations go out four weeks before.");
        said(
                "caseloads",
                "staff",
                "2020-10-21",
                "Caseloads",
                "Social workers say that caseloads rise in the teams with the most vacancies.",
                "social-worker-training");
        risk();
        teller.tell("What children, families and staff said, and what was done");
    }

    private void answerTheInspectorate() {
        met("standard 2014", "written-statement", "2014-08-20", "Sent to the inspectorate");
        met("standard 2019", "written-statement", "2019-07-01", "Sent to the inspectorate and the department");
        met("focused 2020", "report-publication", "2020-12-11", "The letter is on the council's pages");
        met("standard 2022", "written-statement", "2022-12-16", "Sent to the inspectorate");
        chronicle.on("2019-07-01", () -> teller.tell("1 July 2019: the written statement of proposed action"));
    }

    private void theFirstMeeting() {
        String meeting = held("2019-07-10", CHAIR_OF_THE_BOARD, DIRECTOR);
        post(
                CHAIR,
                meeting + "/decisions",
                decided("terms", "The board meets every two months until the next inspection."));
        asked(meeting, "audit", "Bring the first audit of supervision", PRINCIPAL_SOCIAL_WORKER, "2019-09-11");
        done(meeting, "audit", "2019-09-11", "Ten records in each team were read");
        teller.tell("10 July 2019: the improvement board meets for the first time");
    }

    private void theYearAfter() {
        String meeting = held("2020-11-18", CHAIR_OF_THE_BOARD, DIRECTOR, "Mayor");
        rated(meeting, "social-worker-training", "green", "The last cohort is under way.");
        rated(
                meeting,
                "exploitation-safety",
                "amber",
                "The focused visit named it as a remaining weakness; the recovery plan is agreed.");
        rated(meeting, "child-in-need-reviews", "amber", "The schedule is kept, the plans are not yet clear.");
        post(
                CHAIR,
                meeting + "/decisions",
                decided(
                        "weaknesses",
                        "The remaining weaknesses that the focused visit named come to every meeting.",
                        "exploitation-safety",
                        "child-in-need-reviews"));
        asked(meeting, "caseloads", "Report caseloads by team", "Head of workforce", "2021-01-20");
        done(meeting, "caseloads", "2021-01-18", "On the agenda of the next meeting");
        teller.tell("18 November 2020: the board rates what the focused visit saw");
    }

    private void theLastMeeting() {
        String meeting = held("2022-09-28", CHAIR_OF_THE_BOARD, DIRECTOR, "Mayor");
        post(
                CHAIR,
                meeting + "/decisions",
                decided("end", "Intervention has ended. Overview and Scrutiny takes over the board's reports."));
        teller.tell("28 September 2022: the board's last meeting");
    }

    private void met(String inspection, String deadline, String metOn, String note) {
        String address = "/api/inspections/" + Teller.id("inspection", inspection) + "/deadlines/" + deadline + "/met";
        chronicle.on(metOn, () -> post(LEAD, address, Map.of("metOn", metOn, "note", note)));
    }

    private void risk() {
        String risk = id("risk", "workforce");
        post(
                LEAD,
                "/api/risks",
                Map.of(
                        "id",
                        risk,
                        "planId",
                        Teller.id("plan", "standard 2019"),
                        "title",
                        "Too few experienced social workers",
                        "description",
                        "If more of them leave, caseloads rise and assessments come late.",
                        "owner",
                        "Head of workforce",
                        "inherent",
                        score(5, 4),
                        "residual",
                        score(4, 4),
                        "mitigation",
                        "A retention payment and supervision within four weeks",
                        "raisedOn",
                        "2019-07-10",
                        "actionIds",
                        List.of(ImprovementStory.actionId("social-worker-training"))));
        assessed(risk, "2020-11-18", score(3, 4), "Twelve posts were filled");
        assessed(risk, "2022-03-16", score(2, 3), "The workforce has been stable for a year");
    }

    /**
     * The pack is frozen before the board meets.
     *
     * @param offices of those who attended
     */
    private String held(String day, String... offices) {
        String id = id("meeting", day);
        post(
                LEAD,
                "/api/meetings",
                Map.of(
                        "id",
                        id,
                        "planId",
                        Teller.id("plan", "standard 2019"),
                        "title",
                        "Safeguarding Improvement Board",
                        "meetsOn",
                        day));
        String meeting = "/api/meetings/" + id;
        post(CHAIR, meeting + "/packs", Map.of("id", id("pack", day), "frozenOn", day));
        post(
                LEAD,
                meeting + "/holding",
                Map.of(
                        "heldOn",
                        day,
                        "attendance",
                        List.of(offices).stream()
                                .map(office -> Map.of("office", office, "attended", true))
                                .toList()));
        return meeting;
    }

    private static Map<String, Object> decided(String key, String text, String... actions) {
        return Map.of("id", id("decision", key), "text", text, "actionIds", actionIds(actions));
    }

    private void rated(String meeting, String action, String rating, String note) {
        post(
                CHAIR,
                meeting + "/ratings",
                Map.of("actionId", ImprovementStory.actionId(action), "rating", rating, "note", note));
    }

    private void asked(String meeting, String key, String text, String owner, String dueOn) {
        post(
                LEAD,
                meeting + "/actions",
                Map.of("id", id("meeting action", key), "text", text, "owner", owner, "dueOn", dueOn));
    }

    private void done(String meeting, String key, String doneOn, String note) {
        post(LEAD, meeting + "/actions/" + id("meeting action", key) + "/done", Map.of("doneOn", doneOn, "note", note));
    }

    private String said(String key, String source, String heardOn, String theme, String summary, String... actions) {
        String id = id("voice", key);
        post(
                LEAD,
                "/api/voices",
                Map.of(
                        "id", id,
                        "source", source,
                        "heardOn", heardOn,
                        "theme", theme,
                        "summary", summary,
                        "actionIds", actionIds(actions)));
        return id;
    }

    private void answered(String voice, String answeredOn, String answer) {
        post(
                LEAD,
                "/api/voices/" + voice + "/answers",
                Map.of("id", id("answer", voice), "answeredOn", answeredOn, "answer", answer));
    }

    private void assessed(String risk, String assessedOn, Map<String, Integer> residual, String reason) {
        post(
                LEAD,
                "/api/risks/" + risk + "/assessments",
                Map.of("assessedOn", assessedOn, "residual", residual, "reason", reason));
    }

    private static Map<String, Integer> score(int likelihood, int impact) {
        return Map.of("likelihood", likelihood, "impact", impact);
    }

    private static List<UUID> actionIds(String... actions) {
        return List.of(actions).stream().map(ImprovementStory::actionId).toList();
    }

    private static String id(String kind, String key) {
        return Teller.id(kind, key).toString();
    }

    private void post(String office, String path, Map<String, ?> body) {
        teller.post(office, plan + path, body);
    }
}
