package org.improvementledger.money.allocation;

import static org.improvementledger.chassis.web.page.form.Question.lines;

import java.util.List;
import java.util.UUID;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.security.Needs;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.page.form.Answers;
import org.improvementledger.chassis.web.page.form.Done;
import org.improvementledger.chassis.web.page.form.FormDesk;
import org.improvementledger.chassis.web.page.form.FormPages;
import org.improvementledger.chassis.web.page.form.Questions;
import org.improvementledger.chassis.web.page.form.Subject;
import org.improvementledger.money.standing.ActionStandingRow;
import org.improvementledger.money.standing.Standings;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Unlink an allocation from an action of the plan. */
@Controller
@Needs(Roles.FINANCE_OFFICER)
@RequestMapping("/allocations/{id}/actions/{actionId}/unlinking")
class ActionUnlinkPages extends FormPages<UnlinkAction> {

    /** Characters of an id that tell actions apart which are not known here yet. */
    private static final int SHORT = 8;

    private final Allocations allocations;

    private final Standings standings;

    ActionUnlinkPages(FormDesk desk, Allocations allocations, Standings standings) {
        super(desk);
        this.allocations = allocations;
        this.standings = standings;
    }

    @Override
    protected Questions ask(Subject subject) {
        UUID action = subject.id("actionId");
        ActionStandingRow known =
                standings.of(List.of(action), subject.moment()).get(action);
        String title = known == null ? "Action " + action.toString().substring(0, SHORT) : known.title();
        AllocationRow row = row(subject);
        return Questions.titled("Unlink an action")
                .about(row.title())
                .backTo("/allocations/" + row.id(), "Back to the allocation")
                .lead("The allocation will fund “" + title + "” no longer. That it did stays readable.")
                .ask(lines("reason", "Why?").called("Reason").atMost(ReasonBody.LONGEST_REASON))
                .button("Unlink the action")
                .unchecked();
    }

    @Override
    protected UnlinkAction command(Answers answers) {
        AllocationRow row = row(answers.subject());
        return new UnlinkAction(row.budgetId(), row.id(), answers.id("actionId"), answers.text("reason"));
    }

    @Override
    protected Done done(UnlinkAction command, Subject subject) {
        return Done.backTo("/allocations/" + command.allocationId(), "The action is unlinked");
    }

    private AllocationRow row(Subject subject) {
        UUID id = subject.id("id");
        return allocations.find(id, subject.moment()).orElseThrow(() -> NotFoundException.of("allocation", id));
    }
}
