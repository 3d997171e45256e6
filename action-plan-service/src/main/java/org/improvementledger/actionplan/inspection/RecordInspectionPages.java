package org.improvementledger.actionplan.inspection;

import org.improvementledger.chassis.security.Needs;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.page.form.Answers;
import org.improvementledger.chassis.web.page.form.Done;
import org.improvementledger.chassis.web.page.form.FormDesk;
import org.improvementledger.chassis.web.page.form.FormPages;
import org.improvementledger.chassis.web.page.form.Questions;
import org.improvementledger.chassis.web.page.form.Subject;
import org.improvementledger.events.InspectionRecorded;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Record an inspection or visit. */
@Controller
@Needs(Roles.IMPROVEMENT_LEAD)
@RequestMapping("/inspections/new")
class RecordInspectionPages extends FormPages<RecordInspection> {

    RecordInspectionPages(FormDesk desk) {
        super(desk);
    }

    @Override
    protected Questions ask(Subject subject) {
        return Questions.titled("Record an inspection or visit")
                .backTo("/inspections", "Back to the inspections")
                .ask(InspectionForms.facts(null))
                .beforeButton("Judgements and findings are recorded next, on the inspection's page.")
                .button("Record the inspection");
    }

    @Override
    protected RecordInspection command(Answers answers) {
        InspectionRecorded facts = InspectionForms.facts(answers.newId("inspection"), answers);
        return new RecordInspection(
                facts.inspectionId(),
                facts.kind(),
                facts.framework(),
                facts.fieldworkFrom(),
                facts.fieldworkTo(),
                facts.reportReceivedOn(),
                facts.reportPublishedOn(),
                facts.publicationUrl());
    }

    @Override
    protected Done done(RecordInspection command, Subject subject) {
        return Done.backTo("/inspections/" + command.inspectionId(), "The inspection is recorded");
    }
}
