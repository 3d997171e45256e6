package org.improvementledger.actionplan.action;

import static org.improvementledger.chassis.web.page.form.Question.date;
import static org.improvementledger.chassis.web.page.form.Question.lines;

import java.util.UUID;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.security.Needs;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.page.form.Answers;
import org.improvementledger.chassis.web.page.form.Confirmation;
import org.improvementledger.chassis.web.page.form.FormDesk;
import org.improvementledger.chassis.web.page.form.FormPages;
import org.improvementledger.chassis.web.page.form.Questions;
import org.improvementledger.chassis.web.page.form.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Log a milestone: when it was reached, and how. */
@Controller
@Needs(Roles.IMPROVEMENT_LEAD)
@RequestMapping("/actions/{id}/milestones/{milestoneId}/reached")
class LogMilestonePages extends FormPages<ReachMilestone> {

    private final Actions actions;

    LogMilestonePages(FormDesk desk, Actions actions) {
        super(desk);
        this.actions = actions;
    }

    @Override
    protected Questions ask(Subject subject) {
        ActionRow action = action(subject);
        MilestoneRow milestone = milestone(subject);
        Questions questions = Questions.titled("Log a milestone")
                .about(action.title())
                .backTo("/actions/" + action.id(), "Back to the action")
                .fact("Milestone", milestone.title())
                .fact("Due", day(milestone.dueOn()))
                .ask(
                        date("reachedOn", "When was it reached?")
                                .hint("For example, today, 25 March 2019 or 25/3/2019")
                                .called("Date it was reached")
                                .past(),
                        lines("note", "How was it reached? (optional)")
                                .hint("What anyone can check later, such as numbers attended. "
                                        + "Name no child and no family.")
                                .called("Note")
                                .rows(4)
                                .atMost(ReachedBody.LONGEST_NOTE)
                                .optional())
                .beforeButton("What you log is recorded for good, with who you are and the time. "
                        + "It cannot be changed afterwards.")
                .button("Log milestone");
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

    private ActionRow action(Subject subject) {
        UUID id = subject.id("id");
        return actions.find(id, subject.moment()).orElseThrow(() -> NotFoundException.of("action", id));
    }

    private MilestoneRow milestone(Subject subject) {
        UUID id = subject.id("milestoneId");
        return actions.milestone(subject.id("id"), id, subject.moment())
                .orElseThrow(() -> NotFoundException.of("milestone", id));
    }
}
