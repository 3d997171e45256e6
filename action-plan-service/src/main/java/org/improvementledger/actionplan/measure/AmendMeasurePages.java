package org.improvementledger.actionplan.measure;

import org.improvementledger.chassis.security.Needs;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.page.form.Answers;
import org.improvementledger.chassis.web.page.form.Done;
import org.improvementledger.chassis.web.page.form.FormDesk;
import org.improvementledger.chassis.web.page.form.Question;
import org.improvementledger.chassis.web.page.form.Questions;
import org.improvementledger.chassis.web.page.form.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Put better what a measure is called, what it counts or where it comes from. */
@Controller
@Needs(Roles.IMPROVEMENT_LEAD)
@RequestMapping("/measures/{id}/amendment")
class AmendMeasurePages extends MeasureForms<AmendMeasure> {

    AmendMeasurePages(FormDesk desk, Measures measures) {
        super(desk, measures);
    }

    @Override
    protected Questions ask(Subject subject) {
        MeasureRow measure = measure(subject);
        return about(measure, "Amend a measure")
                .ask(
                        Question.text("title", "Title")
                                .recorded(measure.title())
                                .atMost(MeasureBody.LONGEST_TITLE),
                        Question.lines("definition", "What exactly is counted?")
                                .called("Definition")
                                .recorded(measure.definition())
                                .atMost(MeasureBody.LONGEST_DEFINITION),
                        Question.text("source", "Where do the figures come from?")
                                .called("Source")
                                .recorded(measure.source())
                                .atMost(MeasureBody.LONGEST_SOURCE),
                        reason("Why is it changed?"))
                .button("Amend the measure");
    }

    @Override
    protected AmendMeasure command(Answers answers) {
        MeasureRow measure = measure(answers.subject());
        AmendMeasure command = new AmendMeasure(
                measure.id(),
                changed(measure.title(), answers.text("title")),
                changed(measure.definition(), answers.text("definition")),
                changed(measure.source(), answers.text("source")),
                answers.text("reason"));
        if (command.title() == null && command.definition() == null && command.source() == null) {
            answers.refuse("title", "Change the title, the definition or the source");
        }
        return command;
    }

    @Override
    protected Done done(AmendMeasure command, Subject subject) {
        return Done.backTo("/measures/" + command.measureId(), "The measure is amended");
    }

    private static @Nullable String changed(String before, String now) {
        return before.equals(now) ? null : now;
    }
}
