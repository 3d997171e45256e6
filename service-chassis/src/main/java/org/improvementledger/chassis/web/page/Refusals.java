package org.improvementledger.chassis.web.page;

import org.improvementledger.chassis.eventstore.RuleRefusedException;
import org.springframework.validation.Errors;

/** Shows a refused command on the form it came from, so that people can mend their answers. */
public final class Refusals {

    private Refusals() {}

    /** Puts the refusal on the field it is about, or on the form as a whole where it is about none of its fields. */
    public static void show(RuleRefusedException refusal, Errors errors) {
        String field = refusal.field();
        String sentence = String.valueOf(refusal.getMessage());
        if (field != null && has(errors, field)) {
            errors.rejectValue(field, refusal.rule(), sentence);
        } else {
            errors.reject(refusal.rule(), sentence);
        }
    }

    private static boolean has(Errors errors, String field) {
        try {
            errors.getFieldValue(field);
            return true;
        } catch (org.springframework.beans.InvalidPropertyException unknown) {
            return false;
        }
    }
}
