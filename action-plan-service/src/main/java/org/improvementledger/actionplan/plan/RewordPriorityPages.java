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

/** Word a priority otherwise. */
@Controller
@Needs(Roles.IMPROVEMENT_LEAD)
@RequestMapping("/plans/{id}/priorities/{priorityId}/rewording")
class RewordPriorityPages extends PlanForms<RewordPriority> {

    RewordPriorityPages(FormDesk desk, Plans plans) {
        super(desk, plans);
    }

    @Override
    protected Questions ask(Subject subject) {
        PriorityRow priority = priority(subject);
        Question outcome = Question.lines("outcome", "What is it to bring about? (optional)")
                .called("Outcome sought")
                .atMost(PriorityBody.LONGEST_OUTCOME)
                .optional();
        return about(subject, "Word a priority otherwise")
                .ask(
                        Question.text("title", "What is it called?")
                                .called("Title")
                                .recorded(priority.title())
                                .atMost(PriorityBody.LONGEST_TITLE),
                        priority.outcome() == null ? outcome : outcome.recorded(priority.outcome()),
                        PlanQuestions.reason("Why is it worded otherwise?").atMost(RewordingBody.LONGEST_REASON))
                .button("Reword the priority");
    }

    @Override
    protected RewordPriority command(Answers answers) {
        return new RewordPriority(
                answers.id("id"),
                answers.id("priorityId"),
                answers.text("title"),
                answers.optionalText("outcome"),
                answers.text("reason"));
    }

    @Override
    protected Done done(RewordPriority command, Subject subject) {
        return Done.backTo("/plans/" + command.planId(), "The priority is worded otherwise");
    }
}
