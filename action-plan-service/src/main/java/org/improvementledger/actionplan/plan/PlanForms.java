package org.improvementledger.actionplan.plan;

import java.util.UUID;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.web.page.form.FormDesk;
import org.improvementledger.chassis.web.page.form.FormPages;
import org.improvementledger.chassis.web.page.form.Questions;
import org.improvementledger.chassis.web.page.form.Subject;

/**
 * What the forms about one plan share.
 *
 * @param <C> the command
 */
abstract class PlanForms<C> extends FormPages<C> {

    static final String NOT_AGREED = "The board has not agreed this version of the plan yet.";

    private final Plans plans;

    PlanForms(FormDesk desk, Plans plans) {
        super(desk);
        this.plans = plans;
    }

    final PlanRow plan(Subject subject) {
        UUID id = subject.id("id");
        return plans.find(id, subject.moment()).orElseThrow(() -> NotFoundException.of("plan", id));
    }

    final PriorityRow priority(Subject subject) {
        UUID id = subject.id("priorityId");
        return plans.priority(subject.id("id"), id, subject.moment())
                .orElseThrow(() -> NotFoundException.of("priority", id));
    }

    /** Where the plan is closed, the page says so. */
    final Questions about(Subject subject, String title) {
        PlanRow plan = plan(subject);
        Questions questions = Questions.titled(title)
                .about(plan.title())
                .backTo("/plans/" + plan.id(), "Back to the plan")
                .beforeButton(PlanQuestions.FOR_GOOD);
        return plan.state() == PlanState.CLOSED
                ? questions.closed("This plan was closed on " + day(plan.closedOn()) + ", so nothing more joins it.")
                : questions;
    }
}
