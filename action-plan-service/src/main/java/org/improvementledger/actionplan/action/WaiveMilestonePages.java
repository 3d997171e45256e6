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

/** Waive a milestone: it will not be reached, and need not be. */
@Controller
@Needs(Roles.IMPROVEMENT_LEAD)
@RequestMapping("/actions/{id}/milestones/{milestoneId}/waiver")
class WaiveMilestonePages extends ActionForms<WaiveMilestone> {

    WaiveMilestonePages(FormDesk desk, Actions actions) {
        super(desk, actions);
    }

    @Override
    protected Questions ask(Subject subject) {
        MilestoneRow milestone = milestone(subject);
        Questions questions = about(subject, "Waive a milestone", ActionStep.ADD_MILESTONE)
                .lead("A milestone is waived when it will not be reached, and need not be.")
                .fact("Milestone", milestone.title())
                .fact("Due", day(milestone.dueOn()))
                .ask(
                        PlanQuestions.happenedOn("waivedOn", "When was that decided?", subject)
                                .called("Day it was waived"),
                        PlanQuestions.reason("Why need it not be reached?").atMost(WaiverBody.LONGEST_REASON))
                .button("Waive the milestone");
        return !milestone.isOpen() ? questions.closed("This milestone is reached or waived already.") : questions;
    }

    @Override
    protected WaiveMilestone command(Answers answers) {
        return new WaiveMilestone(
                answers.id("id"), answers.id("milestoneId"), answers.date("waivedOn"), answers.text("reason"));
    }

    @Override
    protected Done done(WaiveMilestone command, Subject subject) {
        return Done.backTo("/actions/" + command.actionId(), "The milestone is waived");
    }
}
