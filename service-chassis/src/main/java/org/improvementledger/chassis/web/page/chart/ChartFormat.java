package org.improvementledger.chassis.web.page.chart;

import java.math.BigDecimal;
import java.util.function.Function;

/**
 * How a chart's figures are written, such as {@code new ChartFormat(money::compact, money::of)}.
 *
 * @param inPicture short, for the axis and beside bars and lines
 * @param inTable in full
 */
public record ChartFormat(Function<BigDecimal, String> inPicture, Function<BigDecimal, String> inTable) {

    private static final char MINUS = '−'; // U+2212

    /** Numbers as they are, as for counts, with a word behind them where one is given: {@code 71.5%}. */
    public static ChartFormat plain(String unit) {
        Function<BigDecimal, String> format =
                number -> number.stripTrailingZeros().toPlainString().replace('-', MINUS) + unit;
        return new ChartFormat(format, format);
    }

    String shortly(BigDecimal figure) {
        return inPicture.apply(figure);
    }

    String fully(BigDecimal figure) {
        return inTable.apply(figure);
    }

    /** A change says its direction, also when it is upwards; one too small for the format's digits has none to say. */
    static String signed(BigDecimal change, Function<BigDecimal, String> format) {
        String words = format.apply(change);
        return change.signum() > 0 && !words.equals(format.apply(BigDecimal.ZERO)) ? "+" + words : words;
    }
}
