package org.improvementledger.chassis.web.page;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * A date as three fields of a form, kept as typed so that the form can show it again. A form record that holds one puts
 * {@link #EMPTY} in place of null in its constructor: a request may leave all three out.
 */
public record DateParts(
        @Nullable String day,
        @Nullable String month,
        @Nullable String year) {

    public static final DateParts EMPTY = new DateParts("", "", "");

    public static DateParts of(LocalDate date) {
        return new DateParts(
                String.valueOf(date.getDayOfMonth()),
                String.valueOf(date.getMonthValue()),
                String.valueOf(date.getYear()));
    }

    /**
     * The date, or null after putting an error on the part that is wrong.
     *
     * @param field the form's field that holds these parts
     * @param what how the error calls the date: "Date reached"
     */
    public @Nullable LocalDate orReject(Errors errors, String field, String what) {
        TypedDate typed = TypedDate.ofParts(text(day), text(month), text(year), what);
        if (typed.problem() != null) {
            typed.faulty()
                    .forEach(part -> errors.rejectValue(
                            field + "." + part.name().toLowerCase(java.util.Locale.ROOT),
                            "date.invalid",
                            typed.problem()));
        }
        return typed.date();
    }

    private static String text(@Nullable String part) {
        return Objects.requireNonNullElse(part, "");
    }
}
