package org.improvementledger.money.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.improvementledger.chassis.testkit.BadInput;
import org.improvementledger.money.Bodies;
import org.improvementledger.money.RunningMoney;
import org.improvementledger.money.RunningMoney.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The scheme of delegation as programs meet it. What is set here begins on days that no other test decides on. */
class DelegationApiTest {

    private static final String PATH = "/api/delegation-schemes";

    private static final String ADMINISTRATOR = "administrator";

    private final RunningMoney money = RunningMoney.shared();

    @Test
    void theConfiguredVersionIsThereAndIsTheFirst() {
        Answer first = money.get("auditor", PATH + "/1");
        assertThat(first.status()).as(first.text()).isEqualTo(200);
        assertThat(first.at("/limits/director/amount")).isEqualTo("100000.00");
        assertThat(first.at("/limits/full-council")).isEqualTo("unlimited");
        assertThat(first.at("/keyDecisionFrom/amount")).isEqualTo("500000.00");
        assertThat(first.json().has("effectiveFrom")).isFalse();
        assertThat(money.get("auditor", PATH).at("/items/0/version")).isEqualTo("1");
        assertThat(money.get("auditor", PATH + "/9999").status()).isEqualTo(404);
    }

    @Test
    void aVersionIsSetKeepsWhatItLeavesOutAndIsQuietOnARepeat() {
        Answer set = money.post(ADMINISTRATOR, PATH, scheme("2190-04-01", "90000.00"));
        assertThat(set.status()).as(set.text()).isEqualTo(201);
        String place = set.header("Location");
        assertThat(place).startsWith(PATH + "/");
        Answer read = money.get("auditor", place);
        assertThat(read.at("/effectiveFrom")).isEqualTo("2190-04-01");
        assertThat(read.at("/limits/director/amount")).isEqualTo("90000.00");
        assertThat(read.at("/limits/mayor/amount")).isEqualTo("20000000.00");
        assertThat(read.at("/setBy")).isEqualTo(ADMINISTRATOR);
        assertThat(read.at("/inForce")).isEqualTo("false");
        long before = money.events();
        Answer again = money.post(ADMINISTRATOR, PATH, scheme("2190-04-01", "90000.00"));
        assertThat(again.status()).as(again.text()).isEqualTo(200);
        assertThat(again.header("Location")).isEqualTo(place);
        assertThat(money.events()).isEqualTo(before);
        Answer then = money.get("auditor", PATH + "?knownAt=0");
        assertThat(then.json().get("items")).as("what nobody knew yet").hasSize(1);
    }

    @Test
    void aDecisionTakesTheVersionOfItsDay() {
        LocalDate today = LocalDate.now();
        money.post(ADMINISTRATOR, PATH, scheme(today.toString(), "99999.99"));
        UUID budget = UUID.randomUUID();
        money.post("finance-officer", "/api/budgets", Bodies.budget(budget, "300000.00"));
        UUID allocation = allocation(budget, "100000.00");
        String path = "/api/allocations/" + allocation + "/approval";
        Answer refused =
                money.post("director", path, Bodies.approval("director").replace("2018-11-15", "" + today));
        assertThat(refused.status()).as(refused.text()).isEqualTo(409);
        assertThat(refused.at("/type")).isEqualTo("/problems/limit-exceeded");
        assertThat(refused.at("/detail")).contains("the chief finance officer could");
        Answer approved = money.post(
                "director", path, Bodies.approval("director").replace("2018-11-15", "" + today.minusDays(1)));
        assertThat(approved.status()).as(approved.text()).isEqualTo(200);
        JsonNode authority =
                money.get("auditor", "/api/allocations/" + allocation).json().at("/approval/authority");
        assertThat(authority.at("/schemeVersion").asInt()).isEqualTo(1);
        assertThat(authority.at("/limit/amount").asString()).isEqualTo("100000.00");
        assertThat(authority.at("/keyDecision").asBoolean()).isFalse();
    }

    @Test
    void aKeyDecisionNeedsItsNoticeTwentyEightDaysBefore() {
        UUID budget = UUID.randomUUID();
        money.post("finance-officer", "/api/budgets", Bodies.budget(budget, "600000.00"));
        String path = "/api/allocations/" + allocation(budget, "500000.00") + "/approval";
        String body = Bodies.approval("mayor").replaceFirst(",\"urgencyReason\":\"[^\"]*\"", "");
        assertThat(body).doesNotContain("urgencyReason");
        Answer late = money.post("mayor", path, body.replace("2018-10-12", "2018-10-19"));
        assertThat(late.at("/type")).as(late.text()).isEqualTo("/problems/key-decision-notice");
        assertThat(late.at("/errors/0/field")).as(late.text()).isEqualTo("decision.noticeGivenOn");
        Answer inTime = money.post("mayor", path, body.replace("2018-10-12", "2018-10-18"));
        assertThat(inTime.status()).as(inTime.text()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"finance-officer", "mayor", "auditor", "improvement-lead"})
    void onlyTheAdministratorSetsIt(String office) {
        long before = money.events();
        assertThat(money.post(office, PATH, scheme("2190-04-01", "1.00")).status())
                .isEqualTo(403);
        assertThat(money.events()).isEqualTo(before);
    }

    static Stream<BadInput.Case> badSchemes() {
        return BadInput.of(scheme("2191-04-01", "80000.00"))
                .optional("limits.director", "limits.full-council")
                .words("limits.full-council")
                .cases()
                .stream();
    }

    @ParameterizedTest
    @MethodSource
    void badSchemes(BadInput.Case bad) {
        money.assertRefused(bad, ADMINISTRATOR, PATH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "367", "-1"})
    void aWindowIsAYearAtMost(String days) {
        Answer answer = money.post(
                ADMINISTRATOR,
                PATH,
                scheme("2191-04-01", "80000.00")
                        .replace("\"splittingWindowDays\":30", "\"splittingWindowDays\":" + days));
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.at("/errors/0/field")).isEqualTo("splittingWindowDays");
    }

    private UUID allocation(UUID budget, String pounds) {
        UUID id = UUID.randomUUID();
        Answer answer =
                money.post("finance-officer", "/api/budgets/" + budget + "/allocations", Bodies.allocation(id, pounds));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return id;
    }

    private static String scheme(String from, String director) {
        return """
                {"effectiveFrom":"%s","limits":{"director":{"amount":"%s","currency":"GBP"},"full-council":"unlimited"},
                 "keyDecisionFrom":{"amount":"500000.00","currency":"GBP"},"splittingWindowDays":30}""".formatted(from, director);
    }
}
