package org.improvementledger.chassis.web.screening;

import java.util.Arrays;

/**
 * A text as people see it: without characters that cannot be seen, with one kind of space, dash and digit. What a detector
 * finds in it is told by its place in the text as it came.
 */
final class PlainText {

    private final String original;

    private final StringBuilder plain = new StringBuilder();

    /** Index in the original of each char, and at the end of the whole. */
    private int[] origins = new int[0];

    private PlainText(String original) {
        this.original = original;
    }

    static PlainText of(String text) {
        PlainText plain = new PlainText(text);
        plain.origins = new int[text.length() + 1];
        int index = 0;
        while (index < text.length()) {
            int codePoint = text.codePointAt(index);
            plain.add(codePoint, index);
            index += Character.charCount(codePoint);
        }
        plain.origins = Arrays.copyOf(plain.origins, plain.plain.length());
        return plain;
    }

    private void add(int codePoint, int origin) {
        int type = Character.getType(codePoint);
        if (type == Character.FORMAT) {
            return;
        }
        origins[plain.length()] = origin;
        if (type == Character.DECIMAL_DIGIT_NUMBER) {
            plain.append(Character.digit(codePoint, 10));
        } else if (type == Character.DASH_PUNCTUATION || codePoint == '\u2212') {
            plain.append('-');
        } else if (Character.isWhitespace(codePoint) || type == Character.SPACE_SEPARATOR) {
            plain.append(' ');
        } else if (codePoint >= '\uFF21' && codePoint <= '\uFF5A') {
            plain.append((char) (codePoint - '\uFF21' + 'A')); // letters as wide as a Chinese character
        } else if (Character.isBmpCodePoint(codePoint)) {
            plain.append((char) codePoint);
        } else {
            plain.append('\uFFFD'); // one char for one character: no detector asks for these
        }
    }

    @Override
    public String toString() {
        return plain.toString();
    }

    /** Characters before the place, in the text as it came, counted in Unicode code points. */
    int before(Place place) {
        return original.codePointCount(0, origins[place.from()]);
    }

    /** Characters up to the last of the place and with it. */
    int upTo(Place place) {
        return original.codePointCount(0, origins[place.end() - 1]) + 1;
    }
}
