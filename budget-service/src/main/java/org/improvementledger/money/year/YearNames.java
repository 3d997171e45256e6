package org.improvementledger.money.year;

import java.util.UUID;
import org.improvementledger.chassis.web.NameBasedUuid;
import org.improvementledger.events.FinancialYear;
import org.jspecify.annotations.Nullable;

/** What a financial year goes by: its id in the history, its gate, its part of an address. */
public final class YearNames {

    /** Outside these years a label is a slip of the finger. */
    private static final int FIRST = 1900;

    private static final int LAST = 2199;

    private YearNames() {}

    /** Part of the history: it may never change. */
    public static UUID id(FinancialYear year) {
        return NameBasedUuid.of("financial-year", year.label());
    }

    public static String gate(FinancialYear year) {
        return "year/" + path(year);
    }

    /** As it stands in addresses: {@code 2018-19}. */
    public static String path(FinancialYear year) {
        return year.label().replace('/', '-');
    }

    /** The year that an address names; null where it is none. */
    public static @Nullable FinancialYear ofPath(String path) {
        try {
            FinancialYear year = FinancialYear.of(path.replace('-', '/'));
            return year.startYear() < FIRST || year.startYear() > LAST ? null : year;
        } catch (IllegalArgumentException notAYear) {
            return null;
        }
    }
}
