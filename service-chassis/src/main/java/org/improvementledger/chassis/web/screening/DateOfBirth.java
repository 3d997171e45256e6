package org.improvementledger.chassis.web.screening;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day, however it is written, with words beside it that make it a birthday: plans are full of days that are none. */
final class DateOfBirth implements Detector {

    /** Characters between such words and the day. */
    private static final int NEAR = 40;

    private static final String DAY = "(?:0?[1-9]|[12]\\d|3[01])";

    private static final String MONTH = "(?:0?[1-9]|1[0-2])";

    private static final String MONTH_NAME =
            "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
                    + "|nov(?:ember)?|dec(?:ember)?)\\.?";

    private static final String YEAR = "(?:19|20)\\d\\d";

    private static final String SHORT_YEAR = "(?:" + YEAR + "|'?\\d\\d)";

    private static final Pattern DATE = Pattern.compile(
            "(?<![\\d.£/-])(?:" + DAY + " ?([-./ ]) ?" + MONTH + " ?\\1 ?" + SHORT_YEAR //
                    + "|" + YEAR + "([-./])" + MONTH + "\\2" + DAY
                    + "|(?:0[1-9]|[12]\\d|3[01])(?:0[1-9]|1[0-2])" + YEAR
                    + "|" + DAY + "(?:st|nd|rd|th)?[ -]?(?:of )?" + MONTH_NAME + "[ ,-]*" + SHORT_YEAR
                    + "|" + MONTH_NAME + " " + DAY + "(?:st|nd|rd|th)?,? " + SHORT_YEAR + ")(?![\\d/-])",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern BIRTH = Pattern.compile(
            "(?<![\\p{L}\\d])(?:born|d\\.? ?o\\.? ?b\\b|dates? of birth|birth ?-?dates?|birthdays?)(?![\\p{L}])",
            Pattern.CASE_INSENSITIVE);

    @Override
    public Optional<Place> find(String text) {
        Matcher birth = BIRTH.matcher(text);
        if (!birth.find()) {
            return Optional.empty();
        }
        Matcher date = DATE.matcher(text);
        while (date.find()) {
            birth.reset();
            while (birth.find()) {
                if (date.start() - birth.end() <= NEAR && birth.start() - date.end() <= NEAR) {
                    return Optional.of(new Place(date.start(), date.end()));
                }
            }
        }
        return Optional.empty();
    }
}
