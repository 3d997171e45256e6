package org.improvementledger.money.monitoring;

import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.security.Actor;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.Items;
import org.improvementledger.chassis.web.page.ListPage;
import org.improvementledger.chassis.web.reading.Lists;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which allocations are to be forecast, each with the way to its form. */
@Controller
class ForecastsDuePages {

    private static final int ROWS = 50;

    private final ForecastsDue forecasts;

    ForecastsDuePages(ForecastsDue forecasts) {
        this.forecasts = forecasts;
    }

    @GetMapping("/forecasts/due")
    String list(@RequestParam(required = false) @Nullable String cursor, Moment moment, Actor actor, Model model) {
        Items<MonitoredAllocationRow> rows = Lists.items(forecasts.page(Lists.cursor(cursor), ROWS, moment));
        model.addAttribute("page", new ListPage<>(rows.items(), rows.next(), forecasts.count(moment)));
        model.addAttribute("due", ForecastsDue.Due.at(moment.at()));
        model.addAttribute("mayForecast", moment.isNow() && actor.hasRole(Roles.FINANCE_OFFICER));
        return "forecasts-due";
    }
}
