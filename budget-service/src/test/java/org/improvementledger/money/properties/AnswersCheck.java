package org.improvementledger.money.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.improvementledger.events.FinancialYear;
import org.improvementledger.events.Money;
import org.improvementledger.events.SpendRecorded;
import org.improvementledger.money.RunningMoney;
import org.improvementledger.money.RunningMoney.Answer;
import org.improvementledger.money.ledger.AccountKind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the service's resources answer as known at a position, beside what the oracle adds up from the events until then.
 *
 * @param year the first of the history's two years
 */
record AnswersCheck(RunningMoney money, Oracle oracle, FinancialYear year, long position) {

    void check() {
        oracle.budgets().forEach(this::budget);
        oracle.allocations().forEach(this::allocation);
        for (FinancialYear of : List.of(year, new FinancialYear(year.startYear() + 1))) {
            monitoring(of);
            transparency(of);
            flags(of);
        }
        ledger();
    }

    private void budget(UUID budget) {
        JsonNode answer = get("/api/budgets/" + budget + "?");
        assertMoney(answer, "current", oracle.current(budget));
        assertMoney(answer, "allocated", oracle.allocated(budget));
        assertMoney(answer, "unallocated", oracle.unallocated(budget));
        assertMoney(answer, "actual", oracle.actualOfBudget(budget));
        assertMoney(answer, "committed", oracle.committedOfBudget(budget));
        assertMoney(
                answer,
                "available",
                oracle.current(budget).minus(oracle.actualOfBudget(budget)).minus(oracle.committedOfBudget(budget)));
        Money forecast = oracle.forecastOfBudget(budget);
        assertMoney(answer, "forecast", forecast);
        assertMoney(answer, "variance", forecast == null ? null : forecast.minus(oracle.current(budget)));
    }

    private void allocation(UUID allocation) {
        JsonNode answer = get("/api/allocations/" + allocation + "?");
        assertThat(Set.of("approved").contains(answer.get("status").asString()))
                .as("approved " + allocation)
                .isEqualTo(oracle.isApproved(allocation));
        assertMoney(answer, "actual", oracle.actual(allocation));
        assertMoney(answer, "committed", oracle.committed(allocation));
        assertMoney(answer, "available", oracle.available(allocation));
        assertMoney(answer, "forecast", oracle.forecast(allocation));
        JsonNode line =
                get("/api/allocations/" + allocation + "/profile?period=P13&").get("allocation");
        assertMoney(line, "current", oracle.approved(allocation));
        assertMoney(line, "actual", oracle.actual(allocation));
        assertMoney(line, "committed", oracle.committed(allocation));
        assertMoney(line, "forecast", oracle.forecast(allocation));
    }

    private void monitoring(FinancialYear of) {
        JsonNode report = get("/api/monitoring?financialYear=" + of.label() + "&period=P13&");
        Money current = Money.ZERO;
        Money actual = Money.ZERO;
        Money committed = Money.ZERO;
        Set<UUID> budgets = oracle.budgets().stream()
                .filter(budget -> oracle.yearOf(budget).equals(of))
                .collect(Collectors.toSet());
        assertThat(report.get("lines")).hasSize(budgets.size());
        for (JsonNode line : report.get("lines")) {
            UUID budget = UUID.fromString(line.get("id").asString());
            assertThat(budgets).contains(budget);
            assertMoney(line, "current", oracle.current(budget));
            assertThat(money(line, "original").plus(money(line, "movements"))).isEqualTo(oracle.current(budget));
            assertMoney(line, "actual", oracle.actualOfBudget(budget));
            assertMoney(line, "committed", oracle.committedOfBudget(budget));
            assertMoney(line, "forecast", oracle.forecastOfBudget(budget));
            current = current.plus(oracle.current(budget));
            actual = actual.plus(oracle.actualOfBudget(budget));
            committed = committed.plus(oracle.committedOfBudget(budget));
        }
        assertMoney(report.get("total"), "current", current);
        assertMoney(report.get("total"), "actual", actual);
        assertMoney(report.get("total"), "committed", committed);
        for (JsonNode step : report.get("profile")) {
            int period = Integer.parseInt(step.get("period").asString().substring(1));
            // Of a year without budgets nothing is known, not even that nothing was spent.
            assertMoney(step, "spent", budgets.isEmpty() ? null : oracle.spentIn(budgets, period));
        }
    }

