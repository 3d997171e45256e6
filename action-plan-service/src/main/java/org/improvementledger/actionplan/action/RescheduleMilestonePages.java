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

/** Give a milestone another day; its first day stays its baseline. */
@Controller
@Needs(Roles.IMPROVEMENT_LEAD)
@RequestMapping("/actions/{id}/milestones/{milestoneId}/rescheduling")
class RescheduleMilestonePages extends ActionForms<RescheduleMilestone> {

    RescheduleMilestonePages(FormDesk desk, Actions actions) {
        super(desk, actions);
    }

    @Override
    protected Questions ask(Subject subject) {
        MilestoneRow milestone = milestone(subject);
        Questions questions = about(subject, "Move a milestone", ActionStep.ADD_MILESTONE)
                .lead("Its first day stays its baseline, and by how many days it moved is shown.")
                .fact("First due", day(milestone.baselineDueOn()))
                .fact("Milestone", milestone.title())
                .fact("Due", day(milestone.dueOn()))
                .ask(
                        Question.date("dueOn", "When is it due?")
                                .called("Day it is due")
                                .recorded(milestone.dueOn()),
                        PlanQuestions.reason("Why does it move?").atMost(MilestoneReschedulingBody.LONGEST_REASON),
                        approver())
                .button("Move the milestone");
        return !milestone.isOpen() ? questions.closed("This milestone is reached or waived already.") : questions;
    }

    @Override
    protected RescheduleMilestone command(Answers answers) {
        return new RescheduleMilestone(
                answers.id("id"),
                answers.id("milestoneId"),
                answers.date("dueOn"),
                answers.text("reason"),
                answers.text("approver"));
    }

    @Override
    protected Done done(RescheduleMilestone command, Subject subject) {
        return Done.backTo("/actions/" + command.actionId(), "The milestone has another day");
    }
}
