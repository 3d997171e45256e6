package org.improvementledger.money.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.improvementledger.events.FinancialYear;
import org.improvementledger.money.Bodies;
import org.improvementledger.money.RunningMoney;
import org.improvementledger.money.RunningMoney.Answer;
import org.improvementledger.money.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which allocations wait for a forecast, on both sides of every edge. */
class ForecastsDueTest {

    private static final String FINANCE = "finance-officer";

    private final RunningMoney money = RunningMoney.shared();

    private final Visitor officer = new Visitor(FINANCE);

    private final ForecastsDue.Due due = ForecastsDue.Due.at(Instant.now());

    private final int period = due.period().number();

    private final String unique = UUID.randomUUID().toString();

    @ParameterizedTest
    @CsvSource({
        "2019-03-31T22:59:59Z, 2018/19, 12",
        "2019-03-31T23:00:00Z, 2019/20, 1", // midnight in British Summer Time
        "2019-04-30T22:59:59Z, 2019/20, 1",
        "2019-04-30T23:00:00Z, 2019/20, 2",
        "2020-03-01T00:00:00Z, 2019/20, 12"
    })
    void theMomentTellsTheYearAndThePeriod(Instant moment, String year, int number) {
        ForecastsDue.Due at = ForecastsDue.Due.at(moment);
        assertThat(at.year().label()).isEqualTo(year);
        assertThat(at.period().number()).isEqualTo(number);
    }

    @Test
    void whatIsApprovedWaitsUntilItIsForecastInThisPeriod() {
        long before = count();
        UUID allocation = proposed(due.year());
        assertThat(count()).as("only proposed").isEqualTo(before);
        approved(allocation);
        becomes(before + 1);
        assertThat(officer.opens("/forecasts/due"))
                .contains(unique, "/allocations/" + allocation + "/forecasts/new", "Never");
        if (period > 1) {
            forecast(allocation, period - 1);
            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(officer.opens("/forecasts/due"))
                    .contains(">P" + (period - 1) + "<"));
            assertThat(count()).as("the period before").isEqualTo(before + 1);
        }
        forecast(allocation, period);
        becomes(before);
        assertThat(officer.opens("/forecasts/due")).doesNotContain(unique);
        if (period > 1) {
            forecast(allocation, period - 1);
            assertThat(count()).as("an earlier one said later").isEqualTo(before);
        }
    }

    @Test
    void aLaterPeriodsForecastWillDo() {
        long before = count();
        UUID allocation = proposed(due.year());
        approved(allocation);
        becomes(before + 1);
        forecast(allocation, 12);
        becomes(before);
    }

    @Test
    void otherYearsDoNotWait() {
        long before = count();
        approved(proposed(new FinancialYear(due.year().startYear() + 1)));
        approved(proposed(new FinancialYear(due.year().startYear() - 1)));
        UUID last = proposed(due.year());
        approved(last);
        becomes(before + 1);
        forecast(last, period);
        becomes(before);
    }

    @Test
    void onlyWhoForecastsIsAskedTo() {
        assertThat(officer.opens("/")).contains("Make forecasts", "/forecasts/due");
        assertThat(new Visitor("mayor").opens("/")).doesNotContain("Make forecasts");
        UUID allocation = proposed(due.year());
        approved(allocation);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(officer.opens("/forecasts/due")).contains(unique));
        assertThat(new Visitor("auditor").opens("/forecasts/due"))
                .contains(unique)
                .doesNotContain("/forecasts/new");
        forecast(allocation, 12);
    }

    private long count() {
        Matcher count = Pattern.compile(
                        "(?s)Make forecasts.*?task-list__status.*?(Nothing waits|govuk-tag--blue\">(\\d+)<)")
                .matcher(officer.opens("/"));
        assertThat(count.find()).as("the task").isTrue();
        return count.group(2) == null ? 0 : Long.parseLong(count.group(2));
    }

    private void becomes(long expected) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(count()).isEqualTo(expected));
    }

    private UUID proposed(FinancialYear year) {
        UUID budget = UUID.randomUUID();
        UUID allocation = UUID.randomUUID();
        accepted(money.post(
                FINANCE, "/api/budgets", Bodies.budget(budget, "1000.00").replace("2018/19", year.label())));
        accepted(money.post(
                FINANCE,
                "/api/budgets/" + budget + "/allocations",
                Bodies.allocation(allocation, "400.00").replace("In-year allocation", unique)));
        return allocation;
    }

    private void approved(UUID allocation) {
        accepted(money.post("cabinet", "/api/allocations/" + allocation + "/approval", Bodies.approval("cabinet")));
    }

    private void forecast(UUID allocation, int in) {
        accepted(money.post(
                FINANCE,
                "/api/allocations/" + allocation + "/forecasts",
                "{\"period\":\"P" + in
                        + "\",\"outturn\":{\"amount\":\"390.00\",\"currency\":\"GBP\"},\"note\":\"As planned\"}"));
    }

    private static void accepted(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isBetween(200, 201);
    }
}
