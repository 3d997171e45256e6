package org.improvementledger.chassis.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Money that a command may carry: pounds in GBP, above zero, in whole pence, at most 999,999,999,999.99. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Constraint(validatedBy = WholePence.Check.class)
public @interface WholePence {

    String message() default "Give an amount of money.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Says which part is wrong, under the name of the field that holds the money. */
    final class Check implements ConstraintValidator<WholePence, MoneyBody> {

        /** Twelve digits before the point: what {@code numeric(17,2)} and a spreadsheet both hold exactly. */
        private static final Pattern WHOLE_PENCE = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,2})?");

        private static final String ABOVE_ZERO = "The amount must be above zero.";

        private static final Pattern TOO_PRECISE = Pattern.compile("[0-9]+\\.[0-9]{3,}");

        private static final Pattern TOO_LARGE = Pattern.compile("[0-9]{13,}(\\.[0-9]{1,2})?");

        @Override
        public boolean isValid(@Nullable MoneyBody money, ConstraintValidatorContext context) {
            String fault = money == null ? null : fault(money);
            if (fault == null) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(fault).addConstraintViolation();
            return false;
        }

        static @Nullable String fault(MoneyBody money) {
            String amount = money.amount();
            String fault = fault(amount, money.currency());
            return fault == null && amount != null && new BigDecimal(amount).signum() == 0 ? ABOVE_ZERO : fault;
        }

        /** What is wrong with an amount that may be nothing. */
        static @Nullable String fault(@Nullable String amount, @Nullable String currency) {
            if (amount == null) {
                return "Give the amount, as text, such as 10600000.00.";
            }
            if (!"GBP".equals(currency)) {
                return "Give the currency GBP.";
            }
            if (amount.startsWith("-")) {
                return ABOVE_ZERO;
            }
            if (TOO_PRECISE.matcher(amount).matches()) {
                return "The amount must be in whole pence: at most two decimals.";
            }
            if (TOO_LARGE.matcher(amount).matches()) {
                return "The amount must be at most 999999999999.99.";
            }
            if (!WHOLE_PENCE.matcher(amount).matches()) {
                return "Write the amount with digits and at most one point, such as 10600000.00.";
            }
            return null;
        }
    }
}
