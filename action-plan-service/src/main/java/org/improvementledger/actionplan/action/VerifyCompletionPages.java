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

/** Verify that an action is complete; never by who proposed it. */
@Controller
@Needs({Roles.IMPROVEMENT_LEAD, Roles.BOARD_CHAIR})
@RequestMapping("/actions/{id}/verification")
class VerifyCompletionPages extends ActionForms<VerifyCompletion> {

    VerifyCompletionPages(FormDesk desk, Actions actions) {
        super(desk, actions);
    }

    @Override
    protected Questions ask(Subject subject) {
        return aboutProposal(subject, "Verify that it is complete", ActionStep.VERIFY)
                .ask(
                        PlanQuestions.happenedOn("verifiedOn", "When did you verify it?", subject)
                                .called("Day it was verified"),
                        Question.lines("note", "What did you look at? (optional)")
                                .called("Note")
                                .atMost(VerificationBody.LONGEST)
                                .optional())
                .button("Verify it");
    }

    @Override
    protected VerifyCompletion command(Answers answers) {
        return new VerifyCompletion(answers.id("id"), answers.date("verifiedOn"), answers.optionalText("note"));
    }

    @Override
    protected Done done(VerifyCompletion command, Subject subject) {
        return Done.backTo("/actions/" + command.actionId(), "It is verified as complete. The board closes it");
    }
}
