package org.improvementledger.actionplan.rating;

import org.improvementledger.chassis.security.Needs;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.page.form.Answers;
import org.improvementledger.chassis.web.page.form.Done;
import org.improvementledger.chassis.web.page.form.FormDesk;
import org.improvementledger.chassis.web.page.form.FormPages;
import org.improvementledger.chassis.web.page.form.Question;
import org.improvementledger.chassis.web.page.form.Questions;
import org.improvementledger.chassis.web.page.form.Subject;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Set the next version of the rating rules. */
@Controller
@Needs(Roles.ADMINISTRATOR)
@RequestMapping("/rating-rules/new")
class SetRatingRulesPages extends FormPages<SetRatingRules> {

    private final RatingRuleVersions versions;

    SetRatingRulesPages(FormDesk desk, RatingRuleVersions versions) {
        super(desk);
        this.versions = versions;
    }

    @Override
    protected Questions ask(Subject subject) {
        RatingRulesVersion now = versions.book(subject.moment()).inForceOn(subject.today());
        return Questions.titled("Set the rating rules")
                .backTo("/rating-rules", "Back to the rating rules")
                .lead("Actions are rated by the rules in force on the day that a page speaks for.")
                .fact("In force", "Version " + now.version())
                .ask(
                        Question.date("effectiveFrom", "From which day on?")
                                .called("First day")
                                .startingWith(subject.today()),
                        Question.number(
                                        "amberDays",
                                        "Up to how many days past its date is an action amber?",
                                        1,
                                        RatingRulesBody.LONGEST)
                                .called("Days of amber")
                                .hint("After that it is red")
                                .startingWith(now.amberDays()),
                        Question.number(
                                        "sustainmentDays",
                                        "For how many days must a closed action hold to be blue?",
                                        1,
                                        RatingRulesBody.LONGEST)
                                .called("Days to hold")
                                .startingWith(now.sustainmentDays()))
                .beforeButton("This is recorded for good, with who you are and the time.")
                .button("Set the rules");
    }

    @Override
    protected SetRatingRules command(Answers answers) {
        return new SetRatingRules(
                RatingRules.ID,
                answers.date("effectiveFrom"),
                Math.toIntExact(answers.number("amberDays")),
                Math.toIntExact(answers.number("sustainmentDays")));
    }

    @Override
    protected Done done(SetRatingRules command, Subject subject) {
        return Done.backTo("/rating-rules", "The rules are set");
    }
}
