package org.improvementledger.actionplan.measure;

import org.improvementledger.chassis.security.Needs;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.page.form.Answers;
import org.improvementledger.chassis.web.page.form.Done;
import org.improvementledger.chassis.web.page.form.FormDesk;
import org.improvementledger.chassis.web.page.form.Question;
import org.improvementledger.chassis.web.page.form.Questions;
import org.improvementledger.chassis.web.page.form.Subject;
import org.improvementledger.events.Quantity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Set a measure's next target. */
@Controller
@Needs(Roles.IMPROVEMENT_LEAD)
@RequestMapping("/measures/{id}/targets/new")
class SetTargetPages extends MeasureForms<SetMeasureTarget> {

    SetTargetPages(FormDesk desk, Measures measures) {
        super(desk, measures);
    }

    @Override
    protected Questions ask(Subject subject) {
        MeasureRow measure = measure(subject);
        return about(measure, "Set a target")
                .fact("Which way is better", words(measure.polarity()))
                .ask(
                        number("target", "What is to be reached?").called("Target"),
                        Question.date("effectiveFrom", "From which day on?")
                                .called("First day")
                                .startingWith(subject.today()),
                        reason("Why is it set?"))
                .beforeButton("The targets before stay for the time they were in force.")
                .button("Set the target");
    }

    @Override
    protected SetMeasureTarget command(Answers answers) {
        return new SetMeasureTarget(
                answers.id("id"),
                answers.value("target", Quantity.class),
                answers.date("effectiveFrom"),
                answers.text("reason"));
    }

    @Override
    protected Done done(SetMeasureTarget command, Subject subject) {
        return Done.backTo("/measures/" + command.measureId(), "The target is set");
    }
}
