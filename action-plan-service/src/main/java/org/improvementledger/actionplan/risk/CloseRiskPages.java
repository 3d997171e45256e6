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

/** End the watch of a risk. */
@Controller
@RequestMapping("/risks/{id}/closure")
@Needs(Roles.IMPROVEMENT_LEAD)
class CloseRiskPages extends RiskForms<CloseRisk> {

    CloseRiskPages(FormDesk desk, Risks risks) {
        super(desk, risks);
    }

    @Override
    protected Questions ask(Subject subject) {
        return about(risk(subject), "Close the risk")
                .ask(
                        Question.lines("reason", "Why is it watched no longer?")
                                .called("Reason")
                                .atMost(RiskBody.LONGEST_TEXT),
                        Question.date("closedOn", "When was it closed?")
                                .called("Day it was closed")
                                .past())
                .button("Close the risk")
                .beforeButton("A closed risk is not assessed again. It stays readable.");
    }

    @Override
    protected CloseRisk command(Answers answers) {
        return new CloseRisk(answers.id("id"), answers.date("closedOn"), answers.text("reason"));
    }

    @Override
    protected Done done(CloseRisk command, Subject subject) {
        return Done.backTo("/risks/" + command.riskId(), "The risk is closed.");
    }
}
