package org.improvementledger.money.allocation;

import static org.improvementledger.chassis.web.page.form.Question.choice;

import java.util.List;
import java.util.UUID;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.security.Needs;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.page.Choice;
import org.improvementledger.chassis.web.page.form.Answers;
import org.improvementledger.chassis.web.page.form.Done;
import org.improvementledger.chassis.web.page.form.FormDesk;
import org.improvementledger.chassis.web.page.form.FormPages;
import org.improvementledger.chassis.web.page.form.Questions;
import org.improvementledger.chassis.web.page.form.Subject;
import org.improvementledger.money.standing.Standings;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Link an allocation to an action of the plan. */
@Controller
@Needs(Roles.FINANCE_OFFICER)
@RequestMapping("/allocations/{id}/actions/new")
class ActionLinkPages extends FormPages<LinkAction> {

    private final Allocations allocations;

    private final Standings standings;

    ActionLinkPages(FormDesk desk, Allocations allocations, Standings standings) {
        super(desk);
        this.allocations = allocations;
        this.standings = standings;
    }

    @Override
    protected Questions ask(Subject subject) {
        AllocationRow row = row(subject);
        String sent = subject.sent("actionId");
        List<Choice> choices = standings.offered(subject.moment()).stream()
                .filter(action -> !row.actionIds().contains(action.id())
                        || action.id().toString().equals(sent))
                .map(action -> new Choice(action.id().toString(), action.title(), "Led by " + action.lead()))
                .toList();
        Questions questions = Questions.titled("Link an action")
                .about(row.title())
                .backTo("/allocations/" + row.id(), "Back to the allocation")
                .ask(choice("actionId", "Which action does it fund?", choices)
                        .missing("Choose an action")
                        .small())
                .button("Link the action")
                .unchecked();
        return choices.isEmpty() ? questions.closed("Every action that is known here is linked already.") : questions;
    }

    @Override
    protected LinkAction command(Answers answers) {
        AllocationRow row = row(answers.subject());
        return new LinkAction(row.budgetId(), row.id(), answers.chosenId("actionId"));
    }

    @Override
    protected Done done(LinkAction command, Subject subject) {
        return Done.backTo("/allocations/" + command.allocationId(), "The action is linked");
    }

    private AllocationRow row(Subject subject) {
        UUID id = subject.id("id");
        return allocations.find(id, subject.moment()).orElseThrow(() -> NotFoundException.of("allocation", id));
    }
}
