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

/** Add a priority, or theme, to a plan. */
@Controller
@Needs(Roles.IMPROVEMENT_LEAD)
@RequestMapping("/plans/{id}/priorities/new")
class AddPriorityPages extends PlanForms<AddPriority> {

    AddPriorityPages(FormDesk desk, Plans plans) {
        super(desk, plans);
    }

    @Override
    protected Questions ask(Subject subject) {
        return about(subject, "Add a priority")
                .ask(
                        Question.text("title", "What is it called?")
                                .called("Title")
                                .hint("For example, A confident and stable workforce")
                                .atMost(PriorityBody.LONGEST_TITLE),
                        Question.lines("outcome", "What is it to bring about? (optional)")
                                .called("Outcome sought")
                                .atMost(PriorityBody.LONGEST_OUTCOME)
                                .optional())
                .button("Add the priority");
    }

    @Override
    protected AddPriority command(Answers answers) {
        return new AddPriority(
                answers.id("id"), answers.newId("priority"), answers.text("title"), answers.optionalText("outcome"));
    }

    @Override
    protected Done done(AddPriority command, Subject subject) {
        return Done.backTo("/plans/" + command.planId(), "The priority is added");
    }
}
