package org.improvementledger.chassis.web.page.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Draws a line for each piece of work: its bar or its mark, below it thin and grey what was planned first, below that how it stands. */
final class GanttDrawing {

    private static final double NAMES = 178;
    private static final double LEFT = 190;
    private static final double RIGHT = Svg.WIDTH - 8;
    private static final double HEAD = 48;
    private static final double GROUP_HEIGHT = 30;
    private static final double BAR = 14;
    private static final double FIRST_PLAN = 5;
    private static final double PADDING = 8;
    private static final double LEAST_HEIGHT = 58;
    private static final double FOOT = 28;
    private static final double RADIUS = 7;
    private static final double TINY = 2;
    private static final int MOST_LINES = 4;

    private static final String DONE = "#00514d";
    private static final String OPEN = "#1d70b8";
    private static final String OPEN_FILLING = "#d2e2f1";
    private static final String OVERDUE = "#a5281b";
    private static final String BEFORE = "#8a9499";

    private final GanttChart chart;
    private final TimeScale scale;
    private final List<List<String>> names = new ArrayList<>();

    GanttDrawing(GanttChart chart) {
        this.chart = chart;
        this.scale = new TimeScale(chart.first(), chart.last(), chart.today(), LEFT, RIGHT - LEFT);
        chart.rows().forEach(row -> names.add(TextWidth.wrap(row.name(), NAMES * 1.1, MOST_LINES)));
    }

    String svg() {
        double bottom = HEAD;
        for (int index = 0; index < chart.rows().size(); index++) {
            bottom += height(index);
        }
        Svg svg = new Svg(chart, bottom + FOOT);
        axis(svg, bottom);
        double top = HEAD;
        List<Double> tops = new ArrayList<>();
        for (int index = 0; index < chart.rows().size(); index++) {
            if (chart.startsGroup(index)) {
                group(svg, top, chart.rows().get(index).group());
            }
            double rowTop = top + (chart.startsGroup(index) ? GROUP_HEIGHT : 0);
            svg.line(0, top, Svg.WIDTH, top, Svg.GRID, 1);
            row(svg, rowTop, index);
            tops.add(rowTop);
            top += height(index);
        }
        today(svg, bottom);
        for (int index = 0; index < chart.rows().size(); index++) {
            standing(svg, chart.rows().get(index), tops.get(index) + PADDING + BAR + FIRST_PLAN + 15);
        }
        foot(svg, bottom + FOOT / 2);
        return svg.close();
    }

    private double height(int index) {
        double lines = names.get(index).size() * Svg.LINE_HEIGHT + 2 * PADDING;
        return Math.max(LEAST_HEIGHT, lines) + (chart.startsGroup(index) ? GROUP_HEIGHT : 0);
    }

    private void axis(Svg svg, double bottom) {
        double free = LEFT;
        for (LocalDate mark : scale.marks()) {
            double x = scale.x(mark);
            svg.line(x, HEAD - 10, x, bottom, Svg.GRID, 1);
            String words = scale.words(mark);
            if (x >= free && x + TextWidth.of(words) <= Svg.WIDTH) {
                svg.text(x, 10, Svg.Anchor.START, Svg.QUIET, false, words);
                free = x + TextWidth.of(words) + PADDING;
            }
        }
    }

    private static void group(Svg svg, double top, String name) {
        svg.element("rect", "x", 0, "y", top, "width", Svg.WIDTH, "height", GROUP_HEIGHT, "fill", "#f3f5f5");
        svg.lines(
                PADDING,
                top + GROUP_HEIGHT / 2,
                Svg.Anchor.START,
                Svg.INK,
                true,
                TextWidth.wrap(name, Svg.WIDTH - 2 * PADDING, 1));
    }

    private void row(Svg svg, double top, int index) {
        GanttChart.Row row = chart.rows().get(index);
        List<String> lines = names.get(index);
        svg.lines(0, top + PADDING + lines.size() * Svg.LINE_HEIGHT / 2, Svg.Anchor.START, Svg.INK, false, lines);
        double barTop = top + PADDING;
        firstPlan(svg, row, barTop + BAR + 3);
        if (row.now().from() == null) {
            point(svg, row, barTop + BAR / 2);
        } else {
            bar(svg, row, barTop);
        }
    }

    /** What was planned first: a thin grey bar; for a single day that moved, a line from there to where it is now. */
    private void firstPlan(Svg svg, GanttChart.Row row, double y) {
        LocalDate from = row.planned().from();
        double to = scale.x(row.planned().to());
        if (from != null) {
            double x = scale.x(from);
            box(svg, x, y, to - x, FIRST_PLAN, BEFORE, BEFORE, "none");
            return;
        }
        double now = scale.x(row.now().to());
        svg.element("circle", "cx", to, "cy", y + FIRST_PLAN / 2, "r", FIRST_PLAN / 2 + 1, "fill", BEFORE);
        if (row.slippage() != 0) {
            svg.line(to, y + FIRST_PLAN / 2, now, y + FIRST_PLAN / 2, BEFORE, 2);
        }
    }

