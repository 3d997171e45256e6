package org.improvementledger.chassis.web.page.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.GregorianCalendar;
import java.util.Set;
import java.util.logging.Level;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.improvementledger.chassis.web.page.TimeFormat;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.core.io.ClassPathResource;

/** HTML becomes PDF/UA-1. What the standard asks of every document is done here, so that no template can forget it. */
final class TaggedPdf {

    static final String FAMILY = "Liberation Sans";

    /** Charts too: their text would otherwise be drawn in whatever the server has. */
    private static final Set<FSFontUseCase> USES = EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG);

    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    static {
        // It tells every step of every document otherwise.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private TaggedPdf() {}

    /**
     * @param html a page that rests on nothing outside it: nothing is ever fetched
     * @param moment the date of creation that the file carries
     */
    static byte[] of(String html, Instant moment, String producer) {
        Document page = Jsoup.parse(html);
        page.select("style[media=screen]")
                .remove(); // It is for browsers, and the renderer would complain of what it does not know.
        nameWhatIsNotText(page);
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .withW3cDocument(new W3CDom().fromJsoup(page), null)
                .withProducer(producer)
                .usePdfUaAccessibility(true)
                // A document is made of what its model holds; an address in it must not make the server call anyone.
                .useExternalResourceAccessControl(
                        (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useSVGDrawer(new BatikSVGDrawer());
        font(builder, "Regular", REGULAR, FontStyle.NORMAL);
        font(builder, "Bold", BOLD, FontStyle.NORMAL);
        font(builder, "Italic", REGULAR, FontStyle.ITALIC);
        font(builder, "BoldItalic", BOLD, FontStyle.ITALIC);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer();
                PDDocument document = renderer.createPDFKeepOpen()) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            GregorianCalendar created = GregorianCalendar.from(moment.atZone(TimeFormat.ZONE));
            document.getDocumentInformation().setCreationDate(created);
            // The file's identifier is a digest of this number and the document information instead of the clock's.
            document.setDocumentId(moment.toEpochMilli());
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
    }

    private static void font(PdfRendererBuilder builder, String name, int weight, FontStyle style) {
        builder.useFont(() -> fontFile(name), FAMILY, weight, style, true, USES);
    }

    private static InputStream fontFile(String name) {
        try {
            return new ClassPathResource("liberation/LiberationSans-" + name + ".ttf").getInputStream();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** Drawings say in words what they show, links where they lead (ISO 14289-1, 7.3 and 7.18.5). */
    private static void nameWhatIsNotText(Document page) {
        for (Element drawing : page.select("svg:not([alt])")) {
            String words = Stream.of(drawing.selectFirst("> title"), drawing.selectFirst("> desc"))
                    .filter(part -> part != null && !part.text().isBlank())
                    .map(Element::text)
                    .collect(Collectors.joining(". "));
            drawing.attr("alt", words.isEmpty() ? drawing.attr("aria-label") : words);
        }
        page.select("a[href]:not([title])").forEach(link -> link.attr("title", link.text()));
    }
}
