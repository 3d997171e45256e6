package org.improvementledger.audit.erasure;

import java.util.List;
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
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Erase texts of an entry by law. */
@Controller
@RequestMapping("/audit/{service}/{position}/erasure")
@Needs(Roles.ADMINISTRATOR)
class ErasurePages extends FormPages<EraseTexts> {

    private static final int SHOWN = 80;

    private final Erasures erasures;

    ErasurePages(FormDesk desk, Erasures erasures) {
        super(desk);
        this.erasures = erasures;
    }

    @Override
    protected Questions ask(Subject subject) {
        List<Choice> texts = erasures.textsOf(position(subject)).stream()
                .map(text -> new Choice(text.path(), text.path().substring(1).replace("/", ", ") + ": " + shown(text)))
                .toList();
        return Questions.titled("Erase texts by law")
                .about("Position " + position(subject))
                .backTo(entry(subject), "Back to the entry")
                .ask(
                        Question.several("paths", "Which texts have to go?", texts)
                                .called("Texts"),
                        Question.date("decidedOn", "When was it decided?")
                                .called("Day of the decision")
                                .past(),
                        Question.text("decision", "Who decided, and where is it written down?")
                                .called("Decision")
                                .atMost(ErasureBody.LONGEST_DECISION),
                        Question.lines("reason", "On what ground?")
                                .called("Reason")
                                .atMost(ErasureBody.LONGEST_REASON))
                .button("Erase for ever")
                .beforeButton(
                        "The texts cannot be brought back. The event stays, and the log goes on committing to what was recorded.");
    }

    @Override
    protected EraseTexts command(Answers answers) {
        List<String> paths = answers.several("paths");
        if (paths.isEmpty()) {
            answers.refuse("paths", "Select which texts have to go.");
        }
        return erasures.command(new ErasureBody(
                position(answers.subject()),
                paths,
                answers.date("decidedOn"),
                answers.text("decision"),
                answers.text("reason")));
    }

    @Override
    protected Done done(EraseTexts command, Subject subject) {
        return Done.backTo(entry(subject), "The texts are erased.");
    }

    private long position(Subject subject) {
        String position = subject.text("position");
        if (!subject.text("service").equals(erasures.service()) || !position.matches("\\d{1,18}")) {
            throw new NotFoundException("This service has no entry " + position + " of " + subject.text("service")
                    + " to erase from. Each service erases from its own events.");
        }
        return Long.parseLong(position);
    }

    private static String entry(Subject subject) {
        return "/audit/" + subject.text("service") + "/" + subject.text("position");
    }

    private static String shown(Erasures.ErasableText text) {
        String line = text.text().replaceAll("\\s+", " ");
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN - 1) + "…";
    }
}
