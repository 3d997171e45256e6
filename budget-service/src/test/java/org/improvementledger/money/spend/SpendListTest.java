package org.improvementledger.money.spend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.improvementledger.money.ForSpend;
import org.improvementledger.money.RunningMoney;
import org.improvementledger.money.RunningMoney.Answer;
import org.improvementledger.money.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The list of spend by period and reversal, as its address asks. */
class SpendListTest {

    private static final UUID ALLOCATION = ForSpend.approvedAllocation();

    private static final int ON_A_PAGE = 50;

    private final Visitor auditor = new Visitor("auditor");

    /** One line in each of P6 to P9, that of P8 reversed. */
    @BeforeAll
    static void lines() {
        int number = 6;
        for (String day : List.of("2018-09-30", "2018-10-01", "2018-11-30", "2018-12-01")) {
            accepted(RunningMoney.shared()
                    .post(
                            "finance-officer",
                            "/api/allocations/" + ALLOCATION + "/spend",
                            ForSpend.line("IN-P" + number++, "10.00").replace("2018-10-12", day)));
        }
        accepted(RunningMoney.shared()
                .post(
                        "finance-officer",
                        "/api/spend/" + SpendId.of(ALLOCATION, "IN-P8") + "/reversal",
                        "{\"reason\":\"Paid twice\"}"));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(new Visitor("auditor").opens("/spend?allocation=" + ALLOCATION))
                        .contains("IN-P6", "IN-P9", ">Reversed<"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', P6 P7 P8 P9",
        "periodFrom=P7, P7 P8 P9",
        "periodTo=P7, P6 P7",
        "periodFrom=P7&periodTo=P8, P7 P8",
        "periodFrom=P7&periodTo=P7, P7",
        "periodFrom=P8&periodTo=P7, ''",
        "period=P9, P9",
        "periodFrom=nonsense&reversed=nonsense, P6 P7 P8 P9",
        "reversed=only, P8",
        "reversed=without, P6 P7 P9",
        "periodFrom=P7&periodTo=P8&reversed=without, P7"
    })
    void theListAndItsDownloadShowWhatIsAskedFor(String asked, String periods) {
        String query = "?allocation=" + ALLOCATION + "&" + asked;
        String page = auditor.opens("/spend" + query);
        String download = auditor.opens("/spend.csv" + query);
        for (String period : List.of("P6", "P7", "P8", "P9")) {
            boolean expected = List.of(periods.split(" ")).contains(period);
            assertThat(page.contains("IN-" + period))
                    .as(period + " on the page")
                    .isEqualTo(expected);
            assertThat(download.contains("IN-" + period))
                    .as(period + " in the download")
                    .isEqualTo(expected);
        }
    }

    @Test
    void theResourceTakesTheSameRange() {
        String all = "/api/spend?allocationId=" + ALLOCATION;
        RunningMoney money = RunningMoney.shared();
        assertThat(money.get("auditor", all + "&periodFrom=P7&periodTo=P8")
                        .json()
                        .get("items"))
                .hasSize(2);
        Answer refused = money.get("auditor", all + "&periodTo=P14");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/errors/0/field")).isEqualTo("periodTo");
    }

    @Test
    void theFilterIsKeptBySortingPagingAndTheDownload() {
        UUID allocation = ForSpend.approvedAllocation();
        for (int number = 0; number <= ON_A_PAGE; number++) {
            accepted(RunningMoney.shared()
                    .post(
                            "finance-officer",
                            "/api/allocations/" + allocation + "/spend",
                            ForSpend.line("AP-" + number, "1.00")));
        }
        String asked = "/spend?allocation=" + allocation + "&periodFrom=P7&periodTo=P8&reversed=without";
        await().atMost(Duration.ofSeconds(60)).until(() -> auditor.opens(asked).contains("51 lines"));
        String page = auditor.opens(asked);
        String sorted = address(page, "href=\"([^\"]*sort=netAmount[^\"]*)\"");
        String next = address(auditor.opens(sorted), "href=\"([^\"]+)\" rel=\"next\"");
        String download = address(page, "href=\"(/spend\\.csv[^\"]*)\"");
        assertThat(List.of(sorted, next, download)).allSatisfy(address -> assertThat(address)
                .contains("periodFrom=P7", "periodTo=P8", "reversed=without"));
        assertThat(next).contains("sort=netAmount", "cursor=");
        assertThat(auditor.opens(next)).contains("51 lines", "AP-").doesNotContain("rel=\"next\"");
        assertThat(page).contains("From P7", "To P8", "Without reversed");
        assertThat(address(
                        page,
                        "href=\"([^\"]*)\"><span class=\"govuk-visually-hidden\">Remove this filter</span> From P7"))
                .contains("periodTo=P8", "reversed=without")
                .doesNotContain("periodFrom");
    }

    private static String address(String page, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).as(pattern + " in " + page).isTrue();
        return found.group(1).replace("&amp;", "&");
    }

    private static void accepted(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isBetween(200, 201);
    }
}
