package org.improvementledger.money.forecast;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.improvementledger.chassis.web.Text;
import org.improvementledger.events.Money;
import org.improvementledger.events.Period;
import org.jspecify.annotations.Nullable;

/**
 * A forecast as it comes in.
 *
 * @param id chosen by the one who forecasts; absent where we are to choose
 * @param period P1 to P12
 * @param outturn what will have been spent by the end of the year; may be nothing
 */
@Schema(example = """
                {"period": "P7", "outturn": {"amount": "98000.00", "currency": "GBP"}, "note": "Two posts are filled later than planned"}""")
record ForecastBody(
        @Nullable UUID id,

        @NotNull @Pattern(regexp = "P([1-9]|1[0-2])", message = "Give a period from P1 (April) to P12 (March).")
        String period,

        @NotNull @Valid OutturnBody outturn,

        @Text(max = MakeForecast.LONGEST_NOTE, lines = true) String note) {

    /**
     * Money that may be nothing.
     *
     * @param amount pounds as plain digits, with at most two decimals: 0 to 999999999999.99
     */
    record OutturnBody(
            @NotNull
            @Pattern(
                    regexp = "[0-9]{1,12}(\\.[0-9]{1,2})?",
                    message = "Write the amount with digits and at most two decimals, from 0 to 999999999999.99.")
            String amount,

            @NotNull @Pattern(regexp = Money.POUNDS_STERLING, message = "Give the currency GBP.")
            String currency) {}

    /** @param forecastId the id chosen, here or by the one who asks */
    MakeForecast command(UUID budgetId, UUID allocationId, UUID forecastId) {
        return new MakeForecast(
                budgetId, allocationId, forecastId, Period.of(period), Money.of(outturn.amount()), note);
    }
}
