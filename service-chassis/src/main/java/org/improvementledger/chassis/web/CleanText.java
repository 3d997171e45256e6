package org.improvementledger.chassis.web;

import org.jspecify.annotations.Nullable;

/** Which characters text may hold. */
final class CleanText {

    private CleanText() {}

    /** @return what is wrong with the text, as a sentence, or null when nothing is */
    static @Nullable String fault(String text) {
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if (Character.isSurrogate(character)) {
                if (Character.isHighSurrogate(character)
                        && index + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(index + 1))) {
                    index++;
                } else {
                    return "The text holds half a character (a lone surrogate). Leave it out.";
                }
            } else if (Character.isISOControl(character)
                    && character != '\n'
                    && character != '\r'
                    && character != '\t') {
                return "The text holds a control character (U+%04X). Leave it out.".formatted((int) character);
            } else if (character == '\uFFFE' || character == '\uFFFF') {
                return "The text holds something that is no character (U+%04X). Leave it out."
                        .formatted((int) character);
            }
        }
        return null;
    }
}
