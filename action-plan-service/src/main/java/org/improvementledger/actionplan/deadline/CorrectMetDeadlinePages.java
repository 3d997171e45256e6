package org.improvementledger.actionplan.deadline;

import java.time.LocalDate;
import org.improvementledger.actionplan.inspection.CorrectMetDeadline;
import org.improvementledger.chassis.eventstore.NotFoundException;
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

/** Correct when or how what a deadline asks for was done, or say that it was not. */
@Controller
@Needs(Roles.IMPROVEMENT_LEAD)
@RequestMapping("/inspections/{id}/deadlines/{deadline}/met/correction")
class CorrectMetDeadlinePages extends FormPages<CorrectMetDeadline> {

    private final DeadlineForms forms;

    CorrectMetDeadlinePages(FormDesk desk, DeadlineForms forms) {
        super(desk);
        this.forms = forms;
    }

    @Override
    protected Questions ask(Subject subject) {
        Deadline deadline = forms.deadline(subject);
        LocalDate metOn = deadline.metOn();
        if (metOn == null || deadline.metByPublication()) {
            throw new NotFoundException("This deadline is not recorded as met, so there is nothing to correct.");
        }
        Question note = DeadlineForms.note();
        return forms.questions("Correct when a deadline was met", deadline)
                .ask(
                        Question.date("metOn", "When was it done?")
                                .hint("Empty if it was not done after all")
                                .called("Date it was done")
                                .past()
                                .optional("It was not done")
                                .recorded(metOn),
                        deadline.metNote() == null ? note : note.recorded(deadline.metNote()),
                        Question.lines("reason", "Why is it corrected?")
                                .hint(
                                        "Such as where the right date stands. What was recorded before stays in the history.")
                                .called("Reason")
                                .atMost(DeadlineMetCorrectionBody.LONGEST_REASON))
                .seenAt(deadline.version())
                .button("Correct the deadline");
    }

    @Override
    protected CorrectMetDeadline command(Answers answers) {
        Deadline deadline = forms.deadline(answers.subject());
        LocalDate metOn = answers.optionalDate("metOn");
        if (metOn == null && answers.optionalText("note") != null) {
            answers.refuse("note", "How must be empty where it was not done; say in the reason what was wrong");
        }
        if (metOn != null) {
            forms.requireAfterReceipt(answers, "metOn", "Date it was done", deadline);
        }
        return new CorrectMetDeadline(
                answers.id("id"), deadline.deadline(), metOn, answers.optionalText("note"), answers.text("reason"));
    }

    @Override
    protected @Nullable String warning(CorrectMetDeadline command, Subject subject) {
        return command.metOn() == null ? null : forms.late(command.metOn(), forms.deadline(subject));
    }

    @Override
    protected Done done(CorrectMetDeadline command, Subject subject) {
        return Done.backTo("/inspections/" + command.inspectionId(), "The deadline is corrected");
    }
}
