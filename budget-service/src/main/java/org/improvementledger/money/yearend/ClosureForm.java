package org.improvementledger.money.yearend;

import java.time.LocalDate;
import org.improvementledger.chassis.web.page.TypedDate;
import org.improvementledger.chassis.web.page.TypedText;
import org.improvementledger.events.FinancialYear;
import org.improvementledger.money.year.CloseFinancialYear;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** The closing of a year as people type it. */
record ClosureForm(@Nullable String closedOn, @Nullable String reason) {

    /** Characters. */
    static final int LONGEST_REASON = 2_000;

    /** The command the form asks for, or null after saying on it what is wrong. */
    @Nullable
    CloseFinancialYear orReject(Errors errors, FinancialYear year, LocalDate today) {
        LocalDate on = TypedDate.of(closedOn, "Date it is closed", today).orReject(errors, "closedOn");
        if (on != null && on.isAfter(today)) {
            errors.rejectValue("closedOn", "date.future", "Date it is closed must be today or in the past");
        }
        String why = TypedText.lines(reason, "Reason", LONGEST_REASON).orReject(errors, "reason");
        return on == null || why == null || errors.hasErrors() ? null : new CloseFinancialYear(year, on, why);
    }
}
