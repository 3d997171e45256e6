package org.improvementledger.chassis.web.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Amounts in pounds as people read them; templates know it as {@code #money}. */
public final class MoneyFormat {

    private static final String MINUS = "−"; // U+2212: a hyphen before a pound sign is easily missed.
    private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);

    /** To the penny: £10,600,000.00, −£1.10. */
    public String of(@Nullable BigDecimal amount) {
        return amount == null ? "" : signed(amount, format("#,##0.00", amount.abs()));
    }

    /** To the pound where there are no pence: £10,600,000, but £172,000.50. For running text. */
    public String plain(@Nullable BigDecimal amount) {
        if (amount == null) {
            return "";
        }
        boolean whole = amount.stripTrailingZeros().scale() <= 0;
        return signed(amount, format(whole ? "#,##0" : "#,##0.00", amount.abs()));
    }

    /** For charts and headlines: £1.2bn, £10.6m, £172k, £950. Rounded half up to one decimal, so never for checking sums. */
    public String compact(@Nullable BigDecimal amount) {
        if (amount == null) {
            return "";
        }
        BigDecimal size = amount.abs();
        BigDecimal millions = size.divide(MILLION, 1, RoundingMode.HALF_UP);
        if (millions.compareTo(THOUSAND) >= 0) {
            return signed(amount, format("#,##0.#", size.divide(BILLION, 1, RoundingMode.HALF_UP)) + "bn");
        }
        BigDecimal thousands = size.divide(THOUSAND, 1, RoundingMode.HALF_UP);
        if (thousands.compareTo(THOUSAND) >= 0) {
            return signed(amount, format("#,##0.#", millions) + "m");
        }
        if (size.compareTo(THOUSAND) >= 0) {
            return signed(amount, format("#,##0.#", thousands) + "k");
        }
        return signed(amount, format("#,##0", size.setScale(0, RoundingMode.HALF_UP)));
    }

    private static String signed(BigDecimal amount, String digits) {
        return (amount.signum() < 0 ? MINUS : "") + "£" + digits;
    }

    private static String format(String pattern, BigDecimal amount) {
        DecimalFormat format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.UK));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(amount);
    }
}
