package org.improvementledger.money.yearend;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.security.Actor;
import org.improvementledger.events.Capacity;
import org.improvementledger.events.FinancialYear;
import org.improvementledger.money.transfer.PlaceView;
import org.improvementledger.money.transfer.Places;
import org.improvementledger.money.year.AdjustmentRow;
import org.improvementledger.money.year.YearNames;
import org.improvementledger.money.year.YearRow;
import org.improvementledger.money.year.Years;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The financial years, and one with what it still takes. */
@Controller
class FinancialYearPages {

    private final Years years;

    private final Places places;

    FinancialYearPages(Years years, Places places) {
        this.years = years;
        this.places = places;
    }

    /** @param path the year's part of an address */
    record Line(YearRow year, String path) {}

    @GetMapping("/financial-years")
    String list(Moment moment, Model model) {
        model.addAttribute(
                "years",
                years.all(moment).stream()
                        .map(row -> new Line(row, YearNames.path(FinancialYear.of(row.financialYear()))))
                        .toList());
        return "financial-years";
    }

    @GetMapping("/financial-years/{path}")
    String year(@PathVariable String path, Moment moment, Actor actor, Model model) {
        YearRow row = YearEnd.row(path, years, moment);
        List<AdjustmentRow> adjustments = years.adjustmentsOf(row.financialYear(), moment);
        Map<UUID, PlaceView> allocations = adjustments.stream()
                .map(AdjustmentRow::allocationId)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), id -> places.ofAllocation(id, moment)));
        model.addAttribute("year", row);
        model.addAttribute("path", path);
        model.addAttribute("adjustments", adjustments);
        model.addAttribute("allocations", allocations);
        model.addAttribute("mayAct", moment.isNow() && actor.holds(Capacity.CHIEF_FINANCE_OFFICER.code()));
        return "financial-year";
    }
}
