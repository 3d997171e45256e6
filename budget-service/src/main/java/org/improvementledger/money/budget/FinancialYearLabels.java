package org.improvementledger.money.budget;

import java.util.Locale;
import org.improvementledger.events.FinancialYear;
import org.jspecify.annotations.Nullable;

/** Financial years as they are written. */
final class FinancialYearLabels {

    /** Outside these years a label is a slip of the finger. */
    private static final int FIRST = 1900;

    private static final int LAST = 2199;

    private FinancialYearLabels() {}

    /** Reads 2018/19; null where it is no such label. */
    static @Nullable FinancialYear read(String label) {
        try {
            FinancialYear year = FinancialYear.of(label);
            return year.startYear() < FIRST || year.startYear() > LAST ? null : year;
        } catch (IllegalArgumentException notAYear) {
            return null;
        }
    }

    /** Reads what people type: 2018/19, 2018-19, 2018 to 2019, 2018/2019; null where it is no financial year. */
    static @Nullable FinancialYear understand(String typed) {
        String label = typed.strip()
                .toLowerCase(Locale.UK)
                .replaceAll("\\s*(/|-|–|\\bto\\b)\\s*", "/")
                .replaceAll("^(\\d{2})(\\d{2})/\\1(\\d{2})$", "$1$2/$3")
                .replaceAll("^(\\d{2}99)/\\d{2}00$", "$1/00");
        return read(label);
    }
}
