package org.improvementledger.money.budget;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.improvementledger.events.ActionLinked;
import org.improvementledger.events.ActionUnlinked;
import org.improvementledger.events.AllocationProposed;
import org.improvementledger.money.allocation.LinkAction;
import org.improvementledger.money.allocation.UnlinkAction;
import org.junit.jupiter.api.Test;

/** Which actions an allocation is for, beside those that it was proposed with. */
class AllocationLinksTest extends BudgetFixture {

    private final UUID other = UUID.fromString("0f1e2d3c-4b5a-4697-8879-6a5b4c3d2e13");

    @Test
    void isAcceptedOnceAndThenQuiet() {
        given(budgetSet("100"), by(PROPOSER, proposed(FIRST, "60")))
                .when(new LinkAction(BUDGET, FIRST, other), by(PROPOSER))
                .expectEvents(new ActionLinked(BUDGET, FIRST, other));
        given(budgetSet("100"), by(PROPOSER, proposed(FIRST, "60")), new ActionLinked(BUDGET, FIRST, other))
                .when(new LinkAction(BUDGET, FIRST, other), by(PROPOSER))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        given(budgetSet("100"), by(PROPOSER, proposed(FIRST, "60")))
                .when(new LinkAction(BUDGET, FIRST, ACTION), by(PROPOSER))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void anotherAfterAHundredIsRefused() {
        List<UUID> many = Stream.generate(UUID::randomUUID).limit(99).toList();
        given(budgetSet("100"), by(PROPOSER, withActions(many)))
                .when(new LinkAction(BUDGET, FIRST, other), by(PROPOSER))
                .expectEvents(new ActionLinked(BUDGET, FIRST, other));
        refused(
                given(budgetSet("100"), by(PROPOSER, withActions(many)), new ActionLinked(BUDGET, FIRST, other))
                        .when(new LinkAction(BUDGET, FIRST, ACTION), by(PROPOSER)),
                "too-many-actions",
                "This allocation funds 100 actions, and more cannot be linked to it.");
    }

    @Test
    void whatIsRejectedIsOver() {
        refused(
                given(budgetSet("100"), by(PROPOSER, proposed(FIRST, "60")), by(APPROVER, rejected(FIRST)))
                        .when(new LinkAction(BUDGET, FIRST, other), by(PROPOSER)),
                "allocation-ended",
                "This allocation was rejected, so it cannot be linked to an action.");
    }

    @Test
    void unlinkingIsAcceptedOnceAndThenQuiet() {
        ActionUnlinked unlinked = new ActionUnlinked(BUDGET, FIRST, ACTION, "A grant pays");
        given(budgetSet("100"), by(PROPOSER, proposed(FIRST, "60")))
                .when(new UnlinkAction(BUDGET, FIRST, ACTION, "A grant pays"), by(PROPOSER))
                .expectEvents(unlinked);
        given(budgetSet("100"), by(PROPOSER, proposed(FIRST, "60")), unlinked)
                .when(new UnlinkAction(BUDGET, FIRST, ACTION, "A grant pays"), by(PROPOSER))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    private AllocationProposed withActions(List<UUID> actions) {
        AllocationProposed like = proposed(FIRST, "60");
        return new AllocationProposed(
                BUDGET,
                FIRST,
                like.title(),
                like.purpose(),
                like.amount(),
                like.costCentre(),
                like.serviceArea(),
                EFFECTIVE,
                actions);
    }
}
