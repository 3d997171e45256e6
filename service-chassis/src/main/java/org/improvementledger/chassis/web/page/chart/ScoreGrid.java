package org.improvementledger.chassis.web.page.chart;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Things on a grid of two scores from 1 to 5, as risks are on likelihood and impact. Each stands in its square by a short
 * mark; what the mark stands for is in the table, and beside the picture where the page says it.
 *
 * @param up the name of the score that rises upwards
 * @param across the name of the score that rises to the right
 */
public record ScoreGrid(String title, String up, String across, List<Item> items) implements Chart {

    /** The highest score of each. */
    public static final int MOST = 5;

    /**
     * Something on the grid.
     *
     * @param mark a number or a short word, in the picture
     * @param name in the table
     * @param upwards 1 to 5
     * @param sideways 1 to 5
     */
    public record Item(String mark, String name, int upwards, int sideways) {

        /** @throws IllegalArgumentException when a score is not 1 to 5 */
        public Item {
            if (upwards < 1 || upwards > MOST || sideways < 1 || sideways > MOST) {
                throw new IllegalArgumentException("Scores are 1 to " + MOST);
            }
        }

        int product() {
            return upwards * sideways;
        }
    }

    public ScoreGrid {
        items = List.copyOf(items);
    }

    @Override
    public String description() {
        return isEmpty()
                ? NO_FIGURES
                : items.stream()
                        .map(item -> "%s (%s): %s %d, %s %d"
                                .formatted(
                                        item.mark(),
                                        item.name(),
                                        up.toLowerCase(Locale.UK),
                                        item.upwards(),
                                        across.toLowerCase(Locale.UK),
                                        item.sideways()))
                        .collect(Collectors.joining("; "));
    }

    @Override
    public ChartTable table() {
        return new ChartTable(
                "In the picture",
                List.of("What", up, across, "Score"),
                items.stream()
                        .map(item -> new ChartTable.Row(
                                item.mark(),
                                List.of(
                                        item.name(),
                                        Integer.toString(item.upwards()),
                                        Integer.toString(item.sideways()),
                                        Integer.toString(item.product()))))
                        .toList());
    }

    @Override
    public String svg() {
        return isEmpty() ? Svg.withoutFigures(this) : new ScoreGridDrawing(this).svg();
    }

    @Override
    public boolean isEmpty() {
        return items.isEmpty();
    }
}
