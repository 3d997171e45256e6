package org.improvementledger.chassis.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Of two dates of a body one does not come before the other; the same day is in order, and so is a date that is absent. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Repeatable(NotBefore.All.class)
@Constraint(validatedBy = NotBefore.Check.class)
public @interface NotBefore {

    /** The record's component that is reported when it comes too early. */
    String date();

    /** The component that it must not come before. */
    String earliest();

    String message();

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Several of them on one body. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @interface All {
        NotBefore[] value();
    }

    /** Reports under the later date's name. */
    final class Check implements ConstraintValidator<NotBefore, Record> {

        private String date = "";

        private String earliest = "";

        @Override
        public void initialize(NotBefore rule) {
            date = rule.date();
            earliest = rule.earliest();
        }

        @Override
        public boolean isValid(@Nullable Record body, ConstraintValidatorContext context) {
            LocalDate later = body == null ? null : value(body, date);
            LocalDate earlier = body == null ? null : value(body, earliest);
            if (later == null || earlier == null || !later.isBefore(earlier)) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                    .addPropertyNode(date)
                    .addConstraintViolation();
            return false;
        }

        private static @Nullable LocalDate value(Record body, String name) {
            for (RecordComponent component : body.getClass().getRecordComponents()) {
                if (component.getName().equals(name)) {
                    try {
                        component.getAccessor().setAccessible(true);
                        return (LocalDate) component.getAccessor().invoke(body);
                    } catch (ReflectiveOperationException unreadable) {
                        throw new IllegalStateException(unreadable);
                    }
                }
            }
            throw new IllegalArgumentException("There is no " + name + " in " + body.getClass());
        }
    }
}
