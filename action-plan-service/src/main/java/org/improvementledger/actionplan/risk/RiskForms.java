package org.improvementledger.actionplan.risk;

import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.web.page.form.FormDesk;
import org.improvementledger.chassis.web.page.form.FormPages;
import org.improvementledger.chassis.web.page.form.Questions;
import org.improvementledger.chassis.web.page.form.Subject;

/**
 * What the forms about one risk share.
 *
 * @param <C> the command
 */
abstract class RiskForms<C> extends FormPages<C> {

    private final Risks risks;

    RiskForms(FormDesk desk, Risks risks) {
        super(desk);
        this.risks = risks;
    }

    /** @throws NotFoundException where there is no such risk */
    final RiskRow risk(Subject subject) {
        return risks.find(subject.id("id"), subject.moment())
                .orElseThrow(() -> NotFoundException.of("risk", subject.id("id")));
    }

    final Questions about(RiskRow risk, String title) {
        return Questions.titled(title).about(risk.title()).backTo("/risks/" + risk.id(), "Back to the risk");
    }
}
