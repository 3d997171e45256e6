package org.improvementledger.chassis.web.csv;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a CSV file (RFC 4180) into its lines, which may hold line breaks inside quotation marks, and never holds more than the longest line. A CSV library reads
 * the cells; but none goes on where a quotation mark is never closed or a line has no end. Here that costs one line: the first of what cannot be read is
 * given up, and the next begins after its line break.
 */
final class LineCutter {

    static final String TOO_LONG = "The line is longer than %,d characters, or its quotation marks are not closed";

    static final String BAD_QUOTES =
            "The quotation marks of this line do not fit: a text in quotation marks must end before the next comma, and hold its own marks twice";

    /** Of a line that is too long, in characters. */
    private static final int SHOWN = 200;

    private final Reader source;

    private final int longest;

    private final char[] buffer;

    private int start;

    private int end;

    private boolean sourceEnded;

    private long line = 1;

    /** Where the line that was cut last began and where its first line break ended, to go back to. */
    private int lastStart;

    private long lastLine;

    private int lastBreakEnd;

    LineCutter(Reader source, int longest) {
        this.source = source;
        this.longest = longest;
        this.buffer = new char[2 * longest + 2];
    }

    /** The number of the line that comes next, from 1. */
    long nextLine() {
        return line;
    }

    /** @return null at the end */
    @Nullable
    CutLine next() throws IOException {
        fill();
        if (start == end) {
            return null;
        }
        int place = start;
        int firstBreak = -1;
        boolean fieldBegins = true;
        boolean quoted = false;
        while (place < end && place - start <= longest) {
            char letter = buffer[place];
            if (quoted) {
                if (letter == '"') {
                    if (at(place + 1) == '"') {
                        place++;
                    } else if (isEndOfField(at(place + 1))) {
                        quoted = false;
                    } else {
                        return giveUp(firstBreak, BAD_QUOTES);
                    }
                } else if (firstBreak < 0 && isBreak(letter)) {
                    firstBreak = place;
                }
            } else if (isBreak(letter)) {
                return cut(place, firstBreak);
            } else if (letter == '"' && fieldBegins) {
                quoted = true;
            }
            fieldBegins = !quoted && letter == ',';
            place++;
        }
        if (place < end) {
            return giveUp(firstBreak, TOO_LONG.formatted(longest));
        }
        return quoted ? giveUp(firstBreak, BAD_QUOTES) : cut(place, firstBreak);
    }

    /** Takes back all but the first line of what was cut last, to be cut again. */
    CutLine onlyFirstLine(CutLine cut, String fault) {
        String first = new String(buffer, lastStart, breakBefore(lastBreakEnd) - lastStart);
        start = lastBreakEnd;
        line = lastLine + 1;
        return new CutLine(cut.number(), first, fault, false);
    }

    private CutLine cut(int place, int firstBreak) {
        CutLine cut = new CutLine(line, new String(buffer, start, place - start), null, firstBreak >= 0);
        lastStart = start;
        lastLine = line;
        lastBreakEnd = firstBreak < 0 ? afterBreak(place) : afterBreak(firstBreak);
        for (int passed = start; passed < place; passed = afterBreak(passed)) {
            if (isBreak(buffer[passed])) {
                line++;
            }
        }
        start = afterBreak(place);
        line++;
        return cut;
    }

    private CutLine giveUp(int firstBreak, String fault) throws IOException {
        long number = line;
        int place = firstBreak;
        for (int look = start; place < 0 && look < end; look++) {
            place = isBreak(buffer[look]) ? look : -1;
        }
        String text = new String(buffer, start, Math.min(place < 0 ? end - start : place - start, SHOWN));
        while (place < 0) {
            start = end;
            fill();
            if (start == end) {
                line++;
                return new CutLine(number, text, fault, false);
            }
            for (int look = start; place < 0 && look < end; look++) {
                place = isBreak(buffer[look]) ? look : -1;
            }
        }
        start = afterBreak(place);
        line++;
        return new CutLine(number, text, fault, false);
    }

    /** Reads on until a longest line is whole in the buffer, or the source ends. */
    private void fill() throws IOException {
        if (sourceEnded || end - start > longest + 1) {
            return;
        }
        System.arraycopy(buffer, start, buffer, 0, end - start);
        end -= start;
        start = 0;
        while (!sourceEnded && end < buffer.length) {
            int read = source.read(buffer, end, buffer.length - end);
            if (read < 0) {
                sourceEnded = true;
            } else {
                end += read;
            }
        }
    }

    private char at(int place) {
        return place < end ? buffer[place] : '\n';
    }

    private static boolean isEndOfField(char letter) {
        return letter == ',' || isBreak(letter);
    }

    private static boolean isBreak(char letter) {
        return letter == '\n' || letter == '\r';
    }

    /** The place after the line break at this place, of two characters where it is CR LF; else the next place. */
    private int afterBreak(int place) {
        if (place >= end) {
            return end;
        }
        return buffer[place] == '\r' && at(place + 1) == '\n' && place + 1 < end ? place + 2 : place + 1;
    }

    private int breakBefore(int place) {
        boolean twoCharacters = place - 2 >= lastStart && buffer[place - 2] == '\r' && buffer[place - 1] == '\n';
        return place - (twoCharacters ? 2 : 1);
    }
}
