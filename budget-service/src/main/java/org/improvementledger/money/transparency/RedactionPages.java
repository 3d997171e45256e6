package org.improvementledger.money.transparency;

import static org.improvementledger.chassis.web.page.form.Question.choice;
import static org.improvementledger.chassis.web.page.form.Question.lines;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.security.Needs;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.page.Choice;
import org.improvementledger.chassis.web.page.form.Answers;
import org.improvementledger.chassis.web.page.form.Confirmation;
import org.improvementledger.chassis.web.page.form.FormDesk;
import org.improvementledger.chassis.web.page.form.FormPages;
import org.improvementledger.chassis.web.page.form.Question;
import org.improvementledger.chassis.web.page.form.Questions;
import org.improvementledger.chassis.web.page.form.Subject;
import org.improvementledger.events.Redaction;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Redact a line of a return, or lift its redaction. */
@Controller
@Needs(Roles.FINANCE_OFFICER)
@RequestMapping("/transparency/{year}/{quarter}/lines/{spendId}/redaction")
class RedactionPages extends FormPages<Object> {

    private static final List<Choice> GROUNDS = Arrays.stream(Redaction.values())
            .map(ground -> new Choice(ground.code(), ReturnFile.text(ground)))
            .toList();

    private final Returns returns;

    RedactionPages(FormDesk desk, Returns returns) {
        super(desk);
        this.returns = returns;
    }

    @Override
    protected Questions ask(Subject subject) {
        ReturnLineRow line = line(subject);
        ReturnQuarter quarter = quarter(subject);
        Questions questions = isLifting(subject, line) ? lifting(line) : redacting();
        return questions
                .about("Transparency return, " + quarter.title())
                .backTo("/transparency/" + quarter.path(), "Back to the return")
                .fact("Beneficiary", line.beneficiary())
                .fact("Date incurred", day(line.incurredOn()))
                .fact("Amount", pounds(line.amount()))
                .fact("Purpose", line.summary());
    }

    private static Questions redacting() {
        return Questions.titled("Redact this line")
                .ask(
                        choice("redaction", "What is published in place of the beneficiary?", GROUNDS)
                                .called("Published as")
                                .missing("Choose why the beneficiary is not published"),
                        reason("Why must it not be published?"))
                .beforeButton("The line stays in the return; only its beneficiary is hidden. "
                        + "The reason is recorded for good, with your office and the time.")
                .button("Redact the line");
    }

    private static Questions lifting(ReturnLineRow line) {
        return Questions.titled("Lift the redaction")
                .lead("It is published now as “" + line.publishedBeneficiary() + "”, because: "
                        + line.redactionReason())
                .ask(reason("Why is it published after all?"))
                .beforeButton("The beneficiary is published. "
                        + "The reason is recorded for good, with your office and the time.")
                .button("Lift the redaction");
    }

    private static Question reason(String label) {
        return lines("reason", label)
                .hint("Kept in the record, and not published")
                .called("Reason")
                .atMost(RedactionBody.LONGEST_REASON);
    }

    /** The answers tell what was meant: with a ground it was a redaction, also when the form is sent a second time. */
    private static boolean isLifting(Subject subject, ReturnLineRow line) {
        return line.redaction() != null && subject.sent("redaction") == null;
    }

    @Override
    protected Object command(Answers answers) {
        ReturnQuarter quarter = quarter(answers.subject());
        ReturnLineRow line = line(answers.subject());
        return isLifting(answers.subject(), line)
                ? new LiftRedaction(quarter, line.id(), answers.text("reason"))
                : new RedactSpend(
                        quarter, line.id(), answers.choice("redaction", Redaction.class), answers.text("reason"));
    }

    @Override
    protected Confirmation confirmation(Subject subject) {
        ReturnLineRow line = line(subject);
        return Confirmation.of(line.redaction() == null ? "Redaction lifted" : "Line redacted")
                .reference("The return says", line.publishedBeneficiary())
                .next("The return shows it at once. If the return is frozen already, the change is in its correction.")
                .link(
                        "Go on with the review",
                        "/transparency/" + quarter(subject).path());
    }

    private static ReturnQuarter quarter(Subject subject) {
        return TransparencyPages.quarter(subject.text("year"), subject.text("quarter"));
    }

    private ReturnLineRow line(Subject subject) {
        UUID id = subject.id("spendId");
        UUID asked = quarter(subject).id();
        return returns.line(id, subject.moment().position(Returns.STREAM))
                .filter(found -> found.returnId().equals(asked))
                .orElseThrow(() -> NotFoundException.of("line of this return", id));
    }
}
