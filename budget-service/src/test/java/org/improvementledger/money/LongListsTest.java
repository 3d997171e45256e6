package org.improvementledger.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.improvementledger.money.RunningMoney.Answer;
import org.junit.jupiter.api.Test;

/** Lists that are longer than a page go on behind the next link; nothing is left out in silence. */
class LongListsTest {

    private static final Pattern NEXT = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"");

    private static final int MONITORED = 200;

    private static final int AWAITED = 50;

    private final RunningMoney money = RunningMoney.shared();

    private final Visitor mayor = new Visitor("mayor");

    @Test
    void theMonitoringReportShowsTwoHundredBudgetsAndTheRestBehindTheNextLink() {
        String year = "1987/88";
        for (int number = 0; number < MONITORED; number++) {
            budget(year);
        }
        String address = "/monitoring?financialYear=1987/88";
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(mayor.opens(address)).contains("200 budgets"));
        assertThat(mayor.opens(address)).doesNotContain("rel=\"next\"");
        budget(year);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(mayor.opens(address)).contains("201 budgets"));
        String first = mayor.opens(address);
        assertThat(found(first, "/monitoring/budgets/([0-9a-f-]{36})\\?")).hasSize(MONITORED);
        String second = mayor.opens(next(first));
        assertThat(found(second, "/monitoring/budgets/([0-9a-f-]{36})\\?"))
                .hasSize(1)
                .doesNotContainAnyElementsOf(found(first, "/monitoring/budgets/([0-9a-f-]{36})\\?"));
        assertThat(second)
                .contains("Total of all 201 budgets", "£20,100.00", "First page")
                .doesNotContain("rel=\"next\"");
    }

    @Test
    void theQueueShowsFiftyItemsAndTheRestBehindTheNextLink() {
        UUID budget = budget("2018/19");
        Set<String> asked = new HashSet<>();
        for (int number = 0; number <= AWAITED; number++) {
            UUID allocation = UUID.randomUUID();
            accepted(money.post(
                    "finance-officer",
                    "/api/budgets/" + budget + "/allocations",
                    Bodies.allocation(allocation, "1.00")));
            asked.add(allocation.toString());
        }
        String one = asked.iterator().next();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(mayor.opens("/approvals.csv")).contains(asked));
        Set<String> seen = new HashSet<>();
        String address = "/approvals?show=yours";
        while (address != null) {
            String page = mayor.opens(address);
            Set<String> shown = found(page, "/(?:allocations|virements|carry-forwards)/([0-9a-f-]{36})/approval");
            assertThat(shown).hasSizeLessThanOrEqualTo(AWAITED);
            assertThat(Collections.disjoint(shown, seen))
                    .as("no item on two pages")
                    .isTrue();
            seen.addAll(shown);
            Matcher next = NEXT.matcher(page);
            address = next.find() ? next.group(1).replace("&amp;", "&") : null;
            assertThat(address == null || address.contains("show=yours")).isTrue();
        }
        assertThat(seen).containsAll(asked).contains(one);
        asked.forEach(allocation -> accepted(money.post(
                "mayor", "/api/allocations/" + allocation + "/rejection", Bodies.rejection("Not this year"))));
    }

    private static String next(String page) {
        Matcher next = NEXT.matcher(page);
        assertThat(next.find()).as("a next link").isTrue();
        return next.group(1).replace("&amp;", "&");
    }

    private static Set<String> found(String page, String pattern) {
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toSet());
    }

    private UUID budget(String year) {
        UUID id = UUID.randomUUID();
        accepted(money.post(
                "finance-officer", "/api/budgets", Bodies.budget(id, "100.00").replace("2018/19", year)));
        return id;
    }

    private static void accepted(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isBetween(200, 201);
    }
}
