package org.improvementledger.chassis.web.page.pdf;

import java.util.Map;
import org.improvementledger.chassis.web.page.PageMoment;
import org.jspecify.annotations.Nullable;

/**
 * A document to be made. The same document gives the same bytes, so its moment is part of it and no clock is read.
 *
 * @param template the name of a template that stands in the layout {@code document}
 * @param title what the document is, as its first heading and in the reader's title bar
 * @param subject one sentence on what is in it, for those who look for it later
 * @param moment the moment of history that it speaks for; also the date of creation that the file carries
 * @param address public base address of the service, such as {@code https://plan.council.example}: {@code @{/...}} links
 *     must lead somewhere from a reader's disk; they keep the moment as links on pages do
 * @param model what the template calls by name; {@code document}, {@code serviceName} and {@code productName} are taken
 */
public record PdfDocument(
        String template,
        String title,
        String subject,
        PageMoment moment,
        String address,
        Map<String, ? extends @Nullable Object> model) {

    /** The name by which templates know the document itself. */
    public static final String VARIABLE = "document";

    public PdfDocument {
        if (title.isBlank() || subject.isBlank()) {
            throw new IllegalArgumentException("An accessible document has a title and a subject");
        }
        address = address.replaceAll("/+$", "");
    }
}
