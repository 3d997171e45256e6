package org.improvementledger.money.commitment;

import static org.improvementledger.chassis.web.page.form.Question.date;
import static org.improvementledger.chassis.web.page.form.Question.money;
import static org.improvementledger.chassis.web.page.form.Question.text;

import java.util.UUID;
import org.improvementledger.chassis.security.Needs;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.page.form.Answers;
import org.improvementledger.chassis.web.page.form.Confirmation;
import org.improvementledger.chassis.web.page.form.Done;
import org.improvementledger.chassis.web.page.form.FormDesk;
import org.improvementledger.chassis.web.page.form.FormPages;
import org.improvementledger.chassis.web.page.form.Questions;
import org.improvementledger.chassis.web.page.form.Subject;
import org.improvementledger.events.Money;
import org.improvementledger.money.allocation.Allocations;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Record a commitment. */
@Controller
@Needs(Roles.FINANCE_OFFICER)
@RequestMapping("/allocations/{allocationId}/commitments/new")
class CommitmentPages extends FormPages<RecordCommitment> {

    private final Commitments commitments;

    private final Allocations allocations;

    CommitmentPages(FormDesk desk, Commitments commitments, Allocations allocations) {
        super(desk);
        this.commitments = commitments;
        this.allocations = allocations;
    }

    @Override
    protected Questions ask(Subject subject) {
        UUID allocation = subject.id("allocationId");
        return Questions.titled("Record a commitment")
                .about(allocations.title(allocation, subject.moment()))
                .backTo("/allocations/" + allocation, "Back to the allocation")
                .ask(
                        text("reference", "Reference")
                                .hint("The order or contract. One reference is one commitment of this allocation")
                                .width(20)
                                .atMost(CommitmentBody.LONGEST_REFERENCE),
                        text("supplier", "Supplier").atMost(CommitmentBody.LONGEST_SUPPLIER),
                        date("committedOn", "When was it committed?")
                                .hint("The day of the order or contract")
                                .called("Date it was committed")
                                .past(),
                        money("amount", "Amount"))
                .beforeButton("The commitment is recorded for good, with your office and the time. "
                        + "What is not spent of it can be released.")
                .button("Record the commitment");
    }

    @Override
    protected RecordCommitment command(Answers answers) {
        return RecordCommitment.of(
                answers.id("allocationId"),
                answers.text("reference"),
                answers.text("supplier"),
                answers.date("committedOn"),
                Money.of(answers.money("amount")));
    }

    @Override
    protected Done done(RecordCommitment command, Subject subject) {
        return Done.confirmed(command.commitmentId());
    }

    @Override
    protected Confirmation confirmation(Subject subject) {
        Confirmation said = Confirmation.of("Commitment recorded")
                .reference(subject.made())
                .next("The amount is no longer available. Spend that names this reference is taken from it.")
                .link("See the allocation", "/allocations/" + subject.id("allocationId"));
        commitments.find(subject.made(), subject.moment()).ifPresent(row -> said.reference(
                        "Its reference is", row.reference())
                .fact("Supplier", row.supplier())
                .fact("Amount", pounds(row.amount())));
        return said;
    }
}
