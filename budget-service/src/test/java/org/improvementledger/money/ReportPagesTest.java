package org.improvementledger.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.improvementledger.money.Visits.key;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.util.UUID;
import org.improvementledger.chassis.testkit.PdfChecks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Monitoring, forecasts, flags and the reconciliation as people meet them. */
class ReportPagesTest {

    private final RunningMoney money = RunningMoney.shared();

    private final Visits visits = new Visits(money);

    private final UUID budget = UUID.randomUUID();

    private final UUID allocation = UUID.randomUUID();

    private final String service = "Service " + budget;

    @BeforeEach
    void anApprovedAllocation() {
        money.post(
                "finance-officer",
                "/api/budgets",
                Bodies.budget(budget, "1000.00").replace("Children's services", service));
        money.post(
                "finance-officer", "/api/budgets/" + budget + "/allocations", Bodies.allocation(allocation, "400.00"));
        money.post("cabinet", "/api/allocations/" + allocation + "/approval", Bodies.approval("cabinet"));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> money.get("auditor", "/api/budgets/" + budget + "/monitoring")
                        .text()
                        .contains(allocation.toString()));
    }

    @Test
    void aForecastIsMadeThroughItsPagesOnceHoweverOftenItIsSent() throws Exception {
        String at = "/allocations/" + allocation + "/forecasts/new";
        String form = shown("finance-officer", get(at));
        assertThat(form).contains("Make a forecast", "£400.00", "P12 (March)").doesNotContain("P13");
        String wrong = shown("finance-officer", post(at).param("outturn", "many"));
        assertThat(wrong)
                .contains(
                        "There is a problem",
                        "Choose the period you forecast in",
                        "Outturn must be",
                        "Enter the reason");
        String check = shown("finance-officer", answers(post(at), key(form)));
        assertThat(check).contains("Check your answers", "P7", "£410.00", "£10.00 more than the allocation has now");
        long before = money.events();
        String done = redirected("finance-officer", answers(post(at + "/confirmation"), key(form)));
        assertThat(redirected("finance-officer", answers(post(at + "/confirmation"), key(form))))
                .isEqualTo(done);
        assertThat(money.events()).isEqualTo(before + 1);
        assertThat(shown("finance-officer", get(done))).contains("Forecast made", "£410.00");
        assertThat(shown("auditor", get("/allocations/" + allocation + "/profile")))
                .contains("Forecast outturn", "£10.00 over", "Two posts are filled later", "View this chart as a table")
                .doesNotContain("Make a forecast");
        assertThat(answer("auditor", get(at)).getStatus()).isEqualTo(403);
    }

    @Test
    void nothingIsAForecastToo() throws Exception {
        String at = "/allocations/" + allocation + "/forecasts/new";
        String check = shown(
                "finance-officer",
                post(at).param("period", "P7").param("outturn", "£0").param("note", "It is not needed"));
        assertThat(check).contains("Check your answers", "£0.00");
    }

    @Test
    void theReportShowsItsFiguresWithTheWayToWhatIsBehindThem() throws Exception {
        String report = shown("auditor", get("/monitoring?financialYear=2018/19&period=P13"));
        assertThat(report)
                .contains(
                        "Budget monitoring 2018/19",
                        service,
                        "/monitoring/budgets/" + budget,
                        "Variance",
                        "View this chart as a table",
                        "/audit/budget/");
        String drilled = shown("auditor", get("/monitoring/budgets/" + budget + "?period=P13"));
        assertThat(drilled)
                .contains("/allocations/" + allocation + "/profile", "£400", "£1,000", "Movements")
                .contains("Nothing came or went since the beginning.");
        assertThat(shown("auditor", get("/monitoring.csv?financialYear=2018/19&period=P13")))
                .contains(budget + "," + service + ",1000.00,0.00,1000.00,0.00,0.00,,,0,1", "Total");
        assertThat(shown("auditor", get("/monitoring/budgets/" + budget + "/allocations.csv")))
                .contains(allocation.toString(), "400.00");
        assertThat(answer("auditor", get("/monitoring/budgets/" + UUID.randomUUID()))
                        .getStatus())
                .isEqualTo(404);
        assertThat(shown("auditor", get("/monitoring?financialYear=soon&period=P99&knownAt=0")))
                .as("an old or odd address shows what is usual")
                .contains("Budget monitoring");
    }

    @Test
    void theReportIsAnAccessibleDocument() throws Exception {
        byte[] pdf = answer("auditor", get("/monitoring.pdf?financialYear=2018/19&period=P13"))
                .getContentAsByteArray();
        PdfChecks.assertAccessible(pdf);
        assertThat(PdfChecks.text(pdf)).contains("Budget monitoring 2018/19, up to P13", "Total", "Period by period");
    }

    @Test
    void flagsAndReconciliationAreShownAndDownloaded() throws Exception {
        String flags = shown("auditor", get("/flags?rule=backdated&item=" + allocation));
        assertThat(flags)
                .contains(
                        "It takes effect long before it was recorded.",
                        "It takes effect on 1 May 2018",
                        "/audit/budget/");
        assertThat(shown("auditor", get("/flags.csv?rule=backdated&item=" + allocation)))
                .contains("backdated", allocation.toString());
        assertThat(shown("auditor", get("/flags?rule=none-such&sort=-amount"))).contains("Flags");
        assertThat(shown("auditor", get("/reconciliation"))).contains("Reconciliation with the plan");
        assertThat(shown("auditor", get("/reconciliation.csv"))).contains("Mismatch");
    }

    private static MockHttpServletRequestBuilder answers(MockHttpServletRequestBuilder request, String key) {
        return request.param("period", "P7")
                .param("outturn", "£410")
                .param("note", "Two posts are filled later")
                .param("idempotencyKey", key);
    }

    private String shown(String office, MockHttpServletRequestBuilder request) {
        return visits.shown(office, request);
    }

    private String redirected(String office, MockHttpServletRequestBuilder request) {
        return visits.redirected(office, request);
    }

    private MockHttpServletResponse answer(String office, MockHttpServletRequestBuilder request) {
        return visits.answer(office, request);
    }
}
