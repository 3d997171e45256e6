package org.improvementledger.chassis.web.page.chart;

import java.util.List;
import java.util.Locale;

/** Writes a picture element by element; everything that is text is escaped. Units are those of the drawing. */
final class Svg {

    /** A page stretches the drawing to its column, which is about as wide in pixels. */
    static final int WIDTH = 640;

    static final double FONT_SIZE = 15;
    static final double LINE_HEIGHT = 18;

    static final String INK = "#0b0c0c";
    static final String QUIET = "#505a5f";
    static final String GRID = "#d3dad9";
    static final String PAPER = "#ffffff";

    /** Where text stands relative to its x. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    private static final double HATCH_GAP = 6;
    private static final int HEIGHT_WITHOUT_FIGURES = 60;

    private final StringBuilder out = new StringBuilder(4096);

    /** A picture that says that there is nothing to show. */
    static String withoutFigures(Chart chart) {
        Svg svg = new Svg(chart, HEIGHT_WITHOUT_FIGURES);
        svg.element(
                "rect",
                "x",
                0.5,
                "y",
                0.5,
                "width",
                WIDTH - 1,
                "height",
                HEIGHT_WITHOUT_FIGURES - 1,
                "fill",
                "#f3f5f5",
                "stroke",
                GRID);
        svg.text(WIDTH / 2.0, HEIGHT_WITHOUT_FIGURES / 2.0, Anchor.MIDDLE, QUIET, false, Chart.NO_FIGURES);
        return svg.close();
    }

    Svg(Chart chart, double height) {
        String title = escape(chart.title());
        String description = escape(chart.description());
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">"
                .formatted(WIDTH, (int) Math.ceil(height), title + ": " + description));
        out.append("<title>").append(title).append("</title>");
        out.append("<desc>").append(description).append("</desc>");
        // The typeface that documents embed comes first, so that a page and its paper look alike.
        out.append("<g font-family=\"Liberation Sans, Arial, Helvetica, sans-serif\" font-size=\"%s\">"
                .formatted(number(FONT_SIZE)));
    }

    String close() {
        return out.append("</g></svg>").toString();
    }

    /** @param attributes names and values in turn */
    void element(String name, Object... attributes) {
        out.append('<').append(name);
        for (int index = 0; index < attributes.length; index += 2) {
            out.append(' ').append(attributes[index]).append("=\"");
            Object value = attributes[index + 1];
            out.append(value instanceof Number size ? number(size.doubleValue()) : escape(value.toString()));
            out.append('"');
        }
        out.append("/>");
    }

    void line(double fromX, double fromY, double toX, double toY, String colour, double width) {
        element("line", "x1", fromX, "y1", fromY, "x2", toX, "y2", toY, "stroke", colour, "stroke-width", width);
    }

    /** Text whose middle is at y: not every renderer knows {@code dominant-baseline}. */
    void text(double x, double y, Anchor anchor, String colour, boolean bold, String text) {
        out.append("<text x=\"%s\" y=\"%s\" text-anchor=\"%s\" fill=\"%s\"%s>"
                .formatted(
                        number(x),
                        number(y + FONT_SIZE * 0.35),
                        anchor.name().toLowerCase(Locale.ROOT),
                        colour,
                        bold ? " font-weight=\"700\"" : ""));
        out.append(escape(text)).append("</text>");
    }

    /** Lines of text whose block's middle is at y. */
    void lines(double x, double y, Anchor anchor, String colour, boolean bold, List<String> lines) {
        double first = y - (lines.size() - 1) * LINE_HEIGHT / 2;
        for (int index = 0; index < lines.size(); index++) {
            text(x, first + index * LINE_HEIGHT, anchor, colour, bold, lines.get(index));
        }
    }

    /**
     * A rectangle filled with slanted lines: told from a plain one without colour. Each line is drawn for itself, for a
     * pattern would need an id that is unique on the page.
     */
    void hatched(double x, double y, double width, double height, String colour) {
        element(
                "rect",
                "x",
                x,
                "y",
                y,
                "width",
                width,
                "height",
                height,
                "fill",
                PAPER,
                "stroke",
                colour,
                "stroke-width",
                1.5);
        StringBuilder path = new StringBuilder();
        for (double start = HATCH_GAP; start < width + height; start += HATCH_GAP) {
            double fromX = Math.min(start, width);
            double fromY = Math.max(0, start - width);
            double toX = Math.max(0, start - height);
            double toY = Math.min(start, height);
            path.append(
                    "M%s %sL%s %s".formatted(number(x + fromX), number(y + fromY), number(x + toX), number(y + toY)));
        }
        if (!path.isEmpty()) {
            element("path", "d", path, "stroke", colour, "stroke-width", 1.5, "fill", "none");
        }
    }

    static String number(double value) {
        double rounded = Math.round(value * 10) / 10.0;
        return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
    }

    /** For text and attributes; what XML cannot hold at all becomes the replacement character. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(letter -> {
            switch (letter) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(isXml(letter) ? letter : '\uFFFD');
            }
        });
        return escaped.toString();
    }

    private static boolean isXml(int letter) {
        boolean control = letter < 0x20 && letter != '\t' && letter != '\n' && letter != '\r';
        boolean surrogate = letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE;
        return !control && !surrogate && letter != 0xFFFE && letter != 0xFFFF;
    }
}
