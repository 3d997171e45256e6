package org.improvementledger.actionplan.deadline;

import org.improvementledger.actionplan.inspection.StateDeadline;
import org.improvementledger.chassis.security.Needs;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.page.form.Answers;
import org.improvementledger.chassis.web.page.form.Done;
import org.improvementledger.chassis.web.page.form.FormDesk;
import org.improvementledger.chassis.web.page.form.FormPages;
import org.improvementledger.chassis.web.page.form.Question;
import org.improvementledger.chassis.web.page.form.Questions;
import org.improvementledger.chassis.web.page.form.Subject;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Record the date that the inspectorate named for a deadline. */
@Controller
@Needs(Roles.IMPROVEMENT_LEAD)
@RequestMapping("/inspections/{id}/deadlines/{deadline}/statement")
class StateDeadlinePages extends FormPages<StateDeadline> {

    private final DeadlineForms forms;

    StateDeadlinePages(FormDesk desk, DeadlineForms forms) {
        super(desk);
        this.forms = forms;
    }

    @Override
    protected Questions ask(Subject subject) {
        Deadline deadline = forms.deadline(subject);
        return forms.questions("Record a date the inspectorate named", deadline)
                .lead("It holds in place of the computed date, which stays beside it.")
                .ask(
                        Question.date("dueOn", "Which date did it name?").called("Date it named"),
                        Question.lines("reason", "Why, or where does it say so?")
                                .called("Reason")
                                .atMost(DeadlineStatementBody.LONGEST_REASON))
                .seenAt(deadline.version())
                .button("Record the date");
    }

    @Override
    protected StateDeadline command(Answers answers) {
        Deadline deadline = forms.deadline(answers.subject());
        forms.requireAfterReceipt(answers, "dueOn", "Date it named", deadline);
        return new StateDeadline(answers.id("id"), deadline.deadline(), answers.date("dueOn"), answers.text("reason"));
    }

    @Override
    protected Done done(StateDeadline command, Subject subject) {
        return Done.backTo("/inspections/" + command.inspectionId(), "The date is recorded");
    }
}
