package org.improvementledger.chassis.web.page.chart;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.improvementledger.chassis.web.page.MoneyFormat;
import org.jspecify.annotations.Nullable;

/** Charts of every kind and of the awkward sizes, for the gallery, the document and the tests. */
public final class SampleCharts {

    private static final ChartFormat POUNDS = pounds();

    private static final List<String> PERIODS =
            IntStream.rangeClosed(1, 12).mapToObj(period -> "P" + period).toList();

    private SampleCharts() {}

    private static ChartFormat pounds() {
        MoneyFormat money = new MoneyFormat();
        return new ChartFormat(money::compact, money::of);
    }

    static BigDecimal amount(String text) {
        return new BigDecimal(text);
    }

    /** Thousands, with null where there is none. */
    private static List<@Nullable BigDecimal> thousands(@Nullable Integer... values) {
        return Arrays.stream(values)
                .map(value -> value == null ? null : BigDecimal.valueOf(value * 1000L))
                .toList();
    }

    static final Waterfall BUDGET = Waterfall.opening(
                    "From the original budget to what is left", POUNDS, "Original budget", amount("10600000"))
            .movement("Virements in", amount("1100000"))
            .movement("Grant given back & repaid <early>", amount("-400000"))
            .total("Budget now")
            .movement("Committed: social worker training and support in all localities", amount("-5250000"))
            .movement("Spent", amount("-3100000"))
            .total("Left to allocate");

    static final Waterfall BELOW_ZERO = Waterfall.opening("Below zero", POUNDS, "Budget", amount("1000000"))
            .movement("Forecast", amount("-2500000"))
            .movement("Nothing", BigDecimal.ZERO)
            .total("Overspend")
            .movement("Reserves", amount("600000"))
            .total("Outturn");

    static final Waterfall HUGE = Waterfall.opening("Huge and tiny", POUNDS, "Opening", amount("999000000000"))
            .movement("A penny", amount("0.01"))
            .movement("Less", amount("-998999999999"))
            .total("Closing");

    static final LinesByPeriod SPENDING = new LinesByPeriod(
            "Spending against profile",
            "Period",
            PERIODS,
            List.of(
                    Series.expected(
                            "Profile", thousands(300, 700, 1200, 1700, 2200, 2700, 3200, 3700, 4300, 4900, 5500, 6000)),
                    Series.of("Spent", thousands(250, 600, null, 1450, 2150, 2600, null, null, null, null, null, null)),
                    Series.expected(
                            "Forecast outturn",
                            thousands(null, null, null, null, null, 2600, 3150, 3650, 4250, 4950, 5450, 5950)),
                    Series.of(
                            "Committed",
                            thousands(900, 1500, 2000, 2300, 2650, 2650, null, null, null, null, null, null))),
            POUNDS);

    static final LinesByPeriod MEASURE = new LinesByPeriod(
            "Assessments done within 45 working days",
            "Month",
            List.of("Apr 2019", "May 2019", "Jun 2019", "Jul 2019", "Aug 2019", "Sep 2019"),
            List.of(
                    Series.of(
                            "Within 45 days",
                            List.of(
                                    amount("71"),
                                    amount("71.5"),
                                    amount("73"),
                                    amount("72.5"),
                                    amount("74"),
                                    amount("76"))),
                    Series.expected("Target", java.util.Collections.nCopies(6, amount("80")))),
            ChartFormat.plain("%"));

    static final LinesByPeriod CROWDED = new LinesByPeriod(
            "Six lines that end close together",
            "Period",
            PERIODS.subList(0, 6),
            IntStream.rangeClosed(1, 6)
                    .mapToObj(number -> Series.of(
                            "Locality number " + number,
                            thousands(-number * 10, number * 30, 100, 100 - number, 150 + number, 100 + number)))
                    .toList(),
            POUNDS);

    static final LinesByPeriod ONE_POINT = new LinesByPeriod(
            "One point", "Period", List.of("P1"), List.of(Series.of("Spent", thousands(125))), POUNDS);

    static final BarsByPeriod QUARTERS = new BarsByPeriod(
            "Budget, forecast and spending by quarter",
            "Quarter",
            List.of("Q1", "Q2", "Q3", "Q4"),
            List.of(
                    Series.of("Budget", thousands(1200, 1500, 1500, 1800)),
                    Series.of("Spent", thousands(1100, 1650, -300, null)),
                    Series.expected("Forecast", thousands(1150, 1600, 1500, 1750))),
            POUNDS);

    static final BarsByPeriod MONTHS = new BarsByPeriod(
            "Actions closed and opened by month",
            "Month",
            List.of(
                    "Apr 2019",
                    "May 2019",
                    "Jun 2019",
                    "Jul 2019",
                    "Aug 2019",
                    "Sep 2019",
                    "Oct 2019",
                    "Nov 2019",
                    "Dec 2019",
                    "Jan 2020",
                    "Feb 2020",
                    "Mar 2020"),
            IntStream.range(0, 4)
                    .mapToObj(number -> Series.of(
                            List.of("Opened", "Closed on time", "Closed late", "Withdrawn")
                                    .get(number),
                            IntStream.range(0, 12)
                                    .mapToObj(month -> BigDecimal.valueOf((month * 7 + number * 5) % 13))
                                    .toList()))
                    .toList(),
            ChartFormat.plain(""));

    static final BarsByPeriod EMPTY = new BarsByPeriod("Nothing to show", "Period", PERIODS, List.of(), POUNDS);

    static final BarsByPeriod ZEROES = new BarsByPeriod(
            "Only zeroes", "Period", PERIODS.subList(0, 3), List.of(Series.of("Spent", thousands(0, 0, 0))), POUNDS);

