package org.improvementledger.actionplan.measure;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.improvementledger.chassis.web.csv.CsvColumns;
import org.improvementledger.chassis.web.page.TypedDate;
import org.improvementledger.chassis.web.page.TypedText;
import org.improvementledger.events.Quantity;
import org.jspecify.annotations.Nullable;

/** Reads what a line of a file of readings asks for. Faults are told one at a time, in the order of the template's columns. */
final class ReadingLineReader {

    /** ISO, or day first. */
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}|\\d{1,2}/\\d{1,2}/\\d{4}");

    /** Thousands may be parted with commas. */
    private static final Pattern PARTED = Pattern.compile("(?<=\\d),(?=\\d{3})");

    private final CsvColumns<ReadingColumn> columns;

    private final Map<String, List<UUID>> measures = new HashMap<>();

    private final LocalDate today;

    /** @param known the measures that a line may name, by title or id */
    ReadingLineReader(CsvColumns<ReadingColumn> columns, List<MeasureRow> known, LocalDate today) {
        this.columns = columns;
        this.today = today;
        known.forEach(measure -> {
            measures.put(measure.id().toString(), List.of(measure.id()));
            measures.merge(
                    key(measure.title()),
                    List.of(measure.id()),
                    (some, more) -> List.of(some.getFirst(), more.getFirst()));
        });
    }

    /** What is wrong with a line, and in which column. */
    static final class LineFault extends Exception {

        private static final long serialVersionUID = 1L;

        private final ReadingColumn column;

        private LineFault(ReadingColumn column, String reason) {
            super(reason, null, false, false);
            this.column = column;
        }

        ReadingColumn column() {
            return column;
        }
    }

    /** @throws LineFault when a cell cannot be taken */
    RecordReading read(List<String> cells) throws LineFault {
        UUID measure = measure(cells);
        LocalDate from = date(cells, ReadingColumn.PERIOD_FROM, "Period from");
        LocalDate to = date(cells, ReadingColumn.PERIOD_TO, "Period to");
        Quantity numerator = number(cells, ReadingColumn.NUMERATOR);
        if (numerator == null) {
            throw new LineFault(ReadingColumn.NUMERATOR, "Enter the numerator");
        }
        Quantity denominator = number(cells, ReadingColumn.DENOMINATOR);
        TypedText note =
                TypedText.optionalLines(columns.cell(cells, ReadingColumn.NOTE), "Note", ReadingBody.LONGEST_NOTE);
        if (note.problem() != null) {
            throw new LineFault(ReadingColumn.NOTE, note.problem());
        }
        return new RecordReading(measure, from, to, numerator, denominator, note.text(), today);
    }

    private UUID measure(List<String> cells) throws LineFault {
        String cell = key(columns.cell(cells, ReadingColumn.MEASURE));
        List<UUID> found = measures.getOrDefault(cell, List.of());
        if (found.size() == 1) {
            return found.getFirst();
        }
        throw new LineFault(
                ReadingColumn.MEASURE,
                cell.isEmpty()
                        ? "Enter the measure"
                        : found.isEmpty()
                                ? "There is no measure with this title or id"
                                : "Several measures have this title: give the id, from the address of its page");
    }

    private LocalDate date(List<String> cells, ReadingColumn column, String what) throws LineFault {
        String cell = columns.cell(cells, column).strip();
        Matcher written = DATE.matcher(cell);
        if (!cell.isEmpty() && !written.matches()) {
            throw new LineFault(column, what + " must be a date like 25/03/2019 or 2019-03-25");
        }
        TypedDate typed = TypedDate.of(cell, what, today);
        LocalDate date = typed.date();
        if (date == null) {
            throw new LineFault(column, String.valueOf(typed.problem()));
        }
        return date;
    }

    private @Nullable Quantity number(List<String> cells, ReadingColumn column) throws LineFault {
        String cell = PARTED.matcher(columns.cell(cells, column).strip()).replaceAll("");
        if (cell.isEmpty()) {
            return null;
        }
        if (!NumberBody.isPlain(cell)) {
            throw new LineFault(
                    column, "Enter a number such as 52 or 87.5: not below zero, with at most four decimals");
        }
        return Quantity.of(cell);
    }

    private static String key(String typed) {
        return typed.strip().replaceAll("\\s+", " ").toLowerCase(Locale.UK);
    }
}
