package org.improvementledger.money.decision;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** Notice of a decision is given on the day of the decision at the latest. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Constraint(validatedBy = NoticeBeforeDecision.Check.class)
@interface NoticeBeforeDecision {

    String message() default "Give a date that is not after the decision.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Reports under {@code noticeGivenOn}. */
    final class Check implements ConstraintValidator<NoticeBeforeDecision, DecisionBody> {

        @Override
        public boolean isValid(@Nullable DecisionBody decision, ConstraintValidatorContext context) {
            if (decision == null
                    || decision.decidedOn() == null
                    || decision.noticeGivenOn() == null
                    || !decision.noticeGivenOn().isAfter(decision.decidedOn())) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                    .addPropertyNode("noticeGivenOn")
                    .addConstraintViolation();
            return false;
        }
    }
}
