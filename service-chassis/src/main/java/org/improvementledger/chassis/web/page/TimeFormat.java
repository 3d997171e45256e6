package org.improvementledger.chassis.web.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Dates and times as people in England read them; templates know it as {@code #when}. */
public final class TimeFormat {

    /** Councils in England keep London's time; every time on a page is in it. */
    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    // Not the pattern's "MMM": the library's British English has "Sept" beside three-letter months.
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM", Locale.UK);

    private static final LocalTime LAST_SECOND_OF_DAY = LocalTime.of(23, 59, 59);

    /** 25 March 2019. */
    public String day(@Nullable LocalDate date) {
        return date == null ? "" : DAY.format(date);
    }

    /** 25 Mar 2019, for narrow columns. */
    public String shortDay(@Nullable LocalDate date) {
        return date == null
                ? ""
                : date.getDayOfMonth() + " " + MONTH.format(date).substring(0, 3) + " " + date.getYear();
    }

    /** 25 March 2019 at 2:30pm. */
    public String moment(@Nullable Instant instant) {
        if (instant == null) {
            return "";
        }
        ZonedDateTime local = instant.atZone(ZONE);
        return DAY.format(local) + " at " + clock(local);
    }

    /** The moment of a page: "25 March 2019 at 2:30pm", or "the end of 25 March 2019" where a whole day was asked for. */
    public String known(PageMoment moment) {
        ZonedDateTime local = moment.instant().atZone(ZONE);
        boolean wholeDay = moment.parameter().equals(local.toLocalDate().toString())
                && local.toLocalTime().isAfter(LAST_SECOND_OF_DAY);
        return wholeDay ? "the end of " + DAY.format(local) : moment(moment.instant());
    }

    /** 25 March 2019 at 2:30:05pm, where the order of entries within a minute matters. */
    public String exactMoment(@Nullable Instant instant) {
        if (instant == null) {
            return "";
        }
        ZonedDateTime local = instant.atZone(ZONE);
        return "%s at %d:%02d:%02d%s"
                .formatted(DAY.format(local), hour(local), local.getMinute(), local.getSecond(), half(local));
    }

    /** The day on which an instant fell, in London. */
    public String dayOf(@Nullable Instant instant) {
        return instant == null ? "" : DAY.format(instant.atZone(ZONE));
    }

    /** 2019-03-25T14:30:00Z, for a {@code datetime} attribute. */
    public String machine(@Nullable Instant instant) {
        return instant == null ? "" : instant.toString();
    }

    private static String clock(ZonedDateTime local) {
        if (local.getMinute() == 0 && local.getHour() == 12) {
            return "midday";
        }
        if (local.getMinute() == 0 && local.getHour() == 0) {
            return "midnight";
        }
        return local.getMinute() == 0
                ? hour(local) + half(local)
                : "%d:%02d%s".formatted(hour(local), local.getMinute(), half(local));
    }

    private static int hour(ZonedDateTime local) {
        return local.getHour() % 12 == 0 ? 12 : local.getHour() % 12;
    }

    private static String half(ZonedDateTime local) {
        return local.getHour() < 12 ? "am" : "pm";
    }
}
