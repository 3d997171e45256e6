package org.improvementledger.money.decision;

import java.time.LocalDate;
import java.util.Collection;
import org.improvementledger.chassis.web.page.TypedText;
import org.improvementledger.events.Decision;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * A decision about what was proposed (an allocation or a transfer) as people type it.
 *
 * @param choice {@value #APPROVE} or {@value #REJECT}
 * @param capacity in which they approve
 * @param reason why they reject
 */
public record ApprovalForm(
        @Nullable String choice,
        @Nullable String capacity,
        DecisionForm decision,
        @Nullable String reason) {

    public static final String APPROVE = "approve";

    public static final String REJECT = "reject";

    public ApprovalForm(
            @Nullable String choice,
            @Nullable String capacity,
            @Nullable DecisionForm decision,
            @Nullable String reason) {
        this.choice = choice;
        this.capacity = capacity;
        this.decision = decision == null ? DecisionForm.EMPTY : decision;
        this.reason = reason;
    }

    /**
     * What was decided, or null after saying on the form what is wrong.
     *
     * @param held the capacities that the person holds
     */
    public @Nullable Answers orReject(Errors errors, Collection<String> held, LocalDate today) {
        if (APPROVE.equals(choice)) {
            String chosen = capacity != null && held.contains(capacity) ? capacity : null;
            if (chosen == null) {
                errors.rejectValue("capacity", "capacity.missing", "Choose the capacity in which you approve");
            }
            Decision typed = decision.orReject(errors, today);
            return chosen == null || typed == null ? null : new Answers(chosen, typed, null);
        }
        if (REJECT.equals(choice)) {
            String typed = TypedText.lines(reason, "Reason for rejecting it", DecisionBody.LONGEST_REASON)
                    .orReject(errors, "reason");
            return typed == null ? null : new Answers(null, null, typed);
        }
        rejectChoiceIfMissing(errors);
        return null;
    }

    public void rejectChoiceIfMissing(Errors errors) {
        if (!APPROVE.equals(choice) && !REJECT.equals(choice)) {
            errors.rejectValue("choice", "choice.missing", "Choose whether you approve or reject it");
        }
    }

    /**
     * What was decided: an approval where capacity and decision are there, else a rejection.
     *
     * @param reason why it is rejected
     */
    public record Answers(
            @Nullable String capacity,
            @Nullable Decision decision,
            @Nullable String reason) {

        public boolean isApproval() {
            return decision != null;
        }
    }
}
