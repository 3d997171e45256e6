package org.improvementledger.actionplan.measure;

import java.util.ArrayList;
import java.util.List;
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

/** Record a reading. */
@Controller
@Needs(Roles.IMPROVEMENT_LEAD)
@RequestMapping("/measures/{id}/readings/new")
class RecordReadingPages extends MeasureForms<RecordReading> {

    RecordReadingPages(FormDesk desk, Measures measures) {
        super(desk, measures);
    }

    @Override
    protected Questions ask(Subject subject) {
        MeasureRow measure = measure(subject);
        List<Question> figures = new ArrayList<>();
        figures.add(number("numerator", measure.numerator()).called("Numerator"));
        String denominator = measure.denominator();
        if (denominator != null) {
            figures.add(
                    number("denominator", denominator).called("Denominator").hint("0 where there was nothing to read"));
        }
        return about(measure, "Record a reading")
                .ask(
                        Question.date("periodFrom", "What is the first day of the period?")
                                .called("First day")
                                .past(),
                        Question.date("periodTo", "What is its last day?")
                                .called("Last day")
                                .past())
                .ask(figures)
                .ask(Question.lines("note", "What explains it? (optional)")
                        .called("Note")
                        .optional("Nothing said")
                        .atMost(ReadingBody.LONGEST_NOTE))
                .button("Record the reading");
    }

    @Override
    protected RecordReading command(Answers answers) {
        if (answers.date("periodTo").isBefore(answers.date("periodFrom"))) {
            answers.refuse("periodTo", PeriodPolicy.ENDS_BEFORE);
        }
        boolean divided = measure(answers.subject()).denominator() != null;
        return new RecordReading(
                answers.id("id"),
                answers.date("periodFrom"),
                answers.date("periodTo"),
                answers.value("numerator", Quantity.class),
                divided ? answers.value("denominator", Quantity.class) : null,
                answers.optionalText("note"),
                answers.today());
    }

    @Override
    protected Done done(RecordReading command, Subject subject) {
        return Done.backTo("/measures/" + command.measureId(), "The reading is recorded");
    }
}
