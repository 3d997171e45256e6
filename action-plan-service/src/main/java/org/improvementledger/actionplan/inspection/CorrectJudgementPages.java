package org.improvementledger.actionplan.inspection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.security.Needs;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.page.Choice;
import org.improvementledger.chassis.web.page.form.Answers;
import org.improvementledger.chassis.web.page.form.Done;
import org.improvementledger.chassis.web.page.form.FormDesk;
import org.improvementledger.chassis.web.page.form.FormPages;
import org.improvementledger.chassis.web.page.form.Question;
import org.improvementledger.chassis.web.page.form.Questions;
import org.improvementledger.chassis.web.page.form.Subject;
import org.improvementledger.events.Coded;
import org.improvementledger.events.Grade;
import org.improvementledger.events.JudgementArea;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Correct the grade of an area, or say that it was not judged. */
@Controller
@Needs(Roles.IMPROVEMENT_LEAD)
@RequestMapping("/inspections/{id}/judgements/{area}/correction")
class CorrectJudgementPages extends FormPages<CorrectJudgement> {

    private static final String NOT_JUDGED = "not-judged";

    private final InspectionForms forms;
    private final Inspections inspections;

    CorrectJudgementPages(FormDesk desk, InspectionForms forms, Inspections inspections) {
        super(desk);
        this.forms = forms;
        this.inspections = inspections;
    }

    @Override
    protected Questions ask(Subject subject) {
        InspectionRow inspection = forms.inspection(subject.id("id"), subject.moment());
        JudgementArea area = AddressWords.area(subject.text("area"));
        JudgementRow judgement = inspections.judgements(inspection.id(), subject.moment()).stream()
                .filter(found -> found.area() == area)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("This area has no judgement to correct."));
        List<Choice> grades = new ArrayList<>(Arrays.stream(Grade.values())
                .map(grade -> new Choice(grade.code(), words(grade)))
                .toList());
        grades.add(new Choice(NOT_JUDGED, "It was not judged"));
        return forms.questions("Correct the judgement", inspection)
                .fact("Area", words(area))
                .ask(
                        Question.choice("grade", "Which grade did it get?", grades)
                                .called("Grade")
                                .recorded(judgement.grade()),
                        InspectionForms.reason())
                .seenAt(inspection.version())
                .button("Correct the judgement");
    }

    @Override
    protected CorrectJudgement command(Answers answers) {
        String grade = answers.choice("grade");
        return new CorrectJudgement(
                answers.id("id"),
                AddressWords.area(answers.subject().text("area")),
                grade.equals(NOT_JUDGED) ? null : Coded.of(Grade.class, grade),
                answers.text(InspectionForms.REASON));
    }

    @Override
    protected Done done(CorrectJudgement command, Subject subject) {
        return Done.backTo("/inspections/" + command.inspectionId(), "The judgement is corrected");
    }
}