    private void transparency(FinancialYear of) {
        LocalDate first = of.firstDay();
        for (int quarter = 1; quarter <= 4; quarter++) {
            LocalDate last = first.plusMonths(3).minusDays(1);
            String address = "/api/transparency/" + of.label().replace('/', '-') + "/q" + quarter + "/lines?";
            Map<UUID, Money> published = new HashMap<>();
            all(address)
                    .forEach(line ->
                            published.put(UUID.fromString(line.get("spendId").asString()), money(line, "amount")));
            Map<UUID, Money> expected = oracle.standingSpend(first, last)
                    .filter(line -> line.netAmount().exceeds(Money.of("500.00")))
                    .collect(Collectors.toMap(SpendRecorded::spendId, SpendRecorded::netAmount));
            assertThat(published).as(address).isEqualTo(expected);
            first = last.plusDays(1);
        }
    }

    private void flags(FinancialYear of) {
        List<JsonNode> flags = all("/api/flags?financialYear=" + of.label() + "&");
        Set<UUID> overspent = oracle.allocations().stream()
                .filter(allocation -> oracle.yearOfAllocation(allocation).equals(of))
                .filter(allocation -> oracle.actual(allocation).exceeds(oracle.approved(allocation)))
                .collect(Collectors.toSet());
        assertThat(items(flags, "overspend", "allocation")).as("overspent").isEqualTo(overspent);
        // All of it was recorded a lifetime after it happened.
        Set<UUID> spent = oracle.of(SpendRecorded.class)
                .filter(line -> oracle.yearOf(line.budgetId()).equals(of))
                .map(SpendRecorded::spendId)
                .collect(Collectors.toSet());
        assertThat(items(flags, "backdated", "spend")).as("backdated").isEqualTo(spent);
    }

    private void ledger() {
        JsonNode balance = get("/api/ledger/trial-balance?");
        assertThat(balance.get("balanced").asBoolean()).isTrue();
        assertMoney(balance.get("totals"), "balance", Money.ZERO);
        Map<String, Money> accounts = new HashMap<>();
        Stream.of(year, new FinancialYear(year.startYear() + 1))
                .flatMap(of -> all("/api/ledger/accounts?financialYear=" + of.label() + "&").stream())
                .forEach(account -> accounts.put(account.get("code").asString(), money(account, "balance")));
        for (UUID budget : oracle.budgets()) {
            assertThat(accounts.getOrDefault(AccountKind.UNALLOCATED.code() + ":" + budget, Money.ZERO))
                    .as("unallocated of " + budget)
                    .isEqualTo(oracle.unallocated(budget));
        }
        for (UUID allocation : oracle.allocations()) {
            assertThat(accounts.getOrDefault(AccountKind.AVAILABLE.code() + ":" + allocation, Money.ZERO))
                    .as("available of " + allocation)
                    .isEqualTo(oracle.available(allocation));
            assertThat(accounts.getOrDefault(AccountKind.SPENT.code() + ":" + allocation, Money.ZERO))
                    .as("spent of " + allocation)
                    .isEqualTo(oracle.actual(allocation));
        }
        assertThat(accounts.values().stream().reduce(Money.ZERO, Money::plus))
                .as("the history's own accounts balance")
                .isEqualTo(Money.ZERO);
    }

    private static Set<UUID> items(List<JsonNode> flags, String rule, String kind) {
        return flags.stream()
                .filter(flag -> flag.at("/rule/id").asString().equals(rule)
                        && flag.get("itemKind").asString().equals(kind))
                .map(flag -> UUID.fromString(flag.get("itemId").asString()))
                .collect(Collectors.toSet());
    }

    /** @param address up to its last parameter */
    private JsonNode get(String address) {
        Answer answer = money.get("auditor", address + "knownAt=" + position);
        assertThat(answer.status()).as(address + " " + answer.text()).isEqualTo(200);
        return answer.json();
    }

    private List<JsonNode> all(String address) {
        List<JsonNode> all = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = get(address + "limit=1000&" + next);
            page.get("items").forEach(all::add);
            next = page.has("next") ? "cursor=" + page.get("next").asString() + "&" : "";
        } while (!next.isEmpty());
        return all;
    }

    private void assertMoney(JsonNode answer, String field, @Nullable Money expected) {
        assertThat(answer.has(field) ? money(answer, field) : null)
                .as(field + " at position " + position + " in " + answer)
                .isEqualTo(expected);
    }

    private static Money money(JsonNode answer, String field) {
        return Money.of(answer.get(field).get("amount").asString());
    }
}
