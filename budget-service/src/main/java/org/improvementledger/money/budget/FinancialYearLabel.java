package org.improvementledger.money.budget;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** A financial year as it is written: two consecutive years, like 2018/19. */
@Retention(RetentionPolicy.RUNTIME)
@Target({
    ElementType.FIELD,
    ElementType.METHOD,
    ElementType.PARAMETER,
    ElementType.RECORD_COMPONENT,
    ElementType.TYPE_USE
})
@Constraint(validatedBy = FinancialYearLabel.Check.class)
@interface FinancialYearLabel {

    String message() default "Give a financial year of two consecutive years, such as 2018/19.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Leaves an absent label to others. */
    final class Check implements ConstraintValidator<FinancialYearLabel, String> {

        @Override
        public boolean isValid(@Nullable String label, ConstraintValidatorContext context) {
            return label == null || FinancialYearLabels.read(label) != null;
        }
    }
}
