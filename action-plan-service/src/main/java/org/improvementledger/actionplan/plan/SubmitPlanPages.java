package org.improvementledger.actionplan.plan;

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

/** Record that the agreed version of a plan was sent. */
@Controller
@Needs(Roles.IMPROVEMENT_LEAD)
@RequestMapping("/plans/{id}/submission")
class SubmitPlanPages extends PlanForms<SubmitPlan> {

    SubmitPlanPages(FormDesk desk, Plans plans) {
        super(desk, plans);
    }

    @Override
    protected Questions ask(Subject subject) {
        PlanRow plan = plan(subject);
        Questions questions = about(subject, "Record that the plan was sent")
                .fact("Version", Integer.toString(plan.planVersion()))
                .ask(
                        PlanQuestions.happenedOn("submittedOn", "When was it sent?", subject)
                                .called("Day it was sent"),
                        Question.text("recipient", "To whom?")
                                .called("Recipient")
                                .hint("For example, The inspectorate and the department")
                                .atMost(SubmissionBody.LONGEST))
                .button("Record it");
        return plan.state().isAgreed() || plan.state() == PlanState.CLOSED ? questions : questions.closed(NOT_AGREED);
    }

    @Override
    protected SubmitPlan command(Answers answers) {
        return new SubmitPlan(answers.id("id"), answers.date("submittedOn"), answers.text("recipient"));
    }

    @Override
    protected Done done(SubmitPlan command, Subject subject) {
        return Done.backTo("/plans/" + command.planId(), "It is recorded as sent");
    }
}
