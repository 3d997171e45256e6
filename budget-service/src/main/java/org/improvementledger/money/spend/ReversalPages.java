package org.improvementledger.money.spend;

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
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Reverse a line of spend. */
@Controller
@Needs(Roles.FINANCE_OFFICER)
@RequestMapping("/spend/{id}/reversal")
class ReversalPages extends FormPages<ReverseSpend> {

    private final SpendLines lines;

    ReversalPages(FormDesk desk, SpendLines lines) {
        super(desk);
        this.lines = lines;
    }

    @Override
    protected Questions ask(Subject subject) {
        SpendRow spend = line(subject);
        Questions questions = Questions.titled("Reverse a line of spend")
                .backTo("/spend/" + spend.id(), "Back to the line")
                .lead("The line will count no longer and stays readable. "
                        + "Its reference cannot be used again on this allocation.")
                .fact("Supplier", spend.supplier())
                .fact("Reference", spend.reference())
                .fact("Net amount", pounds(spend.netAmount()))
                .fact("Date incurred", day(spend.incurredOn()))
                .ask(lines("reason", "Why should it not have been there?")
                        .called("Reason for reversing it")
                        .atMost(SpendLimits.REASON))
                .beforeButton("The reversal is recorded for good, with your office and the time.")
                .button("Reverse the line");
        return spend.reversed() ? questions.closed("This line was reversed already and counts no longer.") : questions;
    }

    @Override
    protected ReverseSpend command(Answers answers) {
        return new ReverseSpend(answers.id("id"), answers.text("reason"));
    }

    @Override
    protected Confirmation confirmation(Subject subject) {
        SpendRow spend = line(subject);
        return Confirmation.of("Line reversed")
                .reference("Its reference is", spend.reference())
                .next("The amount counts no longer against its allocation and budget. "
                        + "Record the line again with another reference where it belongs.")
                .link("See the line", "/spend/" + spend.id());
    }

    private SpendRow line(Subject subject) {
        UUID id = subject.id("id");
        return lines.find(id, subject.moment()).orElseThrow(() -> NotFoundException.of("line of spend", id));
    }
}
