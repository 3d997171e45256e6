package org.improvementledger.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.improvementledger.money.RunningMoney.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Forecasts and the monitoring report, from outside. */
class MonitoringApiTest {

    private final RunningMoney money = RunningMoney.shared();

    private final UUID budget = UUID.randomUUID();

    private final UUID allocation = UUID.randomUUID();

    @BeforeEach
    void anApprovedAllocation() {
        money.post("finance-officer", "/api/budgets", Bodies.budget(budget, "1000.00"));
        money.post(
                "finance-officer", "/api/budgets/" + budget + "/allocations", Bodies.allocation(allocation, "400.00"));
        Answer approved =
                money.post("cabinet", "/api/allocations/" + allocation + "/approval", Bodies.approval("cabinet"));
        assertThat(approved.status()).as(approved.text()).isEqualTo(200);
    }

    @Test
    void aForecastIsMadeOnceAndReportedWithItsVariance() {
        UUID id = UUID.randomUUID();
        Answer made = forecast(id, "P7", "410.00", "finance-officer");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        long events = money.events();
        assertThat(forecast(id, "P7", "410.00", "finance-officer").status())
                .as("the same again")
                .isEqualTo(200);
        assertThat(money.events()).isEqualTo(events);
        assertThat(forecast(id, "P7", "411.00", "finance-officer").status()).isEqualTo(409);
        assertThat(forecast(UUID.randomUUID(), "P9", "0", "finance-officer").status())
                .isEqualTo(201);

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            JsonNode listed = money.get("auditor", "/api/allocations/" + allocation + "/forecasts")
                    .json();
            assertThat(listed.at("/items").size()).isEqualTo(2);
            assertThat(listed.at("/items/0/period").asString()).isEqualTo("P7");
            assertThat(listed.at("/items/0/outturn/amount").asString()).isEqualTo("410.00");
        });
        Answer profile = money.get("auditor", "/api/allocations/" + allocation + "/profile?period=P8");
        assertThat(profile.at("/allocation/forecast/amount")).isEqualTo("410.00");
        assertThat(profile.at("/allocation/variance/amount")).isEqualTo("10.00");
        assertThat(profile.json().at("/profile").size()).isEqualTo(13);
        Answer report = money.get("auditor", "/api/budgets/" + budget + "/monitoring?period=P13");
        assertThat(report.at("/lines/0/id")).isEqualTo(allocation.toString());
        assertThat(report.at("/lines/0/forecast/amount")).isEqualTo("0.00");
        assertThat(report.at("/total/current/amount")).isEqualTo("1000.00");
        assertThat(report.at("/total/variance/amount")).isEqualTo("-1000.00");

        long position = money.get("auditor", "/api/allocations/" + allocation + "/forecasts")
                .json()
                .at("/items/0/position")
                .asLong();
        Answer then =
                money.get("auditor", "/api/budgets/" + budget + "/monitoring?period=P13&knownAt=" + (position - 1));
        assertThat(then.at("/lines/0/current/amount")).isEqualTo("400.00");
        assertThat(then.json().at("/lines/0/forecast").isMissingNode()
                        || then.json().at("/lines/0/forecast").isNull())
                .isTrue();
        JsonNode year = money.get("auditor", "/api/monitoring?financialYear=2018/19&period=P13")
                .json();
        assertThat(year.at("/lines").toString()).contains(budget.toString());
    }

    @Test
    void theReportAgreesWithTheBudgetsOwnFigures() {
        Answer increased = money.post("finance-officer", "/api/budgets/" + budget + "/increases", """
                {"amount":{"amount":"50.00","currency":"GBP"},"source":"reserve","reason":"Placements",
                 "decision":{"body":"Cabinet","decidedOn":"2018-11-15","reference":"CAB 2018/113"},"effectiveOn":"2018-11-15"}""");
        assertThat(increased.status()).as(increased.text()).isEqualTo(201);
        Answer spent = money.post("finance-officer", "/api/allocations/" + allocation + "/spend", """
                {"reference":"INV-1","supplier":"Fostering Ltd","incurredOn":"2018-12-05","summary":"Placement",
                 "netAmount":{"amount":"12.34","currency":"GBP"},"merchantCategory":"Social care"}""");
        assertThat(spent.status()).as(spent.text()).isEqualTo(201);
        assertThat(forecast(UUID.randomUUID(), "P9", "380.00", "finance-officer")
                        .status())
                .isEqualTo(201);
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            Answer figures = money.get("auditor", "/api/budgets/" + budget);
            Answer report = money.get("auditor", "/api/budgets/" + budget + "/monitoring?period=P13");
            for (String figure : List.of("current", "actual", "committed", "forecast", "variance")) {
                assertThat(report.at("/total/" + figure + "/amount"))
                        .as(figure)
                        .isNotBlank()
                        .isEqualTo(figures.at("/" + figure + "/amount"));
            }
            assertThat(report.at("/total/movements/amount")).isEqualTo("50.00");
            assertThat(report.at("/total/variance/amount")).isEqualTo("-670.00");
        });
        Answer october = money.get("auditor", "/api/budgets/" + budget + "/monitoring?period=P7");
        assertThat(october.at("/total/current/amount")).isEqualTo("1000.00");
        assertThat(october.at("/total/actual/amount")).isEqualTo("0.00");
        assertThat(money.get("auditor", "/api/budgets/" + budget + "/monitoring?period=P8")
                        .at("/total/current/amount"))
                .isEqualTo("1050.00");
    }

    @ParameterizedTest
    @CsvSource({
        "P13, 1.00, 422",
        "P0, 1.00, 422",
        "p7, 1.00, 422",
        "P7, -1, 422",
        "P7, 1.001, 422",
        "P12, 999999999999.99, 201",
        "P1, 0.00, 201"
    })
    void aForecastHasAMonthAndAnAmountInWholePence(String period, String pounds, int status) {
        Answer answer = forecast(UUID.randomUUID(), period, pounds, "finance-officer");
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    }

    @Test
    void onlyAFinanceOfficerForecastsAndOnlyWhatIsApproved() {
        assertThat(forecast(UUID.randomUUID(), "P7", "1", "auditor").status()).isEqualTo(403);
        UUID proposed = UUID.randomUUID();
        money.post("finance-officer", "/api/budgets/" + budget + "/allocations", Bodies.allocation(proposed, "1.00"));
        Answer refused = money.post(
                "finance-officer",
                "/api/allocations/" + proposed + "/forecasts",
                body(UUID.randomUUID(), "P7", "1.00"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/type")).isEqualTo("/problems/not-approved");
        assertThat(money.post(
                                "finance-officer",
                                "/api/allocations/" + UUID.randomUUID() + "/forecasts",
                                body(UUID.randomUUID(), "P7", "1.00"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatIsNoYearPeriodOrThingIsSaidSo() {
        assertThat(money.get("auditor", "/api/monitoring").status()).isEqualTo(422);
        assertThat(money.get("auditor", "/api/monitoring?financialYear=2019").status())
                .isEqualTo(422);
        assertThat(money.get("auditor", "/api/monitoring?financialYear=2019/20&period=P14")
                        .status())
                .isEqualTo(422);
        assertThat(money.get("auditor", "/api/monitoring?financialYear=1990/91").status())
                .isEqualTo(200);
        assertThat(money.get("auditor", "/api/budgets/" + UUID.randomUUID() + "/monitoring")
                        .status())
                .isEqualTo(404);
        assertThat(money.get("auditor", "/api/allocations/" + UUID.randomUUID() + "/profile")
                        .status())
                .isEqualTo(404);
    }

    private Answer forecast(UUID id, String period, String pounds, String office) {
        return money.post(office, "/api/allocations/" + allocation + "/forecasts", body(id, period, pounds));
    }

    private static String body(UUID id, String period, String pounds) {
        return """
                {"id":"%s","period":"%s","outturn":{"amount":"%s","currency":"GBP"},"note":"Two posts are filled later"}""".formatted(id, period, pounds);
    }
}
