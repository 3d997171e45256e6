package org.improvementledger.money.spendimport;

import java.util.List;
import org.improvementledger.chassis.web.FieldRefusedException;
import org.improvementledger.chassis.web.csv.CsvColumns;

/** The columns of a file of spend. */
final class Columns {

    /** What our download of rejected lines adds; a mended one may be sent again as it is. */
    static final List<String> ADDED_TO_REJECTS = List.of("line", "column", "reason");

    private Columns() {}

    /** A column of the file. */
    enum Column {
        REFERENCE,
        ALLOCATION_ID,
        SUPPLIER,
        DATE_INCURRED,
        SUMMARY,
        NET_AMOUNT,
        IRRECOVERABLE_VAT,
        MERCHANT_CATEGORY;

        /** As the first line has it. */
        String title() {
            return CsvColumns.title(this);
        }
    }

    /** @throws FieldRefusedException when a column is missing, unknown or there twice */
    static CsvColumns<Column> of(List<String> firstLine) {
        return CsvColumns.of(Column.class, firstLine, ADDED_TO_REJECTS);
    }
}
