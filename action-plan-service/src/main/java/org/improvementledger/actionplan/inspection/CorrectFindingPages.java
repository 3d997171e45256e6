package org.improvementledger.actionplan.inspection;

import java.util.UUID;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.security.Needs;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.page.form.Answers;
import org.improvementledger.chassis.web.page.form.Done;
import org.improvementledger.chassis.web.page.form.FormDesk;
import org.improvementledger.chassis.web.page.form.FormPages;
import org.improvementledger.chassis.web.page.form.Question;
import org.improvementledger.chassis.web.page.form.Questions;
import org.improvementledger.chassis.web.page.form.Subject;
import org.improvementledger.events.FindingKind;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Correct the kind or the words of a finding. */
@Controller
@Needs(Roles.IMPROVEMENT_LEAD)
@RequestMapping("/inspections/{id}/findings/{findingId}/correction")
class CorrectFindingPages extends FormPages<CorrectFinding> {

    private final InspectionForms forms;
    private final Inspections inspections;

    CorrectFindingPages(FormDesk desk, InspectionForms forms, Inspections inspections) {
        super(desk);
        this.forms = forms;
        this.inspections = inspections;
    }

    @Override
    protected Questions ask(Subject subject) {
        InspectionRow inspection = forms.inspection(subject.id("id"), subject.moment());
        UUID findingId = subject.id("findingId");
        FindingRow finding = inspections
                .finding(inspection.id(), findingId, subject.moment())
                .orElseThrow(() -> NotFoundException.of("finding", findingId));
        return forms.questions("Correct the finding", inspection)
                .ask(
                        Question.choice("kind", "What kind of finding is it?", FindingKind.class)
                                .called("Kind")
                                .recorded(finding.kind()),
                        Question.lines("text", "What did they find?")
                                .called("Finding")
                                .atMost(FindingBody.LONGEST_TEXT)
                                .recorded(finding.text()),
                        InspectionForms.reason())
                .seenAt(inspection.version())
                .button("Correct the finding");
    }

    @Override
    protected CorrectFinding command(Answers answers) {
        return new CorrectFinding(
                answers.id("id"),
                answers.id("findingId"),
                answers.choice("kind", FindingKind.class),
                answers.text("text"),
                answers.text(InspectionForms.REASON));
    }

    @Override
    protected Done done(CorrectFinding command, Subject subject) {
        return Done.backTo("/inspections/" + command.inspectionId(), "The finding is corrected");
    }
}
