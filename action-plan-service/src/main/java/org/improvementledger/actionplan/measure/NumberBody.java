package org.improvementledger.actionplan.measure;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.regex.Pattern;
import org.improvementledger.events.Quantity;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.deser.std.StdDeserializer;

/**
 * A number that was counted or is aimed at, as it comes in: a JSON number, or a text of digits, which keeps it exact on its way.
 *
 * @param digits not below zero, at most nine digits before the point and four behind it
 */
@NumberBody.PlainNumber
@JsonDeserialize(using = NumberBody.Reader.class)
@Schema(type = "string", description = "A number, or a text of plain digits", example = "87.5")
record NumberBody(String digits) {

    static final String EXPECTED = "Give a number such as 52 or 87.5: not below zero, with at most four decimals.";

    private static final Pattern PLAIN = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,4})?");

    static boolean isPlain(String digits) {
        return PLAIN.matcher(digits).matches();
    }

    /** Call it on a validated body. */
    Quantity quantity() {
        if (!isPlain(digits)) {
            throw new IllegalStateException("A number was used before it was validated.");
        }
        return Quantity.of(digits);
    }

    static @Nullable Quantity quantity(@Nullable NumberBody body) {
        return body == null ? null : body.quantity();
    }

    /** Reported under the name of the field that holds the number. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @Constraint(validatedBy = Check.class)
    @interface PlainNumber {

        String message() default EXPECTED;

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    /** Whether the digits are plain. */
    static final class Check implements ConstraintValidator<PlainNumber, NumberBody> {

        @Override
        public boolean isValid(@Nullable NumberBody body, ConstraintValidatorContext context) {
            return body == null || isPlain(body.digits());
        }
    }

    /** Takes the number as it is written, so that nothing is rounded. */
    static final class Reader extends StdDeserializer<NumberBody> {

        Reader() {
            super(NumberBody.class);
        }

        @Override
        public NumberBody deserialize(JsonParser parser, DeserializationContext context) {
            JsonToken token = parser.currentToken();
            if (token != JsonToken.VALUE_STRING && !token.isNumeric()) {
                return (NumberBody) context.handleUnexpectedToken(NumberBody.class, parser);
            }
            return new NumberBody(parser.getString());
        }
    }
}
