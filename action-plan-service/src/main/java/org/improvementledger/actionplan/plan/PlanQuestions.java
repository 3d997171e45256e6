package org.improvementledger.actionplan.plan;

import org.improvementledger.chassis.web.page.form.Question;
import org.improvementledger.chassis.web.page.form.Subject;

/** What many forms of plans and actions ask alike. */
public final class PlanQuestions {

    public static final String DATE_HINT = "For example, today, 25 March 2019 or 25/3/2019";

    public static final String FOR_GOOD = "This is recorded for good, with who you are and the time.";

    private PlanQuestions() {}

    /** The day something happened; today unless it is told otherwise. */
    public static Question happenedOn(String name, String label, Subject subject) {
        return Question.date(name, label).hint(DATE_HINT).past().startingWith(subject.today());
    }

    public static Question reason(String label) {
        return Question.lines("reason", label).called("Reason");
    }
}
