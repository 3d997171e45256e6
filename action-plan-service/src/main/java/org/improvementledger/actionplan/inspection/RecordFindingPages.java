package org.improvementledger.actionplan.inspection;

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

/** Record a strength or an area to improve. */
@Controller
@Needs(Roles.IMPROVEMENT_LEAD)
@RequestMapping("/inspections/{id}/findings/new")
class RecordFindingPages extends FormPages<RecordFinding> {

    private final InspectionForms forms;

    RecordFindingPages(FormDesk desk, InspectionForms forms) {
        super(desk);
        this.forms = forms;
    }

    @Override
    protected Questions ask(Subject subject) {
        return forms.questions("Record a finding", forms.inspection(subject.id("id"), subject.moment()))
                .ask(
                        Question.choice("kind", "What kind of finding is it?", FindingKind.class)
                                .called("Kind"),
                        Question.lines("text", "What did they find?")
                                .hint("As the report has it. Never write about a child or family.")
                                .called("Finding")
                                .atMost(FindingBody.LONGEST_TEXT))
                .button("Record the finding");
    }

    @Override
    protected RecordFinding command(Answers answers) {
        return new RecordFinding(
                answers.id("id"),
                answers.newId("finding"),
                answers.choice("kind", FindingKind.class),
                answers.text("text"));
    }

    @Override
    protected Done done(RecordFinding command, Subject subject) {
        return Done.backTo("/inspections/" + command.inspectionId(), "The finding is recorded");
    }
}
