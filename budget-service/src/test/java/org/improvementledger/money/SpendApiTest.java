package org.improvementledger.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.UUID;
import java.util.stream.Stream;
import org.improvementledger.chassis.testkit.BadInput;
import org.improvementledger.money.RunningMoney.Answer;
import org.improvementledger.money.spend.SpendId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Spend as programs meet it, on the running service. */
class SpendApiTest {

    private static final String FINANCE = "finance-officer";

    private final RunningMoney money = RunningMoney.shared();

    @Test
    void aLineIsRecordedReadAndReversed() {
        UUID allocation = ForSpend.approvedAllocation();
        UUID id = SpendId.of(allocation, "AP-1");
        Answer created = money.post(FINANCE, spendOf(allocation), ForSpend.line("AP-1", "6000.00"));
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        assertThat(created.header("Location")).isEqualTo("/api/spend/" + id);
        assertThat(created.header("ETag")).isEqualTo("\"0\"");

        Answer read = money.get("auditor", "/api/spend/" + id);
        assertThat(read.status()).as(read.text()).isEqualTo(200);
        assertThat(read.at("/netAmount/amount")).isEqualTo("6000.00");
        assertThat(read.at("/irrecoverableVat/amount")).isEqualTo("1200.00");
        assertThat(read.at("/period")).isEqualTo("P7");
        assertThat(read.at("/financialYear")).isEqualTo("2018/19");
        assertThat(read.json().has("reversal")).isFalse();

        Answer again = money.post(FINANCE, spendOf(allocation), ForSpend.line("AP-1", "6000.00"));
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.header("ETag")).isEqualTo("\"0\"");
        Answer other = money.post(FINANCE, spendOf(allocation), ForSpend.line("AP-1", "6000.01"));
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.at("/type")).isEqualTo("/problems/reference-taken");
        assertThat(other.at("/errors/0/field")).isEqualTo("reference");

        String reversal = "/api/spend/" + id + "/reversal";
        assertThat(money.post("cabinet", reversal, Bodies.rejection("Wrong")).status())
                .isEqualTo(403);
        Answer reversed = money.post(FINANCE, reversal, Bodies.rejection("Wrong cost centre"));
        assertThat(reversed.status()).as(reversed.text()).isEqualTo(200);
        assertThat(reversed.header("ETag")).isEqualTo("\"1\"");
        assertThat(money.get("auditor", "/api/spend/" + id).at("/reversal/reason"))
                .isEqualTo("Wrong cost centre");
    }

    @Test
    void irrecoverableVatIsUnknownOrNothingAndThoseAreTwo() {
        UUID allocation = ForSpend.approvedAllocation();
        String unknown = ForSpend.line("AP-1", "1.00").replaceFirst("\"irrecoverableVat\":\\{[^}]*},", "");
        assertThat(money.post(FINANCE, spendOf(allocation), unknown).status()).isEqualTo(201);
        String nothing = ForSpend.line("AP-2", "1.00").replace("1200.00", "0.00");
        assertThat(money.post(FINANCE, spendOf(allocation), nothing).status()).isEqualTo(201);
        assertThat(money.get("auditor", "/api/spend/" + SpendId.of(allocation, "AP-1"))
                        .json()
                        .has("irrecoverableVat"))
                .isFalse();
        assertThat(money.get("auditor", "/api/spend/" + SpendId.of(allocation, "AP-2"))
                        .at("/irrecoverableVat/amount"))
                .isEqualTo("0.00");
    }

    @Test
    void whatNoAllocationTakesIsRefused() {
        UUID proposed = ForSpend.proposedAllocation();
        Answer refused = money.post(FINANCE, spendOf(proposed), ForSpend.line("AP-1", "1.00"));
        assertThat(refused.at("/type")).isEqualTo("/problems/not-approved");
        assertThat(money.post(FINANCE, spendOf(UUID.randomUUID()), ForSpend.line("AP-1", "1.00"))
                        .status())
                .isEqualTo(404);
        UUID approved = ForSpend.approvedAllocation();
        Answer outside = money.post(
                FINANCE, spendOf(approved), ForSpend.line("AP-1", "1.00").replace("2018-10-12", "2019-04-01"));
        assertThat(outside.at("/type")).isEqualTo("/problems/outside-financial-year");
        assertThat(outside.at("/errors/0/field")).isEqualTo("incurredOn");
        Answer future = money.post(
                FINANCE, spendOf(approved), ForSpend.line("AP-1", "1.00").replace("2018-10-12", "2199-04-01"));
        assertThat(future.status()).isEqualTo(422);
        assertThat(future.at("/errors/0/field")).isEqualTo("incurredOn");
        Answer unknown = money.post(
                FINANCE,
                spendOf(approved),
                ForSpend.line("AP-1", "1.00").replace("{\"reference", "{\"commitmentReference\":\"PO-0\",\"reference"));
        assertThat(unknown.at("/type")).isEqualTo("/problems/commitment-unknown");
    }

    @Test
    void linesAreFilteredAndPaged() {
        UUID allocation = ForSpend.approvedAllocation();
        for (int number = 1; number <= 3; number++) {
            money.post(FINANCE, spendOf(allocation), ForSpend.line("AP-" + number, number + ".00"));
        }
        String all = "/api/spend?allocationId=" + allocation;
        assertThat(money.get("auditor", all).json().get("items")).hasSize(3);
        assertThat(money.get("auditor", all + "&period=P7").json().get("items")).hasSize(3);
        assertThat(money.get("auditor", all + "&period=P8").json().get("items")).isEmpty();
        assertThat(money.get("auditor", all + "&period=P14").at("/errors/0/field"))
                .isEqualTo("period");
        assertThat(money.get("auditor", all + "&q=harbour").json().get("items")).hasSize(3);
        assertThat(money.get("auditor", all + "&q=AP-2").json().get("items")).hasSize(1);
        assertThat(money.get("auditor", all + "&from=2018-10-13").json().get("items"))
                .isEmpty();
        Answer page = money.get("auditor", all + "&limit=2");
        assertThat(page.json().get("items")).hasSize(2);
        Answer rest = money.get("auditor", all + "&limit=2&cursor=" + page.at("/next"));
        assertThat(new BigDecimal(rest.at("/items/0/netAmount/amount"))).isEqualTo(new BigDecimal("3.00"));
    }

    static Stream<BadInput.Case> badSpend() {
        // Irrecoverable VAT may be nothing, unlike all other money.
        return BadInput.of(ForSpend.line("AP-1", "1.00")
                        .replace("{\"reference", "{\"commitmentReference\":\"PO-1\",\"reference"))
                .optional("irrecoverableVat", "commitmentReference")
                .cases()
                .stream()
                .filter(bad -> !bad.name().matches("irrecoverableVat: money 0(\\.00)?"));
    }

    @ParameterizedTest
    @MethodSource
    void badSpend(BadInput.Case bad) {
        money.assertRefused(bad, FINANCE, spendOf(ForSpend.SHARED));
    }

    static Stream<BadInput.Case> badReversals() {
        return BadInput.of(Bodies.rejection("No")).cases().stream();
    }

    @ParameterizedTest
    @MethodSource
    void badReversals(BadInput.Case bad) {
        money.assertRefused(bad, FINANCE, "/api/spend/" + SpendId.of(ForSpend.SHARED, "AP-1") + "/reversal");
    }

    private static String spendOf(UUID allocation) {
        return "/api/allocations/" + allocation + "/spend";
    }
}
