package org.improvementledger.chassis.web.page.chart;

import java.util.ArrayList;
import java.util.List;

/** Draws the grid: each square with its product in a corner and the marks of what stands in it. */
final class ScoreGridDrawing {

    private static final double LEFT = 44;
    private static final double TOP = 30;
    private static final double SQUARE_WIDTH = (Svg.WIDTH - LEFT - 2) / ScoreGrid.MOST;
    private static final double SQUARE_HEIGHT = 64;
    private static final double AXIS = 46;
    private static final double MARGIN = 6;
    private static final int MOST_LINES = 2;

    /** From these products on a square is of the next band; pale, so that ink can be read on each. */
    private static final int[] FROM = {1, 5, 10, 16};

    private static final String[] BANDS = {"#dcefe4", "#fdf3c4", "#fbdcb8", "#f3c2bb"};

    private final ScoreGrid chart;

    ScoreGridDrawing(ScoreGrid chart) {
        this.chart = chart;
    }

    String svg() {
        double bottom = TOP + ScoreGrid.MOST * SQUARE_HEIGHT;
        Svg svg = new Svg(chart, bottom + AXIS);
        svg.text(0, TOP / 2, Svg.Anchor.START, Svg.QUIET, false, chart.up() + " ↑");
        for (int score = 1; score <= ScoreGrid.MOST; score++) {
            svg.text(
                    LEFT / 2,
                    top(score) + SQUARE_HEIGHT / 2,
                    Svg.Anchor.MIDDLE,
                    Svg.QUIET,
                    false,
                    Integer.toString(score));
            svg.text(
                    left(score) + SQUARE_WIDTH / 2,
                    bottom + 14,
                    Svg.Anchor.MIDDLE,
                    Svg.QUIET,
                    false,
                    Integer.toString(score));
        }
        svg.text(Svg.WIDTH - 2, bottom + 34, Svg.Anchor.END, Svg.QUIET, false, chart.across() + " →");
        for (int up = 1; up <= ScoreGrid.MOST; up++) {
            for (int across = 1; across <= ScoreGrid.MOST; across++) {
                square(svg, up, across);
            }
        }
        return svg.close();
    }

    private void square(Svg svg, int up, int across) {
        svg.element(
                "rect",
                "x",
                left(across),
                "y",
                top(up),
                "width",
                SQUARE_WIDTH,
                "height",
                SQUARE_HEIGHT,
                "fill",
                band(up * across),
                "stroke",
                Svg.PAPER,
                "stroke-width",
                2);
        svg.text(
                left(across) + SQUARE_WIDTH - MARGIN,
                top(up) + 12,
                Svg.Anchor.END,
                Svg.QUIET,
                false,
                Integer.toString(up * across));
        List<String> marks = chart.items().stream()
                .filter(item -> item.upwards() == up && item.sideways() == across)
                .map(ScoreGrid.Item::mark)
                .toList();
        if (!marks.isEmpty()) {
            List<String> lines =
                    TextWidth.wrap(String.join(", ", marks), (SQUARE_WIDTH - 2 * MARGIN) / 1.16, MOST_LINES);
            svg.lines(
                    left(across) + SQUARE_WIDTH / 2,
                    top(up) + SQUARE_HEIGHT / 2 + MARGIN,
                    Svg.Anchor.MIDDLE,
                    Svg.INK,
                    true,
                    new ArrayList<>(lines));
        }
    }

    private static String band(int product) {
        int band = 0;
        while (band + 1 < FROM.length && product >= FROM[band + 1]) {
            band++;
        }
        return BANDS[band];
    }

    private static double left(int across) {
        return LEFT + (across - 1) * SQUARE_WIDTH;
    }

    private static double top(int up) {
        return TOP + (ScoreGrid.MOST - up) * SQUARE_HEIGHT;
    }
}
