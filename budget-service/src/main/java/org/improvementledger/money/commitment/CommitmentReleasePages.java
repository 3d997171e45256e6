package org.improvementledger.money.commitment;

import static org.improvementledger.chassis.web.page.form.Question.lines;

import java.util.UUID;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.security.Needs;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.page.form.Answers;
import org.improvementledger.chassis.web.page.form.Done;
import org.improvementledger.chassis.web.page.form.FormDesk;
import org.improvementledger.chassis.web.page.form.FormPages;
import org.improvementledger.chassis.web.page.form.Questions;
import org.improvementledger.chassis.web.page.form.Subject;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Release what is open of a commitment. */
@Controller
@Needs(Roles.FINANCE_OFFICER)
@RequestMapping("/commitments/{id}/release")
class CommitmentReleasePages extends FormPages<ReleaseCommitment> {

    private final Commitments commitments;

    CommitmentReleasePages(FormDesk desk, Commitments commitments) {
        super(desk);
        this.commitments = commitments;
    }

    @Override
    protected Questions ask(Subject subject) {
        UUID id = subject.id("id");
        CommitmentRow commitment =
                commitments.find(id, subject.moment()).orElseThrow(() -> NotFoundException.of("commitment", id));
        return Questions.titled("Release what is open")
                .about(commitment.supplier() + ", " + commitment.reference())
                .backTo("/commitments/" + id, "Back to the commitment")
                .lead("Released, it is available to its allocation again.")
                .fact("Commitment", pounds(commitment.amount()))
                .fact("Open", pounds(commitment.open()))
                .ask(lines("reason", "Why will it not be spent?")
                        .called("Reason")
                        .atMost(CommitmentReleaseBody.LONGEST_REASON))
                .beforeButton("This is recorded for good, with your office and the time.")
                .button("Release it");
    }

    @Override
    protected ReleaseCommitment command(Answers answers) {
        return new ReleaseCommitment(answers.id("id"), answers.text("reason"));
    }

    @Override
    protected Done done(ReleaseCommitment command, Subject subject) {
        return Done.backTo("/commitments/" + subject.id("id"), "What was open is released");
    }
}
