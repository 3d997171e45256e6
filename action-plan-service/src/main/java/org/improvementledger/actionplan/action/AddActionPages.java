package org.improvementledger.actionplan.action;

import java.time.LocalDate;
import org.improvementledger.actionplan.plan.PlanQuestions;
import org.improvementledger.actionplan.plan.PlanRow;
import org.improvementledger.actionplan.plan.PlanState;
import org.improvementledger.chassis.security.Needs;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.page.form.Answers;
import org.improvementledger.chassis.web.page.form.Done;
import org.improvementledger.chassis.web.page.form.FormDesk;
import org.improvementledger.chassis.web.page.form.FormPages;
import org.improvementledger.chassis.web.page.form.Question;
import org.improvementledger.chassis.web.page.form.Questions;
import org.improvementledger.chassis.web.page.form.Subject;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Add an action to a plan, one question a page. */
@Controller
@Needs(Roles.IMPROVEMENT_LEAD)
@RequestMapping("/plans/{planId}/actions/new")
class AddActionPages extends FormPages<AddAction> {

    private final PlanParts parts;

    AddActionPages(FormDesk desk, PlanParts parts) {
        super(desk);
        this.parts = parts;
    }

    @Override
    protected Questions ask(Subject subject) {
        PlanRow plan = parts.plan(subject.id("planId"), subject.moment());
        Questions questions = Questions.titled("Add an action")
                .about(plan.title())
                .backTo("/plans/" + plan.id(), "Back to the plan")
                .ask(
                        Question.text("title", "What is to be done?")
                                .called("Title")
                                .hint("A few words by which people will find it")
                                .atMost(ActionBody.LONGEST_TITLE),
                        Question.lines("outcome", "What is it to bring about?")
                                .called("Outcome sought")
                                .hint("What is different for children when it is done. Name no child and no family")
                                .atMost(ActionBody.LONGEST_OUTCOME),
                        Question.text("lead", "Who leads it?")
                                .called("Lead")
                                .hint(ActionForms.OFFICE_HINT)
                                .atMost(ActionBody.LONGEST_LEAD),
                        Question.date("startOn", "When does it start?")
                                .called("Start")
                                .hint(PlanQuestions.DATE_HINT),
                        Question.date("dueOn", "When is it due?")
                                .called("Day it is due")
                                .hint("The first dates stay its baseline, however often they are changed"),
                        Question.select(
                                        "priorityId",
                                        "Which priority does it belong to? (optional)",
                                        parts.priorities(plan.id(), subject.moment()))
                                .called("Priority")
                                .noChoices("The plan has no priorities yet.")
                                .optional(),
                        Question.several(
                                        "addresses",
                                        "Which findings does it answer? (optional)",
                                        parts.findings(plan.inspectionId(), subject.moment()))
                                .called("Findings it answers")
                                .noChoices("The inspection has no findings yet.")
                                .small()
                                .optional())
                .oneAPage()
                .beforeButton(PlanQuestions.FOR_GOOD)
                .button("Add the action");
        return plan.state() == PlanState.CLOSED
                ? questions.closed("This plan is closed, so no action can join it.")
                : questions;
    }

    @Override
    protected AddAction command(Answers answers) {
        LocalDate startOn = answers.date("startOn");
        LocalDate dueOn = answers.date("dueOn");
        if (dueOn.isBefore(startOn)) {
            answers.refuse("dueOn", Action.DUE_BEFORE_START);
        }
        return new AddAction(
                answers.newId("action"),
                answers.id("planId"),
                answers.text("title"),
                answers.text("outcome"),
                answers.text("lead"),
                startOn,
                dueOn,
                answers.severalIds("addresses"),
                answers.optionalChosenId("priorityId"));
    }

    @Override
    protected Done done(AddAction command, Subject subject) {
        return Done.backTo("/actions/" + command.actionId(), "The action is added. Its milestones come next");
    }
}
