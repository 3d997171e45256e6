package org.improvementledger.chassis.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** Text that people write: there, not blank, not too long, of characters that can be stored and shown. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({
    ElementType.FIELD,
    ElementType.METHOD,
    ElementType.PARAMETER,
    ElementType.RECORD_COMPONENT,
    ElementType.TYPE_USE
})
@Constraint(validatedBy = Text.Check.class)
public @interface Text {

    /** The most it may hold, in characters (Unicode code points). */
    int max();

    /** Whether it may be absent; blank it may never be. */
    boolean optional() default false;

    /** Whether it may run over several lines. */
    boolean lines() default false;

    String message() default "Give this text.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Says what to change. */
    final class Check implements ConstraintValidator<Text, CharSequence> {

        private int max;

        private boolean optional;

        private boolean lines;

        @Override
        public void initialize(Text text) {
            max = text.max();
            optional = text.optional();
            lines = text.lines();
        }

        @Override
        public boolean isValid(@Nullable CharSequence sequence, ConstraintValidatorContext context) {
            if (sequence == null) {
                return optional;
            }
            String text = sequence.toString();
            if (text.isBlank()) {
                return false;
            }
            String fault = fault(text);
            if (fault == null) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(fault).addConstraintViolation();
            return false;
        }

        private @Nullable String fault(String text) {
            int length = text.codePointCount(0, text.length());
            if (length > max) {
                return "Use at most " + max + " characters; there are " + length + ".";
            }
            if (!lines
                    && text.chars()
                            .anyMatch(character -> character == '\n' || character == '\r' || character == '\t')) {
                return "Write this on one line, without tabs.";
            }
            return CleanText.fault(text);
        }
    }
}
