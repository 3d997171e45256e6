package org.improvementledger.money.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.improvementledger.events.FinancialYear;
import org.improvementledger.events.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which quarter a day falls in, and how quarters are written. */
class ReturnQuarterTest {

    @ParameterizedTest
    @CsvSource({
        "2019-03-31,2018-19/q4,2019-01-01,2019-03-31",
        "2019-04-01,2019-20/q1,2019-04-01,2019-06-30",
        "2019-06-30,2019-20/q1,2019-04-01,2019-06-30",
        "2019-07-01,2019-20/q2,2019-07-01,2019-09-30",
        "2019-12-31,2019-20/q3,2019-10-01,2019-12-31",
        "2020-01-01,2019-20/q4,2020-01-01,2020-03-31",
        "2020-02-29,2019-20/q4,2020-01-01,2020-03-31"
    })
    void aDayFallsInAQuarter(LocalDate day, String path, LocalDate first, LocalDate last) {
        ReturnQuarter quarter = ReturnQuarter.of(day);
        assertThat(quarter.path()).isEqualTo(path);
        assertThat(quarter.firstDay()).isEqualTo(first);
        assertThat(quarter.lastDay()).isEqualTo(last);
        assertThat(ReturnQuarter.of(path.substring(0, 7), path.substring(8))).contains(quarter);
    }

    @ParameterizedTest
    @CsvSource({"2019-20,q0", "2019-20,q5", "2019-20,1", "2019-21,q1", "2019/20,q1", "19-20,q1", "2019-20,q1.csv"})
    void whatIsNoQuarterIsNone(String year, String quarter) {
        assertThat(ReturnQuarter.of(year, quarter)).isEmpty();
    }

    @Test
    void aQuarterIsOneOfFourAndHasAnIdOfItsOwn() {
        FinancialYear year = FinancialYear.of("2018/19");
        assertThatThrownBy(() -> new ReturnQuarter(year, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ReturnQuarter(year, 5)).isInstanceOf(IllegalArgumentException.class);
        // Part of the history: derived once, the same for ever.
        assertThat(new ReturnQuarter(year, 3).id()).hasToString("23a6958d-d464-5159-b03c-aea024f82ee6");
        assertThat(new ReturnQuarter(year, 4).id()).isNotEqualTo(new ReturnQuarter(year, 3).id());
    }

    @Test
    void overFiveHundredPoundsIsPublished() {
        assertThat(OverThresholdPolicy.isPublished(Money.of("500.00"))).isFalse();
        assertThat(OverThresholdPolicy.isPublished(Money.of("500.01"))).isTrue();
    }
}
