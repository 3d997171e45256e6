package org.improvementledger.actionplan.evidence;

import org.improvementledger.actionplan.action.EvidenceRow;
import org.improvementledger.actionplan.action.WithdrawEvidence;
import org.improvementledger.chassis.security.Needs;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.page.form.Answers;
import org.improvementledger.chassis.web.page.form.Done;
import org.improvementledger.chassis.web.page.form.FormDesk;
import org.improvementledger.chassis.web.page.form.FormPages;
import org.improvementledger.chassis.web.page.form.Question;
import org.improvementledger.chassis.web.page.form.Questions;
import org.improvementledger.chassis.web.page.form.Subject;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Let evidence count no longer. */
@Controller
@RequestMapping("/evidence/{id}/withdrawal")
@Needs(Roles.IMPROVEMENT_LEAD)
class WithdrawEvidencePages extends FormPages<WithdrawEvidence> {

    private final Evidences evidences;

    WithdrawEvidencePages(FormDesk desk, Evidences evidences) {
        super(desk);
        this.evidences = evidences;
    }

    @Override
    protected Questions ask(Subject subject) {
        EvidenceRow row = evidences.get(subject.id("id"), subject.moment());
        return Questions.titled("Withdraw evidence")
                .about(row.title())
                .backTo("/evidence/" + row.id(), "Back to the evidence")
                .ask(Question.lines("reason", "Why does it count no longer?")
                        .called("Reason")
                        .atMost(EvidenceWithdrawalBody.LONGEST))
                .button("Withdraw it")
                .beforeButton("It stays readable, and cannot be made to count again.");
    }

    @Override
    protected WithdrawEvidence command(Answers answers) {
        EvidenceRow row = evidences.get(answers.id("id"), answers.subject().moment());
        return new WithdrawEvidence(row.actionId(), row.id(), answers.text("reason"));
    }

    @Override
    protected Done done(WithdrawEvidence command, Subject subject) {
        return Done.backTo("/evidence/" + command.evidenceId(), "The evidence is withdrawn.");
    }
}
