package org.improvementledger.actionplan.action;

import java.time.LocalDate;
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

/** Give an action other dates; its first dates stay its baseline. */
@Controller
@Needs(Roles.IMPROVEMENT_LEAD)
@RequestMapping("/actions/{id}/rescheduling")
class RescheduleActionPages extends ActionForms<RescheduleAction> {

    RescheduleActionPages(FormDesk desk, Actions actions) {
        super(desk, actions);
    }

    @Override
    protected Questions ask(Subject subject) {
        ActionRow action = action(subject);
        return about(subject, "Change the dates", ActionStep.RESCHEDULE)
                .lead("The first dates stay its baseline, and by how many days it moved is shown.")
                .fact("First planned", day(action.baselineStartOn()) + " to " + day(action.baselineDueOn()))
                .fact("Planned now", day(action.startOn()) + " to " + day(action.dueOn()))
                .ask(
                        Question.date("startOn", "When does it start?")
                                .called("Start")
                                .recorded(action.startOn()),
                        Question.date("dueOn", "When is it due?")
                                .called("Day it is due")
                                .recorded(action.dueOn()),
                        PlanQuestions.reason("Why do its dates change?").atMost(ReschedulingBody.LONGEST_REASON),
                        approver())
                .button("Change the dates");
    }

    @Override
    protected RescheduleAction command(Answers answers) {
        LocalDate startOn = answers.date("startOn");
        LocalDate dueOn = answers.date("dueOn");
        if (dueOn.isBefore(startOn)) {
            answers.refuse("dueOn", Action.DUE_BEFORE_START);
        }
        return new RescheduleAction(answers.id("id"), startOn, dueOn, answers.text("reason"), answers.text("approver"));
    }

    @Override
    protected Done done(RescheduleAction command, Subject subject) {
        return Done.backTo("/actions/" + command.actionId(), "The action has other dates");
    }
}
