package org.improvementledger.money.transparency;

import java.util.Arrays;
import org.improvementledger.chassis.web.page.TypedText;
import org.improvementledger.events.Redaction;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * A redaction, or its lifting, as people type it.
 *
 * @param redaction the ground; not asked for when a redaction is lifted
 */
record RedactionForm(@Nullable String redaction, @Nullable String reason) {

    static final RedactionForm EMPTY = new RedactionForm(null, null);

    /** The ground chosen, or null after saying on the form that none is. */
    @Nullable
    Redaction groundOrReject(Errors errors) {
        Redaction chosen = Arrays.stream(Redaction.values())
                .filter(ground -> ground.code().equals(redaction))
                .findFirst()
                .orElse(null);
        if (chosen == null) {
            errors.rejectValue("redaction", "redaction.missing", "Choose why the beneficiary is not published");
        }
        return chosen;
    }

    /** The reason typed, or null after saying on the form what is wrong with it. */
    @Nullable
    String reasonOrReject(Errors errors) {
        return TypedText.lines(reason, "Reason", RedactionBody.LONGEST_REASON).orReject(errors, "reason");
    }
}
