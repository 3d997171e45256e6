package org.improvementledger.actionplan.risk;

import org.improvementledger.chassis.security.Needs;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.page.form.Answers;
import org.improvementledger.chassis.web.page.form.Done;
import org.improvementledger.chassis.web.page.form.FormDesk;
import org.improvementledger.chassis.web.page.form.Question;
import org.improvementledger.chassis.web.page.form.Questions;
import org.improvementledger.chassis.web.page.form.Subject;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Say how bad a risk is now. */
@Controller
@RequestMapping("/risks/{id}/assessments/new")
@Needs(Roles.IMPROVEMENT_LEAD)
class ReassessRiskPages extends RiskForms<ReassessRisk> {

    ReassessRiskPages(FormDesk desk, Risks risks) {
        super(desk, risks);
    }

    @Override
    protected Questions ask(Subject subject) {
        RiskRow risk = risk(subject);
        return about(risk, "Assess the risk again")
                .fact("Last assessed", day(risk.assessedOn()))
                .fact(
                        "Then",
                        "Likelihood " + risk.residual().likelihood() + ", impact "
                                + risk.residual().impact())
                .fact("What is done", risk.mitigation())
                .ask(ScoreQuestions.of("residual", "now"))
                .ask(
                        Question.lines("reason", "Why is that?")
                                .called("Reason")
                                .atMost(RiskBody.LONGEST_TEXT),
                        Question.lines("mitigation", "What is done about it, if that has changed (optional)")
                                .called("What is done")
                                .atMost(RiskBody.LONGEST_TEXT)
                                .optional("As before"),
                        Question.date("assessedOn", "When was it looked at?")
                                .called("Day it was looked at")
                                .past())
                .button("Record the assessment");
    }

    @Override
    protected ReassessRisk command(Answers answers) {
        return new ReassessRisk(
                answers.id("id"),
                answers.date("assessedOn"),
                ScoreQuestions.score(answers, "residual"),
                answers.optionalText("mitigation"),
                answers.text("reason"));
    }

    @Override
    protected Done done(ReassessRisk command, Subject subject) {
        return Done.backTo("/risks/" + command.riskId(), "The assessment is recorded.");
    }
}
