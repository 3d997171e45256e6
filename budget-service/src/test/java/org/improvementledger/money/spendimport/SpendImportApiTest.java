package org.improvementledger.money.spendimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.improvementledger.money.ForSpend;
import org.improvementledger.money.RunningMoney;
import org.improvementledger.money.RunningMoney.Answer;
import org.improvementledger.money.spend.SpendId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Imports as programs meet them, on the running service. */
class SpendImportApiTest {

    private static final String FINANCE = "finance-officer";

    private static final String HEADER =
            "reference,allocation_id,supplier,date_incurred,summary,net_amount,irrecoverable_vat,merchant_category\r\n";

    private static final long MEGABYTE = 1_048_576;

    private final RunningMoney money = RunningMoney.shared();

    @Test
    void goodLinesAreRecordedAndBadOnesExplained() {
        UUID allocation = ForSpend.approvedAllocation();
        UUID proposed = ForSpend.proposedAllocation();
        UUID unknown = UUID.randomUUID();
        String text = HEADER
                + line("AP-1", allocation, "12/10/2018", "\"£6,000.00\"")
                + line("AP-2", allocation, "2018-10-13", "\"1,234.56\"")
                + line("AP-2", allocation, "2018-10-13", "1234.56")
                + line("AP-2", allocation, "2018-10-13", "1234.57")
                + line("AP-3", proposed, "2018-10-13", "1.00")
                + line("AP-4", unknown, "2018-10-13", "1.00")
                + line("AP-5", allocation, "2019-04-01", "1.00")
                + line("=cmd()", allocation, "soon", "1.00")
                + "AP-7,too,short\r\n"
                + "\"AP-8,never closed\r\n"
                + line("AP-9", allocation, "31/03/2019", "0.01");
        Answer sent = send("spend.csv", text.getBytes(StandardCharsets.UTF_8));
        assertThat(sent.status()).as(sent.text()).isEqualTo(201);
        assertThat(sent.header("ETag")).isEqualTo("\"0\"");
        Answer done = finished(sent);
        assertThat(done.at("/lines")).isEqualTo("11");
        assertThat(done.at("/recorded")).isEqualTo("3");
        assertThat(done.at("/alreadyRecorded")).isEqualTo("1");
        assertThat(done.at("/rejected")).isEqualTo("7");
        assertThat(done.at("/percentDone")).isEqualTo("100");
        assertThat(done.at("/fileName")).isEqualTo("spend.csv");

        Answer line = money.get("auditor", "/api/spend/" + SpendId.of(allocation, "AP-1"));
        assertThat(line.at("/netAmount/amount")).isEqualTo("6000.00");
        assertThat(line.at("/importId")).isEqualTo(sent.at("/id"));
        assertThat(line.at("/recordedBy")).isEqualTo(FINANCE);

        Answer rejects = money.get("auditor", sent.header("Location") + "/rejects.csv");
        assertThat(rejects.header("Content-Type")).startsWith("text/csv");
        assertThat(rejects.text().lines().toList())
                .satisfiesExactly(
                        first -> assertThat(first).endsWith("merchant_category,line,column,reason"),
                        taken -> assertThat(taken).contains("1234.57", ",5,reference,There is a different line"),
                        given -> assertThat(given).contains(",6,allocation_id,\"This allocation is not approved"),
                        missing -> assertThat(missing).contains(",7,allocation_id,There is no allocation"),
                        outside -> assertThat(outside).contains(",8,date_incurred,", "2018/19"),
                        date -> assertThat(date)
                                .startsWith("'=cmd()")
                                .contains(",9,date_incurred,Date incurred must be a date"),
                        cells -> assertThat(cells).startsWith("AP-7,too,short").contains("The line has 3 cells"),
                        quotes -> assertThat(quotes).contains("never closed", "quotation marks"));
    }

