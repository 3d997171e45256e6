package org.improvementledger.money.decision;

import static org.improvementledger.chassis.web.page.form.Question.date;
import static org.improvementledger.chassis.web.page.form.Question.lines;
import static org.improvementledger.chassis.web.page.form.Question.text;

import java.time.LocalDate;
import java.util.List;
import org.improvementledger.chassis.web.page.form.Answers;
import org.improvementledger.chassis.web.page.form.Question;
import org.improvementledger.events.Decision;

/** A decision as forms ask for it. */
public final class DecisionQuestions {

    private DecisionQuestions() {}

    /** The questions, whose fields begin with {@code decision.}. */
    public static List<Question> all() {
        return List.of(
                text("decision.body", "Who decided?")
                        .hint("The body or office, such as Cabinet or Full council")
                        .called("Body or office that decided")
                        .atMost(DecisionBody.LONGEST),
                date("decision.decidedOn", "When was it decided?")
                        .called("Date it was decided")
                        .past(),
                text("decision.reference", "Reference of the decision")
                        .hint("The minute or decision notice, such as CAB 2018/112")
                        .width(20)
                        .atMost(DecisionBody.LONGEST),
                text("decision.noticeReference", "Notice reference (optional)")
                        .hint("The entry in the forward plan, for a key decision")
                        .called("Notice reference")
                        .width(20)
                        .atMost(DecisionBody.LONGEST)
                        .optional(),
                date("decision.noticeGivenOn", "When was notice given? (optional)")
                        .called("Date notice was given")
                        .optional("Not given"),
                lines("decision.urgencyReason", "Reason for urgency (optional)")
                        .hint("Why a key decision was taken without 28 days of notice")
                        .called("Reason for urgency")
                        .rows(2)
                        .atMost(DecisionBody.LONGEST_REASON)
                        .optional());
    }

    /** What was answered. */
    public static Decision decision(Answers answers) {
        LocalDate decidedOn = answers.date("decision.decidedOn");
        LocalDate noticeGivenOn = answers.optionalDate("decision.noticeGivenOn");
        if (noticeGivenOn != null && noticeGivenOn.isAfter(decidedOn)) {
            answers.refuse("decision.noticeGivenOn", "Date notice was given must be the day it was decided or before");
        }
        return new Decision(
                answers.text("decision.body"),
                decidedOn,
                answers.text("decision.reference"),
                answers.optionalText("decision.noticeReference"),
                noticeGivenOn,
                answers.optionalText("decision.urgencyReason"));
    }
}
