package org.improvementledger.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FinancialYearTest {

    @Test
    void runsFromTheFirstOfAprilToTheLastOfMarch() {
        FinancialYear year = FinancialYear.of("2018/19");
        assertThat(year.firstDay()).isEqualTo(LocalDate.of(2018, 4, 1));
        assertThat(year.lastDay()).isEqualTo(LocalDate.of(2019, 3, 31));
        assertThat(FinancialYear.of("1999/00").label()).isEqualTo("1999/00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2018/20", "2018-19", "18/19", "2018/2019", "", "2018/18"})
    void isTwoConsecutiveYears(String label) {
        assertThatThrownBy(() -> FinancialYear.of(label)).isInstanceOf(IllegalArgumentException.class);
    }
}
