package org.improvementledger.actionplan.action;

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

/** Add a milestone to an open action. */
@Controller
@Needs(Roles.IMPROVEMENT_LEAD)
@RequestMapping("/actions/{id}/milestones/new")
class AddMilestonePages extends ActionForms<AddMilestone> {

    AddMilestonePages(FormDesk desk, Actions actions) {
        super(desk, actions);
    }

    @Override
    protected Questions ask(Subject subject) {
        return about(subject, "Add a milestone", ActionStep.ADD_MILESTONE)
                .lead("Its day stays its baseline, however often it is changed.")
                .ask(
                        Question.text("title", "What is to be reached?")
                                .called("Milestone")
                                .atMost(MilestoneBody.LONGEST_TITLE),
                        Question.date("dueOn", "By when?")
                                .called("Day it is due")
                                .hint("For example, 31 March 2020"))
                .button("Add the milestone");
    }

    @Override
    protected AddMilestone command(Answers answers) {
        return new AddMilestone(
                answers.id("id"), answers.newId("milestone"), answers.text("title"), answers.date("dueOn"));
    }

    @Override
    protected Done done(AddMilestone command, Subject subject) {
        return Done.backTo("/actions/" + command.actionId(), "The milestone is added");
    }
}
