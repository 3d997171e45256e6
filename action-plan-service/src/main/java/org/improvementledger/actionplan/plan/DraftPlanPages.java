package org.improvementledger.actionplan.plan;

import java.util.List;
import org.improvementledger.actionplan.inspection.Inspections;
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
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Begin an improvement plan in answer to an inspection. */
@Controller
@Needs(Roles.IMPROVEMENT_LEAD)
@RequestMapping("/plans/new")
class DraftPlanPages extends FormPages<DraftPlan> {

    private final Inspections inspections;

    DraftPlanPages(FormDesk desk, Inspections inspections) {
        super(desk);
        this.inspections = inspections;
    }

    @Override
    protected Questions ask(Subject subject) {
        List<Choice> choices = inspections.all(subject.moment()).reversed().stream()
                .map(inspection -> new Choice(
                        inspection.id().toString(),
                        words(inspection.kind()) + ", " + day(inspection.fieldworkFrom()) + " to "
                                + day(inspection.fieldworkTo())))
                .toList();
        String asked = subject.sent("inspection");
        Question inspection = Question.choice("inspectionId", "Which inspection does it answer?", choices)
                .called("Inspection")
                .noChoices("Record the inspection first.");
        return Questions.titled("Draft an improvement plan")
                .backTo("/plans", "Back to the plans")
                .ask(
                        asked == null ? inspection : inspection.startingWith(asked),
                        Question.text("title", "What is it called?")
                                .called("Title")
                                .atMost(PlanBody.LONGEST_TITLE))
                .button("Draft the plan");
    }

    @Override
    protected DraftPlan command(Answers answers) {
        return new DraftPlan(answers.newId("plan"), answers.text("title"), answers.chosenId("inspectionId"));
    }

    @Override
    protected Done done(DraftPlan command, Subject subject) {
        return Done.backTo("/plans/" + command.planId(), "The plan is drafted. Its priorities and actions come next");
    }
}
