package org.improvementledger.actionplan.measure;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.improvementledger.actionplan.measure.ReadingImportOutcome.RejectedLine;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.eventstore.RuleRefusedException;
import org.improvementledger.chassis.projection.Freshness;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.web.ChangedMeanwhileException;
import org.improvementledger.chassis.web.CommandContext;
import org.improvementledger.chassis.web.Commands;
import org.improvementledger.chassis.web.FieldRefusedException;
import org.improvementledger.chassis.web.csv.CsvColumns;
import org.improvementledger.chassis.web.csv.CsvLine;
import org.improvementledger.chassis.web.csv.CsvLines;
import org.improvementledger.chassis.web.csv.Utf8Check;
import org.improvementledger.chassis.web.upload.UploadedFile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Records the readings of a CSV file, each line by a command of its own: the good ones go in, the bad ones come back with number, column and reason. A line that
 * is there already changes nothing, so a file can be sent again.
 */
@Component
class ReadingImport {

    /** Lines of one file: a year of weekly readings of forty measures. */
    static final int MOST_LINES = 2_000;

    /** Bytes. */
    static final int LARGEST = 1_000_000;

    /** Characters of one line, its quoted line breaks included. */
    private static final int LONGEST_LINE = 5_000;

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final Commands commands;
    private final Measures measures;
    private final Freshness freshness;
    private final Clock clock;

    ReadingImport(Commands commands, Measures measures, Freshness freshness, Clock clock) {
        this.commands = commands;
        this.measures = measures;
        this.freshness = freshness;
        this.clock = clock;
    }

    /**
     * @param now all that is known, for the titles of the measures
     * @throws ResponseStatusException 503 where a measure defined just now may not be found by its title yet
     * @throws FieldRefusedException when the file as a whole cannot be taken; then nothing of it was recorded
     * @throws IOException when it does not arrive whole
     */
    ReadingImportOutcome take(InputStream content, CommandContext context, Moment now) throws IOException {
        if (!freshness.awaitOwnWrites()) {
            throw new ResponseStatusException(
                    HttpStatus.SERVICE_UNAVAILABLE, "What was recorded last is not in the read models yet");
        }
        byte[] file = content.readNBytes(LARGEST + 1);
        if (file.length > LARGEST) {
            throw new FieldRefusedException(
                    UploadedFile.FIELD, "The file must be 1 MB or smaller. Send it in several parts.");
        }
        try (Reader text = text(file)) {
            CsvLines source = new CsvLines(text, LONGEST_LINE);
            CsvColumns<ReadingColumn> columns = CsvColumns.of(ReadingColumn.class, source.head(), List.of());
            List<CsvLine> lines = new ArrayList<>();
            for (CsvLine line = source.next(); line != null; line = source.next()) {
                lines.add(line);
                if (lines.size() > MOST_LINES) {
                    throw new FieldRefusedException(
                            UploadedFile.FIELD,
                            "The file must have %,d lines or fewer. Send it in several parts.".formatted(MOST_LINES));
                }
            }
            return record(lines, new ReadingLineReader(columns, measures.all(now), LocalDate.now(clock)), context);
        }
    }

    private ReadingImportOutcome record(List<CsvLine> lines, ReadingLineReader reader, CommandContext context) {
        int recorded = 0;
        int unchanged = 0;
        List<RejectedLine> rejected = new ArrayList<>();
        for (CsvLine line : lines) {
            try {
                if (isNew(line, reader, context)) {
                    recorded++;
                } else {
                    unchanged++;
                }
            } catch (ReadingLineReader.LineFault fault) {
                rejected.add(new RejectedLine(
                        line.number(), CsvColumns.title(fault.column()), String.valueOf(fault.getMessage())));
            } catch (RuleRefusedException refused) {
                String field = refused.field();
                rejected.add(new RejectedLine(
                        line.number(), field == null ? null : column(field), String.valueOf(refused.getMessage())));
            } catch (UnreadLine | FieldRefusedException | NotFoundException | ChangedMeanwhileException refused) {
                rejected.add(new RejectedLine(line.number(), null, String.valueOf(refused.getMessage())));
            }
        }
        return new ReadingImportOutcome(lines.size(), recorded, unchanged, List.copyOf(rejected));
    }

    private boolean isNew(CsvLine line, ReadingLineReader reader, CommandContext context)
            throws ReadingLineReader.LineFault, UnreadLine {
        String fault = line.fault();
        if (fault != null) {
            throw new UnreadLine(fault);
        }
        RecordReading command = reader.read(line.cells());
        return commands.handle(context.step("line " + line.number() + " " + command.readingId()), command)
                .changed();
    }

    /** A line that is none. */
    private static final class UnreadLine extends Exception {

        private static final long serialVersionUID = 1L;

        private UnreadLine(String reason) {
            super(reason, null, false, false);
        }
    }

    /** periodFrom of a command is period_from of a line. */
    private static String column(String field) {
        return field.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    private static Reader text(byte[] file) {
        if (file.length >= 2 && file[0] == 'P' && file[1] == 'K') {
            throw new FieldRefusedException(UploadedFile.FIELD, "The file is a workbook. Save it as CSV UTF-8.");
        }
        boolean marked = file.length >= BYTE_ORDER_MARK.length
                && Arrays.equals(file, 0, BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length);
        int begin = marked ? BYTE_ORDER_MARK.length : 0;
        Utf8Check characters = new Utf8Check();
        characters.add(file);
        return new InputStreamReader(
                new ByteArrayInputStream(file, begin, file.length - begin), Charset.forName(characters.charset()));
    }
}
