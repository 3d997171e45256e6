package org.improvementledger.actionplan.measure;

import java.time.LocalDate;
import org.improvementledger.chassis.security.Needs;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.CommandContext;
import org.improvementledger.chassis.web.page.form.Answers;
import org.improvementledger.chassis.web.page.form.Done;
import org.improvementledger.chassis.web.page.form.FormDesk;
import org.improvementledger.chassis.web.page.form.FormPages;
import org.improvementledger.chassis.web.page.form.Question;
import org.improvementledger.chassis.web.page.form.Questions;
import org.improvementledger.chassis.web.page.form.Subject;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Define the usual measures by one press. */
@Controller
@Needs(Roles.IMPROVEMENT_LEAD)
@RequestMapping("/measures/starter-set")
class StarterSetPages extends FormPages<LocalDate> {

    private final StarterSet starterSet;

    StarterSetPages(FormDesk desk, StarterSet starterSet) {
        super(desk);
        this.starterSet = starterSet;
    }

    @Override
    protected Questions ask(Subject subject) {
        Questions questions = Questions.titled("Define the usual measures")
                .backTo("/measures", "Back to the measures")
                .lead(
                        "The measures that most plans for children’s services begin with. Those that are there already stay as they are.")
                .ask(Question.date("targetsFrom", "From which day are their targets in force?")
                        .called("First day of the targets")
                        .startingWith(subject.today()))
                .button("Define them");
        StarterSet.commands(subject.today())
                .forEach(measure -> questions.fact(
                        measure.title(), measure.target() == null ? "No target" : "Target " + target(measure)));
        return questions;
    }

    @Override
    protected LocalDate command(Answers answers) {
        return answers.date("targetsFrom");
    }

    @Override
    protected void carryOut(LocalDate targetsFrom, CommandContext context) {
        starterSet.define(context, targetsFrom);
    }

    @Override
    protected Done done(LocalDate targetsFrom, Subject subject) {
        return Done.backTo("/measures", "The usual measures are defined");
    }

    private String target(DefineMeasure measure) {
        return measure.target() + "%, " + words(measure.polarity()).toLowerCase(java.util.Locale.UK);
    }
}
