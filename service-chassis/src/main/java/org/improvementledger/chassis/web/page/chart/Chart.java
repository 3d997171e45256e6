package org.improvementledger.chassis.web.page.chart;

/**
 * A chart for a page or a document: {@code ~{fragments/charts :: drawn(${chart})}} places it on a page, {@code printed} in
 * a document.
 */
public sealed interface Chart permits Waterfall, ByPeriod, LevelGrid, ScoreGrid, ProcessChart, StackedRows, GanttChart {

    /** What is said where there is nothing to draw. */
    String NO_FIGURES = "No figures yet";

    String title();

    /** What the picture shows, in words, for those who do not see it. */
    String description();

    /** Every figure of the picture, in full. */
    ChartTable table();

    /** The picture: an {@code svg} element with a title and a description, escaped and complete in itself. */
    String svg();

    /** Whether there is no figure at all; the picture then says so. */
    boolean isEmpty();
}
