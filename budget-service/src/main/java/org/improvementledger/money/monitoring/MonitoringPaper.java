package org.improvementledger.money.monitoring;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.web.page.PageMoment;
import org.improvementledger.chassis.web.page.PageProperties;
import org.improvementledger.chassis.web.page.pdf.PdfDocument;
import org.improvementledger.chassis.web.page.pdf.PdfDocuments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The budget monitoring report as a document, which goes on saying what was known when it was made. */
@Controller
class MonitoringPaper {

    private final Monitoring monitoring;

    private final MonitoringCharts charts;

    private final PdfDocuments documents;

    private final String address;

    MonitoringPaper(Monitoring monitoring, MonitoringCharts charts, PdfDocuments documents, PageProperties properties) {
        this.monitoring = monitoring;
        this.charts = charts;
        this.documents = documents;
        this.address = properties.links().getOrDefault("money", "");
    }

    @GetMapping("/monitoring.pdf")
    void download(
            @RequestParam(required = false) @Nullable String financialYear,
            @RequestParam(required = false) @Nullable String period,
            Moment moment,
            PageMoment page,
            HttpServletResponse response)
            throws IOException {
        long asOf = monitoring.asOf(moment);
        MonitoringReport report = monitoring.chosen(financialYear, period, moment, asOf);
        documents.download(
                response,
                new PdfDocument(
                        "papers/monitoring",
                        "Budget monitoring %s, up to %s".formatted(report.year(), report.period()),
                        "Budgets of %s: original, movements, current, spent, committed, forecast and variance up to period %s"
                                .formatted(report.year(), report.period()),
                        asOf < 0 ? page : PageMoment.at(asOf, page.instant()),
                        address,
                        Map.of(
                                "report",
                                report,
                                "chart",
                                charts.byPeriod("Budget, spend and forecast in " + report.year(), report.profile()))),
                "monitoring-" + report.fileName() + ".pdf");
    }
}
