package org.improvementledger.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** The money of the demo story: its figures as worked by hand, its pages sound, its journeys done with the keyboard alone. */
class MoneyIT {

    private final Pair pair = Pair.shared();

    /**
     * What each budget of the story comes to, worked by hand from its facts:
     *
     * <pre>
     *                     original     in-year   virements  carried   = now       allocated   spent        committed  forecast
     * children 2018/19    10,772,000   268,000              −80,000   10,960,000  10,958,400  10,918,040.01        0  10,560,000
     * children 2019/20    10,600,000   360,000   −240,000    80,000   10,800,000  10,800,000  10,637,650     160,000  10,799,650
     * youth 2019/20        1,400,000              240,000              1,640,000   1,640,000   1,620,000           0   1,620,000
     * special 2019/20      1,300,000                                   1,300,000   1,300,000   1,320,000           0   1,320,000
     * </pre>
     */
    private record Worked(
            String year,
            String service,
            String current,
            String allocated,
            String actual,
            String committed,
            String available,
            String forecast,
            String variance) {}

    private static final List<Worked> BY_HAND = List.of(
            new Worked(
                    "2018/19",
                    "Children's services",
                    "10960000.00",
                    "10958400.00",
                    "10918040.01",
                    "0.00",
                    "41959.99",
                    "10560000.00",
                    "-400000.00"),
            new Worked(
                    "2019/20",
                    "Children's services",
                    "10800000.00",
                    "10800000.00",
                    "10637650.00",
                    "160000.00",
                    "2350.00",
                    "10799650.00",
                    "-350.00"),
            new Worked(
                    "2019/20",
                    "Youth services",
                    "1640000.00",
                    "1640000.00",
                    "1620000.00",
                    "0.00",
                    "20000.00",
                    "1620000.00",
                    "-20000.00"),
            new Worked(
                    "2019/20",
                    "Special educational provision",
                    "1300000.00",
                    "1300000.00",
                    "1320000.00",
                    "0.00",
                    "-20000.00",
                    "1320000.00",
                    "20000.00"));

    @TestFactory
    Stream<DynamicTest> theStorysFiguresAreThoseWorkedByHand() {
        return BY_HAND.stream()
                .map(worked -> DynamicTest.dynamicTest(worked.service() + " " + worked.year(), () -> {
                    JsonNode budget = budget(worked.year(), worked.service());
                    Map<String, String> found = new LinkedHashMap<>();
                    for (String figure : List.of(
                            "current", "allocated", "actual", "committed", "available", "forecast", "variance")) {
                        found.put(figure, budget.at("/" + figure + "/amount").asString());
                    }
                    assertThat(found.values())
                            .containsExactly(
                                    worked.current(),
                                    worked.allocated(),
                                    worked.actual(),
                                    worked.committed(),
                                    worked.available(),
                                    worked.forecast(),
                                    worked.variance());
                    try (Visitor officer = Visitor.as("finance-officer")) {
                        officer.open(pair.property("money.url") + "/budgets/"
                                + budget.get("id").asString());
                        assertThat(officer.text())
                                .contains(pounds(worked.current()), pounds(worked.actual()), pounds(worked.forecast()));
                    }
                }));
    }

    @Test
    void theTrialBalanceOfTheStoryIsZeroAtEachOfItsPositions() {
        long last = trialBalance("").get("position").asLong();
        assertThat(last).isGreaterThan(90);
        for (long position = 0; position <= Math.min(last, 120); position++) {
            assertThat(trialBalance("?knownAt=" + position)
                            .at("/totals/balance/amount")
                            .asString())
                    .as("at position " + position)
                    .isEqualTo("0.00");
        }
    }

