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

/** Put an action under way again. */
@Controller
@Needs({Roles.IMPROVEMENT_LEAD, Roles.BOARD_CHAIR})
@RequestMapping("/actions/{id}/reopening")
class ReopenActionPages extends ActionForms<ReopenAction> {

    ReopenActionPages(FormDesk desk, Actions actions) {
        super(desk, actions);
    }

    @Override
    protected Questions ask(Subject subject) {
        return about(subject, "Reopen the action", ActionStep.REOPEN)
                .lead("What was reached or waived stays so. What happened before stays in its history.")
                .ask(
                        PlanQuestions.happenedOn("reopenedOn", "When was it reopened?", subject)
                                .called("Day it was reopened"),
                        PlanQuestions.reason("Why is there more to do?"))
                .button("Reopen it");
    }

    @Override
    protected ReopenAction command(Answers answers) {
        return new ReopenAction(answers.id("id"), answers.date("reopenedOn"), answers.text("reason"));
    }

    @Override
    protected Done done(ReopenAction command, Subject subject) {
        return Done.backTo("/actions/" + command.actionId(), "The action is open again");
    }
}
