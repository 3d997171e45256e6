package org.improvementledger.money.transparency;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.web.page.CsvWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Sends the CSV of a return, frozen or not, and of its correction; the same to programs and from pages. */
@Component
class ReturnDownloads {

    /** Tells a program which it got: {@code draft}, {@code frozen}, or {@code mismatch} where the rows no longer give what was frozen. */
    static final String STATUS = "Return-Status";

    /** The position that the file speaks for. */
    static final String POSITION = "Return-Position";

    private final Returns returns;

    private final ReturnFile file;

    private final Correction correction;

    ReturnDownloads(Returns returns, ReturnFile file, Correction correction) {
        this.returns = returns;
        this.file = file;
        this.correction = correction;
    }

    void send(ReturnQuarter quarter, Moment moment, HttpServletResponse response) throws IOException {
        long asOf = Math.min(moment.position(Returns.STREAM), returns.lastApplied());
        Frozen frozen = returns.of(quarter, asOf).frozen();
        long spokenFor = frozen == null ? asOf : frozen.asOf();
        String status = frozen == null ? "draft" : file.isAsFrozen(quarter, frozen) ? "frozen" : "mismatch";
        response.setContentType(CsvWriter.CONTENT_TYPE);
        response.setHeader(STATUS, status);
        response.setHeader(POSITION, Long.toString(spokenFor));
        named(response, name(quarter) + (status.equals("frozen") ? "" : "-" + status) + ".csv");
        file.write(quarter, spokenFor, response.getOutputStream());
    }

    /** @throws NotFoundException when the return is not frozen, and so has nothing to correct */
    void sendCorrection(ReturnQuarter quarter, Moment moment, HttpServletResponse response) throws IOException {
        long asOf = Math.min(moment.position(Returns.STREAM), returns.lastApplied());
        Frozen frozen = returns.of(quarter, asOf).frozen();
        if (frozen == null) {
            throw new NotFoundException("The return for " + quarter.title()
                    + " is not frozen, so it has no correction. What changes is in the return itself.");
        }
        response.setHeader(POSITION, Long.toString(asOf));
        try (CsvWriter csv = CsvWriter.download(response, name(quarter) + "-correction.csv")) {
            List<@Nullable Object> headings = new ArrayList<>(List.of("Change"));
            headings.addAll(ReturnFile.HEADINGS);
            csv.row(headings);
            correction.forEach(quarter, frozen.asOf(), asOf, change -> {
                List<@Nullable Object> cells =
                        new ArrayList<>(List.of(change.kind().text()));
                cells.addAll(ReturnFile.cells(change.line()));
                try {
                    csv.row(cells);
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
            });
        }
    }

    private static String name(ReturnQuarter quarter) {
        return "transparency-return-" + quarter.path().replace('/', '-');
    }

    private static void named(HttpServletResponse response, String fileName) {
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(fileName).build().toString());
    }
}
