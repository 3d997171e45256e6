package org.improvementledger.actionplan.plan;

import org.improvementledger.chassis.security.Needs;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.page.form.Answers;
import org.improvementledger.chassis.web.page.form.Done;
import org.improvementledger.chassis.web.page.form.FormDesk;
import org.improvementledger.chassis.web.page.form.Questions;
import org.improvementledger.chassis.web.page.form.Subject;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Begin the next version of an agreed plan. */
@Controller
@Needs(Roles.IMPROVEMENT_LEAD)
@RequestMapping("/plans/{id}/revision")
class RevisePlanPages extends PlanForms<RevisePlan> {

    RevisePlanPages(FormDesk desk, Plans plans) {
        super(desk, plans);
    }

    @Override
    protected Questions ask(Subject subject) {
        PlanRow plan = plan(subject);
        Questions questions = about(subject, "Begin the next version")
                .lead("The version that was agreed stays as it is. The board agrees the next one when it is ready.")
                .fact("Version now", Integer.toString(plan.planVersion()))
                .ask(
                        PlanQuestions.happenedOn("revisedOn", "When did the work on it begin?", subject)
                                .called("Day it began"),
                        PlanQuestions.reason("Why is there a new version?").atMost(RevisionBody.LONGEST))
                .button("Begin the next version");
        return plan.state().isAgreed() || plan.state() == PlanState.CLOSED ? questions : questions.closed(NOT_AGREED);
    }

    @Override
    protected RevisePlan command(Answers answers) {
        return new RevisePlan(answers.id("id"), answers.date("revisedOn"), answers.text("reason"));
    }

    @Override
    protected Done done(RevisePlan command, Subject subject) {
        return Done.backTo("/plans/" + command.planId(), "The next version is begun");
    }
}
