package org.improvementledger.chassis.web.page.chart;

import java.util.List;

/**
 * The figures behind a chart.
 *
 * @param corner what the row headings are, such as "Period"
 * @param columns the headings of the columns of figures
 */
public record ChartTable(String corner, List<String> columns, List<Row> rows) {

    /** A cell without a figure says so rather than being empty, which a screen reader passes over. */
    public static final String NO_FIGURE = "No figure";

    /** @param cells as many as there are columns */
    public record Row(String heading, List<String> cells) {}
}
