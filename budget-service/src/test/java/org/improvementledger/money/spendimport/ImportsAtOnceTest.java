package org.improvementledger.money.spendimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.improvementledger.money.Bodies;
import org.improvementledger.money.ForSpend;
import org.improvementledger.money.RunningMoney;
import org.improvementledger.money.RunningMoney.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What imports do to one another, on two instances, and what a year's close does to one that is running. */
class ImportsAtOnceTest {

    private static final String FINANCE = "finance-officer";

    private static final String HEADER =
            "reference,allocation_id,supplier,date_incurred,summary,net_amount,irrecoverable_vat,merchant_category\n";

    private static final RunningMoney ONE = RunningMoney.shared();

    /** With transactions of another size, so that the two never keep step. */
    private static final RunningMoney OTHER =
            RunningMoney.start("--ledger.money.imports.lines-per-transaction=70", "--ledger.money.imports.poll=200ms");

    @AfterAll
    static void stop() {
        OTHER.stop();
    }

    @Test
    void theSameFileAndOverlappingOnesAtTwoInstancesRecordEveryGoodLineOnce() throws Exception {
        UUID allocation = ForSpend.approvedAllocation();
        List<String> lines = IntStream.range(0, 1_500)
                .mapToObj(number -> line("AP-" + number, allocation, "2018-10-12"))
                .toList();
        byte[] first = file(lines.subList(0, 1_000));
        byte[] overlapping = file(lines.subList(500, 1_500).reversed());
        List<Callable<Answer>> sendings = List.of(
                () -> send(ONE, first),
                () -> send(OTHER, first),
                () -> send(ONE, overlapping),
                () -> send(OTHER, overlapping));
        List<Answer> done = new ArrayList<>();
        try (ExecutorService officers = Executors.newFixedThreadPool(sendings.size())) {
            for (Future<Answer> sent : officers.invokeAll(sendings)) {
                done.add(finished(sent.get()));
            }
        }
        assertThat(done).allSatisfy(file -> {
            assertThat(number(file, "/lines")).isEqualTo(1_000);
            assertThat(number(file, "/rejected")).as(file.text()).isZero();
            assertThat(number(file, "/recorded") + number(file, "/alreadyRecorded"))
                    .isEqualTo(1_000);
        });
        assertThat(done.stream().mapToInt(file -> number(file, "/recorded")).sum())
                .isEqualTo(1_500);
        assertThat(done)
                .as("four imports, not one")
                .extracting(file -> file.at("/id"))
                .doesNotHaveDuplicates();
        assertThat(recorded(allocation)).as("each line is one event").isEqualTo(1_500);
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                        ONE.get("auditor", "/api/allocations/" + allocation).at("/actual/amount"))
                .isEqualTo("1500.00"));
    }

    @Test
    void anImportThatRunsWhileItsYearClosesRecordsUntilThenAndExplainsTheRest() {
        UUID allocation = allocationOf("1993/94");
        int lines = 12_000;
        Answer sent = send(
                ONE,
                file(IntStream.range(0, lines)
                        .mapToObj(number -> line("AP-" + number, allocation, "1993-10-12"))
                        .toList()));
        String place = sent.header("Location");
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> number(ONE.get("auditor", place), "/recorded") > 0);
        Answer closed = OTHER.post(
                "chief-finance-officer",
                "/api/financial-years/1993-94/closure",
                "{\"capacity\":\"chief-finance-officer\",\"closedOn\":\"1994-05-31\",\"reason\":\"The accounts are agreed\"}");
        assertThat(closed.status()).as(closed.text()).isEqualTo(200);

        Answer done = finished(sent);
        int recorded = number(done, "/recorded");
        int rejected = number(done, "/rejected");
        assertThat(recorded).as("before the close").isPositive();
        assertThat(rejected).as("after the close").isPositive();
        assertThat(recorded + rejected).as("nothing is lost").isEqualTo(lines);
        assertThat(recorded(allocation)).isEqualTo(recorded);
        List<String> reasons = ONE.get("auditor", place + "/rejects.csv")
                .text()
                .lines()
                .skip(1)
                .toList();
        assertThat(reasons).hasSize(rejected).allSatisfy(reason -> assertThat(reason)
                .contains("1993/94 is closed"));
        assertThat(reasons.stream().map(reason -> reason.split(",", 2)[0]).collect(Collectors.toSet()))
                .as("the lines are whole at the seam: recorded up to one, rejected from the next on")
                .isEqualTo(IntStream.range(recorded, lines)
                        .mapToObj(number -> "AP-" + number)
                        .collect(Collectors.toSet()));
        assertThat(lastRecordedBeforeTheClose(allocation)).isTrue();
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                        ONE.get("auditor", "/api/allocations/" + allocation).at("/actual/amount"))
                .isEqualTo(recorded + ".00"));
    }

    private static boolean lastRecordedBeforeTheClose(UUID allocation) {
        return jdbc().sql(
                        "select (select max(global_index) from event_store.domain_event"
                                + " where payload_type = 'budget.spend-recorded' and convert_from(payload, 'UTF8') like ?)"
                                + " < (select max(global_index) from event_store.domain_event"
                                + " where payload_type = 'budget.financial-year-closed' and convert_from(payload, 'UTF8') like '%1993/94%')")
                .param("%" + allocation + "%")
                .query(Boolean.class)
                .single();
    }

    private static long recorded(UUID allocation) {
        return jdbc().sql("select count(*) from event_store.domain_event where payload_type = 'budget.spend-recorded'"
                        + " and convert_from(payload, 'UTF8') like ?")
                .param("%" + allocation + "%")
                .query(Long.class)
                .single();
    }

    private static JdbcClient jdbc() {
        return ONE.context().getBean(JdbcClient.class);
    }

    private static UUID allocationOf(String financialYear) {
        UUID budget = UUID.randomUUID();
        UUID allocation = UUID.randomUUID();
        accepted(ONE.post(
                FINANCE, "/api/budgets", Bodies.budget(budget, "1000000.00").replace("2018/19", financialYear)));
        accepted(ONE.post(
                FINANCE, "/api/budgets/" + budget + "/allocations", Bodies.allocation(allocation, "400000.00")));
        accepted(ONE.post("cabinet", "/api/allocations/" + allocation + "/approval", Bodies.approval("cabinet")));
        return allocation;
    }

    private static void accepted(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isBetween(200, 201);
    }

    private static Answer send(RunningMoney instance, byte[] file) {
        Answer sent = instance.postFile(
                FINANCE, "/api/spend-imports", "spend.csv", () -> new ByteArrayInputStream(file), Map.of());
        assertThat(sent.status()).as(sent.text()).isEqualTo(201);
        return sent;
    }

    private static Answer finished(Answer sent) {
        return await().atMost(Duration.ofMinutes(5))
                .until(() -> ONE.get("auditor", sent.header("Location")), answer -> !answer.at("/finishedAt")
                        .isEmpty());
    }

    private static int number(Answer answer, String pointer) {
        return answer.json().at(pointer).asInt();
    }

    private static byte[] file(List<String> lines) {
        return (HEADER + String.join("", lines)).getBytes(StandardCharsets.UTF_8);
    }

    private static String line(String reference, UUID allocation, String date) {
        return "%s,%s,Harbour Training,%s,Training,1.00,,Education and training\n"
                .formatted(reference, allocation, date);
    }
}
