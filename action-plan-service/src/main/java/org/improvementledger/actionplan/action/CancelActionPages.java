package org.improvementledger.actionplan.action;

import org.improvementledger.actionplan.plan.PlanQuestions;
import org.improvementledger.chassis.security.Needs;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.page.form.Answers;
import org.improvementledger.chassis.web.page.form.Done;
import org.improvementledger.chassis.web.page.form.FormDesk;
import org.improvementledger.chassis.web.page.form.Questions;
import org.improvementledger.chassis.web.page.form.Subject;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Cancel an action that is not closed. */
@Controller
@Needs({Roles.IMPROVEMENT_LEAD, Roles.BOARD_CHAIR})
@RequestMapping("/actions/{id}/cancellation")
class CancelActionPages extends ActionForms<CancelAction> {

    CancelActionPages(FormDesk desk, Actions actions) {
        super(desk, actions);
    }

    @Override
    protected Questions ask(Subject subject) {
        return about(subject, "Cancel the action", ActionStep.CANCEL)
                .ask(
                        PlanQuestions.happenedOn("cancelledOn", "When was it decided?", subject)
                                .called("Day it was cancelled"),
                        PlanQuestions.reason("Why will it not be done?"))
                .button("Cancel it");
    }

    @Override
    protected CancelAction command(Answers answers) {
        return new CancelAction(answers.id("id"), answers.date("cancelledOn"), answers.text("reason"));
    }

    @Override
    protected Done done(CancelAction command, Subject subject) {
        return Done.backTo("/actions/" + command.actionId(), "The action is cancelled");
    }
}
