package org.improvementledger.money.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.improvementledger.events.Capacity;
import org.improvementledger.events.CapacityLimit;
import org.improvementledger.events.Money;
import org.junit.jupiter.api.Test;

/** Which version is in force on a day, and what it says. */
class DelegationSchemeTest {

    private static final LocalDate APRIL = LocalDate.of(2018, 4, 1);

    private final DelegationScheme configured = Schemes.SETTINGS.scheme();

    @Test
    void theConfiguredVersionIsInForceFromTheBeginning() {
        Schemes schemes = new Schemes();
        assertThat(schemes.inForceOn(LocalDate.of(1900, 1, 1))).isEqualTo(configured);
        assertThat(configured.version()).isEqualTo(1);
        assertThat(configured.effectiveFrom()).isNull();
        assertThat(configured.limits())
                .containsExactly(
                        new CapacityLimit(Capacity.HEAD_OF_SERVICE, Money.of("25000")),
                        new CapacityLimit(Capacity.DIRECTOR, Money.of("100000")),
                        new CapacityLimit(Capacity.CHIEF_FINANCE_OFFICER, Money.of("250000")),
                        new CapacityLimit(Capacity.MAYOR, Money.of("20000000")),
                        new CapacityLimit(Capacity.CABINET, Money.of("20000000")),
                        new CapacityLimit(Capacity.FULL_COUNCIL, null));
    }

    @Test
    void aVersionIsInForceFromItsFirstDayAndNotTheDayBefore() {
        Schemes schemes = new Schemes().set(APRIL, configured);
        assertThat(schemes.inForceOn(APRIL).version()).isEqualTo(2);
        assertThat(schemes.inForceOn(APRIL.minusDays(1)).version()).isEqualTo(1);
    }

    @Test
    void whatWasSetLaterForAnEarlierDayDoesNotReplaceWhatBeganLater() {
        Schemes schemes = new Schemes().set(APRIL, configured).set(APRIL.minusYears(1), configured);
        assertThat(schemes.inForceOn(APRIL).version()).isEqualTo(2);
        assertThat(schemes.inForceOn(APRIL.minusDays(1)).version()).isEqualTo(3);
    }

    @Test
    void ofSeveralThatBeginOnOneDayTheLatestVersionCounts() {
        Schemes schemes = new Schemes().set(APRIL, configured).set(APRIL, configured);
        assertThat(schemes.inForceOn(APRIL).version()).isEqualTo(3);
    }

    @Test
    void aCapacityThatASchemeDoesNotNameMayApproveNothing() {
        DelegationScheme bare = new DelegationScheme(2, APRIL, List.of(), Money.of("500000"), 30);
        assertThat(bare.allows(Capacity.MAYOR, Money.of("0.01"))).isFalse();
    }

    @Test
    void aConfigurationWithoutAllCapacitiesOrWithoutAmountsIsRefused() {
        assertThatThrownBy(() -> new DelegationSettings(Map.of(Capacity.MAYOR, "1"), "500000", 30))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ledger.money.delegation.limits.head-of-service");
        assertThatThrownBy(() -> new DelegationSettings(Schemes.SETTINGS.limits(), "much", 30))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
