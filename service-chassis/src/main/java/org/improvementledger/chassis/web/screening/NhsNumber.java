package org.improvementledger.chassis.web.screening;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Ten digits, together or in groups of 3, 3 and 4, whose last is right: modulus 11, as the NHS Data Dictionary's "NHS
 * NUMBER" has it. One in eleven of all numbers of ten digits passes that; so those that are part of a longer number or a
 * sum of money are left out.
 */
final class NhsNumber implements Detector {

    private static final Pattern LOOKS =
            Pattern.compile("(?<![\\d£])(?<!\\d[-./,])(\\d{10}|\\d{3}[ -]\\d{3}[ -]\\d{4})(?![-./,]?\\d)");

    private static final int DIGITS = 10;

    private static final int MODULUS = 11;

    @Override
    public Optional<Place> find(String text) {
        Matcher matcher = LOOKS.matcher(text);
        while (matcher.find()) {
            if (isRight(matcher.group(1).replaceAll("\\D", ""))) {
                return Optional.of(new Place(matcher.start(1), matcher.end(1)));
            }
        }
        return Optional.empty();
    }

    private static boolean isRight(String digits) {
        int sum = 0;
        for (int place = 0; place < DIGITS - 1; place++) {
            sum += Character.digit(digits.charAt(place), 10) * (DIGITS - place);
        }
        int check = (MODULUS - sum % MODULUS) % MODULUS; // 10 is no digit: no such number is given out
        return check == Character.digit(digits.charAt(DIGITS - 1), 10);
    }
}
