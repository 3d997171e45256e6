package org.improvementledger.money.virement;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where money comes from or goes to: an allocation, or what a budget has not allocated.
 *
 * @param budgetId for what that budget has not allocated
 * @param allocationId for that allocation
 */
@Schema(example = """
        {"budgetId":"0190a1f0-0000-7000-8000-00000000000b"}""")
@PlaceBody.OneOfBoth
record PlaceBody(@Nullable UUID budgetId, @Nullable UUID allocationId) {

    /** One of the two says where. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @Constraint(validatedBy = OneOfBothCheck.class)
    @interface OneOfBoth {

        String message() default "Give either budgetId or allocationId.";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    /** Reports under both, since either mends it. */
    static final class OneOfBothCheck implements ConstraintValidator<OneOfBoth, PlaceBody> {

        @Override
        public boolean isValid(@Nullable PlaceBody place, ConstraintValidatorContext context) {
            if (place == null || (place.budgetId == null) != (place.allocationId == null)) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            for (String member : new String[] {"budgetId", "allocationId"}) {
                context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                        .addPropertyNode(member)
                        .addConstraintViolation();
            }
            return false;
        }
    }
}
