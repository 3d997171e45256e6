package org.improvementledger.chassis.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** Money as {@link WholePence} takes it, or nothing. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Constraint(validatedBy = WholePenceOrNothing.Check.class)
public @interface WholePenceOrNothing {

    String message() default "Give an amount of money.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Says which part is wrong, under the name of the field that holds the money. */
    final class Check implements ConstraintValidator<WholePenceOrNothing, MoneyOrNothingBody> {

        @Override
        public boolean isValid(@Nullable MoneyOrNothingBody money, ConstraintValidatorContext context) {
            String fault = money == null ? null : WholePence.Check.fault(money.amount(), money.currency());
            if (fault == null) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(fault).addConstraintViolation();
            return false;
        }
    }
}
