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

/** Refuse that an action is complete; never by who proposed it. */
@Controller
@Needs({Roles.IMPROVEMENT_LEAD, Roles.BOARD_CHAIR})
@RequestMapping("/actions/{id}/refusal")
class RefuseCompletionPages extends ActionForms<RefuseCompletion> {

    RefuseCompletionPages(FormDesk desk, Actions actions) {
        super(desk, actions);
    }

    @Override
    protected Questions ask(Subject subject) {
        return aboutProposal(subject, "Refuse that it is complete", ActionStep.REFUSE)
                .ask(
                        PlanQuestions.happenedOn("refusedOn", "When did you refuse it?", subject)
                                .called("Day it was refused"),
                        PlanQuestions.reason("What is still missing?"))
                .button("Refuse it");
    }

    @Override
    protected RefuseCompletion command(Answers answers) {
        return new RefuseCompletion(answers.id("id"), answers.date("refusedOn"), answers.text("reason"));
    }

    @Override
    protected Done done(RefuseCompletion command, Subject subject) {
        return Done.backTo("/actions/" + command.actionId(), "It is refused, and the action is open again");
    }
}
