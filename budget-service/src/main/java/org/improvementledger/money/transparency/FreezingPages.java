package org.improvementledger.money.transparency;

import static org.improvementledger.chassis.web.page.form.Question.hidden;

import org.improvementledger.chassis.security.Needs;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.CommandContext;
import org.improvementledger.chassis.web.page.form.Answers;
import org.improvementledger.chassis.web.page.form.Confirmation;
import org.improvementledger.chassis.web.page.form.FormDesk;
import org.improvementledger.chassis.web.page.form.FormPages;
import org.improvementledger.chassis.web.page.form.Questions;
import org.improvementledger.chassis.web.page.form.Subject;
import org.improvementledger.events.Capacity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Freeze a return: what is published, for good. */
@Controller
@Needs(Roles.APPROVER)
@RequestMapping("/transparency/{year}/{quarter}/freezing")
class FreezingPages extends FormPages<FreezingPages.Review> {

    private final Returns returns;

    private final ReturnFile file;

    private final Freezing freezing;

    FreezingPages(FormDesk desk, Returns returns, ReturnFile file, Freezing freezing) {
        super(desk);
        this.returns = returns;
        this.file = file;
        this.freezing = freezing;
    }

    /** @param position up to which the return was reviewed */
    record Review(ReturnQuarter quarter, long position) {}

    @Override
    protected Questions ask(Subject subject) {
        ReturnQuarter quarter = quarter(subject);
        long position = returns.lastApplied();
        ReturnFile.Made made = file.made(quarter, position);
        Questions questions = Questions.titled("Freeze this return")
                .about("Transparency return, " + quarter.title())
                .backTo("/transparency/" + quarter.path(), "Back to the return")
                .fact("Expenditure incurred", day(quarter.firstDay()) + " to " + day(quarter.lastDay()))
                .fact("Lines", "%,d".formatted(made.lines()))
                .fact("Redacted", "%,d".formatted(returns.of(quarter, position).redacted()))
                .fact("Total", pounds(made.total().amount()))
                .fact("As of position", Long.toString(position))
                .fact("Digest (SHA-256)", made.sha256())
                .ask(hidden("position", Long.toString(position)))
                .button("Freeze the return")
                .unchecked();
        if (returns.of(quarter, subject.moment().position(Returns.STREAM)).frozen() != null) {
            return questions.closed("This return is frozen already, and stays as it is.");
        }
        if (!subject.actor().holds(Capacity.CHIEF_FINANCE_OFFICER.code())) {
            return questions.closed("Only the chief finance officer can freeze a return.");
        }
        if (returns.redactedBy(subject.actor().id(), quarter, position)) {
            return questions.closed(FreezingPolicy.OWN_REDACTIONS);
        }
        return subject.today().isAfter(quarter.lastDay())
                ? questions.warning(
                        "A frozen return is shown like this for ever. What changes later is published in a correction.")
                : questions.closed("The quarter is not over, so its return cannot be frozen yet.");
    }

    @Override
    protected Review command(Answers answers) {
        String position = answers.optionalText("position");
        if (position == null || !position.matches("\\d{1,18}")) {
            answers.refuse("position", "Review the return as it is now.");
            return new Review(quarter(answers.subject()), 0);
        }
        return new Review(quarter(answers.subject()), Long.parseLong(position));
    }

    @Override
    protected void carryOut(Review review, CommandContext context) {
        freezing.freeze(review.quarter(), review.position(), context);
    }

    @Override
    protected Confirmation confirmation(Subject subject) {
        ReturnQuarter quarter = quarter(subject);
        Confirmation said = Confirmation.of("Return frozen")
                .reference("It is", quarter.title())
                .next("Publish the file. What changes from now on is in the correction beside it.")
                .link("Download the return as CSV", "/transparency/" + quarter.path() + "/return.csv")
                .link("See the return", "/transparency/" + quarter.path());
        Frozen frozen =
                returns.of(quarter, subject.moment().position(Returns.STREAM)).frozen();
        return frozen == null
                ? said
                : said.fact("Lines", "%,d".formatted(frozen.lines()))
                        .fact("Total", pounds(frozen.total().amount()));
    }

    private static ReturnQuarter quarter(Subject subject) {
        return TransparencyPages.quarter(subject.text("year"), subject.text("quarter"));
    }
}
