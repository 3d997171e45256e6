package org.improvementledger.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class MoneyTest {

    @Test
    void isWholePenceAndNothingFiner() {
        assertThat(Money.of("0.01").amount()).isEqualTo(new BigDecimal("0.01"));
        assertThatThrownBy(() -> Money.of("0.001")).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void isEqualHoweverItsZerosAreWritten() {
        assertThat(Money.of("10600000")).isEqualTo(Money.of("10600000.00")).isEqualTo(Money.of("1.06E+7"));
    }

    @Test
    void isWrittenAsTextWithTwoDecimals() {
        assertThat(EventJson.mapper().writeValueAsString(Money.of("1.06E+7")))
                .isEqualTo("{\"amount\":\"10600000.00\",\"currency\":\"GBP\"}");
    }

    @Test
    void addsWithoutLosingAPenny() {
        assertThat(Money.of("999999999999.98").plus(Money.of("0.01"))).isEqualTo(Money.of("999999999999.99"));
        assertThat(Money.of("0.01").minus(Money.of("0.02"))).hasToString("−£0.01");
    }

    @Test
    void knowsOnlyPoundsSterling() {
        assertThatThrownBy(() -> new Money(BigDecimal.ONE, "EUR")).hasMessageContaining("GBP");
    }
}
