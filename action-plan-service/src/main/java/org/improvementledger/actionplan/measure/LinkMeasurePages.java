package org.improvementledger.actionplan.measure;

import java.util.List;
import java.util.Locale;
import org.improvementledger.actionplan.action.ActionRow;
import org.improvementledger.actionplan.action.Actions;
import org.improvementledger.chassis.projection.ReadModel;
import org.improvementledger.chassis.projection.Versioned;
import org.improvementledger.chassis.security.Needs;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.page.Choice;
import org.improvementledger.chassis.web.page.form.Answers;
import org.improvementledger.chassis.web.page.form.Done;
import org.improvementledger.chassis.web.page.form.FormDesk;
import org.improvementledger.chassis.web.page.form.Question;
import org.improvementledger.chassis.web.page.form.Questions;
import org.improvementledger.chassis.web.page.form.Subject;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Link a measure to an action. */
@Controller
@Needs(Roles.IMPROVEMENT_LEAD)
@RequestMapping("/measures/{id}/actions/new")
class LinkMeasurePages extends MeasureForms<LinkMeasure> {

    private static final int SHOWN = 50;

    private final Actions actions;

    LinkMeasurePages(FormDesk desk, Measures measures, Actions actions) {
        super(desk, measures);
        this.actions = actions;
    }

    @Override
    protected Questions ask(Subject subject) {
        MeasureRow measure = measure(subject);
        String sought = subject.sent("q");
        List<Choice> choices = actions.page(null, null, null, ReadModel.MAXIMUM_PAGE, subject.moment()).items().stream()
                .map(Versioned::row)
                .filter(action ->
                        sought == null || action.title().toLowerCase(Locale.UK).contains(sought.toLowerCase(Locale.UK)))
                .limit(SHOWN)
                .map(LinkMeasurePages::choice)
                .toList();
        return about(measure, "Link an action")
                .ask(Question.choice("actionId", "Which action does it show the working of?", choices)
                        .called("Action")
                        .missing("Choose an action")
                        .noChoices("There is no such action.")
                        .searchedBy("q", "Look for an action", "Words in its title"))
                .button("Link the action");
    }

    @Override
    protected LinkMeasure command(Answers answers) {
        return new LinkMeasure(answers.id("id"), answers.chosenId("actionId"));
    }

    @Override
    protected Done done(LinkMeasure command, Subject subject) {
        return Done.backTo("/measures/" + command.measureId(), "The action is linked");
    }

    private static Choice choice(ActionRow action) {
        return new Choice(action.id().toString(), action.title());
    }
}
