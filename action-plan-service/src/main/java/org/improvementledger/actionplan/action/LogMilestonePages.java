package org.improvementledger.actionplan.action;

import static org.improvementledger.chassis.web.page.form.Question.date;
import static org.improvementledger.chassis.web.page.form.Question.lines;

import org.improvementledger.actionplan.plan.PlanQuestions;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.security.Needs;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.page.form.Answers;
import org.improvementledger.chassis.web.page.form.Confirmation;
import org.improvementledger.chassis.web.page.form.FormDesk;
import org.improvementledger.chassis.web.page.form.Questions;
import org.improvementledger.chassis.web.page.form.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Log a milestone: when it was reached, and how. */
@Controller
@Needs(Roles.IMPROVEMENT_LEAD)
@RequestMapping("/actions/{id}/milestones/{milestoneId}/reached")
class LogMilestonePages extends ActionForms<ReachMilestone> {

    private final Actions actions;

    LogMilestonePages(FormDesk desk, Actions actions) {
        super(desk, actions);
        this.actions = actions;
    }

    @Override
    protected Questions ask(Subject subject) {
        MilestoneRow milestone = milestone(subject);
        Questions questions = about(subject, "Log a milestone", ActionStep.ADD_MILESTONE)
                .fact("Milestone", milestone.title())
                .fact("Due", day(milestone.dueOn()))
                .ask(
                        date("reachedOn", "When was it reached?")
                                .hint(PlanQuestions.DATE_HINT)
                                .called("Date it was reached")
                                .past(),
                        lines("note", "How was it reached? (optional)")
                                .hint("What anyone can check later, such as numbers attended. "
                                        + "Name no child and no family.")
                                .called("Note")
                                .rows(4)
                                .atMost(ReachedBody.LONGEST_NOTE)
                                .optional())
                .button("Log milestone");
        if (milestone.waivedOn() != null) {
            return questions.closed(
                    "This milestone was waived on " + day(milestone.waivedOn()) + ". Open it again first.");
        }
        return milestone.reachedOn() == null
                ? questions
                : questions.closed(
                        "This milestone was logged already, as reached on " + day(milestone.reachedOn()) + ".");
    }

    @Override
    protected ReachMilestone command(Answers answers) {
        return new ReachMilestone(
                answers.id("id"),
                answers.id("milestoneId"),
                answers.date("reachedOn"),
                answers.optionalText("note"),
                answers.today());
    }

    @Override
    protected @Nullable String warning(ReachMilestone command, Subject subject) {
        return command.reachedOn().isAfter(milestone(subject).dueOn()) ? "It was reached after it was due." : null;
    }

    @Override
    protected Confirmation confirmation(Subject subject) {
        MilestoneCounts counts = actions.standing(subject.id("id"), subject.moment())
                .orElseThrow(() -> NotFoundException.of("action", subject.id("id")))
                .milestones();
        ActionRow action = action(subject);
        MilestoneRow milestone = milestone(subject);
        return Confirmation.of("Milestone logged")
                .reference(milestone.id())
                .fact("Milestone", milestone.title())
                .fact(
                        "Reached",
                        milestone.reachedOn() == null ? "Recorded, not on this page yet" : day(milestone.reachedOn()))
                .fact("Milestones reached", counts.reached() + " of " + counts.total())
                .next("The plan shows it from now on, and the money service learns of it.")
                .link("Go back to the action", "/actions/" + action.id())
                .link("See the plan", "/plans/" + action.planId());
    }
}