    @TestFactory
    Stream<DynamicTest> everyPageIsSoundOnADesktopAndOnAPhone() {
        String budget = budget("2019/20", "Children's services").get("id").asString();
        String allocation = StreamSupport.stream(
                        items("/api/budgets/" + budget + "/allocations").spliterator(), false)
                .filter(item -> item.get("title").asString().equals("Children's services improvement"))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asString();
        String virement = items("/api/virements").get(0).get("id").asString();
        String line = items("/api/spend").get(0).get("id").asString();
        String commitment = items("/api/commitments").get(0).get("id").asString();
        return Stream.of(
                        List.of("finance-officer", "/"),
                        List.of("mayor", "/"),
                        List.of("mayor", "/approvals"),
                        List.of("finance-officer", "/budgets/" + budget),
                        List.of("finance-officer", "/budgets/" + budget + "/increase"),
                        List.of("finance-officer", "/budgets/" + budget + "/reduction"),
                        List.of("finance-officer", "/budgets/" + budget + "/closure"),
                        List.of("finance-officer", "/allocations/" + allocation),
                        List.of("finance-officer", "/allocations/" + allocation + "/actions/new"),
                        List.of("finance-officer", "/allocations/" + allocation + "/correction"),
                        List.of("finance-officer", "/allocations/" + allocation + "/release"),
                        List.of("finance-officer", "/allocations/" + allocation + "/spend/new"),
                        List.of("finance-officer", "/allocations/" + allocation + "/commitments/new"),
                        List.of("finance-officer", "/allocations/" + allocation + "/forecasts/new"),
                        List.of("auditor", "/allocations/" + allocation + "/profile"),
                        List.of("auditor", "/virements"),
                        List.of("auditor", "/virements/" + virement),
                        List.of("finance-officer", "/virements/new"),
                        List.of("auditor", "/carry-forwards"),
                        List.of("chief-finance-officer", "/financial-years"),
                        List.of("auditor", "/spend"),
                        List.of("finance-officer", "/spend/" + line),
                        List.of("finance-officer", "/spend/imports"),
                        List.of("finance-officer", "/spend/imports/new"),
                        List.of("auditor", "/commitments"),
                        List.of("finance-officer", "/commitments/" + commitment),
                        List.of("finance-officer", "/forecasts/due"),
                        List.of("auditor", "/monitoring?financialYear=2018/19"),
                        List.of("auditor", "/monitoring/budgets/" + budget),
                        List.of("auditor", "/transparency"),
                        List.of("finance-officer", "/transparency/2019-20/q1"),
                        List.of("auditor", "/ledger"),
                        List.of("auditor", "/ledger/accounts"),
                        List.of("auditor", "/flags"),
                        List.of("auditor", "/reconciliation"),
                        List.of("administrator", "/delegation-schemes"),
                        List.of("administrator", "/delegation-schemes/new"))
                .flatMap(visit -> Stream.of(
                        DynamicTest.dynamicTest(visit + " on a desktop", () -> {
                            try (Visitor visitor = Visitor.as(visit.getFirst())) {
                                assertSound(visitor, visit.getLast(), "");
                            }
                        }),
                        DynamicTest.dynamicTest(visit + " on a phone", () -> {
                            try (Visitor visitor = Visitor.onAPhone(visit.getFirst())) {
                                assertSound(visitor, visit.getLast(), "-phone");
                            }
                        })));
    }

    @Test
    void aProposalIsCorrectedAndWithdrawnWithTheKeyboardAlone() {
        UUID budget = UUID.randomUUID();
        UUID allocation = UUID.randomUUID();
        pair.post("finance-officer", "money", "/api/budgets", Bodies.budget(budget, "1000.00"));
        pair.post(
                "finance-officer",
                "money",
                "/api/budgets/" + budget + "/allocations",
                Bodies.allocation(allocation, "Small works", "900.00", ""));
        String at = pair.property("money.url") + "/allocations/" + allocation;
        try (Visitor officer = Visitor.as("finance-officer")) {
            officer.open(at + "/correction");
            officer.tabTo("main [name=amount]");
            officer.page().keyboard().press("Control+A");
            officer.page().keyboard().type("£850");
            officer.type("reason", "The quotation was for less");
            officer.press("main form button");
            assertThat(officer.text()).contains("From £900.00 to £850.00");
            officer.assertSound("correction-check");
            officer.press("main form button:not([name=change])");
            assertThat(officer.text()).contains("The allocation is corrected", "The quotation was for less");
            officer.assertSound("corrected");
            officer.open(at + "/withdrawal");
            officer.type("reason", "Another grant pays for it");
            officer.press("main form button");
            officer.press("main form button:not([name=change])");
            assertThat(officer.text()).contains("The proposal is withdrawn", "Another grant pays for it");
        }
    }

    private void assertSound(Visitor visitor, String path, String suffix) {
        int status = visitor.open(pair.money(path));
        assertThat(status).as(path).isEqualTo(200);
        assertThat(visitor.page().locator("h1").count()).isEqualTo(1);
        visitor.assertSound("money" + path.replaceAll("[^a-z]+", "-") + suffix);
    }

    private JsonNode trialBalance(String moment) {
        return pair.get("auditor", "money", "/api/ledger/trial-balance" + moment)
                .json();
    }

    private JsonNode budget(String year, String service) {
        return StreamSupport.stream(items("/api/budgets").spliterator(), false)
                .filter(budget -> budget.get("financialYear").asString().equals(year)
                        && budget.get("service").asString().equals(service))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode items(String path) {
        return pair.get("auditor", "money", path).json().get("items");
    }

    private static String pounds(String amount) {
        return "£%,.2f".formatted(Double.parseDouble(amount));
    }
}
