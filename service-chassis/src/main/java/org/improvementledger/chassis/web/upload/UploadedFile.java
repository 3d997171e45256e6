package org.improvementledger.chassis.web.upload;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.improvementledger.chassis.web.FieldRefusedException;
import org.jspecify.annotations.Nullable;

/**
 * The file of a form, read while it arrives: neither in memory nor on this machine's disk is it ever whole, unless the one
 * who reads it keeps it. The server's own reader of forms does the cutting.
 */
public final class UploadedFile {

    /** The field that holds the file. */
    public static final String FIELD = "file";

    /** Characters of a file's name that are kept. */
    static final int LONGEST_NAME = 200;

    /** Bytes of one field; a longer one is refused. */
    private static final int LONGEST_FIELD = 8192;

    private static final int MOST_FIELDS = 16;

    private final @Nullable String name;

    private final InputStream content;

    private final FileItemIterator parts;

    private final Map<String, String> fields;

    private UploadedFile(
            @Nullable String name, InputStream content, FileItemIterator parts, Map<String, String> fields) {
        this.name = name;
        this.content = content;
        this.parts = parts;
        this.fields = fields;
    }

    /**
     * The form's file.
     *
     * @param missing what to say where there is none: "Choose a CSV file."
     * @throws FieldRefusedException when the form has no file, or is no form
     * @throws IOException when it does not arrive whole
     */
    public static UploadedFile of(HttpServletRequest request, String missing) throws IOException {
        Map<String, String> fields = new LinkedHashMap<>();
        FileItemIterator parts = FieldsBeforeFile.partsLeft(request);
        try {
            if (parts == null) {
                parts = new FileUpload().getItemIterator(new ServletRequestContext(request));
            }
            FileItemStream first = FieldsBeforeFile.fileOf(request);
            FileItemStream part = first != null ? first : next(parts);
            while (part != null) {
                if (isChosen(part)) {
                    return new UploadedFile(named(part.getName()), part.openStream(), parts, fields);
                }
                keep(part, fields);
                part = next(parts);
            }
        } catch (FileUploadException notAForm) {
            throw new FieldRefusedException(
                    FIELD, "Send a form (multipart/form-data) with the file in the field file.");
        }
        throw new FieldRefusedException(FIELD, missing);
    }

    /** As the sender calls it, without folders and what cannot be seen; the other where nothing is left of it. */
    public String nameOr(String other) {
        return name == null ? other : name;
    }

    /** To be read once, to its end. */
    public InputStream content() {
        return content;
    }

    /**
     * The form's other fields that {@link FieldsBeforeFile} did not read: those of a program. Ask after the content was read to
     * its end, or those behind the file are not there yet.
     *
     * @throws FieldRefusedException when one is too long, or the form breaks off
     */
    public Map<String, String> fields() throws IOException {
        try {
            FileItemStream part = next(parts);
            while (part != null) {
                keep(part, fields);
                part = next(parts);
            }
        } catch (FileUploadException broken) {
            throw new FieldRefusedException(FIELD, "The form breaks off behind the file. Send it again.");
        }
        return Map.copyOf(fields);
    }

    private static void keep(FileItemStream part, Map<String, String> fields) throws IOException {
        if (!part.isFormField()) {
            return;
        }
        try (InputStream value = part.openStream()) {
            byte[] bytes = value.readNBytes(LONGEST_FIELD + 1);
            if (bytes.length > LONGEST_FIELD || fields.size() == MOST_FIELDS) {
                throw new FieldRefusedException(part.getFieldName(), "This field is too long, or one too many.");
            }
            fields.put(part.getFieldName(), new String(bytes, StandardCharsets.UTF_8));
        }
    }

    private static @Nullable FileItemStream next(FileItemIterator parts) throws IOException, FileUploadException {
        return parts.hasNext() ? parts.next() : null;
    }

    /** A browser sends a field for a file that nobody chose: one without a name. */
    private static boolean isChosen(FileItemStream part) {
        String name = part.getName();
        return FIELD.equals(part.getFieldName()) && !part.isFormField() && name != null && !name.isBlank();
    }

    private static @Nullable String named(@Nullable String sent) {
        String name = sent == null ? "" : sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        String clean = name.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}]", "").strip();
        if (clean.isEmpty() || clean.matches("\\.+")) {
            return null;
        }
        return clean.codePointCount(0, clean.length()) <= LONGEST_NAME
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, LONGEST_NAME));
    }
}
