package org.improvementledger.actionplan.action;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.improvementledger.actionplan.plan.AddDependency;
import org.improvementledger.actionplan.plan.DependencyRow;
import org.improvementledger.actionplan.plan.Plans;
import org.improvementledger.chassis.projection.ReadModel;
import org.improvementledger.chassis.projection.Versioned;
import org.improvementledger.chassis.security.Needs;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.page.Choice;
import org.improvementledger.chassis.web.page.form.Answers;
import org.improvementledger.chassis.web.page.form.Done;
import org.improvementledger.chassis.web.page.form.FormDesk;
import org.improvementledger.chassis.web.page.form.Question;
import org.improvementledger.chassis.web.page.form.Questions;
import org.improvementledger.chassis.web.page.form.Subject;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Let an action wait for another of its plan. */
@Controller
@Needs(Roles.IMPROVEMENT_LEAD)
@RequestMapping("/actions/{id}/dependencies/new")
class AddDependencyPages extends ActionForms<AddDependency> {

    private final Actions actions;
    private final Plans plans;

    AddDependencyPages(FormDesk desk, Actions actions, Plans plans) {
        super(desk, actions);
        this.actions = actions;
        this.plans = plans;
    }

    @Override
    protected Questions ask(Subject subject) {
        ActionRow action = action(subject);
        String sent = subject.sent("dependsOn");
        Set<UUID> known = plans.waitedForBy(action.id(), subject.moment()).stream()
                .map(DependencyRow::dependsOn)
                .filter(id -> !id.toString().equals(sent))
                .collect(Collectors.toSet());
        List<Choice> others =
                actions.page(action.planId(), null, null, ReadModel.MAXIMUM_PAGE, subject.moment()).items().stream()
                        .map(Versioned::row)
                        .filter(other -> !other.id().equals(action.id()) && !known.contains(other.id()))
                        .map(other -> new Choice(other.id().toString(), other.title()))
                        .toList();
        return about(subject, "Let it wait for another action")
                .lead("It says what has to be done first. Actions that would wait for each other are refused.")
                .ask(Question.select("dependsOn", "Which action does it wait for?", others)
                        .called("Action it waits for")
                        .noChoices("The plan has no other action."))
                .button("Let it wait");
    }

    @Override
    protected AddDependency command(Answers answers) {
        return new AddDependency(action(answers.subject()).planId(), answers.id("id"), answers.chosenId("dependsOn"));
    }

    @Override
    protected Done done(AddDependency command, Subject subject) {
        return Done.backTo("/actions/" + command.actionId(), "It waits for the other action");
    }
}
