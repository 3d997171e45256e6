package org.improvementledger.actionplan.plan;

import java.util.Collection;
import org.improvementledger.chassis.web.page.Choice;
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

    /** The meeting at which the board decided; the field is {@code meetingId}. */
    public static Question meeting(Collection<Choice> held) {
        return Question.select("meetingId", "At which meeting? (optional)", held)
                .called("Meeting")
                .noChoices("No meeting of the board is recorded as held, so none can be named.")
                .optional("None named");
    }

    /**
     * What the board said; the field is {@code note}.
     *
     * @param longest characters
     */
    public static Question said(int longest) {
        return Question.lines("note", "What did the board say? (optional)")
                .called("Note")
                .atMost(longest)
                .optional();
    }

    public static Question reason(String label) {
        return Question.lines("reason", label).called("Reason");
    }
}
