package org.improvementledger.chassis.web.page.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LevelGridTest {

    @Test
    void saysEachLevelInWordsAlsoWhereThereIsNone() {
        assertThat(SampleCharts.GRADES.description())
                .isEqualTo(
                        "Overall effectiveness: Feb 2014 Requires improvement to be good, Feb 2019 Inadequate, Jul 2022 Good; "
                                + "Impact of leaders on social work practice: Feb 2014 Not judged, Feb 2019 Inadequate, Jul 2022 Outstanding");
        ChartTable table = SampleCharts.GRADES.table();
        assertThat(table.columns()).containsExactly("Feb 2014", "Feb 2019", "Jul 2022");
        assertThat(table.rows().getLast().cells()).containsExactly("Not judged", "Inadequate", "Outstanding");
    }

    @Test
    void drawsTheLastColumnsAndTablesThemAll() {
        assertThat(SampleCharts.MANY_GRADES.svg())
                .contains(">2002<", ">September<", ">2006<")
                .doesNotContain(">2001<");
        assertThat(SampleCharts.MANY_GRADES.table().columns()).hasSize(6);
    }

    @Test
    void fillsAsManyStepsAsALevelIsAboveTheLowest() {
        assertThat(steps(0)).isEqualTo(3);
        assertThat(steps(2)).isEqualTo(1);
        assertThat(steps(3)).isZero();
    }

    @Test
    void isEmptyWhereNothingHasALevel() {
        assertThat(SampleCharts.NO_GRADES.isEmpty()).isTrue();
        assertThat(one(null).isEmpty()).isTrue();
        assertThat(one(0).isEmpty()).isFalse();
    }

    @Test
    void refusesALevelThatIsNoneOfThem() {
        assertThatThrownBy(() -> one(4)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> new LevelGrid(
                        "Grades",
                        "Area",
                        List.of("2019", "2022"),
                        List.of("Good", "Bad"),
                        List.of(new LevelGrid.Row("Overall", List.of(0))),
                        "None"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static LevelGrid one(@Nullable Integer level) {
        return new LevelGrid(
                "Grades",
                "Area",
                List.of("2019"),
                List.of("Outstanding", "Good", "Requires improvement", "Inadequate"),
                List.of(new LevelGrid.Row("Overall", Arrays.asList(level))),
                "Not judged");
    }

    /** Filled steps in the picture of one cell. */
    private static long steps(int level) {
        return Arrays.stream(one(level).svg().split("<rect"))
                .filter(rectangle -> rectangle.contains("width=\"9\""))
                .filter(rectangle -> !rectangle.contains("fill=\"#ffffff\""))
                .count();
    }
}
