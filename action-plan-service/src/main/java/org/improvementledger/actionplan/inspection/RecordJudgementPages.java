package org.improvementledger.actionplan.inspection;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
import org.improvementledger.events.Grade;
import org.improvementledger.events.JudgementArea;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Record the grade of one of the areas that were judged at the time. */
@Controller
@Needs(Roles.IMPROVEMENT_LEAD)
@RequestMapping("/inspections/{id}/judgements/new")
class RecordJudgementPages extends FormPages<RecordJudgement> {

    private final InspectionForms forms;
    private final Inspections inspections;

    RecordJudgementPages(FormDesk desk, InspectionForms forms, Inspections inspections) {
        super(desk);
        this.forms = forms;
        this.inspections = inspections;
    }

    @Override
    protected Questions ask(Subject subject) {
        InspectionRow inspection = forms.inspection(subject.id("id"), subject.moment());
        Map<JudgementArea, Grade> judged = inspections.judgements(inspection.id(), subject.moment()).stream()
                .collect(Collectors.toMap(JudgementRow::area, JudgementRow::grade));
        List<Choice> areas = JudgementPolicy.areasOn(inspection.fieldworkFrom()).stream()
                .map(area -> new Choice(
                        area.code(),
                        words(area),
                        judged.containsKey(area) ? "Recorded already, as " + words(judged.get(area)) : null))
                .toList();
        Questions questions = forms.questions("Record a judgement", inspection)
                .lead(
                        "Overall effectiveness is recorded like the others. It is never worked out from them, and may be absent.")
                .ask(
                        Question.choice("area", "Which area?", areas).called("Area"),
                        Question.choice("grade", "Which grade did it get?", Grade.class)
                                .called("Grade"))
                .button("Record the judgement");
        return JudgementPolicy.isGraded(inspection.kind())
                ? questions
                : questions.closed("This kind of visit gives no grades. Record its findings instead.");
    }

    @Override
    protected RecordJudgement command(Answers answers) {
        return new RecordJudgement(
                answers.id("id"), answers.choice("area", JudgementArea.class), answers.choice("grade", Grade.class));
    }

    @Override
    protected Done done(RecordJudgement command, Subject subject) {
        return Done.backTo(
                "/inspections/" + command.inspectionId(),
                words(command.area()) + " is recorded as " + words(command.grade()));
    }
}
