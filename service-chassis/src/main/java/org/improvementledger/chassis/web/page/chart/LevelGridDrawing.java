package org.improvementledger.chassis.web.page.chart;

import java.util.List;

/** Draws a cell for each thing at each time: a light filling, steps, and the level in words. */
final class LevelGridDrawing {

    private static final double NAMES = 176;
    private static final double HEAD = 44;
    private static final double GAP = 6;
    private static final double CELL_HEIGHT = 84;
    private static final double STEP = 9;
    private static final double STEPS_TOP = 10;
    private static final double WORDS_MIDDLE = 53;
    private static final int MOST_LINES = 3;

    /** From the best to the worst: light enough for ink on them (WCAG 2.2, 1.4.3), with an edge to be told from paper. */
    private static final List<String> FILLINGS =
            List.of("#cfe6e4", "#dcefd9", "#fbf0c8", "#f9ddc6", "#f6d5d0", "#efd3e3");

    private static final List<String> EDGES = List.of("#00514d", "#2f6b2a", "#7a6200", "#9c4d00", "#a5281b", "#912b88");

    private final LevelGrid chart;
    private final int first;
    private final int shown;
    private final double cell;

    LevelGridDrawing(LevelGrid chart) {
        this.chart = chart;
        this.shown = Math.min(chart.columns().size(), LevelGrid.MOST_COLUMNS);
        this.first = chart.columns().size() - shown;
        this.cell = (Svg.WIDTH - NAMES) / shown - GAP;
    }

    String svg() {
        Svg svg = new Svg(chart, HEAD + chart.rows().size() * (CELL_HEIGHT + GAP));
        for (int column = 0; column < shown; column++) {
            svg.lines(
                    x(column) + cell / 2,
                    HEAD / 2,
                    Svg.Anchor.MIDDLE,
                    Svg.INK,
                    true,
                    TextWidth.wrap(chart.columns().get(first + column), cell, 2));
        }
        for (int row = 0; row < chart.rows().size(); row++) {
            double y = HEAD + row * (CELL_HEIGHT + GAP);
            LevelGrid.Row drawn = chart.rows().get(row);
            svg.lines(
                    0,
                    y + CELL_HEIGHT / 2,
                    Svg.Anchor.START,
                    Svg.INK,
                    false,
                    TextWidth.wrap(drawn.name(), NAMES - 2 * GAP, MOST_LINES + 1));
            for (int column = 0; column < shown; column++) {
                cell(svg, drawn, first + column, x(column), y);
            }
        }
        return svg.close();
    }

    private double x(int column) {
        return NAMES + column * (cell + GAP) + GAP;
    }

    private void cell(Svg svg, LevelGrid.Row row, int column, double x, double y) {
        Integer level = row.levels().get(column);
        List<String> words = TextWidth.wrap(chart.words(row, column), cell - 2 * GAP, MOST_LINES);
        if (level == null) {
            box(svg, x, y, Svg.PAPER, Svg.GRID, "4 3");
            svg.lines(x + cell / 2, y + CELL_HEIGHT / 2, Svg.Anchor.MIDDLE, Svg.QUIET, false, words);
            return;
        }
        int place = level * (FILLINGS.size() - 1) / (chart.levels().size() - 1);
        // With four levels: the first, second, fourth and fifth of the tones, which differ most.
        int tone = chart.levels().size() <= 4 ? Math.min(place, FILLINGS.size() - 2) : place;
        box(svg, x, y, FILLINGS.get(tone), EDGES.get(tone), "none");
        steps(svg, x + cell / 2, y + STEPS_TOP, chart.levels().size() - 1 - level, EDGES.get(tone));
        svg.lines(x + cell / 2, y + WORDS_MIDDLE, Svg.Anchor.MIDDLE, Svg.INK, true, words);
    }

    /** A staircase of as many steps as there are levels; those reached are filled. */
    private void steps(Svg svg, double middle, double top, int reached, String colour) {
        int all = chart.levels().size() - 1;
        double start = middle - all * (STEP + 2) / 2;
        for (int step = 0; step < all; step++) {
            double height = STEP * (step + 1) / all + 4;
            svg.element(
                    "rect",
                    "x",
                    start + step * (STEP + 2),
                    "y",
                    top + STEP + 4 - height,
                    "width",
                    STEP,
                    "height",
                    height,
                    "fill",
                    step < reached ? colour : Svg.PAPER,
                    "stroke",
                    colour);
        }
    }

    private void box(Svg svg, double x, double y, String fill, String edge, String dashes) {
        svg.element(
                "rect",
                "x",
                x + 0.5,
                "y",
                y + 0.5,
                "width",
                cell - 1,
                "height",
                CELL_HEIGHT - 1,
                "rx",
                3,
                "fill",
                fill,
                "stroke",
                edge,
                "stroke-dasharray",
                dashes);
    }
}
