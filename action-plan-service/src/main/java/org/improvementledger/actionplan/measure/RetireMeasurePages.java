package org.improvementledger.actionplan.measure;

import org.improvementledger.chassis.security.Needs;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.page.form.Answers;
import org.improvementledger.chassis.web.page.form.Done;
import org.improvementledger.chassis.web.page.form.FormDesk;
import org.improvementledger.chassis.web.page.form.Question;
import org.improvementledger.chassis.web.page.form.Questions;
import org.improvementledger.chassis.web.page.form.Subject;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Retire a measure. */
@Controller
@Needs(Roles.IMPROVEMENT_LEAD)
@RequestMapping("/measures/{id}/retirement")
class RetireMeasurePages extends MeasureForms<RetireMeasure> {

    RetireMeasurePages(FormDesk desk, Measures measures) {
        super(desk, measures);
    }

    @Override
    protected Questions ask(Subject subject) {
        return about(measure(subject), "Retire a measure")
                .ask(
                        Question.date("retiredOn", "What is the last day that a period may end on?")
                                .called("Last day")
                                .past()
                                .startingWith(subject.today()),
                        reason("Why is it read no longer?"))
                .beforeButton("Its readings stay. This cannot be undone.")
                .button("Retire the measure");
    }

    @Override
    protected RetireMeasure command(Answers answers) {
        return new RetireMeasure(answers.id("id"), answers.date("retiredOn"), answers.text("reason"), answers.today());
    }

    @Override
    protected Done done(RetireMeasure command, Subject subject) {
        return Done.backTo("/measures/" + command.measureId(), "The measure is retired");
    }
}
