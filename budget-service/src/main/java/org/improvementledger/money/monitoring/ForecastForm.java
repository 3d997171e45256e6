package org.improvementledger.money.monitoring;

import java.math.BigDecimal;
import java.util.UUID;
import java.util.regex.Pattern;
import org.improvementledger.chassis.web.page.TypedMoney;
import org.improvementledger.chassis.web.page.TypedText;
import org.improvementledger.events.Money;
import org.improvementledger.events.Period;
import org.improvementledger.money.forecast.MakeForecast;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A forecast as people type it. */
record ForecastForm(
        @Nullable String period,
        @Nullable String outturn,
        @Nullable String note) {

    /** Nothing is an outturn too, though no other amount may be nothing. */
    private static final Pattern NOTHING = Pattern.compile("£?\\s*0+(\\.0{0,2})?");

    private static final Pattern MONTHS = Pattern.compile("P([1-9]|1[0-2])");

    /** The command the form asks for, or null after saying on it what is wrong. */
    @Nullable
    MakeForecast orReject(Errors errors, UUID budgetId, UUID allocationId, UUID forecastId) {
        if (period == null || !MONTHS.matcher(period).matches()) {
            errors.rejectValue("period", "period.invalid", "Choose the period you forecast in");
        }
        BigDecimal pounds = outturn != null && NOTHING.matcher(outturn.strip()).matches()
                ? new BigDecimal("0.00")
                : TypedMoney.of(outturn, "Outturn").orReject(errors, "outturn");
        String why = TypedText.lines(note, "Reason", MakeForecast.LONGEST_NOTE).orReject(errors, "note");
        return errors.hasErrors() || period == null || pounds == null || why == null
                ? null
                : new MakeForecast(budgetId, allocationId, forecastId, Period.of(period), Money.of(pounds), why);
    }
}
