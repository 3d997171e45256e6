package org.improvementledger.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import org.improvementledger.money.transfer.TransferBodies;
import org.junit.jupiter.api.Test;

/** What only the money can answer: whether it was there, and what became of an item field by field. */
class AuditorsQuestionsTest {

    private static final String AUDITOR = "auditor";

    private final RunningMoney money = RunningMoney.shared();

    private final Visits visits = new Visits(money);

    @Test
    void whatWasThereBeforeAnApprovalStaysWhateverFollows() {
        UUID budget = MoneyItems.budget("1000.00");
        UUID first = MoneyItems.allocation(budget, "400.00");
        approve(first);
        UUID second = MoneyItems.allocation(budget, "600.00");
        approve(second);
        MoneyItems.awaitEntries(first, 2);
        MoneyItems.awaitEntries(second, 2);
        assertThat(ask("availability", first))
                .contains("The money was there.")
                .contains("had £1,000.00 that was not allocated; the approval took £400.00 and left £600.00.");
        assertThat(ask("availability", second))
                .contains("had £600.00 that was not allocated; the approval took £600.00 and left £0.00.");
        assertThat(visits.shown(AUDITOR, "/audit/questions/availability.csv?item=" + second))
                .contains("\"£600.00 (of £1,000.00)\",£600.00,\"£0.00 (of £1,000.00)\",Yes,budget,");
    }

    @Test
    void aVirementIsHeldAgainstWhatItsGiverHadLeftToSpend() {
        UUID budget = MoneyItems.budget("1000.00");
        UUID giver = MoneyItems.allocation(budget, "400.00");
        approve(giver);
        UUID taker = MoneyItems.allocation(budget, "100.00");
        approve(taker);
        UUID virement = UUID.randomUUID();
        assertThat(money.post(
                                "finance-officer",
                                "/api/virements",
                                TransferBodies.between(
                                        virement, "allocationId", giver, "allocationId", taker, "150.00"))
                        .status())
                .isEqualTo(201);
        assertThat(ask("availability", virement)).contains("Nothing about this was approved yet.");
        assertThat(money.post("cabinet", "/api/virements/" + virement + "/approval", Bodies.approval("cabinet"))
                        .status())
                .isEqualTo(200);
        MoneyItems.awaitEntries(virement, 4); // both sides are entries of their own
        assertThat(ask("availability", virement))
                .contains("had £400.00 left to spend; the approval took £150.00 and left £250.00.");
        assertThat(ask("segregation", virement)).contains("Nobody both asked for it and decided it.");
        assertThat(visits.shown(AUDITOR, "/virements/" + virement)).contains("/audit/questions?item=" + virement);
    }

    @Test
    void eachFieldIsToldFromItsFirstValueToItsLastWithWhyAndOnWhichDecision() {
        UUID budget = MoneyItems.budget("1000.00");
        UUID allocation = MoneyItems.allocation(budget, "400.00");
        approve(allocation);
        MoneyItems.awaitEntries(allocation, 2);
        String page = ask("changes", allocation);
        assertThat(page)
                .contains("Status", "Not there", "Proposed", "Approved")
                .contains("Cabinet")
                .contains("Entry<span");
        assertThat(visits.shown(AUDITOR, "/audit/questions/changes")).contains("The id of a plan, an action");
        assertThat(visits.status(AUDITOR, "/audit/questions/changes.csv")).isEqualTo(422);
        assertThat(visits.shown(AUDITOR, "/audit/questions/changes?item=" + UUID.randomUUID()))
                .contains("This service keeps nothing under this id.");
        assertThat(visits.status(AUDITOR, "/audit/questions/changes?cursor=x&item=" + allocation))
                .isEqualTo(422);
        assertThat(visits.shown(AUDITOR, "/allocations/" + allocation)).contains("/audit/questions?item=" + allocation);
    }

    @Test
    void whatWasDoneWithABudgetIsToldFigureByFigure() {
        UUID budget = MoneyItems.budget("1000.00");
        UUID allocation = MoneyItems.allocation(budget, "400.00");
        approve(allocation);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(visits.shown(AUDITOR, "/audit/questions/changes.csv?item=" + budget))
                        .contains("\n,Carried in,Not there,£0.00,")
                        .contains("\n,Awaiting approval,£0.00,£400.00,", "\n,Awaiting approval,£400.00,£0.00,")
                        .contains("\n,Unallocated,\"£1,000.00\",£600.00,")
                        .doesNotContain("\n,Version,"));
    }

    private String ask(String question, UUID item) {
        return visits.shown(AUDITOR, "/audit/questions/" + question + "?item=" + item);
    }

    private void approve(UUID allocation) {
        assertThat(money.post("cabinet", MoneyItems.approvalOf(allocation), Bodies.approval("cabinet"))
                        .status())
                .isEqualTo(200);
    }
}
