package org.improvementledger.actionplan.evidence;

import java.util.List;
import java.util.UUID;
import org.improvementledger.actionplan.action.Actions;
import org.improvementledger.actionplan.action.AttachEvidence;
import org.improvementledger.chassis.eventstore.NotFoundException;
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
import org.improvementledger.chassis.web.page.form.Understood;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Attach a link to an action. */
@Controller
@RequestMapping("/actions/{id}/evidence/link")
@Needs(Roles.IMPROVEMENT_LEAD)
class AttachLinkPages extends FormPages<AttachEvidence> {

    private final Actions actions;

    AttachLinkPages(FormDesk desk, Actions actions) {
        super(desk);
        this.actions = actions;
    }

    @Override
    protected Questions ask(Subject subject) {
        String title = actions.find(subject.id("id"), subject.moment())
                .orElseThrow(() -> NotFoundException.of("action", subject.id("id")))
                .title();
        List<Choice> milestones = actions.milestones(subject.id("id"), subject.moment()).stream()
                .map(milestone -> new Choice(milestone.id().toString(), milestone.title()))
                .toList();
        Questions questions = Questions.titled("Attach a link")
                .about(title)
                .backTo("/actions/" + subject.id("id"), "Back to the action")
                .ask(
                        Question.text("title", "What does it show?")
                                .called("What it shows")
                                .atMost(LinkBody.LONGEST_TITLE),
                        Question.text("link", "Where is it?")
                                .hint("An address that begins with https:// or http://")
                                .called("Link")
                                .atMost(LinkBody.LONGEST_LINK)
                                .readAs(AttachLinkPages::link))
                .button("Attach the link");
        return milestones.isEmpty()
                ? questions
                : questions.ask(Question.select("milestoneId", "Milestone that it shows (optional)", milestones)
                        .called("Milestone")
                        .empty("The action as a whole")
                        .optional("The action as a whole"));
    }

    private static Understood<String> link(String typed) {
        String link = typed.strip();
        return link.matches(LinkBody.ADDRESS) && link.length() <= LinkBody.LONGEST_LINK
                ? Understood.as(link, link)
                : Understood.not("Enter an address that begins with https:// or http://");
    }

    @Override
    protected AttachEvidence command(Answers answers) {
        boolean hasMilestones = !actions.milestones(
                        answers.id("id"), answers.subject().moment())
                .isEmpty();
        String milestone = hasMilestones ? answers.optionalText("milestoneId") : null;
        return new AttachEvidence(
                answers.id("id"),
                answers.newId("evidence"),
                milestone == null ? null : UUID.fromString(milestone),
                answers.text("title"),
                null,
                answers.value("link", String.class));
    }

    @Override
    protected Done done(AttachEvidence command, Subject subject) {
        return Done.backTo("/evidence/" + command.evidenceId(), "The link is attached.");
    }
}