    @Test
    void aLineThatLooksLikePersonalDataIsNotRecordedAndWhatLooksSoIsNotKept() {
        UUID allocation = ForSpend.approvedAllocation();
        String good = line("9434765919", allocation, "2018-10-12", "1.00"); // a reference is the finance system's own
        String text = HEADER
                + good
                + line("AP-1", allocation, "2018-10-12", "1.00").replace("Harbour", "For 943 476 5919 Harbour")
                + line("AP-2", allocation, "soon", "1.00").replace("Harbour", "Born 12/03/2010 Harbour");
        Answer sent = send("spend.csv", text.getBytes(StandardCharsets.UTF_8));
        Answer done = finished(sent);
        assertThat(done.at("/recorded")).isEqualTo("1");
        assertThat(done.at("/rejected")).isEqualTo("2");
        assertThat(money.get("auditor", sent.header("Location") + "/rejects.csv")
                        .text())
                .contains("AP-1", ",3,supplier,", "an NHS number, at characters 5 to 16", ",4,date_incurred,")
                .doesNotContain("943 476 5919", "12/03/2010");
        assertThat(money.eventsOf(SpendId.of(allocation, "AP-1"), "budget.spend-recorded"))
                .isZero();
        Answer named = send("case number 48213.csv", (HEADER + good).getBytes(StandardCharsets.UTF_8));
        assertThat(named.status()).isEqualTo(422);
        assertThat(named.at("/detail")).contains("The name of the file").doesNotContain("48213");
    }

