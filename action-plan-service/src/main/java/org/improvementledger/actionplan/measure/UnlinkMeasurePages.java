package org.improvementledger.actionplan.measure;

import org.improvementledger.actionplan.action.ActionRow;
import org.improvementledger.actionplan.action.Actions;
import org.improvementledger.chassis.security.Needs;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.page.form.Answers;
import org.improvementledger.chassis.web.page.form.Done;
import org.improvementledger.chassis.web.page.form.FormDesk;
import org.improvementledger.chassis.web.page.form.Questions;
import org.improvementledger.chassis.web.page.form.Subject;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Take back that a measure shows an action's working. */
@Controller
@Needs(Roles.IMPROVEMENT_LEAD)
@RequestMapping("/measures/{id}/actions/{action}/unlinking")
class UnlinkMeasurePages extends MeasureForms<UnlinkMeasure> {

    private final Actions actions;

    UnlinkMeasurePages(FormDesk desk, Measures measures, Actions actions) {
        super(desk, measures);
        this.actions = actions;
    }

    @Override
    protected Questions ask(Subject subject) {
        return about(measure(subject), "Unlink an action")
                .fact(
                        "Action",
                        actions.find(subject.id("action"), subject.moment())
                                .map(ActionRow::title)
                                .orElse("Action"))
                .ask(reason("Why does it not show its working?"))
                .button("Unlink the action");
    }

    @Override
    protected UnlinkMeasure command(Answers answers) {
        return new UnlinkMeasure(answers.id("id"), answers.id("action"), answers.text("reason"));
    }

    @Override
    protected Done done(UnlinkMeasure command, Subject subject) {
        return Done.backTo("/measures/" + command.measureId(), "The action is unlinked");
    }
}
