package org.improvementledger.actionplan.action;

import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.improvementledger.actionplan.plan.PlanQuestions;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.web.page.form.FormDesk;
import org.improvementledger.chassis.web.page.form.FormPages;
import org.improvementledger.chassis.web.page.form.Question;
import org.improvementledger.chassis.web.page.form.Questions;
import org.improvementledger.chassis.web.page.form.Subject;

/**
 * What the forms about one action share.
 *
 * @param <C> the command
 */
abstract class ActionForms<C> extends FormPages<C> {

    static final String OFFICE_HINT = "An office or a staff id, never a name";

    private static final int LONGEST_OFFICE = 200;

    private final Actions actions;

    ActionForms(FormDesk desk, Actions actions) {
        super(desk);
        this.actions = actions;
    }

    final ActionRow action(Subject subject) {
        UUID id = subject.id("id");
        return actions.find(id, subject.moment()).orElseThrow(() -> NotFoundException.of("action", id));
    }

    final ActionStandingRow standing(Subject subject) {
        UUID id = subject.id("id");
        return actions.standing(id, subject.moment()).orElseThrow(() -> NotFoundException.of("action", id));
    }

    final MilestoneRow milestone(Subject subject) {
        UUID id = subject.id("milestoneId");
        return actions.milestone(subject.id("id"), id, subject.moment())
                .orElseThrow(() -> NotFoundException.of("milestone", id));
    }

    final Questions about(Subject subject, String title) {
        ActionRow action = action(subject);
        return Questions.titled(title)
                .about(action.title())
                .backTo("/actions/" + action.id(), "Back to the action")
                .beforeButton(PlanQuestions.FOR_GOOD);
    }

    /** As {@link #about}; where the step cannot be done now, the page says why. */
    final Questions about(Subject subject, String title, ActionStep step) {
        Questions questions = about(subject, title);
        String refusal = step.refusal(standing(subject), subject.actor());
        return refusal == null ? questions : questions.closed(refusal);
    }

    /** As {@link #about}, with what is proposed as complete, for whoever decides about it. */
    final Questions aboutProposal(Subject subject, String title, ActionStep step) {
        Questions questions = about(subject, title, step);
        UUID id = subject.id("id");
        if (standing(subject).state() != ActionState.COMPLETION_PROPOSED) {
            return questions;
        }
        StepRow proposal = actions.steps(id, subject.moment()).stream()
                .filter(taken -> taken.state() == ActionState.COMPLETION_PROPOSED)
                .reduce((_, last) -> last)
                .orElseThrow();
        String evidence = actions.evidence(id, subject.moment()).stream()
                .filter(EvidenceRow::isSound)
                .map(EvidenceRow::title)
                .collect(Collectors.joining("; "));
        return questions
                .fact(
                        "Complete",
                        "On " + day(proposal.on()) + ", says the "
                                + words(proposal.by()).toLowerCase(Locale.UK))
                .fact("What is said", proposal.text() == null ? "Nothing" : proposal.text())
                .fact("Evidence", evidence.isEmpty() ? "None that counts" : evidence);
    }

    static Question approver() {
        return Question.text("approver", "Who approved it?")
                .called("Approver")
                .hint(OFFICE_HINT + ". You cannot approve it yourself")
                .atMost(LONGEST_OFFICE);
    }
}
