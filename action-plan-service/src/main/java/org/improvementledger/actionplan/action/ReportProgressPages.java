package org.improvementledger.actionplan.action;

import java.util.List;
import java.util.Locale;
import org.improvementledger.actionplan.plan.PlanQuestions;
import org.improvementledger.chassis.security.Needs;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.page.Choice;
import org.improvementledger.chassis.web.page.form.Answers;
import org.improvementledger.chassis.web.page.form.Done;
import org.improvementledger.chassis.web.page.form.FormDesk;
import org.improvementledger.chassis.web.page.form.Question;
import org.improvementledger.chassis.web.page.form.Questions;
import org.improvementledger.chassis.web.page.form.Subject;
import org.improvementledger.events.Rating;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Say how an action stands, and how its lead rates it. */
@Controller
@Needs(Roles.IMPROVEMENT_LEAD)
@RequestMapping("/actions/{id}/progress/new")
class ReportProgressPages extends ActionForms<ReportProgress> {

    /** Blue is not declared: it is earned by holding. */
    private static final List<Choice> RATINGS = List.of(
            new Choice("green", "Green", "On track"),
            new Choice("amber", "Amber", "At risk, with a plan to recover"),
            new Choice("red", "Red", "Off track"));

    ReportProgressPages(FormDesk desk, Actions actions) {
        super(desk, actions);
    }

    @Override
    protected Questions ask(Subject subject) {
        return about(subject, "Report progress", ActionStep.REPORT_PROGRESS)
                .ask(
                        PlanQuestions.happenedOn("reportedOn", "Which day does it speak for?", subject)
                                .called("Day of the report"),
                        Question.lines("summary", "How does it stand?")
                                .called("Summary")
                                .hint("Name no child and no family")
                                .atMost(ProgressBody.LONGEST),
                        Question.choice("rating", "How do you rate it?", RATINGS)
                                .called("Rating"),
                        Question.lines("recoveryPlan", "How does it come back on track? (needed for amber)")
                                .called("Recovery plan")
                                .atMost(ProgressBody.LONGEST)
                                .optional())
                .button("Report it");
    }

    @Override
    protected ReportProgress command(Answers answers) {
        Rating rating = Rating.valueOf(answers.choice("rating").toUpperCase(Locale.ROOT));
        String recoveryPlan = answers.optionalText("recoveryPlan");
        if (rating == Rating.AMBER && recoveryPlan == null) {
            answers.refuse("recoveryPlan", ProgressReports.RECOVERY_PLAN_NEEDED);
        }
        return new ReportProgress(
                answers.id("id"),
                answers.newId("report"),
                answers.date("reportedOn"),
                answers.text("summary"),
                rating,
                recoveryPlan);
    }

    @Override
    protected Done done(ReportProgress command, Subject subject) {
        return Done.backTo("/actions/" + command.actionId(), "Your report is recorded");
    }
}
