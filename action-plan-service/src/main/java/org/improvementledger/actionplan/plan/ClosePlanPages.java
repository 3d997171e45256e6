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

/** Bring a plan to its end. */
@Controller
@Needs({Roles.IMPROVEMENT_LEAD, Roles.BOARD_CHAIR})
@RequestMapping("/plans/{id}/closure")
class ClosePlanPages extends PlanForms<ClosePlan> {

    ClosePlanPages(FormDesk desk, Plans plans) {
        super(desk, plans);
    }

    @Override
    protected Questions ask(Subject subject) {
        return about(subject, "Close the plan")
                .warning("No action joins a closed plan, and it has no further version. This cannot be undone.")
                .ask(
                        PlanQuestions.happenedOn("closedOn", "When did it end?", subject)
                                .called("Day it was closed"),
                        PlanQuestions.reason("Why is it at its end?").atMost(PlanClosureBody.LONGEST))
                .button("Close the plan");
    }

    @Override
    protected ClosePlan command(Answers answers) {
        return new ClosePlan(answers.id("id"), answers.date("closedOn"), answers.text("reason"));
    }

    @Override
    protected Done done(ClosePlan command, Subject subject) {
        return Done.backTo("/plans/" + command.planId(), "The plan is closed");
    }
}