    @Test
    void theSameFileAgainOrOneThatOverlapsChangesNothingForWhatIsThere() {
        UUID allocation = ForSpend.approvedAllocation();
        String first = HEADER
                + line("AP-1", allocation, "2018-10-12", "1.00")
                + line("AP-2", allocation, "2018-10-12", "2.00");
        finished(send("first.csv", first.getBytes(StandardCharsets.UTF_8)));
        Answer again = finished(send("first.csv", first.getBytes(StandardCharsets.UTF_8)));
        assertThat(again.at("/recorded")).isEqualTo("0");
        assertThat(again.at("/alreadyRecorded")).isEqualTo("2");
        Answer overlapping = finished(send(
                "second.csv",
                (first + line("AP-3", allocation, "2018-10-12", "3.00")).getBytes(StandardCharsets.UTF_8)));
        assertThat(overlapping.at("/recorded")).isEqualTo("1");
        assertThat(overlapping.at("/alreadyRecorded")).isEqualTo("2");
        assertThat(money.eventsOf(SpendId.of(allocation, "AP-1"), "budget.spend-recorded"))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "with a byte order mark"})
    void charactersAreReadAsTheyWereWritten(String written) {
        UUID allocation = ForSpend.approvedAllocation();
        String text = HEADER + line("AP-1", allocation, "2018-10-12", "£1.00").replace("Harbour", "Café – O’Neill");
        byte[] bytes = written.equals("windows-1252")
                ? text.getBytes(Charset.forName(written))
                : (written.equals("UTF-8") ? text : "\ufeff" + text).getBytes(StandardCharsets.UTF_8);
        Answer done = finished(send("spend.csv", bytes));
        assertThat(done.at("/recorded")).as(done.text()).isEqualTo("1");
        assertThat(money.get("auditor", "/api/spend/" + SpendId.of(allocation, "AP-1"))
                        .at("/supplier"))
                .isEqualTo("Café – O’Neill Training");
    }

    @Test
    void aFileThatIsNoneOfOursIsRefusedAsAWholeAndNothingIsKept() {
        long before = money.events();
        assertRefused("Date,Payee,Amount\r\n", "must hold the names of the columns");
        assertRefused(HEADER.replace("supplier,", ""), "These columns are missing: supplier.");
        assertRefused("", "The file is empty.");
        assertRefused("PK\u0003\u0004", "workbook");
        assertThat(money.events()).isEqualTo(before);
        Answer json = money.post(FINANCE, "/api/spend-imports", "{}");
        assertThat(json.status()).isEqualTo(415);
        assertThat(json.at("/detail")).contains("multipart/form-data");
        assertThat(money.postFile(
                                "mayor",
                                "/api/spend-imports",
                                "a.csv",
                                () -> stream(HEADER.getBytes(StandardCharsets.UTF_8)),
                                Map.of())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aFileOverTheLimitIsRefusedWithNothingKeptAndOtherBodiesKeepTheirOwn() {
        Answer refused = money.postFile(
                FINANCE, "/api/spend-imports", "large.csv", () -> new Endless(100 * MEGABYTE + 1), Map.of());
        assertThat(refused.status()).as(refused.text()).isEqualTo(413);
        assertThat(money.context()
                        .getBean(JdbcClient.class)
                        .sql(
                                "select count(*) from spend_import.chunk where upload_id not in (select upload_id from spend_import.file)")
                        .query(Long.class)
                        .single())
                .isZero();
        Answer elsewhere = money.postFile(
                FINANCE,
                "/api/allocations/" + ForSpend.SHARED + "/spend",
                "line.csv",
                () -> new Endless(2 * MEGABYTE),
                Map.of());
        assertThat(elsewhere.status()).isEqualTo(415);
    }

    @Test
    void aKeyBringsAFileOnce() {
        UUID allocation = ForSpend.approvedAllocation();
        byte[] file = (HEADER + line("AP-1", allocation, "2018-10-12", "1.00")).getBytes(StandardCharsets.UTF_8);
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        Answer first = money.postFile(FINANCE, "/api/spend-imports", "a.csv", () -> stream(file), key);
        Answer again = money.postFile(FINANCE, "/api/spend-imports", "a.csv", () -> stream(file), key);
        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).as(again.text()).isEqualTo(200);
        assertThat(again.at("/id")).isEqualTo(first.at("/id"));
        byte[] other = (HEADER + line("AP-2", allocation, "2018-10-12", "1.00")).getBytes(StandardCharsets.UTF_8);
        assertThat(money.postFile(FINANCE, "/api/spend-imports", "a.csv", () -> stream(other), key)
                        .status())
                .isEqualTo(422);
        finished(first);
    }

    @Test
    void theTemplateIsAFileThatIsTaken() {
        Answer template = money.get("auditor", "/api/spend-imports/template.csv");
        assertThat(template.text().strip()).isEqualTo("\ufeff" + HEADER.strip());
        Answer done = finished(send("template.csv", template.text().getBytes(StandardCharsets.UTF_8)));
        assertThat(done.at("/lines")).isEqualTo("0");
    }

    @Test
    void whatBecameOfTheLinesIsAmongTheMetrics() {
        UUID allocation = ForSpend.approvedAllocation();
        MeterRegistry meters = money.context().getBean(MeterRegistry.class);
        double recorded = lines(meters, "recorded");
        double already = lines(meters, "already-recorded");
        double rejected = lines(meters, "rejected");
        String good = line("AP-1", allocation, "2018-10-12", "1.00");
        finished(send("spend.csv", (HEADER + good + good + "too,short\r\n").getBytes(StandardCharsets.UTF_8)));
        assertThat(lines(meters, "recorded") - recorded).isEqualTo(1);
        assertThat(lines(meters, "already-recorded") - already).isEqualTo(1);
        assertThat(lines(meters, "rejected") - rejected).isEqualTo(1);
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(
                        meters.get("ledger.imports.running").gauge().value())
                .isZero());
        assertThat(meters.get("ledger.imports").timer().count()).isPositive();
    }

    private static double lines(MeterRegistry meters, String outcome) {
        return meters.get("ledger.imports.lines")
                .tag("outcome", outcome)
                .counter()
                .count();
    }

    private void assertRefused(String text, String because) {
        Answer refused = send("spend.csv", text.getBytes(StandardCharsets.UTF_8));
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.at("/errors/0/field")).isEqualTo("file");
        assertThat(refused.at("/errors/0/message")).contains(because);
    }

    private Answer send(String name, byte[] file) {
        return money.postFile(FINANCE, "/api/spend-imports", name, () -> stream(file), Map.of());
    }

    private Answer finished(Answer sent) {
        assertThat(sent.status()).as(sent.text()).isEqualTo(201);
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> money.get("auditor", sent.header("Location")), answer -> !answer.at("/finishedAt")
                        .isEmpty());
    }

    private static InputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    private static String line(String reference, UUID allocation, String date, String amount) {
        return "%s,%s,Harbour Training,%s,Training,%s,,Education and training\r\n"
                .formatted(reference, allocation, date, amount);
    }

    /** Begins as a file of ours and goes on. */
    private static final class Endless extends InputStream {

        private final byte[] beginning = HEADER.getBytes(StandardCharsets.UTF_8);

        private final long length;

        private long given;

        private Endless(long length) {
            this.length = length;
        }

        @Override
        public int read() {
            if (given == length) {
                return -1;
            }
            int one = given < beginning.length ? beginning[(int) given] : given % 100 == 0 ? '\n' : 'x';
            given++;
            return one;
        }
    }
}
