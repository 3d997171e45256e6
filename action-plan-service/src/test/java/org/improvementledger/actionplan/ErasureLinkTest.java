package org.improvementledger.actionplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.improvementledger.events.BudgetClosed;
import org.junit.jupiter.api.Test;

/** Where an administrator is led to the form that erases texts by law. */
class ErasureLinkTest {

    private static final PlanService SERVICE = PlanService.shared();

    private static final String LINK = "Erase texts by law";

    private final Visitor administrator = new Visitor(SERVICE, "administrator");

    @Test
    void anEntryOfThisServiceLeadsThere() throws Exception {
        SERVICE.story();
        appears("action-plan");
        assertThat(administrator.text("/audit/action-plan/0")).contains(LINK);
        assertThat(new Visitor(SERVICE, "auditor").text("/audit/action-plan/0")).doesNotContain(LINK);
    }

    /** The other service erases from its own events; here there would be nothing to erase from. */
    @Test
    void anEntryOfTheOtherServiceDoesNot() throws Exception {
        SERVICE.budget().publish(new BudgetClosed(UUID.randomUUID(), LocalDate.of(2020, 3, 31), "The year is over"));
        appears("budget");
        assertThat(administrator.text("/audit/budget/0")).contains("Proof").doesNotContain(LINK);
    }

    private void appears(String service) {
        await("the first entry of " + service).atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(
                        administrator.status("/audit/" + service + "/0"))
                .isEqualTo(200));
    }
}
