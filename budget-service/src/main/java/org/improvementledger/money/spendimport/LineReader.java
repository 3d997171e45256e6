package org.improvementledger.money.spendimport;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.improvementledger.chassis.web.csv.CsvColumns;
import org.improvementledger.chassis.web.page.TypedDate;
import org.improvementledger.chassis.web.page.TypedMoney;
import org.improvementledger.chassis.web.page.TypedText;
import org.improvementledger.events.Money;
import org.improvementledger.money.spend.RecordSpend;
import org.improvementledger.money.spend.SpendId;
import org.improvementledger.money.spend.SpendLimits;
import org.improvementledger.money.spendimport.Columns.Column;
import org.jspecify.annotations.Nullable;

/** Reads what a line of the file asks for. Faults are told one at a time, in the order of the template's columns. */
final class LineReader {

    private static final Pattern ID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    /** As finance systems write it: ISO, or day first; a time behind it, which some add, says nothing. */
    private static final Pattern DATE =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2}|\\d{1,2}/\\d{1,2}/\\d{4})([ T]\\d{2}:\\d{2}(:\\d{2})?)?");

    private static final Pattern NOTHING = Pattern.compile("£?\\s*0+(\\.0{0,2})?");

    private final CsvColumns<Column> columns;

    private final UUID importId;

    private final LocalDate today;

    LineReader(CsvColumns<Column> columns, UUID importId, LocalDate today) {
        this.columns = columns;
        this.importId = importId;
        this.today = today;
    }

    /** What is wrong with a line, and in which column. */
    static final class LineFault extends Exception {

        private static final long serialVersionUID = 1L;

        private final Column column;

        private LineFault(Column column, String reason) {
            super(reason, null, false, false);
            this.column = column;
        }

        Column column() {
            return column;
        }
    }

    /** @throws LineFault when a cell cannot be taken */
    RecordSpend read(List<String> cells) throws LineFault {
        String reference = text(cells, Column.REFERENCE, "Reference", SpendLimits.REFERENCE);
        UUID allocationId = id(cells);
        String supplier = text(cells, Column.SUPPLIER, "Supplier", SpendLimits.SUPPLIER);
        LocalDate incurredOn = date(cells);
        String summary = text(cells, Column.SUMMARY, "Summary", SpendLimits.SUMMARY);
        Money netAmount = money(cells, Column.NET_AMOUNT, "Net amount");
        Money irrecoverableVat = irrecoverableVat(cells);
        String merchantCategory =
                text(cells, Column.MERCHANT_CATEGORY, "Merchant category", SpendLimits.MERCHANT_CATEGORY);
        return new RecordSpend(
                SpendId.of(allocationId, reference),
                allocationId,
                reference,
                supplier,
                incurredOn,
                summary,
                netAmount,
                irrecoverableVat,
                merchantCategory,
                null,
                importId);
    }

    /** Whether the cells at a place are references, which are no free text. */
    boolean isReference(int place) {
        return columns.isAt(Column.REFERENCE, place);
    }

    private String text(List<String> cells, Column column, String what, int longest) throws LineFault {
        TypedText typed = TypedText.line(columns.cell(cells, column), what, longest);
        String text = typed.text();
        if (text == null) {
            throw new LineFault(column, String.valueOf(typed.problem()));
        }
        return text;
    }

    private UUID id(List<String> cells) throws LineFault {
        String cell = columns.cell(cells, Column.ALLOCATION_ID).strip();
        if (!ID.matcher(cell).matches()) {
            throw new LineFault(
                    Column.ALLOCATION_ID,
                    cell.isEmpty()
                            ? "Enter the allocation's id"
                            : "Allocation id must be an id like e5f6a7b8-c9d0-4e1f-a2b3-c4d5e6f7a807");
        }
        return UUID.fromString(cell);
    }

    private LocalDate date(List<String> cells) throws LineFault {
        String cell = columns.cell(cells, Column.DATE_INCURRED).strip();
        var written = DATE.matcher(cell);
        if (!cell.isEmpty() && !written.matches()) {
            throw new LineFault(Column.DATE_INCURRED, "Date incurred must be a date like 25/03/2019 or 2019-03-25");
        }
        TypedDate typed = TypedDate.of(cell.isEmpty() ? cell : written.group(1), "Date incurred", today);
        LocalDate date = typed.date();
        if (date == null) {
            throw new LineFault(Column.DATE_INCURRED, String.valueOf(typed.problem()));
        }
        if (date.isAfter(today)) {
            throw new LineFault(Column.DATE_INCURRED, "Date incurred must be today or in the past");
        }
        return date;
    }

    private Money money(List<String> cells, Column column, String what) throws LineFault {
        TypedMoney typed = TypedMoney.of(columns.cell(cells, column), what);
        BigDecimal amount = typed.amount();
        if (amount == null) {
            throw new LineFault(column, String.valueOf(typed.problem()));
        }
        return Money.of(amount);
    }

    /** Left empty where it is not known; nothing is an amount too. */
    private @Nullable Money irrecoverableVat(List<String> cells) throws LineFault {
        String cell = columns.cell(cells, Column.IRRECOVERABLE_VAT).strip();
        if (cell.isEmpty()) {
            return null;
        }
        return NOTHING.matcher(cell).matches()
                ? Money.ZERO
                : money(cells, Column.IRRECOVERABLE_VAT, "Irrecoverable VAT");
    }
}