    static final LevelGrid GRADES = new LevelGrid(
            "Grades over the years",
            "Area",
            List.of("Feb 2014", "Feb 2019", "Jul 2022"),
            List.of("Outstanding", "Good", "Requires improvement to be good", "Inadequate"),
            List.of(
                    new LevelGrid.Row("Overall effectiveness", Arrays.asList(2, 3, 1)),
                    new LevelGrid.Row("Impact of leaders on social work practice", Arrays.asList(null, 3, 0))),
            "Not judged");

    static final LevelGrid MANY_GRADES = new LevelGrid(
            "Six times & <five> shown",
            "Thing",
            List.of("2001", "2002", "2003", "2004", "2005", "September 2006"),
            List.of("Best", "Unquestionablylongwordthatdoesnotfit", "Worst"),
            List.of(new LevelGrid.Row(
                    "A thing with a long name that runs on and on over several lines",
                    Arrays.asList(0, 1, 2, null, 1, 0))),
            "None");

    static final LevelGrid NO_GRADES =
            new LevelGrid("No grades", "Area", List.of(), List.of("Good", "Bad"), List.of(), "Not judged");

    static final StackedRows RATINGS = new StackedRows(
            "Actions by priority and rating",
            "Priority",
            List.of(
                    new StackedRows.Part("Red", StackedRows.Tone.RED),
                    new StackedRows.Part("Amber", StackedRows.Tone.AMBER),
                    new StackedRows.Part("Green", StackedRows.Tone.GREEN),
                    new StackedRows.Part("Blue", StackedRows.Tone.BLUE)),
            List.of(
                    new StackedRows.Row("Leadership & <practice>", counts(1, 0, 3, 2)),
                    new StackedRows.Row(
                            "A priority whose name is so long that it has to be broken over more than a line of it",
                            counts(0, 2, 0, 0)),
                    new StackedRows.Row("Nothing yet", counts(0, 0, 0, 0))),
            ChartFormat.plain(""));

    static final StackedRows OVERSPENT = new StackedRows(
            "Money by priority",
            "Priority",
            List.of(
                    new StackedRows.Part("Spent", StackedRows.Tone.DARK),
                    new StackedRows.Part("Left", StackedRows.Tone.LIGHT)),
            List.of(new StackedRows.Row("Overspent", List.of(amount("1200.00"), amount("-200.00")))),
            POUNDS);

    private static List<BigDecimal> counts(int... counts) {
        return Arrays.stream(counts).mapToObj(BigDecimal::valueOf).toList();
    }

    static final GanttChart MILESTONES = new GanttChart(
            "Milestones & their <days>",
            "Milestone",
            null,
            LocalDate.of(2019, 12, 1),
            List.of(
                    day(
                            "First cohort trained",
                            "2019-09-30",
                            "2019-09-30",
                            "2019-10-03",
                            GanttChart.Mark.DONE,
                            "Reached"),
                    day("Second cohort trained", "2019-10-31", "2019-11-20", null, GanttChart.Mark.OVERDUE, "Overdue"),
                    day("Study visit", "2019-11-15", "2019-11-15", null, GanttChart.Mark.LEFT_OUT, "Waived"),
                    day(
                            "A third cohort, with a title that runs on and on until it has four lines and then some more words",
                            "2020-03-31",
                            "2020-03-31",
                            null,
                            GanttChart.Mark.OPEN,
                            "Due, with so much to say about it that the words would run out of the picture by far")));

    static final GanttChart PLAN = new GanttChart(
            "The plan",
            "Action",
            "Priority",
            LocalDate.of(2026, 11, 22),
            List.of(
                    work("Workforce", "Training", GanttChart.Mark.DONE, "Reached"),
                    work("Workforce", "Support", GanttChart.Mark.OVERDUE, "Overdue by 12 days"),
                    work("Practice", "Assessments", GanttChart.Mark.OPEN, "Green"),
                    work("Practice", "Structure", GanttChart.Mark.LEFT_OUT, "Cancelled")));

    static final GanttChart NO_WORK =
            new GanttChart("Nothing to do", "Action", null, LocalDate.of(2019, 12, 1), List.of());

    private static GanttChart.Row day(
            String name, String planned, String now, @Nullable String doneOn, GanttChart.Mark mark, String standing) {
        return new GanttChart.Row(
                "",
                name,
                new GanttChart.Span(null, LocalDate.parse(planned)),
                new GanttChart.Span(null, LocalDate.parse(now)),
                doneOn == null ? null : LocalDate.parse(doneOn),
                mark,
                standing);
    }

    private static GanttChart.Row work(String group, String name, GanttChart.Mark mark, String standing) {
        return new GanttChart.Row(
                group,
                name,
                new GanttChart.Span(LocalDate.of(2019, 4, 1), LocalDate.of(2020, 3, 31)),
                new GanttChart.Span(LocalDate.of(2019, 5, 1), LocalDate.of(2022, 9, 30)),
                mark == GanttChart.Mark.DONE ? LocalDate.of(2022, 9, 30) : null,
                mark,
                standing);
    }

    public static final List<Chart> ALL = List.of(
            BUDGET,
            BELOW_ZERO,
            HUGE,
            SPENDING,
            MEASURE,
            CROWDED,
            ONE_POINT,
            QUARTERS,
            MONTHS,
            EMPTY,
            ZEROES,
            GRADES,
            MILESTONES,
            PLAN,
            NO_WORK,
            MANY_GRADES,
            NO_GRADES,
            RATINGS,
            OVERSPENT);
}
