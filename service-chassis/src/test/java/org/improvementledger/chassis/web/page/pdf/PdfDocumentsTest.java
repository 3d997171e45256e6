package org.improvementledger.chassis.web.page.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.improvementledger.chassis.testkit.PdfChecks;
import org.improvementledger.chassis.web.page.GalleryApplication;
import org.improvementledger.chassis.web.page.PageMoment;
import org.improvementledger.chassis.web.page.PageProperties;
import org.improvementledger.chassis.web.page.chart.SampleCharts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.server.ResponseStatusException;
import org.thymeleaf.ITemplateEngine;

/** A document with all that documents are made of. */
class PdfDocumentsTest {

    private static final Instant RECORDED_AT = Instant.parse("2019-03-25T14:30:00Z");

    private static ConfigurableApplicationContext application;
    private static PdfDocuments documents;

    @BeforeAll
    static void start() {
        application = SpringApplication.run(GalleryApplication.class, GalleryApplication.arguments("--server.port=0"));
        documents = application.getBean(PdfDocuments.class);
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    private record GalleryMoment(String parameter, Instant instant, long position) implements PageMoment {
        @Override
        public boolean isNow() {
            return parameter.isEmpty();
        }
    }

    public record Row(String title, BigDecimal amount, String state) {}

    private static PdfDocument document(PageMoment moment) {
        return document(moment, rows());
    }

    private static PdfDocument document(PageMoment moment, Iterable<Row> rows) {
        return new PdfDocument(
                "gallery/document",
                "Where the money stands",
                "Each allocation and its state",
                moment,
                "https://money.council.example/",
                Map.of("rows", rows, "charts", SampleCharts.ALL));
    }

    private static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (int number = 1; number <= 80; number++) {
            rows.add(new Row(
                    "Training <and> support no. " + number,
                    BigDecimal.valueOf(number * 125_000L - 600_000, 2),
                    number % 3 == 0 ? "Proposed" : "Approved"));
        }
        return rows;
    }

    private static PdfDocument document() {
        return document(PageMoment.at(1204, RECORDED_AT));
    }

    @Test
    void isAccessible() {
        PdfChecks.assertAccessible(documents.render(document()));
    }

    @Test
    void theSameDocumentGivesTheSameBytes() {
        byte[] first = documents.render(document());
        assertThat(documents.render(document())).isEqualTo(first);
        assertThat(documents.render(document(PageMoment.at(1204, RECORDED_AT.plusSeconds(60)))))
                .isNotEqualTo(first);
    }

    @Test
    void saysOnEveryPageWhatItIsAndWhichMomentItShows() throws IOException {
        byte[] pdf = documents.render(document());
        try (PDDocument read = Loader.loadPDF(pdf)) {
            int pages = read.getNumberOfPages();
            assertThat(pages).isGreaterThan(3);
            for (int page = 1; page <= pages; page++) {
                PDFTextStripper text = new PDFTextStripper();
                text.setStartPage(page);
                text.setEndPage(page);
                assertThat(text.getText(read))
                        .contains("Improvement Ledger – Money", "Page " + page + " of " + pages)
                        .contains("As known at 25 March 2019 at 2:30pm (position 1,204)");
                boolean allocations = text.getText(read).contains("Training <and> support");
                assertThat(text.getText(read).contains("Title State Amount")).isEqualTo(allocations);
            }
            assertThat(read.getDocumentInformation().getTitle()).isEqualTo("Where the money stands");
            assertThat(read.getDocumentInformation().getSubject()).isEqualTo("Each allocation and its state");
            assertThat(read.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo(RECORDED_AT);
            assertThat(read.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
        }
        assertThat(PdfChecks.text(pdf)).contains("Training <and> support no. 80 Approved £94,000.00", "−£4,750.00");
    }

    @Test
    void embedsItsTypefaceAndNoOther() throws IOException {
        try (PDDocument read = Loader.loadPDF(documents.render(document()))) {
            int fonts = 0;
            for (PDPage page : read.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.getName()).containsPattern("^[A-Z]{6}\\+LiberationSans");
                    assertThat(font.isEmbedded()).isTrue();
                    fonts++;
                }
            }
            assertThat(fonts).isPositive();
        }
    }

    @Test
    void linksLeadToTheServiceAtTheSameMoment() throws IOException {
        assertThat(addresses(document()))
                .containsExactly("https://money.council.example/gallery/list?state=approved&knownAt=1204");
        PageMoment now = new GalleryMoment("", RECORDED_AT, 1204);
        assertThat(addresses(document(now)))
                .containsExactly("https://money.council.example/gallery/list?state=approved");
    }

    private static List<String> addresses(PdfDocument document) throws IOException {
        List<String> addresses = new ArrayList<>();
        try (PDDocument read = Loader.loadPDF(documents.render(document))) {
            for (PDPage page : read.getPages()) {
                for (PDAnnotation annotation : page.getAnnotations()) {
                    if (annotation instanceof PDAnnotationLink link && link.getAction() instanceof PDActionURI action) {
                        assertThat(annotation.getContents()).isEqualTo("list of those approved");
                        addresses.add(action.getURI());
                    }
                }
            }
        }
        return addresses;
    }

    @Test
    void isSentAsADownload() throws IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        documents.download(response, document(), "money-2019-03-25.pdf");
        assertThat(response.getContentType()).isEqualTo("application/pdf");
        assertThat(response.getHeader("Content-Disposition"))
                .isEqualTo("attachment; filename=\"money-2019-03-25.pdf\"");
        assertThat(response.getContentAsByteArray())
                .hasSize(response.getContentLength())
                .startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void aDocumentWithoutTitleOrSubjectIsRefused() {
        PageMoment moment = PageMoment.at(0, RECORDED_AT);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PdfDocument("gallery/document", " ", "Subject", moment, "", Map.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PdfDocument("gallery/document", "Title", "", moment, "", Map.of()));
    }

    @Test
    void aDocumentThatIsTooLongIsRefusedRatherThanMade() {
        Row endless = new Row("x".repeat(PdfDocuments.LONGEST_CONTENT), BigDecimal.ONE, "Approved");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> documents.render(document(PageMoment.at(0, RECORDED_AT), List.of(endless))))
                .withMessageContaining("over the limit of 5000000");
    }

    @Test
    void moreDocumentsAtOnceThanTheServerCanHoldAreAskedToComeAgain() throws Exception {
        PdfDocuments impatient = new PdfDocuments(
                application.getBean(ITemplateEngine.class),
                application.getBean(PageProperties.class),
                Duration.ofMillis(10));
        CountDownLatch started = new CountDownLatch(PdfDocuments.MADE_AT_ONCE);
        CountDownLatch mayGoOn = new CountDownLatch(1);
        Iterable<Row> slow = () -> {
            started.countDown();
            try {
                mayGoOn.await();
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
            return rows().subList(0, 1).iterator();
        };
        try (ExecutorService others = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<byte[]>> made = IntStream.range(0, PdfDocuments.MADE_AT_ONCE)
                    .mapToObj(number ->
                            others.submit(() -> impatient.render(document(PageMoment.at(number, RECORDED_AT), slow))))
                    .toList();
            started.await();
            assertThatExceptionOfType(ResponseStatusException.class)
                    .isThrownBy(() -> impatient.render(document()))
                    .satisfies(
                            refused -> assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE));
            mayGoOn.countDown();
            for (Future<byte[]> each : made) {
                assertThat(each.get()).isNotEmpty();
            }
        }
        assertThat(impatient.render(document(PageMoment.at(0, RECORDED_AT), List.of())))
                .isNotEmpty();
    }
}
