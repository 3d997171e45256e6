package org.improvementledger.actionplan.action;

import org.improvementledger.actionplan.plan.PlanQuestions;
import org.improvementledger.chassis.security.Needs;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.page.form.Answers;
import org.improvementledger.chassis.web.page.form.Done;
import org.improvementledger.chassis.web.page.form.FormDesk;
import org.improvementledger.chassis.web.page.form.Question;
import org.improvementledger.chassis.web.page.form.Questions;
import org.improvementledger.chassis.web.page.form.Subject;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Propose that an action is complete, for somebody else to verify. */
@Controller
@Needs(Roles.IMPROVEMENT_LEAD)
@RequestMapping("/actions/{id}/completion")
class ProposeCompletionPages extends ActionForms<ProposeCompletion> {

    ProposeCompletionPages(FormDesk desk, Actions actions) {
        super(desk, actions);
    }

    @Override
    protected Questions ask(Subject subject) {
        return about(subject, "Propose that it is complete", ActionStep.PROPOSE_COMPLETION)
                .lead("Somebody other than you verifies or refuses this.")
                .ask(
                        PlanQuestions.happenedOn("completedOn", "When was it complete?", subject)
                                .called("Day it was complete"),
                        Question.lines("statement", "What has been achieved?")
                                .called("Statement")
                                .hint("What whoever verifies it can check. Name no child and no family")
                                .atMost(CompletionBody.LONGEST))
                .button("Propose it");
    }

    @Override
    protected ProposeCompletion command(Answers answers) {
        return new ProposeCompletion(answers.id("id"), answers.date("completedOn"), answers.text("statement"));
    }

    @Override
    protected Done done(ProposeCompletion command, Subject subject) {
        return Done.backTo("/actions/" + command.actionId(), "It is proposed as complete. Somebody else verifies it");
    }
}
