package org.improvementledger.actionplan.measure;

import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.web.page.form.FormDesk;
import org.improvementledger.chassis.web.page.form.FormPages;
import org.improvementledger.chassis.web.page.form.Question;
import org.improvementledger.chassis.web.page.form.Questions;
import org.improvementledger.chassis.web.page.form.Subject;
import org.improvementledger.chassis.web.page.form.Understood;
import org.improvementledger.events.Quantity;

/**
 * What the forms about one measure share.
 *
 * @param <C> the command
 */
abstract class MeasureForms<C> extends FormPages<C> {

    private final Measures measures;

    MeasureForms(FormDesk desk, Measures measures) {
        super(desk);
        this.measures = measures;
    }

    MeasureRow measure(Subject subject) {
        return measures.find(subject.id("id"), subject.moment())
                .orElseThrow(() -> NotFoundException.of("measure", subject.id("id")));
    }

    ReadingRow reading(Subject subject) {
        return measures.reading(subject.id("id"), subject.id("reading"), subject.moment())
                .orElseThrow(() -> NotFoundException.of("reading", subject.id("reading")));
    }

    static Questions about(MeasureRow measure, String title) {
        return Questions.titled(title)
                .about(measure.title())
                .backTo("/measures/" + measure.id(), "Back to the measure");
    }

    static Question reason(String label) {
        return Question.lines("reason", label).called("Reason").atMost(MeasureBody.LONGEST_REASON);
    }

    /** A number that was counted or is aimed at; thousands may be parted with commas. */
    static Question number(String name, String label) {
        return Question.text(name, label).width(10).readAs(MeasureForms::quantity);
    }

    private static Understood<?> quantity(String typed) {
        String digits = typed.strip().replaceAll("(?<=\\d),(?=\\d{3})", "").replaceAll("\\s*%$", "");
        return NumberBody.isPlain(digits)
                ? Understood.as(Quantity.of(digits), Quantity.of(digits).toString())
                : Understood.not("Enter a number such as 52 or 87.5: not below zero, with at most four decimals");
    }
}
