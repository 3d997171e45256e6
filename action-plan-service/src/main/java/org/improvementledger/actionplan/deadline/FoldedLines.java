package org.improvementledger.actionplan.deadline;

import java.nio.charset.StandardCharsets;

/**
 * Content lines of at most 75 octets, not counting the line break, which is CR LF (RFC 5545, 3.1). Octets, not
 * characters, and no character is cut in two, for not every reader puts lines together before it decodes them.
 */
final class FoldedLines {

    private static final int MOST_OCTETS = 75;
    private static final String END = "\r\n";
    private static final String CONTINUED = "\r\n ";

    private FoldedLines() {}

    /** @param unfolded content lines, ended by any line break */
    static String of(String unfolded) {
        StringBuilder folded = new StringBuilder(unfolded.length() + unfolded.length() / 50);
        unfolded.lines().forEach(line -> {
            int octets = 0;
            for (int index = 0; index < line.length(); ) {
                int letter = line.codePointAt(index);
                String character = Character.toString(letter);
                int size = character.getBytes(StandardCharsets.UTF_8).length;
                if (octets + size > MOST_OCTETS) {
                    folded.append(CONTINUED);
                    octets = 1;
                }
                folded.append(character);
                octets += size;
                index += character.length();
            }
            folded.append(END);
        });
        return folded.toString();
    }
}
