package org.improvementledger.chassis.web.page.pdf;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.improvementledger.chassis.web.page.PageProperties;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.server.ResponseStatusException;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Makes documents of templates: tagged PDF (PDF/UA-1) with its typeface embedded. It needs no request, so a document can
 * also be made when something happens, such as a pack that is frozen.
 */
public final class PdfDocuments {

    /** Each holds its document's boxes in memory, some tens of megabytes for a hundred pages. */
    static final int MADE_AT_ONCE = 2;

    /** How long a document waits for its turn before its reader is told to come again. */
    static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    /** Characters of HTML, about a thousand pages. */
    static final int LONGEST_CONTENT = 5_000_000;

    private final ITemplateEngine templates;
    private final PageProperties properties;
    private final Duration longestWait;
    private final Semaphore turns = new Semaphore(MADE_AT_ONCE, true);

    public PdfDocuments(ITemplateEngine templates, PageProperties properties) {
        this(templates, properties, LONGEST_WAIT);
    }

    PdfDocuments(ITemplateEngine templates, PageProperties properties, Duration longestWait) {
        this.templates = templates;
        this.properties = properties;
        this.longestWait = longestWait;
    }

    /**
     * The document's bytes, the same ones for the same document.
     *
     * @throws IllegalArgumentException when the content is too long to be made at all
     * @throws ResponseStatusException 503 when others are being made for longer than one can wait
     */
    public byte[] render(PdfDocument document) {
        return inTurn(() -> made(html(document), document.moment().instant()));
    }

    /**
     * The bytes of a document whose page was made, and kept, before: the same ones for the same page.
     *
     * @param html as {@link #html} gave it
     * @param moment the date of creation that the file carries
     * @throws IllegalArgumentException when the content is too long to be made at all
     * @throws ResponseStatusException 503 when others are being made for longer than one can wait
     */
    public byte[] render(String html, Instant moment) {
        return inTurn(() -> made(html, moment));
    }

    /** The document as a page that rests on nothing outside it, to be kept and shown in a browser as it was. */
    public String html(PdfDocument document) {
        Context context = new Context(Locale.UK);
        document.model().forEach(context::setVariable);
        context.setVariable(PdfDocument.VARIABLE, document);
        context.setVariable("serviceName", properties.serviceName());
        context.setVariable("productName", properties.productName());
        return templates.process(document.template(), context);
    }

    private byte[] made(String html, Instant moment) {
        if (html.length() > LONGEST_CONTENT) {
            throw new IllegalArgumentException(
                    "The document has %d characters, over the limit of %d".formatted(html.length(), LONGEST_CONTENT));
        }
        return TaggedPdf.of(html, moment, properties.productName());
    }

    private byte[] inTurn(Supplier<byte[]> document) {
        takeTurn();
        try {
            return document.get();
        } finally {
            turns.release();
        }
    }

    /**
     * Answers a request with the document as a download.
     *
     * @param fileName what it is saved as, such as {@code budget-2019-03-25.pdf}
     */
    public void download(HttpServletResponse response, PdfDocument document, String fileName) throws IOException {
        download(
                response,
                render(document),
                fileName); // Before the first header: a failure must still become an error page.
    }

    /** Answers a request with a document that is made already. */
    public static void download(HttpServletResponse response, byte[] bytes, String fileName) throws IOException {
        response.setContentType(MediaType.APPLICATION_PDF_VALUE);
        response.setContentLength(bytes.length);
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment().filename(fileName).build().toString());
        response.getOutputStream().write(bytes);
    }

    private void takeTurn() {
        try {
            if (!turns.tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new ResponseStatusException(
                        HttpStatus.SERVICE_UNAVAILABLE, "Too many documents are being made at once");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE, "The service is stopping", interrupted);
        }
    }
}
