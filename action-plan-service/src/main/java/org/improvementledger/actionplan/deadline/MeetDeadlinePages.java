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
                        DeadlineForms.note())
                .beforeButton("A deadline is met once; what is recorded wrong can be corrected.")
                .button("Record it as met");
    }

    @Override
    protected MeetDeadline command(Answers answers) {
        Deadline deadline = forms.deadline(answers.subject());
        forms.requireAfterReceipt(answers, "metOn", "Date it was done", deadline);
        return new MeetDeadline(
                answers.id("id"), deadline.deadline(), answers.date("metOn"), answers.optionalText("note"));
    }

    @Override
    protected @Nullable String warning(MeetDeadline command, Subject subject) {
        return forms.late(command.metOn(), forms.deadline(subject));
    }

    @Override
    protected Done done(MeetDeadline command, Subject subject) {
        return Done.backTo("/inspections/" + command.inspectionId(), "The deadline is recorded as met");
    }
}
