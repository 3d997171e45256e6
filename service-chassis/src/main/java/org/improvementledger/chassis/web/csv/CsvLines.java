package org.improvementledger.chassis.web.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvReader.CsvReaderBuilder;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import org.improvementledger.chassis.web.FieldRefusedException;
import org.jspecify.annotations.Nullable;

/** The lines of a file with their cells, the first being the names of the columns. */
public final class CsvLines {

    private final LineCutter cutter;

    private final CsvReaderBuilder reader;

    private int columns;

    /** @param longestLine characters of one line, its quoted line breaks included */
    public CsvLines(Reader source, int longestLine) {
        this.cutter = new LineCutter(source, longestLine);
        this.reader = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .skipEmptyLines(false)
                .maxBufferSize(longestLine * 2);
    }

    /**
     * The first line: the names of the columns. Spreadsheets like to end lines with commas; what is empty at its end is left out.
     *
     * @throws FieldRefusedException when it cannot be read
     */
    public List<String> head() throws IOException {
        CutLine first = cutter.next();
        if (first == null) {
            throw new FieldRefusedException("file", "The file is empty.");
        }
        String fault = first.fault();
        if (fault != null) {
            throw new FieldRefusedException(
                    "file", "The first line must hold the names of the columns. " + fault + ".");
        }
        List<String> names = withoutEmptyEnd(cells(first.text()));
        columns = names.size();
        return names;
    }

    /** The next line that is not blank; null at the end. */
    public @Nullable CsvLine next() throws IOException {
        while (true) {
            CutLine cut = cutter.next();
            if (cut == null) {
                return null;
            }
            CsvLine line = read(cut);
            if (!line.isBlank()) {
                return line;
            }
        }
    }

    /** The number of the line after what was read last. */
    public long nextLine() {
        return cutter.nextLine();
    }

    private CsvLine read(CutLine cut) {
        String fault = cut.fault();
        if (fault != null) {
            return unreadable(cut, fault);
        }
        if (cut.text().isEmpty()) {
            return new CsvLine(cut.number(), cutter.nextLine(), List.of(), null);
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
            return new CsvLine(
                    cut.number(), cutter.nextLine(), cells.subList(0, Math.min(columns, cells.size())), null);
        }
        String counted = "The line has %d cells, and the first line names %d columns".formatted(cells.size(), columns);
        if (cut.severalLines()) {
            // Perhaps a quotation mark that is never closed took good lines with it.
            return unreadable(cutter.onlyFirstLine(cut, counted), counted);
        }
        return new CsvLine(cut.number(), cutter.nextLine(), cells, counted);
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

    private static List<String> withoutEmptyEnd(List<String> cells) {
        int end = cells.size();
        while (end > 0 && cells.get(end - 1).isBlank()) {
            end--;
        }
        return cells.subList(0, end);
    }

    private CsvLine unreadable(CutLine cut, String fault) {
        return new CsvLine(cut.number(), cutter.nextLine(), List.of(cut.text()), fault);
    }

    private List<String> cells(String text) {
        return reader.ofSingleCsvRecord(text).getFields();
    }
}
