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

/** Restate a reading that was wrong. The fields are empty: what was recorded may be too small to be shown. */
@Controller
@Needs(Roles.IMPROVEMENT_LEAD)
@RequestMapping("/measures/{id}/readings/{reading}/restatement")
class RestateReadingPages extends MeasureForms<RestateReading> {

    RestateReadingPages(FormDesk desk, Measures measures) {
        super(desk, measures);
    }

    @Override
    protected Questions ask(Subject subject) {
        MeasureRow measure = measure(subject);
        ReadingRow reading = reading(subject);
        List<Question> figures = new ArrayList<>();
        figures.add(number("numerator", measure.numerator()).called("Numerator"));
        String denominator = measure.denominator();
        if (denominator != null) {
            figures.add(number("denominator", denominator).called("Denominator"));
        }
        return about(measure, "Restate a reading")
                .fact("Period", day(reading.periodFrom()) + " to " + day(reading.periodTo()))
                .fact(
                        "Now",
                        measure.figure(reading.numerator(), reading.denominator())
                                .parts())
                .ask(figures)
                .ask(reason("Why was it wrong?"))
                .beforeButton("What it said before stays to be seen.")
                .button("Restate the reading");
    }

    @Override
    protected RestateReading command(Answers answers) {
        boolean divided = measure(answers.subject()).denominator() != null;
        return new RestateReading(
                answers.id("id"),
                answers.id("reading"),
                answers.value("numerator", Quantity.class),
                divided ? answers.value("denominator", Quantity.class) : null,
                answers.text("reason"));
    }

    @Override
    protected Done done(RestateReading command, Subject subject) {
        return Done.backTo("/measures/" + command.measureId(), "The reading is restated");
    }
}