    private void bar(Svg svg, GanttChart.Row row, double y) {
        LocalDate from = row.now().from();
        double x = scale.x(from == null ? row.now().to() : from);
        double to = scale.x(row.now().to());
        switch (row.mark()) {
            case DONE -> box(svg, x, y, to - x, BAR, DONE, DONE, "none");
            case LEFT_OUT -> box(svg, x, y, to - x, BAR, Svg.PAPER, Svg.QUIET, "4 3");
            case OPEN -> box(svg, x, y, to - x, BAR, OPEN_FILLING, OPEN, "none");
            case OVERDUE -> {
                box(svg, x, y, to - x, BAR, OPEN_FILLING, OPEN, "none");
                double today = scale.x(chart.today());
                if (today > to) {
                    svg.hatched(to, y, today - to, BAR, OVERDUE);
                }
            }
        }
        LocalDate doneOn = row.doneOn();
        if (row.mark() == GanttChart.Mark.DONE && doneOn != null) {
            done(svg, scale.x(doneOn), y + BAR / 2);
        }
    }

    private void point(Svg svg, GanttChart.Row row, double y) {
        LocalDate doneOn = row.doneOn();
        double x = inside(scale.x(doneOn == null ? row.now().to() : doneOn));
        switch (row.mark()) {
            case DONE -> done(svg, x, y);
            case OPEN ->
                svg.element(
                        "circle", "cx", x, "cy", y, "r", RADIUS, "fill", Svg.PAPER, "stroke", OPEN, "stroke-width", 2);
            case OVERDUE -> {
                svg.element("path", "d", triangle(x, y), "fill", OVERDUE);
                svg.line(x, y - 2, x, y + 2.5, Svg.PAPER, 2);
                svg.line(x, y + 4, x, y + 6, Svg.PAPER, 2);
            }
            case LEFT_OUT -> {
                box(svg, x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS, Svg.PAPER, Svg.QUIET, "none");
                svg.line(x - 4, y, x + 4, y, Svg.QUIET, 2);
            }
        }
    }

    /** A filled circle with a tick. */
    private void done(Svg svg, double centre, double y) {
        double x = inside(centre);
        svg.element("circle", "cx", x, "cy", y, "r", RADIUS, "fill", DONE, "stroke", Svg.PAPER, "stroke-width", 1);
        svg.element(
                "path",
                "d",
                "M%s %sL%s %sL%s %s"
                        .formatted(
                                Svg.number(x - 3),
                                Svg.number(y),
                                Svg.number(x - 1),
                                Svg.number(y + 3),
                                Svg.number(x + 3.5),
                                Svg.number(y - 3)),
                "stroke",
                Svg.PAPER,
                "stroke-width",
                2,
                "fill",
                "none");
    }

    private static String triangle(double x, double y) {
        return "M%s %sL%s %sL%s %sZ"
                .formatted(
                        Svg.number(x),
                        Svg.number(y - RADIUS - 1),
                        Svg.number(x + RADIUS + 1),
                        Svg.number(y + RADIUS),
                        Svg.number(x - RADIUS - 1),
                        Svg.number(y + RADIUS));
    }

    private static double inside(double x) {
        return Math.clamp(x, LEFT + RADIUS + 1, Svg.WIDTH - RADIUS - 1);
    }

    /**
     * How it stands, where it begins, or further to the left where it would run out of the picture; on paper of its own, for the
     * line of today may pass behind it.
     */
    private void standing(Svg svg, GanttChart.Row row, double y) {
        LocalDate from = row.now().from();
        String words = TextWidth.wrap(row.standing(), Svg.WIDTH - LEFT, 1).getFirst();
        double x = scale.x(from == null ? row.now().to() : from) - (from == null ? RADIUS : 0);
        double furthest = Svg.WIDTH - TextWidth.of(words);
        double start = Math.max(LEFT, Math.min(x, furthest));
        svg.element(
                "rect",
                "x",
                start,
                "y",
                y - Svg.FONT_SIZE / 2,
                "width",
                TextWidth.of(words),
                "height",
                Svg.FONT_SIZE,
                "fill",
                Svg.PAPER);
        svg.text(start, y, Svg.Anchor.START, row.mark() == GanttChart.Mark.OVERDUE ? OVERDUE : Svg.INK, false, words);
    }

    private void today(Svg svg, double bottom) {
        LocalDate today = chart.today();
        if (!scale.holds(today)) {
            boolean past = scale.isAfter(today);
            svg.text(
                    past ? LEFT : Svg.WIDTH,
                    HEAD - 18,
                    past ? Svg.Anchor.START : Svg.Anchor.END,
                    Svg.INK,
                    true,
                    past ? "← Today" : "Today →");
            return;
        }
        double x = scale.x(today);
        svg.element(
                "line",
                "x1",
                x,
                "y1",
                HEAD - 10,
                "x2",
                x,
                "y2",
                bottom,
                "stroke",
                Svg.INK,
                "stroke-width",
                1.5,
                "stroke-dasharray",
                "5 4");
        double half = TextWidth.bold("Today") / 2;
        svg.text(Math.clamp(x, LEFT + half, Svg.WIDTH - half), HEAD - 18, Svg.Anchor.MIDDLE, Svg.INK, true, "Today");
    }

    private static void foot(Svg svg, double y) {
        box(svg, 0.5, y - FIRST_PLAN / 2, 24, FIRST_PLAN, BEFORE, BEFORE, "none");
        svg.text(32, y, Svg.Anchor.START, Svg.QUIET, false, "as it was planned first");
    }

    private static void box(
            Svg svg, double x, double y, double width, double height, String fill, String edge, String dashes) {
        svg.element(
                "rect",
                "x",
                x,
                "y",
                y,
                "width",
                Math.max(TINY, width),
                "height",
                height,
                "fill",
                fill,
                "stroke",
                edge,
                "stroke-dasharray",
                dashes);
    }
}
