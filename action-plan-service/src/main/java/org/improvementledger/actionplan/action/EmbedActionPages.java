package org.improvementledger.actionplan.action;

import org.improvementledger.actionplan.plan.PlanQuestions;
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

/** Record that what an action changed is how things are now done. */
@Controller
@Needs(Roles.BOARD_CHAIR)
@RequestMapping("/actions/{id}/embedding")
class EmbedActionPages extends ActionForms<EmbedAction> {

    EmbedActionPages(FormDesk desk, Actions actions) {
        super(desk, actions);
    }

    @Override
    protected Questions ask(Subject subject) {
        return about(subject, "Record that it is embedded", ActionStep.EMBED)
                .ask(
                        PlanQuestions.happenedOn("embeddedOn", "When did the board say so?", subject)
                                .called("Day it was embedded"),
                        Question.lines("statement", "How is it done now, without the action?")
                                .called("Statement")
                                .atMost(EmbeddingBody.LONGEST))
                .button("Record it");
    }

    @Override
    protected EmbedAction command(Answers answers) {
        return new EmbedAction(answers.id("id"), answers.date("embeddedOn"), answers.text("statement"));
    }

    @Override
    protected Done done(EmbedAction command, Subject subject) {
        return Done.backTo("/actions/" + command.actionId(), "It is recorded as embedded");
    }
}
