package org.improvementledger.money.monitoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.improvementledger.chassis.web.page.MoneyFormat;
import org.improvementledger.chassis.web.page.chart.Chart;
import org.improvementledger.chassis.web.page.chart.ChartFormat;
import org.improvementledger.chassis.web.page.chart.LinesByPeriod;
import org.improvementledger.chassis.web.page.chart.Series;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A profile, drawn. */
@Component
class MonitoringCharts {

    private final ChartFormat pounds;

    MonitoringCharts(MoneyFormat money) {
        pounds = new ChartFormat(money::compact, money::of);
    }

    /** Budget, spend and forecast up to each period's end. */
    Chart byPeriod(String title, Profile profile) {
        return new LinesByPeriod(
                title,
                "Period",
                ReportedPeriod.labels(),
                List.of(
                        Series.expected("Budget", values(profile, Profile.Step::current)),
                        Series.of("Spent", values(profile, Profile.Step::actual)),
                        Series.expected("Forecast", values(profile, Profile.Step::forecast))),
                pounds);
    }

    private static List<@Nullable BigDecimal> values(
            Profile profile, Function<Profile.Step, @Nullable BigDecimal> figure) {
        List<@Nullable BigDecimal> values = new ArrayList<>();
        profile.steps().forEach(step -> values.add(figure.apply(step)));
        return values;
    }
}
