package org.improvementledger.money.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.improvementledger.events.FinancialYear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which period a report speaks for when nobody says. */
class ReportedPeriodTest {

    private static final FinancialYear YEAR = FinancialYear.of("2019/20");

    @ParameterizedTest
    @CsvSource({
        "2019-03-31T22:59:59Z, P1",
        "2019-04-30T22:59:59Z, P1",
        "2019-04-30T23:00:00Z, P2",
        "2020-03-31T22:59:59Z, P12",
        "2020-03-31T23:00:00Z, P13",
        "2026-01-01T00:00:00Z, P13"
    })
    void itIsTheMonthThatTheMomentFallsInto(Instant at, String period) {
        assertThat(ReportedPeriod.usual(YEAR, at).label()).isEqualTo(period);
    }

    @ParameterizedTest
    @CsvSource({"2019-03-31T22:59:59Z, 2018/19", "2019-03-31T23:00:00Z, 2019/20", "2020-01-01T00:00:00Z, 2019/20"})
    void aYearBeginsOnTheFirstOfAprilInEngland(Instant at, String year) {
        assertThat(ReportedPeriod.yearOf(at).label()).isEqualTo(year);
    }

    @Test
    void whatIsNoPeriodIsTheUsualOne() {
        Instant june = Instant.parse("2019-06-15T12:00:00Z");
        assertThat(ReportedPeriod.of("P7", YEAR, june).label()).isEqualTo("P7");
        assertThat(ReportedPeriod.of("P14", YEAR, june).label()).isEqualTo("P3");
        assertThat(ReportedPeriod.of("", YEAR, june).label()).isEqualTo("P3");
        assertThat(ReportedPeriod.of(null, YEAR, june).label()).isEqualTo("P3");
    }
}
