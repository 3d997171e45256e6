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

/** Agree the version of a plan that is drafted. */
@Controller
@Needs(Roles.BOARD_CHAIR)
@RequestMapping("/plans/{id}/agreement")
class AgreePlanPages extends PlanForms<AgreePlan> {

    private final MeetingChoices meetings;

    AgreePlanPages(FormDesk desk, Plans plans, MeetingChoices meetings) {
        super(desk, plans);
        this.meetings = meetings;
    }

    @Override
    protected Questions ask(Subject subject) {
        PlanRow plan = plan(subject);
        Questions questions = about(subject, "Agree the plan")
                .ask(
                        PlanQuestions.happenedOn("agreedOn", "When did the board agree it?", subject)
                                .called("Day it was agreed"),
                        PlanQuestions.meeting(meetings.ofPlan(plan.id(), subject.moment())),
                        PlanQuestions.said(AgreementBody.LONGEST))
                .beforeButton("What the plan and its actions say now becomes version " + plan.planVersion() + ".")
                .button("Agree the plan");
        return plan.state().isAgreed()
                ? questions.closed("Version " + plan.planVersion() + " was agreed on " + day(plan.agreedOn())
                        + ". Begin the next version first.")
                : questions;
    }

    @Override
    protected AgreePlan command(Answers answers) {
        return new AgreePlan(
                answers.id("id"),
                answers.date("agreedOn"),
                answers.optionalChosenId("meetingId"),
                answers.optionalText("note"));
    }

    @Override
    protected Done done(AgreePlan command, Subject subject) {
        return Done.backTo("/plans/" + command.planId(), "The plan is agreed");
    }
}
