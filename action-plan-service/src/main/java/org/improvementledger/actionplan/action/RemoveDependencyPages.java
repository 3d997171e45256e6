package org.improvementledger.actionplan.action;

import java.util.UUID;
import org.improvementledger.actionplan.plan.PlanQuestions;
import org.improvementledger.actionplan.plan.RemoveDependency;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.security.Needs;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.page.form.Answers;
import org.improvementledger.chassis.web.page.form.Done;
import org.improvementledger.chassis.web.page.form.FormDesk;
import org.improvementledger.chassis.web.page.form.Questions;
import org.improvementledger.chassis.web.page.form.Subject;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Let an action no longer wait for another. */
@Controller
@Needs(Roles.IMPROVEMENT_LEAD)
@RequestMapping("/actions/{id}/dependencies/{otherId}/removal")
class RemoveDependencyPages extends ActionForms<RemoveDependency> {

    private final Actions actions;

    RemoveDependencyPages(FormDesk desk, Actions actions) {
        super(desk, actions);
        this.actions = actions;
    }

    @Override
    protected Questions ask(Subject subject) {
        UUID other = subject.id("otherId");
        return about(subject, "Let it wait no longer")
                .fact(
                        "It waits for",
                        actions.find(other, subject.moment())
                                .orElseThrow(() -> NotFoundException.of("action", other))
                                .title())
                .ask(PlanQuestions.reason("Why need it not wait?").atMost(ReasonBody.LONGEST_REASON))
                .button("Let it wait no longer");
    }

    @Override
    protected RemoveDependency command(Answers answers) {
        return new RemoveDependency(
                action(answers.subject()).planId(), answers.id("id"), answers.id("otherId"), answers.text("reason"));
    }

    @Override
    protected Done done(RemoveDependency command, Subject subject) {
        return Done.backTo("/actions/" + command.actionId(), "It no longer waits for the other action");
    }
}
