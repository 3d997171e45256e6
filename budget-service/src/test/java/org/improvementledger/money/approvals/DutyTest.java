package org.improvementledger.money.approvals;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.improvementledger.chassis.security.Actor;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.events.Capacity;
import org.improvementledger.events.CapacityLimit;
import org.improvementledger.events.Money;
import org.improvementledger.money.delegation.DelegationScheme;
import org.junit.jupiter.api.Test;

/** Scheme of delegation: a limit is what a capacity may approve, the limit itself included. */
class DutyTest {

    private static final DelegationScheme SCHEME = new DelegationScheme(
            3,
            null,
            List.of(
                    new CapacityLimit(Capacity.DIRECTOR, Money.of("100000")),
                    new CapacityLimit(Capacity.CABINET, Money.of("20000000")),
                    new CapacityLimit(Capacity.FULL_COUNCIL, null)),
            Money.of("500000"),
            30);

    @Test
    void theLimitItselfIsYoursAndAPennyOverIsNot() {
        assertThat(duty(director(), "100000.00"))
                .isEqualTo(new Duty(true, "Yours as director, up to £100,000.00.", List.of()));
        assertThat(duty(director(), "100000.01"))
                .isEqualTo(new Duty(
                        false,
                        "Above your limit as director, up to £100,000.00. Up to £20,000,000.00 the cabinet could, without a limit the full council could.",
                        List.of()));
    }

    @Test
    void whoeverHadAHandInItDoesNotDecide() {
        assertThat(Duty.of(item("1.00", "9.00", Set.of("somebody", "director")), director(), SCHEME))
                .isEqualTo(new Duty(false, "You had a hand in the proposal, so someone else decides.", List.of()));
    }

    @Test
    void withoutACapacityOneReadsWhoCould() {
        Actor officer = new Actor("finance-officer", Set.of(Roles.FINANCE_OFFICER), Set.of(), "Finance officer");
        assertThat(duty(officer, "1.00").yours()).isFalse();
        assertThat(duty(officer, "1.00").reason()).startsWith("Up to £100,000.00 the director could");
    }

    @Test
    void keyDecisionsAndMissingMoneyAreSaidBefore() {
        Actor cabinet = new Actor("cabinet", Set.of(Roles.APPROVER), Set.of("cabinet"), "Cabinet");
        assertThat(Duty.of(item("499999.99", "499999.99", Set.of()), cabinet, SCHEME)
                        .notes())
                .isEmpty();
        assertThat(Duty.of(item("500000.00", "499999.99", Set.of()), cabinet, SCHEME)
                        .notes())
                .containsExactly(
                        "More than is there: £499,999.99.",
                        "A key decision: notice given 28 days before, or a reason for urgency.");
    }

    private static Duty duty(Actor reader, String amount) {
        return Duty.of(item(amount, "100000000.00", Set.of("somebody")), reader, SCHEME);
    }

    private static Actor director() {
        return new Actor("director", Set.of(Roles.APPROVER), Set.of("director"), "Director");
    }

    private static AwaitingDecision item(String amount, String available, Set<String> contributors) {
        return new AwaitingDecision(
                "Allocation",
                new UUID(1, 1),
                "Training",
                "Train social workers",
                new BigDecimal(amount),
                "Children's services 2019/20",
                new BigDecimal(available),
                "somebody",
                contributors,
                Instant.EPOCH,
                "/allocations/1/approval");
    }
}
