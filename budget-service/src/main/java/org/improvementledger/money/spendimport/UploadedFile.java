package org.improvementledger.money.spendimport;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.improvementledger.chassis.web.FieldRefusedException;
import org.jspecify.annotations.Nullable;

/**
 * The file of a form, read while it arrives: neither in memory nor on this machine's disk is it ever whole. The server's own reader of forms does the cutting.
 *
 * @param name as the sender calls it, without folders
 */
record UploadedFile(String name, InputStream content) {

    static final String FIELD = "file";

    /**
     * @throws FieldRefusedException when the form has no file, or is no form
     * @throws IOException when it does not arrive whole
     */
    static UploadedFile of(HttpServletRequest request) throws IOException {
        FileItemIterator parts = FieldsBeforeFile.partsLeft(request);
        try {
            if (parts == null) {
                parts = new FileUpload().getItemIterator(new ServletRequestContext(request));
            }
            FileItemStream first = FieldsBeforeFile.fileOf(request);
            FileItemStream part = first != null ? first : next(parts);
            while (part != null) {
                if (isChosen(part)) {
                    return new UploadedFile(named(part.getName()), part.openStream());
                }
                part = next(parts);
            }
        } catch (FileUploadException notAForm) {
            throw new FieldRefusedException(
                    FIELD, "Send a form (multipart/form-data) with the file in the field file.");
        }
        throw new FieldRefusedException(FIELD, "Choose a CSV file.");
    }

    private static @Nullable FileItemStream next(FileItemIterator parts) throws IOException, FileUploadException {
        return parts.hasNext() ? parts.next() : null;
    }

    /** A browser sends a field for a file that nobody chose: one without a name. */
    private static boolean isChosen(FileItemStream part) {
        String name = part.getName();
        return FIELD.equals(part.getFieldName()) && !part.isFormField() && name != null && !name.isBlank();
    }

    private static String named(@Nullable String sent) {
        String name = sent == null ? "" : sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        String clean = name.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}]", "").strip();
        if (clean.isEmpty()) {
            return "spend.csv";
        }
        return clean.codePointCount(0, clean.length()) <= ImportSettings.LONGEST_NAME
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, ImportSettings.LONGEST_NAME));
    }
}
