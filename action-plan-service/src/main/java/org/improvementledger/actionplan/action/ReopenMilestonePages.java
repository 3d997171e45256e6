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

/** Open a milestone again that was reached or waived. */
@Controller
@Needs(Roles.IMPROVEMENT_LEAD)
@RequestMapping("/actions/{id}/milestones/{milestoneId}/reopening")
class ReopenMilestonePages extends ActionForms<ReopenMilestone> {

    ReopenMilestonePages(FormDesk desk, Actions actions) {
        super(desk, actions);
    }

    @Override
    protected Questions ask(Subject subject) {
        MilestoneRow milestone = milestone(subject);
        Questions questions = about(subject, "Open a milestone again", ActionStep.ADD_MILESTONE)
                .fact("Milestone", milestone.title())
                .fact("Due", day(milestone.dueOn()))
                .ask(PlanQuestions.reason("Why is it not done after all?").atMost(ReasonBody.LONGEST_REASON))
                .button("Open it again");
        return milestone.isOpen() ? questions.closed("This milestone is open as it is.") : questions;
    }

    @Override
    protected ReopenMilestone command(Answers answers) {
        return new ReopenMilestone(answers.id("id"), answers.id("milestoneId"), answers.text("reason"));
    }

    @Override
    protected Done done(ReopenMilestone command, Subject subject) {
        return Done.backTo("/actions/" + command.actionId(), "The milestone is open again");
    }
}
