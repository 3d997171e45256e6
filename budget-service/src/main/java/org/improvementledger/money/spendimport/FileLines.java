package org.improvementledger.money.spendimport;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvReader.CsvReaderBuilder;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import org.improvementledger.chassis.web.FieldRefusedException;
import org.jspecify.annotations.Nullable;

/** The lines of a file with their cells, the first being the names of the columns. */
final class FileLines {

    private static final CsvReaderBuilder CELLS = CsvReader.builder()
            .allowExtraFields(true)
            .allowMissingFields(true)
            .skipEmptyLines(false)
            .maxBufferSize(ImportSettings.LONGEST_LINE * 2);

    private final LineCutter cutter;

    private int columns;

    FileLines(Reader source) {
        this.cutter = new LineCutter(source, ImportSettings.LONGEST_LINE);
    }

    /** @throws FieldRefusedException when it cannot be the names of the columns */
    Columns columns() throws IOException {
        CutLine first = cutter.next();
        if (first == null) {
            throw new FieldRefusedException("file", "The file is empty.");
        }
        String fault = first.fault();
        if (fault != null) {
            throw new FieldRefusedException(
                    "file", "The first line must hold the names of the columns. " + fault + ".");
        }
        Columns read = Columns.of(cells(first.text()));
        columns = read.names().size();
        return read;
    }

    /** The next line that is not blank; null at the end. */
    @Nullable
    FileLine next() throws IOException {
        while (true) {
            CutLine cut = cutter.next();
            if (cut == null) {
                return null;
            }
            FileLine line = read(cut);
            if (!line.isBlank()) {
                return line;
            }
        }
    }

    /** The number of the line after what was read last. */
    long nextLine() {
        return cutter.nextLine();
    }

    private FileLine read(CutLine cut) {
        String fault = cut.fault();
        if (fault != null) {
            return unreadable(cut, fault);
        }
        if (cut.text().isEmpty()) {
            return new FileLine(cut.number(), cutter.nextLine(), List.of(), null);
        }
        List<String> cells;
        try {
            cells = cells(cut.text());
        } catch (CsvParseException unread) {
            return unreadable(cut, LineCutter.BAD_QUOTES);
        }
        if (cut.severalLines() && takesOtherLinesWithIt(cut.text(), cells)) {
            return unreadable(cutter.onlyFirstLine(cut, LineCutter.BAD_QUOTES), LineCutter.BAD_QUOTES);
        }
        if (fits(cells)) {
            return new FileLine(
                    cut.number(), cutter.nextLine(), cells.subList(0, Math.min(columns, cells.size())), null);
        }
        String counted = "The line has %d cells, and the first line names %d columns".formatted(cells.size(), columns);
        if (cut.severalLines()) {
            // Perhaps a quotation mark that is never closed took good lines with it.
            return unreadable(cutter.onlyFirstLine(cut, counted), counted);
        }
        return new FileLine(cut.number(), cutter.nextLine(), cells, counted);
    }

    /** As many cells as columns; empty ones behind them do no harm. */
    private boolean fits(List<String> cells) {
        return cells.size() >= columns
                && cells.subList(columns, cells.size()).stream().allMatch(String::isBlank);
    }

    /**
     * Whether a text in quotation marks goes over what is a whole line by itself: then its mark was never closed, and another one far below came in handy. The last
     * line of what is read together has all columns only where the first cell goes over the line breaks.
     */
    private boolean takesOtherLinesWithIt(String text, List<String> cells) {
        List<String> lines = text.lines().toList();
        boolean begins = cells.getFirst().lines().count() > 1;
        int checked = begins ? lines.size() - 1 : lines.size();
        return lines.subList(1, checked).stream()
                .anyMatch(line -> line.chars().filter(letter -> letter == ',').count() >= columns - 1);
    }

    private FileLine unreadable(CutLine cut, String fault) {
        return new FileLine(cut.number(), cutter.nextLine(), List.of(cut.text()), fault);
    }

    private static List<String> cells(String text) {
        return CELLS.ofSingleCsvRecord(text).getFields();
    }
}
