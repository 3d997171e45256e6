package org.improvementledger.actionplan.action;

import jakarta.validation.Validator;
import java.time.LocalDate;
import org.improvementledger.chassis.web.page.TypedDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * What is typed to log a milestone.
 *
 * @param reachedOn a day, however it is written
 * @param note may be empty
 */
record ReachedForm(@Nullable String reachedOn, @Nullable String note) {

    static final ReachedForm EMPTY = new ReachedForm("", "");

    private @Nullable LocalDate dayOrReject(Errors errors, LocalDate today) {
        LocalDate day = TypedDate.of(reachedOn, "Date it was reached", today).orReject(errors, "reachedOn");
        if (day != null && day.isAfter(today)) {
            errors.rejectValue("reachedOn", "date.future", "Date it was reached must be today or in the past");
            return null;
        }
        return day;
    }

    /** The note as it is stored, or null where there is none. */
    @Nullable
    String noteAsStored() {
        return note == null || note.isBlank() ? null : note.strip().replace("\r\n", "\n");
    }

    /**
     * What is to be logged, held to the same rules as a program's request; null after saying on the form what is wrong.
     *
     * @param today in London
     */
    @Nullable
    ReachedBody orReject(Errors errors, Validator validator, LocalDate today) {
        LocalDate day = dayOrReject(errors, today);
        ReachedBody body = new ReachedBody(day == null ? today : day, noteAsStored());
        validator
                .validate(body)
                .forEach(fault -> errors.rejectValue(
                        fault.getPropertyPath().toString(), "invalid", "Note: " + fault.getMessage()));
        return errors.hasErrors() ? null : body;
    }
}
