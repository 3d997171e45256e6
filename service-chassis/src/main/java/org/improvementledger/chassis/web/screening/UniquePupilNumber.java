package org.improvementledger.chassis.web.screening;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A check letter, three digits of the local authority, four of the school, two of the year and three of a serial number,
 * the last of which is a letter while the number is temporary. The check letter is the sum of the others, each times its
 * place from 2 to 13, modulo 23 (Department for Education, "Unique pupil numbers (UPNs): guidance").
 */
final class UniquePupilNumber implements Detector {

    /** Without I, O and S, which are taken for digits. */
    private static final String LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";

    private static final Pattern LOOKS = Pattern.compile(
            "(?<![\\p{L}\\d])[" + LETTERS + "][ -]?\\d{3}[ -]?\\d{4}[ -]?\\d{2}[ -]?\\d{2}[\\d" + LETTERS
                    + "](?![\\p{L}\\d])",
            Pattern.CASE_INSENSITIVE);

    @Override
    public Optional<Place> find(String text) {
        Matcher matcher = LOOKS.matcher(text);
        while (matcher.find()) {
            if (isRight(matcher.group().replaceAll("[ -]", "").toUpperCase(Locale.ROOT))) {
                return Optional.of(new Place(matcher.start(), matcher.end()));
            }
        }
        return Optional.empty();
    }

    private static boolean isRight(String number) {
        int sum = 0;
        for (int place = 1; place < number.length(); place++) {
            char character = number.charAt(place);
            int value = Character.isDigit(character) ? Character.digit(character, 10) : LETTERS.indexOf(character);
            sum += value * (place + 1);
        }
        return LETTERS.charAt(sum % LETTERS.length()) == number.charAt(0);
    }
}
