package org.improvementledger.chassis.web.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;

/**
 * Writes a table as CSV (RFC 4180) row by row, for spreadsheets: UTF-8 with a byte order mark, and no cell that a
 * spreadsheet would run. A text that begins like a formula gets an apostrophe before it (OWASP, "CSV injection");
 * numbers are written as they are, also negative ones.
 */
public final class CsvWriter implements Closeable {

    public static final String CONTENT_TYPE = "text/csv;charset=UTF-8";

    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final String RUN_BY_SPREADSHEETS = "=+-@\t\r\n|%＝＋－＠";

    private final Writer out;

    public CsvWriter(OutputStream out) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.out.write(BYTE_ORDER_MARK);
    }

    /** Starts a download that is sent while it is written. */
    public static CsvWriter download(HttpServletResponse response, String fileName) throws IOException {
        response.setContentType(CONTENT_TYPE);
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment().filename(fileName).build().toString());
        return new CsvWriter(response.getOutputStream());
    }

    public void row(@Nullable Object... cells) throws IOException {
        row(Arrays.asList(cells));
    }

    public void row(List<? extends @Nullable Object> cells) throws IOException {
        out.write(cells.stream().map(CsvWriter::cell).collect(Collectors.joining(",")));
        out.write("\r\n");
    }

    static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof BigDecimal amount) {
            return amount.toPlainString();
        }
        if (value instanceof Number) {
            return value.toString();
        }
        String text = value.toString();
        String safe = isRun(text) ? "'" + text : text;
        boolean quoted =
                safe.chars().anyMatch(letter -> letter == ',' || letter == '"' || letter == '\r' || letter == '\n')
                        || !safe.equals(safe.strip());
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    private static boolean isRun(String text) {
        // A space before the sign does not stop every spreadsheet.
        String begin = text.replaceFirst("^[ \\u00a0]+", "");
        return !begin.isEmpty() && RUN_BY_SPREADSHEETS.indexOf(begin.charAt(0)) >= 0;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
