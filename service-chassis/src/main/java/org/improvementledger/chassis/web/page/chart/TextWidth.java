package org.improvementledger.chassis.web.page.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * How wide text will be, before anything draws it: the advance widths of the typefaces that are metrically alike
 * (Liberation Sans, Arial, Helvetica), in thousandths of the font size.
 */
final class TextWidth {

    private static final int FIRST = ' ';

    private static final int[] ADVANCES = {
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, // space to /
        556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, // 0 to ?
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, // @ to O
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, // P to _
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, // ` to o
        556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584 // p to ~
    };

    /** Wider than any letter of the Latin alphabet: text in other scripts gets room enough. */
    private static final int OTHER = 1000;

    private static final int LATIN = 600;
    private static final int LAST_LATIN = 0x24F;
    private static final double BOLD = 1.16;
    private static final String ELLIPSIS = "…";

    private TextWidth() {}

    static double of(String text) {
        return text.codePoints().map(TextWidth::advance).sum() * Svg.FONT_SIZE / 1000;
    }

    static double bold(String text) {
        return of(text) * BOLD;
    }

    private static int advance(int letter) {
        if (letter >= FIRST && letter < FIRST + ADVANCES.length) {
            return ADVANCES[letter - FIRST];
        }
        return letter <= LAST_LATIN || letter == '−' || letter == '–' || letter == '’' ? LATIN : OTHER;
    }

    /** The text in lines of at most a width; what does not fit the last one ends in an ellipsis. */
    static List<String> wrap(String text, double width, int most) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.strip().split("\\s+")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (line.isEmpty() || bold(longer) <= width || lines.size() == most - 1) {
                line = longer;
            } else {
                lines.add(line);
                line = word;
            }
        }
        lines.add(line);
        return lines.stream().map(each -> shorten(each, width)).toList();
    }

    private static String shorten(String text, double width) {
        if (bold(text) <= width) {
            return text;
        }
        int length = text.length();
        while (length > 1 && bold(text.substring(0, length) + ELLIPSIS) > width) {
            length = text.offsetByCodePoints(length, -1);
        }
        return text.substring(0, length).stripTrailing() + ELLIPSIS;
    }
}
