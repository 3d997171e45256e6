package org.improvementledger.actionplan.overview;

import java.math.BigDecimal;
import java.util.List;
import org.improvementledger.actionplan.funding.FundingSum;
import org.improvementledger.chassis.web.page.MoneyFormat;
import org.improvementledger.chassis.web.page.chart.Chart;
import org.improvementledger.chassis.web.page.chart.ChartFormat;
import org.improvementledger.chassis.web.page.chart.StackedRows;

/** The pictures of a plan: how its priorities are rated, and what became of their money. */
public final class PlanCharts {

    private static final List<StackedRows.Part> RATINGS = List.of(
            new StackedRows.Part("Red", StackedRows.Tone.RED),
            new StackedRows.Part("Amber", StackedRows.Tone.AMBER),
            new StackedRows.Part("Green", StackedRows.Tone.GREEN),
            new StackedRows.Part("Blue", StackedRows.Tone.BLUE),
            new StackedRows.Part("Cancelled", StackedRows.Tone.GREY));

    private static final List<StackedRows.Part> MONEY = List.of(
            new StackedRows.Part("Spent", StackedRows.Tone.DARK),
            new StackedRows.Part("Committed", StackedRows.Tone.MIDDLE),
            new StackedRows.Part("Left", StackedRows.Tone.LIGHT));

    private PlanCharts() {}

    public static Chart ratings(PlanOverview.View view) {
        return new StackedRows(
                "How the actions of each priority are rated",
                "Priority",
                RATINGS,
                view.priorities().stream()
                        .map(priority -> new StackedRows.Row(
                                priority.title(), priority.ratings().values()))
                        .toList(),
                ChartFormat.plain(""));
    }

    public static Chart money(PlanOverview.View view, MoneyFormat money) {
        return new StackedRows(
                "What became of the money of each priority",
                "Priority",
                MONEY,
                view.priorities().stream()
                        .map(priority -> new StackedRows.Row(priority.title(), parts(priority.funding())))
                        .toList(),
                new ChartFormat(money::compact, money::of));
    }

    private static List<BigDecimal> parts(FundingSum funding) {
        return List.of(funding.spent().amount(), funding.committed().amount(), funding.left());
    }
}
