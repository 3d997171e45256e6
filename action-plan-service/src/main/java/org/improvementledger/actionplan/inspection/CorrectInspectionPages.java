package org.improvementledger.actionplan.inspection;

import java.util.Objects;
import java.util.UUID;
import org.improvementledger.chassis.security.Needs;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.page.form.Answers;
import org.improvementledger.chassis.web.page.form.Done;
import org.improvementledger.chassis.web.page.form.FormDesk;
import org.improvementledger.chassis.web.page.form.FormPages;
import org.improvementledger.chassis.web.page.form.Questions;
import org.improvementledger.chassis.web.page.form.Subject;
import org.improvementledger.events.InspectionRecorded;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Correct the kind, the framework, the dates or the address of an inspection. */
@Controller
@Needs(Roles.IMPROVEMENT_LEAD)
@RequestMapping("/inspections/{id}/corrections/new")
class CorrectInspectionPages extends FormPages<CorrectInspection> {

    private final InspectionForms forms;

    CorrectInspectionPages(FormDesk desk, InspectionForms forms) {
        super(desk);
        this.forms = forms;
    }

    @Override
    protected Questions ask(Subject subject) {
        InspectionRow recorded = forms.inspection(subject.id("id"), subject.moment());
        return forms.questions("Correct the inspection", recorded)
                .lead("Change only what was recorded wrong. Deadlines follow the corrected kind and dates.")
                .ask(InspectionForms.facts(recorded))
                .ask(InspectionForms.reason())
                .seenAt(recorded.version())
                .button("Correct the inspection");
    }

    @Override
    protected CorrectInspection command(Answers answers) {
        UUID id = answers.id("id");
        InspectionRow recorded = forms.inspection(id, answers.subject().moment());
        InspectionRecorded facts = InspectionForms.facts(id, answers);
        if (recorded.reportPublishedOn() != null && facts.reportPublishedOn() == null) {
            answers.refuse("reportPublishedOn", "A date of publication can be corrected, not taken away");
        }
        if (recorded.publicationUrl() != null && facts.publicationUrl() == null) {
            answers.refuse("publicationUrl", "An address can be corrected, not taken away");
        }
        return new CorrectInspection(
                id,
                answers.newId("correction"),
                changed(facts.kind(), recorded.kind()),
                changed(facts.framework(), recorded.framework()),
                changed(facts.fieldworkFrom(), recorded.fieldworkFrom()),
                changed(facts.fieldworkTo(), recorded.fieldworkTo()),
                changed(facts.reportReceivedOn(), recorded.reportReceivedOn()),
                changed(facts.reportPublishedOn(), recorded.reportPublishedOn()),
                changed(facts.publicationUrl(), recorded.publicationUrl()),
                answers.text(InspectionForms.REASON));
    }

    private static <T> @Nullable T changed(@Nullable T answer, @Nullable T recorded) {
        return Objects.equals(answer, recorded) ? null : answer;
    }

    @Override
    protected Done done(CorrectInspection command, Subject subject) {
        return Done.backTo("/inspections/" + command.inspectionId(), "The inspection is corrected");
    }
}
