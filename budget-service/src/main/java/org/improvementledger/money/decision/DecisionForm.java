package org.improvementledger.money.decision;

import java.time.LocalDate;
import org.improvementledger.chassis.web.page.TypedDate;
import org.improvementledger.chassis.web.page.TypedText;
import org.improvementledger.events.Decision;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A decision as people type it, for a form's component {@code decision}. */
public record DecisionForm(
        @Nullable String body,
        @Nullable String decidedOn,
        @Nullable String reference,
        @Nullable String noticeReference,
        @Nullable String noticeGivenOn,
        @Nullable String urgencyReason) {

    public static final DecisionForm EMPTY = new DecisionForm("", "", "", "", "", "");

    /** What was typed, or null after saying on the form what is wrong. */
    public @Nullable Decision orReject(Errors errors, LocalDate today) {
        String typedBody = TypedText.line(body, "Body or office that decided", DecisionBody.LONGEST)
                .orReject(errors, "decision.body");
        LocalDate typedDecidedOn = past(TypedDate.of(decidedOn, "Date it was decided", today), errors, today);
        String typedReference = TypedText.line(reference, "Reference of the decision", DecisionBody.LONGEST)
                .orReject(errors, "decision.reference");
        String typedNotice = TypedText.optionalLine(noticeReference, "Notice reference", DecisionBody.LONGEST)
                .orReject(errors, "decision.noticeReference");
        LocalDate typedNoticeGivenOn = noticeGivenOn(errors, typedDecidedOn, today);
        String typedUrgency = TypedText.optionalLines(urgencyReason, "Reason for urgency", DecisionBody.LONGEST_REASON)
                .orReject(errors, "decision.urgencyReason");
        return typedBody == null || typedDecidedOn == null || typedReference == null || errors.hasErrors()
                ? null
                : new Decision(
                        typedBody, typedDecidedOn, typedReference, typedNotice, typedNoticeGivenOn, typedUrgency);
    }

    private static @Nullable LocalDate past(TypedDate typed, Errors errors, LocalDate today) {
        LocalDate date = typed.orReject(errors, "decision.decidedOn");
        if (date != null && date.isAfter(today)) {
            errors.rejectValue("decision.decidedOn", "date.future", "Date it was decided must be today or in the past");
            return null;
        }
        return date;
    }

    private @Nullable LocalDate noticeGivenOn(Errors errors, @Nullable LocalDate decided, LocalDate today) {
        if (noticeGivenOn == null || noticeGivenOn.isBlank()) {
            return null;
        }
        LocalDate date =
                TypedDate.of(noticeGivenOn, "Date notice was given", today).orReject(errors, "decision.noticeGivenOn");
        if (date != null && decided != null && date.isAfter(decided)) {
            errors.rejectValue(
                    "decision.noticeGivenOn",
                    "date.late",
                    "Date notice was given must be the day it was decided or before");
        }
        return date;
    }
}
