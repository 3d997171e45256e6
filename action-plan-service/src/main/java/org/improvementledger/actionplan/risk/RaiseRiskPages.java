package org.improvementledger.actionplan.risk;

import java.util.List;
import org.improvementledger.actionplan.action.ActionNames;
import org.improvementledger.actionplan.plan.Plans;
import org.improvementledger.chassis.projection.ReadModel;
import org.improvementledger.chassis.security.Needs;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.page.Choice;
import org.improvementledger.chassis.web.page.form.Answers;
import org.improvementledger.chassis.web.page.form.Done;
import org.improvementledger.chassis.web.page.form.FormDesk;
import org.improvementledger.chassis.web.page.form.FormPages;
import org.improvementledger.chassis.web.page.form.Question;
import org.improvementledger.chassis.web.page.form.Questions;
import org.improvementledger.chassis.web.page.form.Subject;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Raise a risk of a plan. */
@Controller
@RequestMapping("/risks/new")
@Needs(Roles.IMPROVEMENT_LEAD)
class RaiseRiskPages extends FormPages<RaiseRisk> {

    private final Plans plans;
    private final ActionNames titles;

    RaiseRiskPages(FormDesk desk, Plans plans, ActionNames titles) {
        super(desk);
        this.plans = plans;
        this.titles = titles;
    }

    @Override
    protected Questions ask(Subject subject) {
        List<Choice> choices = plans.page(null, null, ReadModel.MAXIMUM_PAGE, subject.moment()).items().stream()
                .map(plan -> new Choice(plan.row().id().toString(), plan.row().title()))
                .toList();
        return Questions.titled("Raise a risk")
                .backTo("/risks", "Back to the risks")
                .ask(
                        Question.select("planId", "Which plan is at risk?", choices)
                                .called("Plan")
                                .noChoices("No plan is drafted yet.")
                                .empty("Choose a plan"),
                        Question.text("title", "What is the risk, in short?")
                                .called("Risk")
                                .atMost(RiskBody.LONGEST_LINE),
                        Question.lines("description", "What may happen, and what would come of it?")
                                .called("What may happen")
                                .atMost(RiskBody.LONGEST_TEXT),
                        Question.text("owner", "Who watches it?")
                                .hint("An office or a staff id, not a name")
                                .called("Owner")
                                .atMost(RiskBody.LONGEST_LINE))
                .under("If nothing were done", ScoreQuestions.of("inherent", "if nothing were done"))
                .under(
                        "With what is done",
                        List.of(Question.lines("mitigation", "What is done about it?")
                                .called("What is done")
                                .atMost(RiskBody.LONGEST_TEXT)))
                .ask(ScoreQuestions.of("residual", "with what is done"))
                .ask(
                        Question.date("raisedOn", "When was it raised?")
                                .called("Day it was raised")
                                .past(),
                        Question.several("actionIds", "Actions it touches (optional)", titles.choices(subject.moment()))
                                .called("Actions it touches")
                                .noChoices("No action has joined a plan yet.")
                                .optional()
                                .small())
                .button("Raise the risk");
    }

    @Override
    protected RaiseRisk command(Answers answers) {
        return new RaiseRisk(
                answers.newId("risk"),
                answers.chosenId("planId"),
                answers.text("title"),
                answers.text("description"),
                answers.text("owner"),
                ScoreQuestions.score(answers, "inherent"),
                ScoreQuestions.score(answers, "residual"),
                answers.text("mitigation"),
                answers.date("raisedOn"),
                answers.severalIds("actionIds"));
    }

    @Override
    protected Done done(RaiseRisk command, Subject subject) {
        return Done.backTo("/risks/" + command.riskId(), "The risk is raised.");
    }
}
