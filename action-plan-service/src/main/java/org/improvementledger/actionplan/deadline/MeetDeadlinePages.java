package org.improvementledger.actionplan.deadline;

import org.improvementledger.actionplan.inspection.MeetDeadline;
import org.improvementledger.chassis.security.Needs;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.page.form.Answers;
import org.improvementledger.chassis.web.page.form.Done;
import org.improvementledger.chassis.web.page.form.FormDesk;
import org.improvementledger.chassis.web.page.form.FormPages;
import org.improvementledger.chassis.web.page.form.Question;
import org.improvementledger.chassis.web.page.form.Questions;
import org.improvementledger.chassis.web.page.form.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Record that what a deadline asks for was done. */
@Controller
@Needs(Roles.IMPROVEMENT_LEAD)
@RequestMapping("/inspections/{id}/deadlines/{deadline}/met")
class MeetDeadlinePages extends FormPages<MeetDeadline> {

    private final DeadlineForms forms;

    MeetDeadlinePages(FormDesk desk, DeadlineForms forms) {
        super(desk);
        this.forms = forms;
    }

    @Override
    protected Questions ask(Subject subject) {
        return forms.questions("Record that a deadline was met", forms.deadline(subject))
                .ask(
                        Question.date("metOn", "When was it done?")
                                .called("Date it was done")
                                .past(),
                        Question.lines("note", "How? (optional)")
                                .hint("Such as where it was sent or can be read")
                                .called("How")
                                .atMost(DeadlineMetBody.LONGEST_NOTE)
                                .optional("Not told"))
                .beforeButton("A deadline is met once.")
                .button("Record it as met");
    }

    @Override
    protected MeetDeadline command(Answers answers) {
        Deadline deadline = forms.deadline(answers.subject());
        if (answers.date("metOn").isBefore(deadline.receivedOn())) {
            answers.refuse(
                    "metOn",
                    "Date it was done must be on or after " + day(deadline.receivedOn())
                            + ", when the report was received");
        }
        return new MeetDeadline(
                answers.id("id"), deadline.deadline(), answers.date("metOn"), answers.optionalText("note"));
    }

    @Override
    protected @Nullable String warning(MeetDeadline command, Subject subject) {
        Deadline deadline = forms.deadline(subject);
        return command.metOn().isAfter(deadline.dueOn())
                ? "That is after the deadline, " + day(deadline.dueOn()) + "."
                : null;
    }

    @Override
    protected Done done(MeetDeadline command, Subject subject) {
        return Done.backTo("/inspections/" + command.inspectionId(), "The deadline is recorded as met");
    }
}
