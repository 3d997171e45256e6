package org.improvementledger.actionplan.measure;

import java.util.List;
import org.improvementledger.chassis.security.Needs;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.page.form.Answers;
import org.improvementledger.chassis.web.page.form.Done;
import org.improvementledger.chassis.web.page.form.FormDesk;
import org.improvementledger.chassis.web.page.form.Question;
import org.improvementledger.chassis.web.page.form.Questions;
import org.improvementledger.chassis.web.page.form.Subject;
import org.improvementledger.events.MeasureFrequency;
import org.improvementledger.events.MeasureUnit;
import org.improvementledger.events.Polarity;
import org.improvementledger.events.Quantity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Define a measure. Actions are linked on its page. */
@Controller
@Needs(Roles.IMPROVEMENT_LEAD)
@RequestMapping("/measures/new")
class DefineMeasurePages extends MeasureForms<DefineMeasure> {

    DefineMeasurePages(FormDesk desk, Measures measures) {
        super(desk, measures);
    }

    @Override
    protected Questions ask(Subject subject) {
        return Questions.titled("Define a measure")
                .backTo("/measures", "Back to the measures")
                .ask(
                        Question.text("title", "What is it called?")
                                .called("Title")
                                .atMost(MeasureBody.LONGEST_TITLE),
                        Question.lines("definition", "What exactly is counted?")
                                .called("Definition")
                                .atMost(MeasureBody.LONGEST_DEFINITION),
                        Question.choice("unit", "What is it?", MeasureUnit.class)
                                .called("Unit")
                                .hint(
                                        "A percentage and a ratio divide one number by another; a count is a number by itself"),
                        Question.text("numerator", "What does the numerator, or the count, count?")
                                .called("Numerator")
                                .atMost(MeasureBody.LONGEST_COUNTED),
                        Question.text("denominator", "What does the denominator count? (not for a count)")
                                .called("Denominator")
                                .optional()
                                .atMost(MeasureBody.LONGEST_COUNTED),
                        Question.choice("polarity", "Which way is better?", Polarity.class)
                                .called("Which way is better"),
                        Question.choice("frequency", "How often is it read?", MeasureFrequency.class)
                                .called("Frequency"),
                        Question.text("source", "Where do the figures come from?")
                                .called("Source")
                                .atMost(MeasureBody.LONGEST_SOURCE),
                        Question.yesOrNo("countsPeople", "Does it count people?")
                                .called("Counts people")
                                .hint("Then 1 to 4 of them are never shown"),
                        number("baseline", "Where did it stand at the start? (optional)")
                                .called("Baseline")
                                .optional("Not known"),
                        number("target", "What is the target? (optional)")
                                .called("Target")
                                .optional(),
                        Question.date("targetFrom", "From which day is the target in force? (optional)")
                                .called("First day of the target")
                                .optional("Today"))
                .button("Define the measure");
    }

    @Override
    protected DefineMeasure command(Answers answers) {
        MeasureUnit unit = answers.choice("unit", MeasureUnit.class);
        String denominator = answers.optionalText("denominator");
        if (unit == MeasureUnit.COUNT && denominator != null) {
            answers.refuse("denominator", "A count has no denominator: leave this empty");
        }
        if (unit != MeasureUnit.COUNT && denominator == null) {
            answers.refuse("denominator", "Enter the denominator, which this measure divides by");
        }
        return new DefineMeasure(
                answers.newId("measure"),
                answers.text("title"),
                answers.text("definition"),
                unit,
                answers.text("numerator"),
                denominator,
                answers.choice("polarity", Polarity.class),
                answers.choice("frequency", MeasureFrequency.class),
                answers.text("source"),
                answers.isYes("countsPeople"),
                answers.optionalValue("baseline", Quantity.class),
                answers.optionalValue("target", Quantity.class),
                answers.optionalDate("targetFrom") == null ? answers.today() : answers.date("targetFrom"),
                List.of());
    }

    @Override
    protected Done done(DefineMeasure command, Subject subject) {
        return Done.backTo("/measures/" + command.measureId(), "The measure is defined");
    }
}
