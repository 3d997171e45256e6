package org.improvementledger.money.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.improvementledger.chassis.eventstore.Gates;
import org.improvementledger.events.Capacity;
import org.improvementledger.events.CapacityLimit;
import org.improvementledger.events.DelegationSchemeSet;
import org.improvementledger.events.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Versions are added, complete, and only when they say something else than the one before. */
class SchemeOfDelegationTest {

    private static final LocalDate APRIL = LocalDate.of(2019, 4, 1);

    private final List<String> shut = new ArrayList<>();

    private AggregateTestFixture<SchemeOfDelegation> fixture;

    @BeforeEach
    void giveTheConfiguredVersionAndTheGates() {
        fixture = new AggregateTestFixture<>(SchemeOfDelegation.class);
        fixture.registerInjectableResource(Schemes.SETTINGS);
        fixture.registerInjectableResource(new Gates() {
            @Override
            public void pass(String gate) {}

            @Override
            public void shut(String gate) {
                shut.add(gate);
            }
        });
    }

    @Test
    void theFirstThatIsSetIsVersionTwoAndKeepsTheLimitsItDoesNotName() {
        fixture.givenNoPriorActivity()
                .when(set(APRIL, new CapacityLimit(Capacity.MAYOR, Money.of("15000000"))))
                .expectEvents(version(2, APRIL, "15000000"));
        assertThat(shut).containsExactly("delegation-scheme");
    }

    @Test
    void theNextKeepsWhatTheOneBeforeSaid() {
        fixture.given(version(2, APRIL, "15000000"))
                .when(set(APRIL.plusYears(1)))
                .expectEvents(version(3, APRIL.plusYears(1), "15000000"));
    }

    @Test
    void aLimitCanBeTakenAway() {
        fixture.given(version(2, APRIL, "15000000"))
                .when(set(APRIL, new CapacityLimit(Capacity.MAYOR, null)))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void theSameAgainIsQuiet() {
        fixture.given(version(2, APRIL, "15000000"))
                .when(set(APRIL, new CapacityLimit(Capacity.MAYOR, Money.of("15000000"))))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        assertThat(shut).isEmpty();
    }

    @Test
    void anotherDayAnotherAmountOrAnotherWindowIsAnotherVersion() {
        fixture.given(version(2, APRIL, "15000000"))
                .when(new SetDelegationScheme(SchemeOfDelegation.ID, APRIL, List.of(), Money.of("500000"), 31))
                .expectEvents(new DelegationSchemeSet(
                        SchemeOfDelegation.ID,
                        3,
                        APRIL,
                        version(2, APRIL, "15000000").limits(),
                        Money.of("500000"),
                        31));
        fixture.given(version(2, APRIL, "15000000"))
                .when(new SetDelegationScheme(SchemeOfDelegation.ID, APRIL, List.of(), Money.of("500000.01"), 30))
                .expectEvents(new DelegationSchemeSet(
                        SchemeOfDelegation.ID,
                        3,
                        APRIL,
                        version(2, APRIL, "15000000").limits(),
                        Money.of("500000.01"),
                        30));
    }

    private static SetDelegationScheme set(LocalDate from, CapacityLimit... limits) {
        return new SetDelegationScheme(SchemeOfDelegation.ID, from, List.of(limits), Money.of("500000"), 30);
    }

    private static DelegationSchemeSet version(int version, LocalDate from, String mayor) {
        return new DelegationSchemeSet(
                SchemeOfDelegation.ID,
                version,
                from,
                Schemes.SETTINGS.scheme().limitsWith(List.of(new CapacityLimit(Capacity.MAYOR, Money.of(mayor)))),
                Money.of("500000"),
                30);
    }
}
