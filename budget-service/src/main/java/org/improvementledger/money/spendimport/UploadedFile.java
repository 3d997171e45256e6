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
        try {
            FileItemIterator parts = new FileUpload().getItemIterator(new ServletRequestContext(request));
            while (parts.hasNext()) {
                FileItemStream part = parts.next();
                if (FIELD.equals(part.getFieldName()) && !part.isFormField()) {
                    return new UploadedFile(named(part.getName()), part.openStream());
                }
            }
        } catch (FileUploadException notAForm) {
            throw new FieldRefusedException(
                    FIELD, "Send a form (multipart/form-data) with the file in the field file.");
        }
        throw new FieldRefusedException(FIELD, "Choose a CSV file.");
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
