package org.improvementledger.chassis.web.page;

import java.util.Locale;
import org.improvementledger.chassis.eventstore.RuleRefusedException;
import org.improvementledger.chassis.web.Problem.FieldFault;
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

    /**
     * Puts what is wrong with a field on the form's field of that name, or of the last part of its path, or on the form as a
     * whole where it has none.
     */
    public static void show(FieldFault fault, Errors errors) {
        String last = fault.field().substring(fault.field().lastIndexOf('.') + 1);
        if (has(errors, fault.field())) {
            errors.rejectValue(fault.field(), "refused", fault.message());
        } else if (has(errors, last)) {
            errors.rejectValue(last, "refused", fault.message());
        } else {
            errors.reject("refused", words(last) + ": " + fault.message());
        }
    }

    /** {@code merchantCategory} is "Merchant category". */
    private static String words(String name) {
        String words = name.replaceAll("\\[.*?]", "")
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toLowerCase(Locale.UK);
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
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
