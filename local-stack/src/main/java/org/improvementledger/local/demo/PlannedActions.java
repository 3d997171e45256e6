package org.improvementledger.local.demo;

import java.util.List;
import org.improvementledger.local.demo.ImprovementStory.Action;
import org.improvementledger.local.demo.ImprovementStory.Milestone;

/** The ten actions of the improvement plan, with what was reached, late or not at all, so that there is something to see. */
final class PlannedActions {

    private static final String PRINCIPAL_SOCIAL_WORKER = "Principal social worker";
    private static final String SOCIAL_CARE = "Director of children's social care";
    private static final String SAFEGUARDING = "Head of safeguarding";

    private PlannedActions() {}

    static List<Action> all() {
        return List.of(
                new Action(
                        "social-worker-training",
                        "workforce",
                        "Training and support for social workers",
                        "Every social worker is trained in the practice model and supported to use it.",
                        PRINCIPAL_SOCIAL_WORKER,
                        "2019-07-05",
                        "2020-12-18",
                        List.of("practice"),
                        List.of(
                                reached(
                                        "Training programme agreed",
                                        "2019-09-30",
                                        "2019-09-24",
                                        "Agreed by the improvement board."),
                                reached(
                                        "Half of all case holders trained",
                                        "2020-03-31",
                                        "2020-04-21",
                                        "Three weeks late: the last course was moved online."),
                                reached(
                                        "All case holders trained",
                                        "2020-12-18",
                                        "2020-12-11",
                                        "Attendance above the target."))),
                new Action(
                        "manager-training",
                        "workforce",
                        "Training for managers",
                        "Managers supervise regularly and make sure that plans progress.",
                        PRINCIPAL_SOCIAL_WORKER,
                        "2019-07-05",
                        "2020-06-30",
                        List.of("management", "practice"),
                        List.of(
                                reached(
                                        "Supervision standard published",
                                        "2019-10-31",
                                        "2019-10-28",
                                        "Published to all teams."),
                                reached(
                                        "All team managers trained",
                                        "2020-06-30",
                                        "2020-07-31",
                                        "The last group finished in July."))),
                new Action(
                        "good-practice",
                        "practice",
                        "Examples of what good practice looks like",
                        "Everyone can see what a good assessment, plan and record look like.",
                        PRINCIPAL_SOCIAL_WORKER,
                        "2019-09-02",
                        "2020-09-30",
                        List.of("practice", "assessment"),
                        List.of(
                                reached(
                                        "First examples collected",
                                        "2019-12-20",
                                        "2019-12-16",
                                        "Twelve examples with commentary."),
                                reached(
                                        "Practice library open to all teams",
                                        "2020-09-30",
                                        "2020-09-14",
                                        "Used by every team."))),
                new Action(
                        "listening-to-staff",
                        "leadership",
                        "Senior managers listen to frontline staff",
                        "Senior managers hear from frontline staff every month and answer what they hear.",
                        "Corporate director for children",
                        "2019-07-05",
                        "2020-03-31",
                        List.of("listening"),
                        List.of(
                                reached(
                                        "Monthly visits to teams begun",
                                        "2019-08-30",
                                        "2019-08-29",
                                        "Every team visited."),
                                reached(
                                        "First answers published to staff",
                                        "2019-12-20",
                                        "2020-01-10",
                                        "Published after the new year."),
                                reached(
                                        "Staff survey shows that staff feel heard",
                                        "2020-03-31",
                                        "2020-03-27",
                                        "Most staff agree."))),
                new Action(
                        "children-take-part",
                        "voice",
                        "Children take part in planning their care",
                        "Children and young people help to shape their own plans.",
                        "Head of participation",
                        "2019-09-02",
                        "2021-03-31",
                        List.of("participation"),
                        List.of(
                                reached(
                                        "Children's views recorded in each plan",
                                        "2020-06-30",
                                        "2020-06-22",
                                        "Checked by audit."),
                                reached(
                                        "Children take part in their reviews",
                                        "2021-03-31",
                                        "2021-03-19",
                                        "Most children attend or are represented."))),
                new Action(
                        "assessments",
                        "practice",
                        "Quality and timeliness of assessments",
                        "Assessments are completed in time and show what life is like for the child.",
                        SOCIAL_CARE,
                        "2019-07-05",
                        "2021-06-30",
                        List.of("assessment", "management"),
                        List.of(
                                reached(
                                        "Weekly check of open assessments",
                                        "2019-09-30",
                                        "2019-09-30",
                                        "In place in every team."),
                                reached(
                                        "Nine in ten assessments completed in time",
                                        "2020-09-30",
                                        "2020-11-30",
                                        "Two months late."),
                                reached(
                                        "Audits find consistent quality",
                                        "2021-06-30",
                                        "2021-06-24",
                                        "Two audits in a row."))),
                new Action(
                        "exploitation-safety",
                        "protection",
                        "Safety planning for children at risk of exploitation",
                        "Every child at risk of exploitation has a safety plan that partners know and follow.",
                        SAFEGUARDING,
                        "2019-07-05",
                        "2021-12-17",
                        List.of("exploitation"),
                        List.of(
                                reached(
                                        "Safety plan agreed with partners",
                                        "2020-01-31",
                                        "2020-01-30",
                                        "Agreed with police and health."),
                                reached(
                                        "Plans in place for every child at risk",
                                        "2020-10-30",
                                        "2021-04-16",
                                        "Taken up again after the focused visit."),
                                open("Independent review of the plans", "2022-03-31"))),
                new Action(
                        "child-in-need-reviews",
                        "protection",
                        "A planned review schedule for every child in need",
                        "Each child in need is reviewed on a planned schedule.",
                        SOCIAL_CARE,
                        "2019-09-02",
                        "2020-12-18",
                        List.of("review"),
                        List.of(
                                reached(
                                        "Schedule agreed",
                                        "2019-11-29",
                                        "2019-11-25",
                                        "Every four weeks, or quarterly where agreed."),
                                reached(
                                        "Every child in need has planned reviews",
                                        "2020-06-30",
                                        "2020-08-28",
                                        "Complete by the end of August."),
                                open("Reviews on schedule for a year", "2022-06-30"))),
                new Action(
                        "hearing-families",
                        "voice",
                        "Hearing the views of children and families",
                        "What children and families say changes the service, and they are told how.",
                        "Head of participation",
                        "2019-09-02",
                        "2022-03-31",
                        List.of("participation", "listening"),
                        List.of(
                                reached(
                                        "Ways to be heard published",
                                        "2019-12-20",
                                        "2019-12-13",
                                        "For children and for families."),
                                reached(
                                        "First response to what families said",
                                        "2020-07-31",
                                        "2020-07-24",
                                        "Published with what has changed."),
                                open("Families say that they are heard", "2022-03-31"))),
                new Action(
                        "corporate-structure",
                        "leadership",
                        "A new corporate structure",
                        "Children's services have a director of their own and the whole council's attention.",
                        "Chief executive",
                        "2019-05-01",
                        "2019-12-20",
                        List.of("structure"),
                        List.of(
                                reached("Structure agreed", "2019-07-31", "2019-07-17", "Agreed by the council."),
                                reached("Senior appointments made", "2019-12-20", "2019-12-02", "All posts filled."))));
    }

    /** What the action with this key is called. */
    static String title(String key) {
        return all().stream()
                .filter(action -> action.key().equals(key))
                .map(Action::title)
                .findFirst()
                .orElseThrow();
    }

    private static Milestone reached(String title, String dueOn, String reachedOn, String note) {
        return new Milestone(title, dueOn, reachedOn, note);
    }

    private static Milestone open(String title, String dueOn) {
        return new Milestone(title, dueOn, null, "");
    }
}
