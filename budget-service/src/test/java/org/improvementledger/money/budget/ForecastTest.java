package org.improvementledger.money.budget;

import java.util.UUID;
import org.improvementledger.events.ForecastMade;
import org.improvementledger.events.Money;
import org.improvementledger.events.Period;
import org.improvementledger.money.forecast.MakeForecast;
import org.junit.jupiter.api.Test;

/** Forecasts of an allocation: dated statements that stand beside each other. */
class ForecastTest extends BudgetFixture {

    private static final UUID FORECAST = UUID.fromString("0b5a1c6e-7d52-4f0f-8a3e-4a1f5b7c9d0e");

    @Test
    void isAcceptedOnAnApprovedAllocationAlsoForNothingAndForMoreThanItHas() {
        given(allocated()).when(make(FORECAST, "P7", "0"), by(PROPOSER)).expectEvents(made(FORECAST, "P7", "0"));
        carryTheActorIntoEvents();
        given(allocated()).when(make(FORECAST, "P12", "200"), by(PROPOSER)).expectEvents(made(FORECAST, "P12", "200"));
    }

    @Test
    void aNewOneStandsBesideTheOld() {
        UUID another = UUID.randomUUID();
        given(allocated()[0], allocated()[1], allocated()[2], made(FORECAST, "P7", "90"))
                .when(make(another, "P7", "95"), by(PROPOSER))
                .expectEvents(made(another, "P7", "95"));
    }

    @Test
    void twiceTheSameIsQuietAndOtherwiseUnderTheSameIdRefused() {
        given(allocated()[0], allocated()[1], allocated()[2], made(FORECAST, "P7", "90"))
                .when(make(FORECAST, "P7", "90"), by(PROPOSER))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        carryTheActorIntoEvents();
        refused(
                given(allocated()[0], allocated()[1], allocated()[2], made(FORECAST, "P7", "90"))
                        .when(make(FORECAST, "P7", "90.01"), by(PROPOSER)),
                "already-exists",
                "There is a different forecast with the id " + FORECAST + " already.");
    }

    @Test
    void whatIsNotApprovedIsNotForecast() {
        refused(
                given(budgetSet("100"), by(PROPOSER, proposed(FIRST, "100")))
                        .when(make(FORECAST, "P7", "90"), by(PROPOSER)),
                "not-approved",
                "The allocation \"In-year allocation\" is not approved.");
    }

    @Test
    void thePeriodForAdjustmentsIsRefused() {
        refused(
                given(allocated()).when(make(FORECAST, "P13", "90"), by(PROPOSER)),
                "forecast-period",
                "A forecast is made in P1 (April) to P12 (March); P13 holds adjustments only.");
    }

    @Test
    void aClosedYearIsForecastNoMore() {
        years.close("2018/19");
        refused(
                given(allocated()).when(make(FORECAST, "P12", "90"), by(PROPOSER)),
                "year-closed",
                "The year 2018/19 is closed.");
    }

    private static Object[] allocated() {
        return new Object[] {
            budgetSet("100"), by(PROPOSER, proposed(FIRST, "100")), by(APPROVER, approved(FIRST, "100"))
        };
    }

    private static MakeForecast make(UUID id, String period, String pounds) {
        return new MakeForecast(BUDGET, FIRST, id, Period.of(period), Money.of(pounds), "Two posts are filled later");
    }

    private static ForecastMade made(UUID id, String period, String pounds) {
        return make(id, period, pounds).done();
    }
}
