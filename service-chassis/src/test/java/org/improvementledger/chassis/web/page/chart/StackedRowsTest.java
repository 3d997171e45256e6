package org.improvementledger.chassis.web.page.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class StackedRowsTest {

    @Test
    void saysEachPartInWordsAndNothingOfThoseThatAreNot() {
        assertThat(SampleCharts.RATINGS.description())
                .startsWith("Leadership & <practice>: 1 red, 3 green, 2 blue; ")
                .endsWith("Nothing yet: none");
        ChartTable table = SampleCharts.RATINGS.table();
        assertThat(table.columns()).containsExactly("Red", "Amber", "Green", "Blue");
        assertThat(table.rows().getFirst().cells()).containsExactly("1", "0", "3", "2");
    }

    @Test
    void drawsAllBarsToOneScale() {
        // Six actions are the longest bar, of 639 units: the one that is red has a sixth, two ambers a third.
        assertThat(SampleCharts.RATINGS.svg())
                .contains(
                        "width=\"106.5\" height=\"19\" fill=\"#ca3535\"",
                        "width=\"213\" height=\"19\" fill=\"#ffb340\"");
    }

    @Test
    void whatIsBelowZeroIsSaidAndNotDrawn() {
        assertThat(SampleCharts.OVERSPENT.svg()).contains("£1.2k spent, −£200 left", "width=\"639\"");
        assertThat(SampleCharts.OVERSPENT.svg().split("height=\"19\"", -1)).hasSize(2);
    }

    @Test
    void isEmptyWhereEveryPartIsNothing() {
        assertThat(one(BigDecimal.ZERO).isEmpty()).isTrue();
        assertThat(one(BigDecimal.ZERO).svg()).contains(Chart.NO_FIGURES);
        assertThat(one(BigDecimal.ONE).isEmpty()).isFalse();
    }

    @Test
    void refusesARowThatLacksAValue() {
        assertThatThrownBy(() -> one()).isInstanceOf(IllegalArgumentException.class);
    }

    private static StackedRows one(BigDecimal... values) {
        return new StackedRows(
                "One",
                "Thing",
                List.of(new StackedRows.Part("Red", StackedRows.Tone.RED)),
                List.of(new StackedRows.Row("Thing", List.of(values))),
                ChartFormat.plain(""));
    }
}
