package org.improvementledger.money.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.improvementledger.chassis.testkit.BadInput;
import org.improvementledger.money.Bodies;
import org.improvementledger.money.RunningMoney;
import org.improvementledger.money.RunningMoney.Answer;
import org.improvementledger.money.transfer.TransferBodies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Financial years as programs meet them, on the running service. Each test has years of its own, for a closed one stays closed. */
class YearApiTest {

    private static final String FINANCE = "finance-officer";

    private static final String CHIEF = "chief-finance-officer";

    private final RunningMoney money = RunningMoney.shared();

    @Test
    void aYearIsOpenUntilItIsClosedAndThenTakesNoMore() {
        UUID one = budget("2001/02");
        UUID other = budget("2001/02");
        UUID waiting = UUID.randomUUID();
        assertThat(money.post(FINANCE, "/api/virements", TransferBodies.virement(waiting, one, other, "1.00"))
                        .status())
                .isEqualTo(201);
        assertThat(money.get("auditor", "/api/financial-years/2001-02").at("/closed"))
                .isEqualTo("false");

        Answer closed = money.post(CHIEF, "/api/financial-years/2001-02/closure", closure("2002-05-31"));
        assertThat(closed.status()).as(closed.text()).isEqualTo(200);
        assertThat(closed.header("ETag")).isEqualTo("\"0\"");
        Answer read = money.get("auditor", "/api/financial-years/2001-02");
        assertThat(read.at("/closed")).isEqualTo("true");
        assertThat(read.at("/closedOn")).isEqualTo("2002-05-31");
        assertThat(read.at("/closedBy")).isEqualTo(CHIEF);

        refused(
                "year-closed",
                money.post(FINANCE, "/api/virements", TransferBodies.virement(UUID.randomUUID(), one, other, "1.00")));
        refused(
                "year-closed",
                money.post("mayor", "/api/virements/" + waiting + "/approval", Bodies.approval("mayor")));
        UUID next = budget("2002/03");
        UUID carried = UUID.randomUUID();
        assertThat(money.post(
                                FINANCE,
                                "/api/carry-forwards",
                                TransferBodies.carryForward(carried, one, next, "1000.00"))
                        .status())
                .isEqualTo(201);
        assertThat(money.post("cabinet", "/api/carry-forwards/" + carried + "/approval", Bodies.approval("cabinet"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void closingAgainTheSameChangesNothingAndOtherwiseIsRefused() {
        assertThat(money.post(CHIEF, "/api/financial-years/2003-04/closure", closure("2004-05-31"))
                        .status())
                .isEqualTo(200);
        long before = money.events();
        assertThat(money.post(CHIEF, "/api/financial-years/2003-04/closure", closure("2004-05-31"))
                        .status())
                .isEqualTo(200);
        assertThat(money.events()).isEqualTo(before);
        refused("year-closed", money.post(CHIEF, "/api/financial-years/2003-04/closure", closure("2004-06-01")));
    }

    @Test
    void anAdjustmentIsAuthorisedOnceForALineOfTheYear() {
        UUID allocation = allocation(budget("2005/06"));
        String path = "/api/financial-years/2005-06/adjustments";
        UUID id = UUID.randomUUID();
        refused("year-open", money.post(CHIEF, path, adjustment(id, allocation)));
        money.post(CHIEF, "/api/financial-years/2005-06/closure", closure("2006-05-31"));
        Answer authorised = money.post(CHIEF, path, adjustment(id, allocation));
        assertThat(authorised.status()).as(authorised.text()).isEqualTo(201);
        assertThat(money.post(CHIEF, path, adjustment(id, allocation)).status()).isEqualTo(200);
        JsonNode read = money.get("auditor", "/api/financial-years/2005-06").json();
        assertThat(read.at("/adjustments")).hasSize(1);
        assertThat(read.at("/adjustments/0/reference").asString()).isEqualTo("JV-1");
        assertThat(read.at("/adjustments/0/amount/amount").asString()).isEqualTo("100.00");
        UUID elsewhere = allocation(budget("2007/08"));
        refused("outside-financial-year", money.post(CHIEF, path, adjustment(UUID.randomUUID(), elsewhere)));
        assertThat(money.post(CHIEF, path, adjustment(UUID.randomUUID(), UUID.randomUUID()))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void onlyTheChiefFinanceOfficerDoesEither() {
        String closure = "/api/financial-years/2009-10/closure";
        assertThat(money.post("mayor", closure, closure("2010-05-31")).status()).isEqualTo(403);
        assertThat(money.post(FINANCE, closure, closure("2010-05-31")).status()).isEqualTo(403);
        refused(
                "chief-finance-officer-needed",
                money.post("mayor", closure, closure("2010-05-31").replace(CHIEF, "mayor")));
    }

    @Test
    void theListShowsEachYear() {
        budget("2011/12");
        budget("2012/13");
        assertThat(money.get("auditor", "/api/financial-years")
                        .json()
                        .get("items")
                        .valueStream()
                        .map(item -> item.get("financialYear").asString()))
                .containsSubsequence("2012/13", "2011/12");
        assertThat(money.get("auditor", "/api/financial-years/2012").status()).isEqualTo(404);
        assertThat(money.get("auditor", "/api/financial-years/1950-51").status())
                .isEqualTo(404);
    }

    static Stream<BadInput.Case> badClosures() {
        return BadInput.of(closure("2014-05-31")).words("capacity").optional("capacity").cases().stream();
    }

    static Stream<BadInput.Case> badAdjustments() {
        return BadInput.of(adjustment(UUID.randomUUID(), UUID.randomUUID()))
                .words("capacity")
                .optional("id", "capacity")
                .cases()
                .stream();
    }

    @ParameterizedTest
    @MethodSource
    void badClosures(BadInput.Case bad) {
        isRefused(bad, "/api/financial-years/2013-14/closure");
    }

    @ParameterizedTest
    @MethodSource
    void badAdjustments(BadInput.Case bad) {
        isRefused(bad, "/api/financial-years/2013-14/adjustments");
    }

    private void isRefused(BadInput.Case bad, String path) {
        long before = money.events();
        Answer answer = money.postBytes(CHIEF, path, bad.body(), Map.of());
        assertThat(answer.status()).as(answer.text()).isEqualTo(bad.status());
        String field = bad.field();
        if (field != null) {
            assertThat(answer.json().get("errors").valueStream().map(error -> error.get("field")
                            .asString()))
                    .as(answer.text())
                    .anyMatch(
                            name -> name.equals(field) || name.startsWith(field + "[") || name.startsWith(field + "."));
        }
        assertThat(money.events()).as("nothing is stored").isEqualTo(before);
    }

    private static String closure(String on) {
        return """
                {"capacity":"chief-finance-officer","closedOn":"%s","reason":"The accounts are agreed"}""".formatted(on);
    }

    private static String adjustment(UUID id, UUID allocation) {
        return """
                {"id":"%s","allocationId":"%s","reference":"JV-1","amount":{"amount":"100.00","currency":"GBP"},
                 "reason":"An invoice came late","capacity":"chief-finance-officer"}""".formatted(id, allocation);
    }

    private UUID budget(String year) {
        UUID id = UUID.randomUUID();
        Answer answer = money.post(
                FINANCE,
                "/api/budgets",
                Bodies.budget(id, "1000.00").replace("2018/19\",\"service", year + "\",\"service"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return id;
    }

    private UUID allocation(UUID budget) {
        UUID id = UUID.randomUUID();
        Answer answer = money.post(FINANCE, "/api/budgets/" + budget + "/allocations", Bodies.allocation(id, "10.00"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return id;
    }

    private static void refused(String rule, Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(409);
        assertThat(answer.at("/type")).isEqualTo("/problems/" + rule);
    }
}
