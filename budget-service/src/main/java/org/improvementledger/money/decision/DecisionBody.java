package org.improvementledger.money.decision;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import org.improvementledger.chassis.web.Text;
import org.improvementledger.events.Decision;
import org.jspecify.annotations.Nullable;

/**
 * A decision as it comes in: who decided, when, and where it is written down.
 *
 * @param body the body or office that decided, such as "Cabinet"
 * @param reference the minute or decision notice
 * @param noticeReference the forward plan's entry, for a key decision
 * @param noticeGivenOn the day that notice was given
 * @param urgencyReason why a key decision was taken without such notice
 */
@NoticeBeforeDecision
public record DecisionBody(
        @Text(max = DecisionBody.LONGEST) String body,
        @NotNull @PastOrPresent LocalDate decidedOn,
        @Text(max = DecisionBody.LONGEST) String reference,

        @Text(max = DecisionBody.LONGEST, optional = true) @Nullable
        String noticeReference,

        @Nullable LocalDate noticeGivenOn,

        @Text(max = DecisionBody.LONGEST_REASON, optional = true, lines = true) @Nullable
        String urgencyReason) {

    /** Characters of a name or a reference. */
    static final int LONGEST = 200;

    static final int LONGEST_REASON = 2_000;

    public Decision decision() {
        return new Decision(body, decidedOn, reference, noticeReference, noticeGivenOn, urgencyReason);
    }
}
