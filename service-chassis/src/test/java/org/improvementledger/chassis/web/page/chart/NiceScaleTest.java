package org.improvementledger.chassis.web.page.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.improvementledger.chassis.web.page.MoneyFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NiceScaleTest {

    private static final Function<BigDecimal, String> PLAIN = BigDecimal::toPlainString;

    private static List<BigDecimal> figures(String text) {
        return Arrays.stream(text.split(" ")).map(BigDecimal::new).toList();
    }

    private static String ticks(NiceScale scale) {
        return String.join(
                " ", scale.ticks().stream().map(BigDecimal::toPlainString).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "4.1, 0 1 2 3 4 5",
        "5, 0 1 2 3 4 5",
        "5.01, 0 2 4 6",
        "11, 0 5 10 15",
        "-3 4, -4 -2 0 2 4",
        "-7, -8 -6 -4 -2 0",
        "0, 0.0 0.2 0.4 0.6 0.8 1.0",
        "0.03, 0.00 0.01 0.02 0.03",
        "999000000000, 0 200000000000 400000000000 600000000000 800000000000 1000000000000"
    })
    void ticksAreRoundAndHoldZeroAndEveryFigure(String figures, String ticks) {
        assertThat(ticks(NiceScale.fromZero(figures(figures), 5, PLAIN))).isEqualTo(ticks);
    }

    @Test
    void ticksThatWouldReadTheSameAreSetFurtherApart() {
        NiceScale scale = NiceScale.fromZero(figures("1"), 5, new MoneyFormat()::compact);
        assertThat(scale.ticks().stream().map(new MoneyFormat()::compact)).containsExactly("£0", "£1");
    }

    @Test
    void figuresCloseTogetherFarFromZeroGetAScaleOfTheirOwn() {
        // The edge: a quarter of the largest figure.
        NiceScale cut = NiceScale.around(figures("75.1 100"), 5, PLAIN);
        assertThat(cut.startsAtZero()).isFalse();
        assertThat(cut.from()).isEqualByComparingTo("75");
        assertThat(NiceScale.around(figures("75 100"), 5, PLAIN).startsAtZero()).isTrue();
        assertThat(NiceScale.around(figures("80"), 5, PLAIN).startsAtZero()).isTrue();
        assertThat(NiceScale.around(figures("-100 -90"), 5, PLAIN).startsAtZero())
                .isTrue();
        assertThat(NiceScale.around(figures("0 1"), 5, PLAIN).startsAtZero()).isTrue();
    }

    @Test
    void aFigureStandsInProportion() {
        NiceScale scale = NiceScale.fromZero(figures("-4 6"), 5, PLAIN);
        assertThat(scale.at(new BigDecimal("-4"), 0, 100)).isCloseTo(0, within(0.001));
        assertThat(scale.at(BigDecimal.ONE, 0, 100)).isCloseTo(50, within(0.001));
        assertThat(scale.at(new BigDecimal("6"), 300, 100)).isCloseTo(100, within(0.001));
    }
}
