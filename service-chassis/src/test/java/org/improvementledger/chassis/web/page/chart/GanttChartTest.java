package org.improvementledger.chassis.web.page.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class GanttChartTest {

    private static final LocalDate APRIL = LocalDate.of(2019, 4, 1);

    private static final LocalDate MARCH = LocalDate.of(2020, 3, 31);

    @Test
    void tellsWhatWasPlannedFirstAndByHowMuchItMoved() {
        ChartTable table = SampleCharts.MILESTONES.table();
        assertThat(table.columns()).containsExactly("Planned first", "Planned now", "Days later", "Done", "Standing");
        assertThat(table.rows().get(0).cells())
                .containsExactly("30 Sep 2019", "30 Sep 2019", "0", "3 Oct 2019", "Reached");
        assertThat(table.rows().get(1).cells())
                .containsExactly("31 Oct 2019", "20 Nov 2019", "20", "Not done", "Overdue");
        assertThat(SampleCharts.MILESTONES.description())
                .startsWith("First cohort trained: 30 Sep 2019, Reached; Second cohort trained: 20 Nov 2019, Overdue");
    }

    @Test
    void namesTheGroupOfEachRowAndDrawsItOnce() {
        ChartTable table = SampleCharts.PLAN.table();
        assertThat(table.columns()).startsWith("Priority");
        assertThat(table.rows().getFirst().cells())
                .startsWith("Workforce", "1 Apr 2019 to 31 Mar 2020", "1 May 2019 to 30 Sep 2022", "913");
        assertThat(SampleCharts.PLAN.svg().split(">Workforce<")).hasSize(2);
    }

    @Test
    void saysWhereTodayIsAlsoWhenItIsFarAway() {
        assertThat(SampleCharts.MILESTONES.svg()).contains(">Today<");
        assertThat(SampleCharts.PLAN.svg()).contains(">Today →<").doesNotContain(">Today<");
        assertThat(ending(APRIL, MARCH, LocalDate.of(2010, 1, 1)).svg()).contains(">← Today<");
    }

    @Test
    void aBarThatIsOverdueGoesOnHatchedToToday() {
        assertThat(ending(APRIL, MARCH, MARCH.plusDays(30)).svg()).contains("stroke=\"#a5281b\"");
        assertThat(ending(APRIL, MARCH, MARCH).svg()).doesNotContain("stroke=\"#a5281b\"");
    }

    @Test
    void marksMonthsOrYearsByHowMuchThereIs() {
        assertThat(new TimeScale(APRIL, LocalDate.of(2019, 6, 30), APRIL, 0, 100).marks())
                .containsExactly(APRIL, LocalDate.of(2019, 5, 1), LocalDate.of(2019, 6, 1));
        TimeScale years = new TimeScale(LocalDate.of(2019, 3, 25), LocalDate.of(2022, 9, 21), APRIL, 0, 100);
        assertThat(years.marks()).hasSize(3);
        assertThat(years.words(years.marks().getFirst())).isEqualTo("2020");
        TimeScale half = new TimeScale(LocalDate.of(2019, 7, 1), LocalDate.of(2020, 8, 1), APRIL, 0, 100);
        assertThat(half.words(LocalDate.of(2019, 9, 1))).isEqualTo("Sep 2019");
    }

    @Test
    void isEmptyWithoutRows() {
        assertThat(SampleCharts.NO_WORK.isEmpty()).isTrue();
        assertThat(SampleCharts.NO_WORK.svg()).contains(Chart.NO_FIGURES);
    }

    private static GanttChart ending(LocalDate from, LocalDate to, LocalDate today) {
        GanttChart.Span span = new GanttChart.Span(from, to);
        return new GanttChart(
                "Plan",
                "Action",
                null,
                today,
                List.of(new GanttChart.Row("", "Training", span, span, null, GanttChart.Mark.OVERDUE, "Overdue")));
    }
}
