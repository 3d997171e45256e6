package org.improvementledger.money.delegation;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.improvementledger.events.Capacity;
import org.improvementledger.events.Coded;
import org.jspecify.annotations.Nullable;

/** Limits are given for capacities that there are, as money or as the word {@code unlimited}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Constraint(validatedBy = UnderstoodLimits.Check.class)
@interface UnderstoodLimits {

    String message() default
            "Give money in GBP, above zero and in whole pence, at most 999999999999.99, or the word unlimited.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Reports each limit under its own name. */
    final class Check implements ConstraintValidator<UnderstoodLimits, DelegationSchemeBody> {

        private static final Set<String> CAPACITIES =
                Arrays.stream(Capacity.values()).map(Coded::code).collect(Collectors.toCollection(LinkedHashSet::new));

        @Override
        public boolean isValid(@Nullable DelegationSchemeBody body, ConstraintValidatorContext context) {
            if (body == null || body.limits() == null) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            boolean valid = true;
            for (Map.Entry<String, @Nullable LimitBody> entry : body.limits().entrySet()) {
                LimitBody limit = entry.getValue();
                if (!CAPACITIES.contains(entry.getKey())) {
                    valid = fault(
                            context,
                            entry.getKey(),
                            "There is no such capacity. Give some of: " + String.join(", ", CAPACITIES) + ".");
                } else if (limit != null && !limit.isUnderstood()) {
                    valid = fault(context, entry.getKey(), context.getDefaultConstraintMessageTemplate());
                }
            }
            return valid;
        }

        private static boolean fault(ConstraintValidatorContext context, String capacity, String message) {
            context.buildConstraintViolationWithTemplate(message)
                    .addPropertyNode("limits")
                    .addPropertyNode(capacity)
                    .addConstraintViolation();
            return false;
        }
    }
}
