package org.improvementledger.actionplan.action;

import org.improvementledger.actionplan.plan.MeetingChoices;
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

/** Close an action whose completion is verified. */
@Controller
@Needs(Roles.BOARD_CHAIR)
@RequestMapping("/actions/{id}/closure")
class CloseActionPages extends ActionForms<CloseAction> {

    private final MeetingChoices meetings;

    CloseActionPages(FormDesk desk, Actions actions, MeetingChoices meetings) {
        super(desk, actions);
        this.meetings = meetings;
    }

    @Override
    protected Questions ask(Subject subject) {
        return about(subject, "Close the action", ActionStep.CLOSE)
                .ask(
                        PlanQuestions.happenedOn("closedOn", "When did the board close it?", subject)
                                .called("Day it was closed"),
                        PlanQuestions.meeting(meetings.ofPlan(action(subject).planId(), subject.moment())),
                        PlanQuestions.said(ActionClosureBody.LONGEST))
                .button("Close it");
    }

    @Override
    protected CloseAction command(Answers answers) {
        return new CloseAction(
                answers.id("id"),
                answers.date("closedOn"),
                answers.optionalChosenId("meetingId"),
                answers.optionalText("note"));
    }

    @Override
    protected Done done(CloseAction command, Subject subject) {
        return Done.backTo("/actions/" + command.actionId(), "The action is closed");
    }
}
